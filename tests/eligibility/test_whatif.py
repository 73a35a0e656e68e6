"""What if: each change closes a gap, lowers no coverage and leaves the answers as they are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eligibility.assessment import Assessment, assess
from eligibility.catalogue import Catalogue, read_catalogue
from eligibility.coverage import Answer
from eligibility.facts import CastStatus, Facts, Level, YesNo
from eligibility.questionnaire import on_route
from eligibility.ruling import Status
from eligibility.whatif import changes, tried
from tests.eligibility.strategies import AT, FACTS, skills

CATALOGUE = read_catalogue()
ROLE = st.sampled_from(sorted(CATALOGUE.roles))
SKILLS = skills(CATALOGUE)
READY = Facts.model_validate_json(
    """{"citizenships": ["EE"], "citizen_rights": "yes", "military_service": "done", "physical_fitness": "yes",
    "character_references": "yes", "cast_status": "registered", "cast_function_group": "IV", "degree": "completed",
    "degree_years": 5, "degree_country": "EE", "languages": {"et": "C2", "en": "C1"},
    "security_clearance": "obtainable"}"""
)


def assessment(role: str, facts: Facts, answers: dict[str, Answer]) -> Assessment:
    """The assessment of a role on the facts of its route."""
    return assess(CATALOGUE, role, on_route(CATALOGUE, [role], facts), answers, AT)


def reasons(role: str, facts: Facts, answers: dict[str, Answer]) -> list[str | None]:
    """The reasons of the offered changes."""
    result = assessment(role, facts, answers)
    return [change.reason for change in changes(CATALOGUE, CATALOGUE.roles[role], facts, answers, result)]


def test_without_gaps_no_change_is_offered() -> None:
    """A visitor who meets every criterion and has answered no skill is offered nothing."""
    assert reasons("soc-analyst", READY, {}) == []


def test_formal_steps_come_first_in_the_order_of_the_annex() -> None:
    """CAST, recognition and the second language come before any skill."""
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


def test_the_best_spoken_second_language_is_raised() -> None:
    """French at B1 is raised to B2, rather than a language that the visitor did not name."""
    facts = READY.model_copy(update={"languages": {"et": Level.C2, "fr": Level.B1, "ja": Level.C2}})
    offered = changes(
        CATALOGUE, CATALOGUE.roles["soc-analyst"], facts, {}, assessment("soc-analyst", facts, {})
    )
    assert offered[0].languages == {"fr": "B2"}
    after, _ = tried(offered[:1], facts, {})
    assert after.languages == {"et": "C2", "fr": "B2", "ja": "C2"}


def test_missing_requirements_come_before_other_gaps(catalogue: Catalogue) -> None:
    """In a list of rule all, a missing requirement is offered before partly covered items."""
    role = catalogue.roles["security-consultant"]
    asked = [name for name in role.skill_ids if catalogue.skills[name].kind == "scale"]
    required = [s for i, item in role.items_of["required"] for s in item.skills if s in asked]
    answers: dict[str, Answer] = dict.fromkeys(asked, "partly") | {required[-1]: "no"}
    offered = changes(catalogue, role, READY, answers, assessment(role.id, READY, answers))
    assert offered[0].about == required[-1]


@given(ROLE, FACTS, SKILLS)
def test_a_change_removes_its_finding_and_lowers_no_coverage(
    role: str, facts: Facts, answers: dict[str, Answer]
) -> None:
    """The finding is replaced by a better one, no role covers less, and the answers are unchanged."""
    before, copy = assessment(role, facts, answers), dict(answers)
    offered = changes(CATALOGUE, CATALOGUE.roles[role], facts, answers, before)
    for change in offered:
        after_facts, after_answers = tried([change], facts, answers)
        after = assessment(role, after_facts, after_answers)
        if change.reason:
            now = after.eligibility.criteria[change.about]
            assert now.reason != change.reason
            assert now.status is not Status.NOT_MET
        for name in CATALOGUE.roles:
            old = assessment(name, facts, answers).coverage
            new = assessment(name, after_facts, after_answers).coverage
            assert all((new.items[item] or 0) >= (value or 0) for item, value in old.items.items())
    assert answers == copy
