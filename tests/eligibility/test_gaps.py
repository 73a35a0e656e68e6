"""Gaps: what is missing, where one may grow, what is open, and what never counts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eligibility.catalogue import Catalogue, read
from eligibility.coverage import Answer, measure
from eligibility.facts import Facts
from eligibility.gaps import gaps
from tests.eligibility.strategies import FACTS, skills

CATALOGUE = read()
ROLE = st.sampled_from(sorted(CATALOGUE.roles))


@given(ROLE, FACTS, skills(CATALOGUE))
def test_each_open_item_stands_in_one_group(role: str, facts: Facts, answers: dict[str, Answer]) -> None:
    """What is not covered is missing, room to grow, not answered or a plus: one of them."""
    about = CATALOGUE.roles[role]
    coverage = measure(CATALOGUE, about, answers, facts)
    found = gaps(about, coverage)
    grouped = [*found.missing, *found.growth, *found.unanswered]
    still_open = [i for i, value in coverage.items.items() if value != 1 and not about.items[i].plus]
    assert sorted(grouped) == sorted(still_open)
    assert not set(grouped) & set(found.plus)


def test_only_a_list_that_asks_for_all_can_miss_something(catalogue: Catalogue) -> None:
    """With No to everything, the roles that ask for some have room to grow and no missing requirement."""
    for role in catalogue.roles.values():
        answers: dict[str, Answer] = {
            name: "no" if catalogue.skills[name].kind == "scale" else 0 for name in role.skill_ids
        }
        found = gaps(role, measure(catalogue, role, answers, Facts()))
        assert bool(found.missing) == (role.required.rule == "all")


def test_a_gap_in_a_list_that_asks_for_all_is_missing(catalogue: Catalogue) -> None:
    """A No there is a missing requirement, half is room to grow, and no answer is not answered."""
    role = catalogue.roles["ict-security-officer"]
    answers: dict[str, Answer] = {
        "analytical-thinking": "no",
        "leading-experts": "partly",
        "managing-people": "yes",
        "strategic-work": "unsure",
    }
    found = gaps(role, measure(catalogue, role, answers, Facts()))
    assert found.missing == ("required.3",)
    assert found.growth == ("required.5",)
    assert "required.6" not in {*found.missing, *found.growth, *found.unanswered}
    assert {"required.1", "required.7"} <= set(found.unanswered)


@given(ROLE, FACTS, skills(CATALOGUE))
def test_groups_keep_the_order_of_the_notice(role: str, facts: Facts, answers: dict[str, Answer]) -> None:
    """Each group lists its items as the notice does."""
    about = CATALOGUE.roles[role]
    order = list(about.items)
    for group in gaps(about, measure(CATALOGUE, about, answers, facts))[:4]:
        places = [order.index(item) for item in group]
        assert places == sorted(places)


@given(ROLE, FACTS, skills(CATALOGUE), st.sampled_from(["yes", "partly", "no", "unsure"]))
def test_what_is_a_plus_is_never_a_gap(
    role: str, facts: Facts, answers: dict[str, Answer], answer: str
) -> None:
    """Skills of "preferably" clauses, however they are answered, move no item to another group."""
    about = CATALOGUE.roles[role]
    bonus = dict.fromkeys(gaps(about, measure(CATALOGUE, about, {}, facts)).bonus, answer)
    assert set(bonus) == {skill for item in about.items.values() for skill in item.bonus_skills}
    before = gaps(about, measure(CATALOGUE, about, answers, facts))
    assert gaps(about, measure(CATALOGUE, about, {**answers, **bonus}, facts)) == before
