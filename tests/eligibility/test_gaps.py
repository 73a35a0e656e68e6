"""Gaps: what is missing, where one may grow, what is open, and what never counts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eligibility.catalogue import Catalogue, read
from eligibility.coverage import Answer, measure
from eligibility.facts import Facts
from eligibility.gaps import gaps
from eligibility.version import content_version
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


def test_the_version_changes_with_any_word(catalogue: Catalogue) -> None:
    """The same content has the same version, and one changed word another."""
    changed = {**catalogue.links, "more": next(iter(catalogue.links.values()))}
    assert content_version(catalogue) == content_version(read())
    assert content_version(Catalogue(**{**vars_of(catalogue), "links": changed})) != content_version(
        catalogue
    )


def vars_of(catalogue: Catalogue) -> dict[str, object]:
    """The fields of a catalogue."""
    return {name: getattr(catalogue, name) for name in catalogue.__dataclass_fields__}
