"""Coverage by area: the radar and its table always show the same figures."""

from __future__ import annotations

import pytest

from eligibility.assessment import assess
from eligibility.catalogue import Catalogue, read_catalogue
from eligibility.coverage import Coverage
from language.overlay import overlay
from language.profile import KEYS, coverage_profile, first_angle
from tests.reports.people import CLOSED, empty, full

ROLES = list(read_catalogue().roles)


def coverage_in(catalogue: Catalogue, role_id: str) -> Coverage:
    """The coverage of a person who answered everything."""
    person = full(catalogue)
    return assess(catalogue, role_id, person.facts, person.skills, CLOSED).coverage


@pytest.mark.parametrize("role_id", ROLES)
def test_each_row_of_the_table_has_the_figures_of_the_radar(catalogue: Catalogue, role_id: str) -> None:
    """A score is a whole percentage; where a list has no item in an area, the cell says so."""
    role = catalogue.roles[role_id]
    coverage = coverage_in(catalogue, role_id)
    profile = coverage_profile(catalogue, role, coverage)
    areas = [name for name in catalogue.dimensions if name in coverage.dimensions]
    by_list = [[scores[area] for area in areas] for scores in coverage.dimensions_by_list.values()]
    columns = [profile.overall, *by_list]
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
    assert profile.table.head == ("Area", "You", "Required")


@pytest.mark.parametrize("role_id", ROLES)
def test_each_area_says_how_many_of_its_items_are_covered(catalogue: Catalogue, role_id: str) -> None:
    """An item that is covered in part is not counted; the percentage of the table counts it in part."""
    coverage = coverage_in(catalogue, role_id)
    profile = coverage_profile(catalogue, catalogue.roles[role_id], coverage)
    figures = [figure.split(" of ") for figure in profile.figures]
    lists = coverage.lists.values()
    assert sum(int(covered) for covered, _items in figures) == sum(listed.covered for listed in lists)
    assert sum(int(items) for _covered, items in figures) == sum(listed.items for listed in lists)


@pytest.mark.parametrize("role_id", ROLES)
def test_a_list_has_a_line_of_its_own_only_with_items_in_four_areas(
    catalogue: Catalogue, role_id: str
) -> None:
    """The only list of a notice has none, because it is what the shape shows."""
    role, coverage = catalogue.roles[role_id], coverage_in(catalogue, role_id)
    profile = coverage_profile(catalogue, role, coverage)
    for name, scores in coverage.dimensions_by_list.items():
        areas = sum(score is not None for score in scores.values())
        assert (name in profile.traces) == (areas >= 4 and len(role.lists) > 1)
    marks = [mark for mark, _words in profile.legend]
    assert marks == ["ring", "you", *(KEYS[name] for name in profile.traces)]


def test_the_alternative_text_says_where_most_and_least_is_covered(catalogue: Catalogue) -> None:
    """Areas with the same score are named together; without any answer all of them have the same."""
    role = catalogue.roles["soc-analyst"]
    profile = coverage_profile(catalogue, role, coverage_in(catalogue, role.id))
    scores = dict(zip(profile.areas, profile.overall, strict=True))
    most, least = max(scores.values()), min(scores.values())
    names = [", ".join(area for area, score in scores.items() if score == end) for end in (most, least)]
    assert (
        profile.alternative_text
        == f"You cover most in {names[0]} ({most:.0%}), least in {names[1]} ({least:.0%}). The table has all figures."
    )
    nothing = assess(catalogue, role.id, empty().facts, {}, CLOSED).coverage
    text = coverage_profile(catalogue, role, nothing).alternative_text
    assert text == "You cover 0% of every area. The table has all figures."


def test_with_fewer_than_three_areas_there_is_only_the_table(catalogue: Catalogue) -> None:
    """Two areas make a line, not a shape."""
    role, coverage = catalogue.roles["soc-analyst"], coverage_in(catalogue, "soc-analyst")
    assert coverage_profile(catalogue, role, coverage).has_shape
    two = dict(list(coverage.dimensions.items())[:2])
    assert not coverage_profile(catalogue, role, coverage._replace(dimensions=two)).has_shape


def test_the_longest_name_stands_at_the_top_of_a_radar() -> None:
    """There it has room on a phone; the areas keep their order, clockwise."""
    assert first_angle(("Communication", "B", "C", "D", "E", "F")) == 0
    assert first_angle(("A", "B", "C", "D", "Communication", "F")) == 2 / 6
    assert first_angle(("A", "B", "C", "D", "Communication")) == 1 / 5


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


def test_the_caption_says_how_unanswered_items_count_only_where_there_are_some(catalogue: Catalogue) -> None:
    """What the visitor did not answer counts as 0."""
    role, person = catalogue.roles["soc-analyst"], full(catalogue, scale="yes")
    note = "What you have not answered counts as 0."
    for skills, shown in ((person.skills, False), ({}, True)):
        coverage = assess(catalogue, role.id, person.facts, skills, CLOSED).coverage
        assert (note in coverage_profile(catalogue, role, coverage).caption) == shown


def test_profiles_in_one_radar_share_the_areas_of_all_of_them(catalogue: Catalogue) -> None:
    """Where one of them has no item in an area, nothing is drawn, and the table says "not asked"."""
    coverages = [(role_id, coverage_in(catalogue, role_id)) for role_id in ROLES]
    combined = overlay(catalogue, coverages)
    used = {area for _name, coverage in coverages for area in coverage.dimensions}
    assert list(combined.areas) == [area.name for name, area in catalogue.dimensions.items() if name in used]
    assert [shape.name for shape in combined.shapes] == ROLES
    assert combined.alternative_text.endswith("The table has all figures.")
    for role_id in ROLES:
        assert f"{role_id}: most in " in combined.alternative_text
    for (_name, coverage), shape in zip(coverages, combined.shapes, strict=True):
        assert shape.scores == tuple(
            coverage.dimensions.get(name) for name in catalogue.dimensions if name in used
        )
    for place, row in enumerate(combined.table.records()):
        for shape in combined.shapes:
            assert (row[shape.name] == "not asked") == (shape.scores[place] is None)
