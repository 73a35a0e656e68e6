"""Gaps: missing requirements, room to grow, unanswered items and pluses."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eligibility.catalogue import Catalogue, read_catalogue
from eligibility.coverage import Answer, measure
from eligibility.facts import Facts
from eligibility.gaps import gaps
from tests.eligibility.strategies import FACTS, skills

CATALOGUE = read_catalogue()
ROLE = st.sampled_from(sorted(CATALOGUE.roles))


@given(ROLE, FACTS, skills(CATALOGUE))
def test_each_uncovered_item_is_in_one_group(role: str, facts: Facts, answers: dict[str, Answer]) -> None:
    """An uncovered item is a missing requirement, room to grow, unanswered or a plus."""
    items = CATALOGUE.roles[role].items
    coverage = measure(CATALOGUE, CATALOGUE.roles[role], answers, facts)
    groups = gaps(CATALOGUE.roles[role], coverage)
    grouped = [*groups.missing, *groups.growth, *groups.unanswered]
    uncovered = [i for i, value in coverage.items.items() if value != 1 and not items[i].plus]
    assert sorted(grouped) == sorted(uncovered)
    assert not set(grouped) & set(groups.plus)


def test_only_a_list_of_rule_all_has_missing_requirements(catalogue: Catalogue) -> None:
    """If every answer is No, the roles whose list asks for some items have no missing requirement."""
    for role in catalogue.roles.values():
        answers: dict[str, Answer] = {
            name: "no" if catalogue.skills[name].kind == "scale" else 0 for name in role.skill_ids
        }
        groups = gaps(role, measure(catalogue, role, answers, Facts()))
        assert bool(groups.missing) == (role.required.rule == "all")


def test_answers_decide_the_group_of_an_item(catalogue: Catalogue) -> None:
    """In a list of rule all, No is a missing requirement, Partly is room to grow, Not sure is unanswered."""
    role = catalogue.roles["ict-security-officer"]
    answers: dict[str, Answer] = {
        "analytical-thinking": "no",
        "leading-experts": "partly",
        "managing-people": "yes",
        "strategic-work": "unsure",
    }
    groups = gaps(role, measure(catalogue, role, answers, Facts()))
    assert groups.missing == ("required.3",)
    assert groups.growth == ("required.5",)
    assert "required.6" not in {*groups.missing, *groups.growth, *groups.unanswered}
    assert {"required.1", "required.7"} <= set(groups.unanswered)


@given(ROLE, FACTS, skills(CATALOGUE))
def test_groups_keep_the_order_of_the_notice(role: str, facts: Facts, answers: dict[str, Answer]) -> None:
    """Each group lists its items in the order of the notice."""
    order = list(CATALOGUE.roles[role].items)
    coverage = measure(CATALOGUE, CATALOGUE.roles[role], answers, facts)
    for group in gaps(CATALOGUE.roles[role], coverage)[:4]:
        places = [order.index(item) for item in group]
        assert places == sorted(places)


@given(ROLE, FACTS, skills(CATALOGUE), st.sampled_from(["yes", "partly", "no", "unsure"]))
def test_a_bonus_skill_never_changes_a_gap(
    role: str, facts: Facts, answers: dict[str, Answer], answer: str
) -> None:
    """However the skills of "preferably" clauses are answered, no item moves to another group."""
    notice = CATALOGUE.roles[role]
    bonus = dict.fromkeys(gaps(notice, measure(CATALOGUE, notice, {}, facts)).bonus, answer)
    assert set(bonus) == {skill for item in notice.items.values() for skill in item.bonus_skills}
    before = gaps(notice, measure(CATALOGUE, notice, answers, facts))
    assert gaps(notice, measure(CATALOGUE, notice, {**answers, **bonus}, facts)) == before
