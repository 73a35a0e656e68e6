"""The verdict in words and the steps agree with the assessment."""

from __future__ import annotations

import datetime as dt

import pytest

from eligibility.assessment import Assessment, assess
from eligibility.catalogue import Catalogue
from eligibility.facts import Facts
from language.steps import steps
from language.verdict import call_sentence, sentence

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
    """The assessment of an eligible person with some facts changed."""
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
        (OPEN, {"physical_fitness": None}, "We cannot tell yet. Still open: fitness."),
        (OPEN, {"citizenships": ["CH"]}, "On these answers, you may not apply: no EU citizenship."),
        (
            CLOSED,
            {"citizenships": ["CH"]},
            "On these answers, you do not meet the notice's conditions: no EU citizenship.",
        ),
    ],
)
def test_the_verdict_is_one_sentence(
    catalogue: Catalogue, at: dt.datetime, changes: dict[str, object], words: str
) -> None:
    """It depends on the call, names the steps to take and counts what is open."""
    assert sentence(catalogue, assessed(catalogue, at, **changes)) == words


def test_a_closed_call_never_says_that_one_may_apply(catalogue: Catalogue) -> None:
    """Whatever the answers, it says that nobody can apply, and no step names an address."""
    for changes in ({}, {"cast_status": "none"}, {"degree": "unsure"}, {"citizen_rights": "no"}):
        result = assessed(catalogue, CLOSED, **changes)
        assert "you may apply" not in sentence(catalogue, result)
        assert "nobody can apply" in call_sentence(result)
        assert not [
            step for step in steps(catalogue, catalogue.roles["soc-analyst"], result) if "@" in step.detail
        ]


def test_a_reached_ceiling_is_in_the_verdict(catalogue: Catalogue) -> None:
    """Six years under 3(b) rule out the contract, although all criteria are met."""
    result = assessed(catalogue, OPEN, months_served_3b=72)
    assert "the ceiling is reached" in sentence(catalogue, result)
