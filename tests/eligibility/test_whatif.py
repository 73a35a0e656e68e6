"""What if: each change closes a gap of the visitor's own, harms nowhere, and touches no answer."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eligibility.assessment import Assessment, assess
from eligibility.catalogue import Catalogue, read
from eligibility.coverage import Answer
from eligibility.facts import CastStatus, Facts, Level, YesNo
from eligibility.questionnaire import on_route
from eligibility.ruling import Status
from eligibility.whatif import MOST, changes, tried
from tests.eligibility.strategies import AT, FACTS, skills

CATALOGUE = read()
ROLE = st.sampled_from(sorted(CATALOGUE.roles))
SKILLS = skills(CATALOGUE)
READY = Facts.model_validate_json(
    """{"citizenships": ["EE"], "citizen_rights": "yes", "military_service": "done", "physical_fitness": "yes",
    "character_references": "yes", "cast_status": "registered", "cast_function_group": "IV", "degree": "completed",
    "degree_years": 5, "degree_country": "EE", "languages": {"et": "C2", "en": "C1"},
    "security_clearance": "obtainable"}"""
)


def found(role: str, facts: Facts, answers: dict[str, Answer]) -> Assessment:
    """A role on the answers of its route."""
    return assess(CATALOGUE, role, on_route(CATALOGUE, [role], facts), answers, AT)


def reasons(role: str, facts: Facts, answers: dict[str, Answer]) -> list[str | None]:
    """The reasons of the changes that are offered."""
    result = found(role, facts, answers)
    return [change.reason for change in changes(CATALOGUE, CATALOGUE.roles[role], facts, answers, result)]


def test_who_meets_everything_is_offered_nothing() -> None:
    """Without a gap there is nothing to try."""
    assert reasons("soc-analyst", READY, {}) == []


def test_formal_steps_come_first_in_the_order_of_the_annex() -> None:
    """CAST, recognition and the second language stand before any skill."""
    facts = READY.model_copy(
        update={
            "cast_status": CastStatus.NONE,
            "degree_country": "US",
            "degree_recognised": YesNo.NO,
            "languages": {"et": Level.C2, "fr": Level.B1},
        }
    )
    offered = reasons("soc-analyst", facts, {"siem-platforms": "no"})
    assert offered[:3] == ["cast.register", "education.not_recognised", "languages.second"]
    assert offered[3:]
    assert set(offered[3:]) == {None}


def test_the_second_language_is_the_best_that_is_spoken() -> None:
    """French at B1 is raised to B2, not a language that the visitor never named."""
    facts = READY.model_copy(update={"languages": {"et": Level.C2, "fr": Level.B1, "ja": Level.C2}})
    offered = changes(CATALOGUE, CATALOGUE.roles["soc-analyst"], facts, {}, found("soc-analyst", facts, {}))
    assert offered[0].languages == {"fr": "B2"}
    after, _ = tried(offered[:1], facts, {})
    assert after.languages == {"et": "C2", "fr": "B2", "ja": "C2"}


def test_missing_requirements_come_before_room_to_grow(catalogue: Catalogue) -> None:
    """In a list that asks for all, a gap of the required list is tried before a partly covered item."""
    role = catalogue.roles["security-consultant"]
    asked = [name for name in role.skill_ids if catalogue.skills[name].kind == "scale"]
    required = [s for i, item in role.items_of["required"] for s in item.skills if s in asked]
    answers: dict[str, Answer] = dict.fromkeys(asked, "partly") | {required[-1]: "no"}
    offered = changes(catalogue, role, READY, answers, found(role.id, READY, answers))
    assert offered[0].about == required[-1]


@given(ROLE, FACTS, SKILLS)
def test_a_change_settles_what_it_is_about_and_harms_no_coverage(
    role: str, facts: Facts, answers: dict[str, Answer]
) -> None:
    """The finding it came from is gone, no role covers less, and the answers are as they were."""
    before, copy = found(role, facts, answers), dict(answers)
    offered = changes(CATALOGUE, CATALOGUE.roles[role], facts, answers, before)
    assert len(offered) <= MOST
    for change in offered:
        after_facts, after_answers = tried([change], facts, answers)
        after = found(role, after_facts, after_answers)
        if change.reason:
            now = after.eligibility.criteria[change.about]
            assert now.reason != change.reason
            assert now.status is not Status.NOT_MET
        for name in CATALOGUE.roles:
            old, new = found(name, facts, answers).coverage, found(name, after_facts, after_answers).coverage
            assert all((new.items[item] or 0) >= (value or 0) for item, value in old.items.items())
    assert answers == copy
