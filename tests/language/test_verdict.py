"""The verdict in words and the steps agree with the assessment."""

from __future__ import annotations

import datetime as dt

import pytest

from eligibility.assessment import Assessment, assess
from eligibility.catalogue import Catalogue, read_catalogue
from eligibility.facts import Facts
from eligibility.outcome import Outcome, outcome_of
from eligibility.skill import ScaleSkill
from language.steps import steps
from language.verdict import MOST_WORDS, remarks, sentence

OPEN, CLOSED = dt.datetime(2026, 4, 10, tzinfo=dt.UTC), dt.datetime(2026, 11, 21, tzinfo=dt.UTC)
CEILING = "Ceiling reached: no contract of this kind can follow."
ROLES = list(read_catalogue().roles)
SCALES = [skill.id for skill in read_catalogue().skills.values() if isinstance(skill, ScaleSkill)]
ELIGIBLE: dict[str, object] = {
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
        (CLOSED, {}, "You meet the conditions, but this call is closed."),
        (OPEN, {"cast_status": "none"}, "Not yet: register in CAST, then you may apply."),
        (CLOSED, {"cast_status": "none"}, "Not yet: register in CAST before the next call."),
        (
            OPEN,
            {"cast_status": "none", "military_service": "outstanding"},
            "Not yet: first settle your military service and CAST registration.",
        ),
        (OPEN, {"degree": None}, "We cannot tell yet. Still open: your degree."),
        (
            OPEN,
            {"degree": None, "languages": None},
            "We cannot tell yet. Still open: your degree and languages.",
        ),
        (OPEN, {"physical_fitness": "no"}, "Only the medical check can settle your fitness."),
        (OPEN, {"citizenships": ["CH"]}, "You may not apply: no EU citizenship."),
        (CLOSED, {"citizenships": ["CH"]}, "You do not meet the conditions: no EU citizenship."),
        (OPEN, {"months_served_3b": 70}, "You may apply, with only 2 months left under 3(b)."),
        (OPEN, {"months_served_3b": 72}, CEILING),
        (OPEN, {"months_served_3b": 72, "degree": None}, CEILING),
        (OPEN, {"months_served_3b": 72, "citizenships": ["CH"]}, "You may not apply: no EU citizenship."),
    ],
)
def test_the_headline_names_what_decides(
    catalogue: Catalogue, at: dt.datetime, changes: dict[str, object], words: str
) -> None:
    """A condition that is not met comes first, then a reached ceiling, then what is open, then what limits."""
    assert sentence(catalogue, assessed(catalogue, at, **changes)) == words


@pytest.mark.parametrize("at", [OPEN, CLOSED])
@pytest.mark.parametrize("role_id", ROLES)
def test_a_headline_has_at_most_twelve_words(catalogue: Catalogue, role_id: str, at: dt.datetime) -> None:
    """Whatever is open, not met or to be done; causes that do not fit are counted."""
    much_to_do = {"cast_status": "none", "military_service": "outstanding", "languages": {"en": "A1"}}
    ruled_out = {"citizenships": ["CH"], "degree": "none", "security_clearance": "not_obtainable"}
    one_open = [ELIGIBLE | {name: None} for name in ELIGIBLE]
    for facts in ({}, ELIGIBLE, ELIGIBLE | much_to_do, ruled_out, *one_open):
        for skills in ({}, dict.fromkeys(SCALES, "no")):
            given = Facts.model_validate(facts, strict=False)
            words = sentence(catalogue, assess(catalogue, role_id, given, skills, at))
            assert len(words.split()) <= MOST_WORDS, words


def test_only_what_lacks_nothing_is_shown_as_eligible(catalogue: Catalogue) -> None:
    """A required item answered with No is named in the headline, an unanswered one is not."""
    facts = Facts.model_validate(ELIGIBLE, strict=False)
    for answer in ("partly", "unsure"):
        result = assess(catalogue, "soc-analyst", facts, {"siem-platforms": answer}, OPEN)
        assert outcome_of(result) is Outcome.ELIGIBLE
    missing = assess(catalogue, "soc-analyst", facts, {"siem-platforms": "no"}, OPEN)
    assert outcome_of(missing) is Outcome.LIMITED
    assert sentence(catalogue, missing) == "You may apply. Not covered: SIEM platforms."
    assert "no single gap rules you out" in " ".join(remarks(catalogue, missing))


def test_a_plus_limits_nothing(catalogue: Catalogue) -> None:
    """An item that is a plus as a whole may be missing."""
    facts = Facts.model_validate(ELIGIBLE, strict=False)
    result = assess(catalogue, "detection-engineer", facts, {"offensive-security": "no"}, OPEN)
    assert outcome_of(result) is Outcome.ELIGIBLE


def test_a_closed_call_never_says_that_one_may_apply(catalogue: Catalogue) -> None:
    """Whatever the answers, it says that nobody can apply, and no step names an address."""
    for changes in ({}, {"cast_status": "none"}, {"degree": "unsure"}, {"citizen_rights": "no"}):
        result = assessed(catalogue, CLOSED, **changes)
        assert "you may apply" not in sentence(catalogue, result).lower()
        assert "nobody can apply" in remarks(catalogue, result)[0]
        assert not [
            step for step in steps(catalogue, catalogue.roles["soc-analyst"], result) if "@" in step.detail
        ]
