"""The eligibility rules: one small function a criterion, found through one table.

Source of every rule: the annex of the notices, section 1 ("Am I eligible to apply?"). Facts that are
absent are unknown; the first line that holds decides.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from eligibility.codes import MEMBER_STATES, OFFICIAL_LANGUAGES
from eligibility.facts import (
    CastStatus,
    Clearance,
    Degree,
    Facts,
    FunctionGroup,
    Level,
    Military,
    YesNo,
)
from eligibility.ruling import Ruling, action_needed, met, not_met, unknown

YEARS_OF_STUDY = 3
LAST_UK_YEAR = 2020
"""United Kingdom diplomas count without recognition up to this year (EU Careers FAQ 8256)."""

THOROUGH = frozenset({Level.C1, Level.C2})
SATISFACTORY = THOROUGH | {Level.B2}


def citizenship(facts: Facts) -> Ruling:
    """A citizen of a Member State with full rights; a second citizenship never harms."""
    if not facts.citizenships:
        return unknown("citizenship.ask")
    if MEMBER_STATES.isdisjoint(facts.citizenships):
        return not_met("citizenship.none_of_the_27")
    match facts.citizen_rights:
        case YesNo.YES:
            return met("citizenship.full")
        case YesNo.NO:
            return not_met("citizenship.no_rights")
        case _:
            return unknown("citizenship.rights_ask")


def military_service(facts: Facts) -> Ruling:
    """Obligations under the law of one's own country are fulfilled, or there are none."""
    match facts.military_service:
        case Military.DONE | Military.NOT_REQUIRED:
            return met("military.fulfilled")
        case Military.OUTSTANDING:
            return action_needed("military.outstanding")
        case _:
            return unknown("military.ask")


def physical_fitness(facts: Facts) -> Ruling:
    """Fit for the duties, as far as one knows; the Commission's medical service decides."""
    match facts.physical_fitness:
        case YesNo.YES:
            return met("fitness.fit")
        case YesNo.NO:
            return not_met("fitness.unfit")
        case _:
            return unknown("fitness.ask")


def character_references(facts: Facts) -> Ruling:
    """Appropriate character references can be produced."""
    match facts.character_references:
        case YesNo.YES:
            return met("references.available")
        case YesNo.NO:
            return not_met("references.unavailable")
        case _:
            return unknown("references.ask")


def cast(facts: Facts) -> Ruling:
    """Registered in CAST for function group IV; passed tests are needed to be hired only."""
    match facts.cast_status:
        case CastStatus.NONE:
            return action_needed("cast.register")
        case CastStatus.PASSED | CastStatus.REGISTERED:
            return _cast_group(facts)
        case _:
            return unknown("cast.ask")


def _cast_group(facts: Facts) -> Ruling:
    if facts.cast_function_group is None:
        return unknown("cast.group_ask")
    if facts.cast_function_group is not FunctionGroup.IV:
        return action_needed("cast.other_group")
    return met("cast.passed" if facts.cast_status is CastStatus.PASSED else "cast.registered")


def education(facts: Facts) -> Ruling:
    """Completed university studies of three years or more, issued or recognised in the EU."""
    if facts.degree is None or facts.degree is Degree.UNSURE:
        return unknown("education.ask")
    if facts.degree is Degree.NONE:
        return not_met("education.none")
    if facts.degree_years is not None and facts.degree_years < YEARS_OF_STUDY:
        return not_met("education.too_short")
    if facts.degree is Degree.IN_PROGRESS:
        return action_needed("education.in_progress")
    if facts.degree_years is None:
        return unknown("education.years_ask")
    return _diploma(facts)


def _diploma(facts: Facts) -> Ruling:
    country, year = facts.degree_country, facts.degree_year
    if country is None:
        return unknown("education.country_ask")
    if country in MEMBER_STATES:
        return met("education.member_state")
    if country == "GB" and year is not None and year <= LAST_UK_YEAR:
        return met("education.uk_before_2021")
    if facts.degree_recognised is YesNo.YES:
        return met("education.recognised")
    if country == "GB" and year is None:
        return unknown("education.year_ask")
    if facts.degree_recognised is YesNo.NO:
        return action_needed("education.not_recognised")
    return unknown("education.recognition_ask")


def languages(facts: Facts) -> Ruling:
    """One official language of the EU at C1 or above and a different one at B2 or above."""
    if not facts.languages:
        return unknown("languages.ask")
    thorough = satisfactory = 0
    for code, level in facts.languages.items():
        if code in OFFICIAL_LANGUAGES and level in SATISFACTORY:
            satisfactory += 1
            thorough += level in THOROUGH
    if not thorough:
        return action_needed("languages.thorough")
    return met("languages.enough") if satisfactory > 1 else action_needed("languages.second")


def security_clearance(facts: Facts) -> Ruling:
    """An EU SECRET clearance is held or can be had, as far as one knows."""
    match facts.security_clearance:
        case Clearance.HELD:
            return met("clearance.held")
        case Clearance.OBTAINABLE:
            return met("clearance.obtainable")
        case Clearance.NOT_OBTAINABLE:
            return not_met("clearance.not_obtainable")
        case _:
            return unknown("clearance.ask")


class Rule(NamedTuple):
    """A criterion's function, the facts it reads and the reasons it can give."""

    decide: Callable[[Facts], Ruling]
    facts: tuple[str, ...]
    reasons: frozenset[str]


def _reasons(text: str) -> frozenset[str]:
    area, *names = text.split()
    return frozenset(f"{area}.{name}" for name in names)


RULES: dict[str, Rule] = {
    "citizenship": Rule(
        citizenship,
        ("citizenships", "citizen_rights"),
        _reasons("citizenship ask none_of_the_27 full no_rights rights_ask"),
    ),
    "military_service": Rule(
        military_service, ("military_service",), _reasons("military fulfilled outstanding ask")
    ),
    "physical_fitness": Rule(physical_fitness, ("physical_fitness",), _reasons("fitness fit unfit ask")),
    "character_references": Rule(
        character_references,
        ("character_references",),
        _reasons("references available unavailable ask"),
    ),
    "cast": Rule(
        cast,
        ("cast_status", "cast_function_group"),
        _reasons("cast ask register group_ask other_group passed registered"),
    ),
    "education": Rule(
        education,
        ("degree", "degree_years", "degree_country", "degree_year", "degree_recognised"),
        _reasons(
            "education ask none too_short in_progress years_ask country_ask member_state"
            " uk_before_2021 recognised year_ask not_recognised recognition_ask"
        ),
    ),
    "languages": Rule(languages, ("languages",), _reasons("languages ask thorough second enough")),
    "security_clearance": Rule(
        security_clearance,
        ("security_clearance",),
        _reasons("clearance held obtainable not_obtainable ask"),
    ),
}
"""Criterion id to rule, in the order of the annexes."""
