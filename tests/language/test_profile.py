"""Coverage by area: the radar and its table always show the same figures."""

from __future__ import annotations

import pytest

from eligibility.assessment import assess
from eligibility.catalogue import Catalogue, read_catalogue
from eligibility.coverage import Coverage
from language.profile import coverage_profile, overlay
from tests.reports.people import CLOSED, full

ROLES = list(read_catalogue().roles)


def coverage_in(catalogue: Catalogue, role_id: str) -> Coverage:
    """The coverage of a person who answered everything."""
    person = full(catalogue)
    return assess(catalogue, role_id, person.facts, person.skills, CLOSED).coverage


@pytest.mark.parametrize("role_id", ROLES)
def test_each_row_of_the_table_has_the_figures_of_the_radar(catalogue: Catalogue, role_id: str) -> None:
    """A score is a whole percentage; where a list has no item in an area, the cell says so."""
    role = catalogue.roles[role_id]
    profile = coverage_profile(catalogue, role, coverage_in(catalogue, role_id))
    columns = [profile.overall, *profile.by_list.values()]
    assert profile.table.rows == tuple(
        (area, *("not asked" if column[place] is None else f"{column[place]:.0%}" for column in columns))
        for place, area in enumerate(profile.areas)
    )


@pytest.mark.parametrize("role_id", ROLES)
def test_the_areas_follow_the_order_of_the_content(catalogue: Catalogue, role_id: str) -> None:
    """The order is the same for every role, so that two radars can be compared."""
    coverage = coverage_in(catalogue, role_id)
    profile = coverage_profile(catalogue, catalogue.roles[role_id], coverage)
    assert list(profile.areas) == [
        area.name for name, area in catalogue.dimensions.items() if name in coverage.dimensions
    ]


def test_a_notice_without_an_advantageous_list_has_no_column_for_it(catalogue: Catalogue) -> None:
    """Such as that of the ICT security officer."""
    coverage = coverage_in(catalogue, "ict-security-officer")
    profile = coverage_profile(catalogue, catalogue.roles["ict-security-officer"], coverage)
    assert list(profile.by_list) == ["required"]
    assert profile.table.head == ("Area", "You", "Required")


def test_only_a_notice_that_asks_for_all_of_its_list_has_a_full_ring(catalogue: Catalogue) -> None:
    """The notices of the SOC analyst and the detection engineer ask for some of it."""
    rings = {
        role_id: coverage_profile(catalogue, catalogue.roles[role_id], coverage_in(catalogue, role_id)).ring
        for role_id in ROLES
    }
    assert {role_id for role_id, ring in rings.items() if not ring} == {"soc-analyst", "detection-engineer"}


def test_the_profile_of_somebody_else_never_says_you(catalogue: Catalogue) -> None:
    """An adviser shows a room the profile of a third person; its figures are the same."""
    role, coverage = catalogue.roles["soc-analyst"], coverage_in(catalogue, "soc-analyst")
    own = coverage_profile(catalogue, role, coverage)
    other = coverage_profile(catalogue, role, coverage, addressed=False)
    assert own.table.head == ("Area", "You", "Required", "Would help")
    assert other.table.head == ("Area", "All items", "Required", "Would help")
    assert "you" in own.caption
    assert "you" not in " ".join([other.caption, other.alternative_text, *other.table.head]).lower()
    assert other.table.rows == own.table.rows


def test_profiles_in_one_radar_share_the_areas_of_all_of_them(catalogue: Catalogue) -> None:
    """Where one of them has no item in an area, nothing is drawn, and the table says "not asked"."""
    coverages = [(role_id, coverage_in(catalogue, role_id)) for role_id in ROLES]
    combined = overlay(catalogue, coverages)
    used = {area for _name, coverage in coverages for area in coverage.dimensions}
    assert list(combined.areas) == [area.name for name, area in catalogue.dimensions.items() if name in used]
    assert [shape.name for shape in combined.shapes] == ROLES
    for (_name, coverage), shape in zip(coverages, combined.shapes, strict=True):
        assert shape.scores == tuple(
            coverage.dimensions.get(name) for name in catalogue.dimensions if name in used
        )
    for place, row in enumerate(combined.table.records()):
        for shape in combined.shapes:
            assert (row[shape.name] == "not asked") == (shape.scores[place] is None)
