"""Proposes facts from a Europass CV: the entry point of this package."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from eligibility.facts import Facts, Level
from imports import codes, current, skills_passport
from imports.attachment import extract_xml
from imports.curriculum import Curriculum
from imports.education import education
from imports.tree import not_europass, parse
from language.translation import _

MAX_SENTENCES = 30


class Proposals(NamedTuple):
    """Facts for a person to confirm, and sentences that explain what was found but left out.

    `other_degrees` names the diplomas beside the proposed one.
    """

    facts: Facts
    left_out: tuple[str, ...]
    other_degrees: tuple[str, ...]


def propose(raw: bytes, at: dt.datetime) -> Proposals:
    """Returns the facts that a CV proposes; raises InputError, in one line, if the file cannot be read.

    `at` decides which studies are completed. Only citizenships, languages and the degree with its
    length, country and year are ever proposed.
    """
    cv = _curriculum(raw)
    left_out: list[str] = []
    citizenships = _citizenships(cv, left_out)
    languages = _languages(cv, left_out)
    degree = education(cv.studies, at)
    facts = Facts(citizenships=citizenships or None, languages=languages or None, **degree.facts)
    return Proposals(facts, _shortened([*left_out, *degree.left_out]), _shortened(degree.others))


def _shortened(sentences: list[str]) -> tuple[str, ...]:
    """Returns each sentence once, and no more than a person would read."""
    unique = tuple(dict.fromkeys(sentences))
    if len(unique) <= MAX_SENTENCES:
        return unique
    return (*unique[:MAX_SENTENCES], _("Your CV holds more that was not taken."))


def _curriculum(raw: bytes) -> Curriculum:
    root = parse(extract_xml(raw))
    if current.is_current(root):
        return current.read_curriculum(root)
    if skills_passport.is_skills_passport(root):
        return skills_passport.read_curriculum(root)
    raise not_europass()


def _citizenships(cv: Curriculum, left_out: list[str]) -> tuple[str, ...]:
    countries: list[str] = []
    for code in cv.citizenships:
        country = codes.country(code)
        if country:
            countries.append(country)
        else:
            left_out.append(
                _("The citizenship “{code}” is not a country code that we know.").format(
                    code=codes.quotable(code)
                )
            )
    return tuple(dict.fromkeys(countries))


def _languages(cv: Curriculum, left_out: list[str]) -> dict[str, Level]:
    """Returns each language once: mother tongues as C2, others at the lowest level that the CV gives."""
    mother_tongues = [language for code in cv.mother_tongues if (language := _language(code, left_out))]
    foreign: dict[str, Level] = {}
    for code, levels in cv.languages:
        language = _language(code, left_out)
        if not language or language in mother_tongues:
            continue
        level = codes.lowest_level(levels)
        if level:
            foreign[language] = min(level, foreign.get(language, level))
        else:
            left_out.append(
                _("The language “{code}” has no clear level from A1 to C2.").format(code=codes.quotable(code))
            )
    return dict.fromkeys(mother_tongues, Level.C2) | foreign


def _language(code: str, left_out: list[str]) -> str | None:
    language = codes.language(code)
    if not language:
        left_out.append(
            _("The language “{code}” has no two-letter code (ISO 639-1).").format(code=codes.quotable(code))
        )
    return language
