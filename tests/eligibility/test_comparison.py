"""The comparison of all roles: its order, and the questions that are still unanswered."""

from __future__ import annotations

from hypothesis import given

from eligibility.catalogue import Catalogue, read_catalogue
from eligibility.comparison import compare
from eligibility.coverage import Answer
from eligibility.facts import Facts
from eligibility.questionnaire import narrowed, route, unanswered
from tests.eligibility.strategies import AT, FACTS, skills
from tests.eligibility.test_whatif import READY

CATALOGUE = read_catalogue()
SKILLS = skills(CATALOGUE)


def test_a_role_without_obstacles_comes_first(catalogue: Catalogue) -> None:
    """A visitor without CAST sees the AI expert first, whose notice does not ask for CAST."""
    facts = READY.model_copy(update={"cast_status": "none"})
    first, *others = compare(catalogue, facts, {}, AT)
    assert (first.role.id, first.not_met, first.to_settle) == ("ai-expert", 0, 0)
    assert {(other.not_met, other.to_settle) for other in others} == {(0, 1)}


def test_a_reached_ceiling_is_an_obstacle(catalogue: Catalogue) -> None:
    """After six years under 3(b), the four contract agents' roles come last."""
    facts = READY.model_copy(update={"months_served_3b": 72})
    assert [compared.not_met for compared in compare(catalogue, facts, {}, AT)] == [0, 1, 1, 1, 1]


def test_roles_with_equal_obstacles_are_ordered_by_their_required_lists(catalogue: Catalogue) -> None:
    """Among roles with the same obstacles, the one with the best covered required list comes first."""
    roles = compare(catalogue, READY, {"event-monitoring": "yes", "siem-platforms": "yes"}, AT)
    equal = [role for role in roles if (role.not_met, role.to_settle) == (0, 0)]
    scores = [role.assessment.coverage.lists["required"].score for role in equal]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) > 1


@given(FACTS, SKILLS)
def test_roles_are_ordered_by_obstacles_and_coverage(facts: Facts, answers: dict[str, Answer]) -> None:
    """The order is by criteria not met, points to settle and required coverage, and has every role once."""
    roles = compare(CATALOGUE, facts, answers, AT)
    places = [
        (each.not_met, each.to_settle, -each.assessment.coverage.lists["required"].score) for each in roles
    ]
    assert places == sorted(places)
    assert {each.role.id for each in roles} == set(CATALOGUE.roles)


@given(FACTS, SKILLS)
def test_the_narrowed_steps_ask_every_unanswered_question(facts: Facts, answers: dict[str, Answer]) -> None:
    """Steps narrowed to the unanswered questions ask all of them, and no skill that is answered."""
    for role in CATALOGUE.roles:
        steps = route(CATALOGUE, [role], facts)
        missing = unanswered(steps, facts, answers)
        asked = [q for step in narrowed(steps, missing) for q in step.questions]
        assert set(missing) <= set(asked)
        assert not {q for q in asked if q in answers}


def test_zero_is_an_answer_and_an_empty_list_is_not(catalogue: Catalogue) -> None:
    """Zero months served is an answer; an empty list of citizenships is not."""
    facts = READY.model_copy(update={"months_served_3b": 0, "languages": None, "citizenships": ()})
    missing = unanswered(route(catalogue, ["soc-analyst"], facts), facts, {})
    assert "months_served_3b" not in missing
    assert {"languages", "citizenships"} <= set(missing)
