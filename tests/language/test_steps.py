"""The steps of one assessment: in order, true to the person, and each with its source."""

from __future__ import annotations

import pytest

from eligibility.assessment import Assessment, assess
from eligibility.catalogue import Catalogue
from eligibility.facts import Facts
from eligibility.ruling import Status
from language.event import Event
from language.findings import explained, most_pressing_first
from language.steps import next_step, steps
from tests.language.test_verdict import CLOSED, ELIGIBLE, OPEN
from tests.reports.people import full

TESTS = "Pass the CAST tests in function group IV"
ASK = "Ask the recruiting service"


def assessed(
    catalogue: Catalogue, *, role: str = "soc-analyst", is_open: bool = True, **changes: object
) -> Assessment:
    """The assessment of an eligible person with some facts changed, who has all skills."""
    facts = Facts.model_validate(ELIGIBLE | changes, strict=False)
    return assess(catalogue, role, facts, full(catalogue, scale="yes").skills, OPEN if is_open else CLOSED)


def events(
    catalogue: Catalogue, *, role: str = "soc-analyst", is_open: bool = True, **changes: object
) -> list[Event]:
    """The steps of that person."""
    return steps(
        catalogue,
        catalogue.roles[role],
        assessed(catalogue, role=role, is_open=is_open, **changes),
    )


def titles(found: list[Event]) -> list[str]:
    """The titles of steps."""
    return [event.title for event in found]


def test_the_steps_lead_from_applying_to_the_first_working_day(catalogue: Catalogue) -> None:
    """The shortlist comes before the CAST tests, and these before the interview (EU Careers FAQ 2175)."""
    found = events(catalogue)
    assert titles(found) == [
        "Prepare one PDF: CV, then application form",
        "The unit chooses whom to invite",
        TESTS,
        "Interview before a panel, if you are invited",
        "Prove what you stated",
        "Medical check by the Commission",
        "Security vetting",
        "First working day in Brussels",
    ]
    assert "secretariat@cert.europa.eu" in found[0].detail


def test_the_tests_name_eu_careers_as_their_source(catalogue: Catalogue) -> None:
    """The notice asks for the tests; EU Careers says when they take place and what failing them means."""
    [tests] = [event for event in events(catalogue) if event.title == TESTS]
    assert (
        tests.source == "EC/2026/DIGIT/459411, Annex 1, general criteria, item 5; "
        "EU Careers, Frequently asked questions, 2175 (order of the selection)"
    )
    assert catalogue.links[tests.link or ""].url == "https://epso.europa.eu/en/help/faq/2175"
    assert "not passed ends this selection" in tests.detail
    assert not tests.when.startswith("Before recruitment")


def test_tests_that_are_passed_are_no_step(catalogue: Catalogue) -> None:
    """Whoever has passed them in function group IV goes from the shortlist to the interview."""
    assert TESTS not in titles(events(catalogue, cast_status="passed"))


@pytest.mark.parametrize("role", ["soc-analyst", "ict-security-officer", "ai-expert"])
@pytest.mark.parametrize("is_open", [True, False])
def test_every_step_of_the_notice_names_its_source(catalogue: Catalogue, role: str, *, is_open: bool) -> None:
    """A step without a source has an address that says what to do there."""
    for event in events(catalogue, role=role, is_open=is_open):
        assert event.source or event.link


def test_all_conditions_count_on_the_day_of_validation(catalogue: Catalogue) -> None:
    """Said once, with the application, and with its place in the notice."""
    found = events(catalogue)
    assert [event.title for event in found if "validate" in event.detail] == [found[0].title]
    assert "Am I eligible to apply?" in found[0].source


def test_languages_without_english_call_for_a_preparation(catalogue: Catalogue) -> None:
    """French C2 and German B2 meet the condition, but the selection takes place in English."""
    result = assessed(catalogue, languages={"fr": "C2", "de": "B2"})
    assert result.eligibility.criteria["languages"].status is Status.MET
    english = "Prepare for a selection in English"
    found = titles(steps(catalogue, catalogue.roles["soc-analyst"], result))
    assert found.index(english) < found.index("The unit chooses whom to invite")
    assert english not in titles(events(catalogue))


