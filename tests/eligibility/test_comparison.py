"""All roles side by side: in an order that anybody can check, with what is still to be answered."""

from __future__ import annotations

from hypothesis import given

from eligibility.catalogue import Catalogue, read
from eligibility.comparison import compare
from eligibility.coverage import Answer
from eligibility.facts import Facts
from eligibility.questionnaire import narrowed, route, unanswered
from tests.eligibility.strategies import AT, FACTS, skills
from tests.eligibility.test_whatif import READY

CATALOGUE = read()
SKILLS = skills(CATALOGUE)


def test_no_obstacle_comes_first(catalogue: Catalogue) -> None:
    """Who is not in CAST sees the AI expert first, whose notice does not ask for it."""
    facts = READY.model_copy(update={"cast_status": "none"})
    first, *others = compare(catalogue, facts, {}, AT)
    assert (first.role.id, first.not_met, first.to_settle) == ("ai-expert", 0, 0)
    assert {(one.not_met, one.to_settle) for one in others} == {(0, 1)}


def test_a_ceiling_that_is_reached_is_an_obstacle(catalogue: Catalogue) -> None:
    """Six years under 3(b) put the four contract agents' roles last."""
    facts = READY.model_copy(update={"months_served_3b": 72})
    assert [one.not_met for one in compare(catalogue, facts, {}, AT)] == [0, 1, 1, 1, 1]


def test_then_the_larger_share_of_the_required_list(catalogue: Catalogue) -> None:
    """Among roles with the same obstacles, the one whose required list is covered most comes first."""
    found = compare(catalogue, READY, {"event-monitoring": "yes", "siem-platforms": "yes"}, AT)
    level = [one for one in found if (one.not_met, one.to_settle) == (0, 0)]
    scores = [one.found.coverage.lists["required"].score for one in level]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) > 1


@given(FACTS, SKILLS)
def test_the_order_follows_its_rule(facts: Facts, answers: dict[str, Answer]) -> None:
    """Fewest criteria not met, then fewest points to settle, then required coverage; every role once."""
    found = compare(CATALOGUE, facts, answers, AT)
    places = [(one.not_met, one.to_settle, -one.found.coverage.lists["required"].score) for one in found]
    assert places == sorted(places)
    assert {one.role.id for one in found} == set(CATALOGUE.roles)


@given(FACTS, SKILLS)
def test_answering_what_is_open_leaves_nothing_open(facts: Facts, answers: dict[str, Answer]) -> None:
    """The steps of what is open ask every open question, and of skills no other."""
    for role in CATALOGUE.roles:
        steps = route(CATALOGUE, [role], facts)
        still_open = unanswered(steps, facts, answers)
        asked = [q for step in narrowed(steps, still_open) for q in step.questions]
        assert set(still_open) <= set(asked)
        assert not {q for q in asked if q in answers}


def test_a_zero_is_an_answer_and_an_empty_list_is_none(catalogue: Catalogue) -> None:
    """No months served is answered; no language given is not."""
    facts = READY.model_copy(update={"months_served_3b": 0, "languages": None, "citizenships": ()})
    still_open = unanswered(route(catalogue, ["soc-analyst"], facts), facts, {})
    assert "months_served_3b" not in still_open
    assert {"languages", "citizenships"} <= set(still_open)
