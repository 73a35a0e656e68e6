"""Meters and gaps: every item of a notice is counted once, and a plus is never a missing requirement."""

from __future__ import annotations

import pytest

from eligibility.answers import Answers
from eligibility.assessment import assess
from eligibility.catalogue import Catalogue, read_catalogue
from eligibility.coverage import Coverage
from language.coverage import gap_groups, list_meters, nothing_covered
from tests.reports.people import CLOSED, answers, empty, full

ROLES = list(read_catalogue().roles)


def coverage_of(catalogue: Catalogue, role_id: str, person: Answers) -> Coverage:
    """The coverage of one role on a person's answers."""
    return assess(catalogue, role_id, person.facts, person.skills, CLOSED).coverage


@pytest.mark.parametrize("role_id", ROLES)
def test_a_meter_counts_every_item_of_its_list_once(catalogue: Catalogue, role_id: str) -> None:
    """Covered, partly, not covered and not answered add up to the items of the list."""
    for person in (full(catalogue), empty()):
        meters = list_meters(coverage_of(catalogue, role_id, person))
        lists = catalogue.roles[role_id].lists.values()
        assert [sum(meter.counts.values()) for meter in meters] == [len(listed.items) for listed in lists]


def test_the_note_of_a_meter_names_only_what_there_is(catalogue: Catalogue) -> None:
    """Without an answer, every item is unanswered and nothing else is mentioned."""
    required, _advantageous = list_meters(coverage_of(catalogue, "soc-analyst", empty()))
    assert required.title == "Required: 0 of 7 covered"
    assert required.note == "7 not answered"
    assert required.score == "score 0%"


def test_covering_nothing_is_mentioned_only_where_some_of_the_list_is_asked(catalogue: Catalogue) -> None:
    """Other lists have missing requirements instead; one item answered with "partly" is enough."""
    nothing = full(catalogue, scale="no")
    said = {
        role_id
        for role_id in ROLES
        if nothing_covered(catalogue.roles[role_id], coverage_of(catalogue, role_id, nothing))
    }
    assert said == {"soc-analyst", "detection-engineer"}
    role = catalogue.roles["soc-analyst"]
    one_item = nothing.model_copy(
        update={"skills": nothing.skills | dict.fromkeys(role.required.items[-1].skills, "partly")}
    )
    assert nothing_covered(role, coverage_of(catalogue, role.id, one_item)) is None


def test_nothing_is_said_of_a_list_that_is_not_answered_yet(catalogue: Catalogue) -> None:
    """What is unanswered may still be covered."""
    for role_id, role in catalogue.roles.items():
        assert nothing_covered(role, coverage_of(catalogue, role_id, empty())) is None


@pytest.mark.parametrize("role_id", ROLES)
@pytest.mark.parametrize("scale", [None, "yes", "partly", "no"])
def test_every_item_that_is_not_covered_is_in_one_group(
    catalogue: Catalogue, role_id: str, scale: str | None
) -> None:
    """No gap is lost and none is shown twice; what is covered is shown only if it is a plus."""
    role, coverage = catalogue.roles[role_id], coverage_of(catalogue, role_id, full(catalogue, scale=scale))
    shown = [gap.id for group in gap_groups(catalogue, role, coverage) for gap in group.gaps]
    items = [name for name, value in coverage.items.items() if value != 1 or role.items[name].plus]
    assert sorted(name for name in shown if name in role.items) == sorted(items)


def test_a_gap_is_missing_only_where_all_of_the_list_is_asked(catalogue: Catalogue) -> None:
    """The same answers leave room to grow where the notice asks for some of its list."""
    nothing = full(catalogue, scale="no")
    groups = {
        role_id: [group.id for group in gap_groups(catalogue, role, coverage_of(catalogue, role_id, nothing))]
        for role_id, role in catalogue.roles.items()
    }
    assert {role_id for role_id, ids in groups.items() if "missing" in ids} == {
        "ict-security-officer",
        "security-consultant",
        "ai-expert",
    }
    assert "growth" in groups["soc-analyst"]


@pytest.mark.parametrize("role_id", ROLES)
def test_a_plus_is_never_a_missing_requirement(catalogue: Catalogue, role_id: str) -> None:
    """Items that are a plus and "preferably" clauses have their own group, with a note."""
    role = catalogue.roles[role_id]
    groups = gap_groups(catalogue, role, coverage_of(catalogue, role_id, full(catalogue, scale="no")))
    extras = {name for name, item in role.items.items() if item.plus}
    extras |= {skill for item in role.items.values() for skill in item.bonus_skills}
    shown = {gap.id for group in groups if group.id == "plus" for gap in group.gaps}
    elsewhere = {gap.id for group in groups if group.id != "plus" for gap in group.gaps}
    assert shown == extras
    assert not elsewhere & extras
    assert {group.note for group in groups if group.id == "plus"} <= {"A gap here never counts against you."}


def test_a_group_without_an_entry_is_left_out(catalogue: Catalogue) -> None:
    """Without any answer, nothing is missing yet."""
    role = catalogue.roles["ai-expert"]
    groups = gap_groups(catalogue, role, coverage_of(catalogue, role.id, empty()))
    assert [group.title for group in groups if group.id != "plus"] == ["Not answered yet"]


def test_a_gap_says_where_it_is_asked_and_what_it_rests_on(catalogue: Catalogue) -> None:
    """The list with its heading, each question with its own status, and the place in the notice."""
    role = catalogue.roles["soc-analyst"]
    name, item = next((name, item) for name, item in role.items.items() if not item.plus)
    coverage = coverage_of(catalogue, role.id, answers(skills=dict.fromkeys(item.skills[:1], "partly")))
    gaps = {gap.id: gap for group in gap_groups(catalogue, role, coverage) for gap in group.gaps}
    assert f"{catalogue.skills[item.skills[0]].question} (Partly)" in gaps[name].rests_on
    assert gaps[name].source.startswith(role.reference)
    assert gaps[name].source.endswith("item 1")