def test_open_criteria_come_first_and_the_most_pressing_of_them_leads(catalogue: Catalogue) -> None:
    """What is not known yet comes before a formal step."""
    result = assessed(catalogue, cast_status="none", physical_fitness=None)
    pending = [f for f in most_pressing_first(explained(catalogue, result)) if f.status is not Status.MET]
    found = steps(catalogue, catalogue.roles["soc-analyst"], result)
    assert [event.detail for event in found[:2]] == [finding.next_step for finding in pending]
    assert titles(found)[:2] == ["Clear up: Physical fitness", "Register in CAST"]


def test_a_criterion_that_is_not_met_leaves_only_what_could_change_that(catalogue: Catalogue) -> None:
    """Neither other open criteria nor how to apply."""
    found = events(catalogue, citizenships=["CH"], cast_status="none", physical_fitness=None)
    assert titles(found) == ["Check this answer: EU citizenship and rights"]


@pytest.mark.parametrize("changes", [{}, {"cast_status": "none"}, {"physical_fitness": None}])
def test_the_steps_end_at_a_reached_ceiling(catalogue: Catalogue, changes: dict[str, object]) -> None:
    """With 72 months under 3(b) there is nothing to prepare, whatever else is open."""
    assert titles(events(catalogue, months_served_3b=72, **changes)) == [ASK]


def test_few_months_left_end_in_a_question_about_the_probation(catalogue: Catalogue) -> None:
    """With 70 months served the first working day speaks of the two that are left."""
    assert "2 months left" in events(catalogue, months_served_3b=70)[-1].detail
    assert "probation" in events(catalogue, months_served_3b=0)[-1].detail


def test_a_missing_requirement_is_named_by_what_it_asks(catalogue: Catalogue) -> None:
    """Where the notice asks for all of its list, never by its number alone."""
    facts = Facts.model_validate(ELIGIBLE, strict=False)
    skills = full(catalogue, scale="yes").skills | {"cloud-security": "no", "years-cybersecurity": 9}
    role = catalogue.roles["security-consultant"]
    [missing] = [
        event
        for event in steps(catalogue, role, assess(catalogue, role.id, facts, skills, OPEN))
        if event.title.startswith("Missing requirement: ")
    ]
    assert "loud" in missing.title
    assert missing.source == "EC/2026/DIGIT/504595, We look for, required list, item 6"


@pytest.mark.parametrize(
    ("changes", "title"),
    [
        ({}, "Keep your CAST profile up to date"),
        ({"cast_status": "passed"}, "Keep your CAST profile up to date"),
        ({"role": "ai-expert"}, "Watch EU Careers for the next call"),
        ({"cast_status": "none"}, "Register in CAST"),
        ({"degree": "in_progress"}, "Complete your degree"),
        ({"physical_fitness": "no"}, "Ask about adjustments"),
        ({"degree": "unsure"}, "Clear up: University studies"),
        ({"citizenships": ["CH"]}, "Check this answer: EU citizenship and rights"),
        ({"months_served_3b": 72}, ASK),
    ],
)
def test_the_next_step_of_a_closed_call_is_a_preparation(
    catalogue: Catalogue, changes: dict[str, object], title: str
) -> None:
    """Never to apply, and never without something to do."""
    facts = {name: value for name, value in changes.items() if name != "role"}
    role = catalogue.roles[str(changes.get("role", "soc-analyst"))]
    result = assessed(catalogue, role=role.id, is_open=False, **facts)
    assert next_step(catalogue, role, result).title == title


def test_the_next_step_of_an_open_call_is_the_first_of_the_list(catalogue: Catalogue) -> None:
    """To apply, where nothing is pending."""
    role, result = catalogue.roles["soc-analyst"], assessed(catalogue)
    assert next_step(catalogue, role, result) == steps(catalogue, role, result)[0]
    assert next_step(catalogue, role, result).title.startswith("Prepare one PDF")
