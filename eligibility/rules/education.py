"""Completed university studies, with a diploma that a Member State issued or recognised."""

from __future__ import annotations

from eligibility.codes import MEMBER_STATES
from eligibility.facts import Degree, Facts, YesNo
from eligibility.rules.rule import Rule, always
from eligibility.ruling import Effect, Ruling, action_needed, met, not_met, unknown

YEARS_OF_STUDY = 3
UNITED_KINGDOM, LAST_UK_YEAR = "GB", 2020
"""Diplomas of the United Kingdom count without recognition up to this year (EU Careers FAQ 8256)."""


def _completed_degree(facts: Facts) -> Effect | None:
    """A completed degree; None without a length, as the degree might then be too short."""
    return None if facts.degree_years is None else Effect({"degree": Degree.COMPLETED})


ASK = unknown("education.ask")
NONE = not_met("education.none")
TOO_SHORT = not_met("education.too_short")
IN_PROGRESS = action_needed("education.in_progress", _completed_degree)
YEARS_ASK = unknown("education.years_ask")
COUNTRY_ASK = unknown("education.country_ask")
MEMBER_STATE = met("education.member_state")
UK_BEFORE_2021 = met("education.uk_before_2021")
RECOGNISED = met("education.recognised")
YEAR_ASK = unknown("education.year_ask")
NOT_RECOGNISED = action_needed(
    "education.not_recognised", lambda _facts: Effect({"degree_recognised": YesNo.YES})
)
RECOGNITION_ASK = unknown("education.recognition_ask")


def decide(facts: Facts) -> Ruling:
    """Completed studies of three years or more; the first line that holds decides."""
    if facts.degree is None or facts.degree is Degree.UNSURE:
        return ASK
    if facts.degree is Degree.NONE:
        return NONE
    if not _is_long_enough(facts):
        return TOO_SHORT
    if facts.degree is Degree.IN_PROGRESS:
        return IN_PROGRESS
    if facts.degree_years is None:
        return YEARS_ASK
    return _decide_diploma(facts)


def _decide_diploma(facts: Facts) -> Ruling:
    if facts.degree_country is None:
        return COUNTRY_ASK
    if facts.degree_country in MEMBER_STATES:
        return MEMBER_STATE
    if _is_early_british(facts):
        return UK_BEFORE_2021
    if facts.degree_recognised is YesNo.YES:
        return RECOGNISED
    if facts.degree_country == UNITED_KINGDOM and facts.degree_year is None:
        return YEAR_ASK
    return NOT_RECOGNISED if facts.degree_recognised is YesNo.NO else RECOGNITION_ASK


def _is_long_enough(facts: Facts) -> bool:
    """False only if the studies are known to be too short."""
    return facts.degree_years is None or facts.degree_years >= YEARS_OF_STUDY


def _is_early_british(facts: Facts) -> bool:
    year = facts.degree_year
    return facts.degree_country == UNITED_KINGDOM and year is not None and year <= LAST_UK_YEAR


def _has_or_pursues_degree(facts: Facts) -> bool:
    return facts.degree in (Degree.COMPLETED, Degree.IN_PROGRESS)


def _has_degree(facts: Facts) -> bool:
    return facts.degree is Degree.COMPLETED and _is_long_enough(facts)


def _has_british_degree(facts: Facts) -> bool:
    return _has_degree(facts) and facts.degree_country == UNITED_KINGDOM


def _may_need_recognition(facts: Facts) -> bool:
    """True for a diploma from outside the EU; one from the United Kingdom may be old enough without."""
    if not _has_degree(facts) or facts.degree_country is None:
        return False
    return facts.degree_country not in MEMBER_STATES and not _is_early_british(facts)


RULE = Rule(
    id="education",
    source="Annex 1, qualifications; EU Careers FAQ 8256 (diplomas of the United Kingdom)",
    decide=decide,
    facts={
        "degree": always,
        "degree_years": _has_or_pursues_degree,
        "degree_country": _has_degree,
        "degree_year": _has_british_degree,
        "degree_recognised": _may_need_recognition,
    },
    rulings=(
        ASK,
        NONE,
        TOO_SHORT,
        IN_PROGRESS,
        YEARS_ASK,
        COUNTRY_ASK,
        MEMBER_STATE,
        UK_BEFORE_2021,
        RECOGNISED,
        YEAR_ASK,
        NOT_RECOGNISED,
        RECOGNITION_ASK,
    ),
    counted=True,
)
