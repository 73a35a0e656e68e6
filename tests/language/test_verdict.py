"""The verdict and the steps say what the assessment says, no more and no less."""

from __future__ import annotations

import datetime as dt

import pytest

from eligibility.assessment import Assessment, assess
from eligibility.catalogue import Catalogue
from eligibility.facts import Facts
from language.steps import steps
from language.verdict import call, sentence

OPEN, CLOSED = dt.datetime(2026, 4, 10, tzinfo=dt.UTC), dt.datetime(2026, 11, 21, tzinfo=dt.UTC)
CONDITIONS_MET = (
    "Based on your answers, you meet the notice's conditions, but this call closed on"
    " 15 April 2026, 12:00 (Brussels time): nobody can apply to it any more."
)
ELIGIBLE = {
    "citizenships": ["FR"],
    "citizen_rights": "yes",
    "military_service": "done",
    "physical_fitness": "yes",
    "character_references": "yes",
    "cast_status": "registered",
    "cast_function_group": "IV",
    "degree": "completed",
    "degree_years": 3,
    "degree_country": "FR",
    "languages": {"fr": "C2", "en": "B2"},
    "security_clearance": "held",
}


def assessed(catalogue: Catalogue, at: dt.datetime, **changes: object) -> Assessment:
    """An eligible person, but for some facts."""
    facts = Facts.model_validate(ELIGIBLE | changes, strict=False)
    return assess(catalogue, "soc-analyst", facts, {}, at)


@pytest.mark.parametrize(
    ("at", "changes", "words"),
    [
        (OPEN, {}, "Based on your answers, you may apply."),
        (
            CLOSED,
            {},
            CONDITIONS_MET,
        ),
        (OPEN, {"cast_status": "none"}, "Not yet: register in CAST, then you may apply."),
        (CLOSED, {"cast_status": "none"}, "Not yet: register in CAST, to be ready for the next call."),
        (
            OPEN,
            {"cast_status": "none", "military_service": "outstanding"},
            "Not yet: settle your military service and register in CAST, then you may apply.",
        ),
        (OPEN, {"physical_fitness": None}, "We cannot tell yet: 1 criterion is still open."),
        (OPEN, {"citizenships": ["CH"]}, "On these answers, you may not apply for this role."),
        (CLOSED, {"citizenships": ["CH"]}, "On these answers, you do not meet the notice's conditions."),
    ],
)
def test_the_verdict_in_one_sentence(
    catalogue: Catalogue, at: dt.datetime, changes: dict[str, object], words: str
) -> None:
    """Open, closed, step named, count named."""
    assert sentence(catalogue, assessed(catalogue, at, **changes)) == words


def test_no_closed_call_ever_says_that_one_may_apply(catalogue: Catalogue) -> None:
    """Whatever the answers, a closed call lets nobody apply."""
    for changes in ({}, {"cast_status": "none"}, {"degree": "unsure"}, {"citizen_rights": "no"}):
        result = assessed(catalogue, CLOSED, **changes)
        assert "you may apply" not in sentence(catalogue, result)
        assert "nobody can apply" in call(result)
        assert not [
            step for step in steps(catalogue, catalogue.roles["soc-analyst"], result) if "@" in step.detail
        ]


def test_a_reached_ceiling_stands_in_the_verdict_and_in_the_steps(catalogue: Catalogue) -> None:
    """Six years under 3(b) rule the contract out, though the annex lets one apply."""
    result = assessed(catalogue, OPEN, months_served_3b=72)
    assert "the ceiling is reached" in sentence(catalogue, result)
    titles = [step.title for step in steps(catalogue, catalogue.roles["soc-analyst"], result)]
    assert titles[0] == "Ask the recruiting service"


def test_the_steps_lead_from_applying_to_the_first_working_day(catalogue: Catalogue) -> None:
    """In order, with the address while the call is open, and the tests that are still due."""
    result = assessed(catalogue, OPEN)
    found = steps(catalogue, catalogue.roles["soc-analyst"], result)
    assert found[0].title == "Prepare one PDF: CV, then application form"
    assert "secretariat@cert.europa.eu" in found[0].detail
    assert [step.title for step in found][-5:] == [
        "Pass the CAST tests in function group IV",
        "Prove what you stated",
        "Medical check by the Commission",
        "Security vetting",
        "First working day in Brussels",
    ]


def test_where_a_criterion_is_not_met_no_step_leads_to_an_application(catalogue: Catalogue) -> None:
    """What could change the answer comes first, and nothing says how to apply."""
    result = assessed(catalogue, OPEN, citizenships=["CH"])
    found = steps(catalogue, catalogue.roles["soc-analyst"], result)
    assert found[0].title == "Check this answer: EU citizenship and rights"
    assert not [step for step in found if "PDF" in step.title or "@" in step.detail]
