"""Start from a Europass CV: the one entry point."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from eligibility.facts import Facts, Level
from imports import codes, current, skills_passport
from imports.attachment import xml_of
from imports.curriculum import Curriculum
from imports.education import education
from imports.tree import not_europass, parse
from language.translation import _

MOST_LEFT_OUT = 30


class Proposals(NamedTuple):
    """Facts for a person to confirm, and plain sentences on what was found but not taken."""

    facts: Facts
    left_out: tuple[str, ...]


def propose(raw: bytes, at: dt.datetime) -> Proposals:
    """What a CV proposes at an instant; InputError says in one line why a file cannot be read.

    Only citizenships, languages and the degree with its years, country and year are ever proposed.
    """
    cv = _curriculum(raw)
    left_out: list[str] = []
    citizenships = _citizenships(cv, left_out)
    languages = _languages(cv, left_out)
    studied = education(cv.studies, at)
    facts = Facts(citizenships=citizenships or None, languages=languages or None, **studied.facts)
    return Proposals(facts, _few([*left_out, *studied.left_out]))


def _few(sentences: list[str]) -> tuple[str, ...]:
    """Each sentence once, and no more than a person reads."""
    once = tuple(dict.fromkeys(sentences))
    if len(once) <= MOST_LEFT_OUT:
        return once
    return (*once[:MOST_LEFT_OUT], _("Your CV holds more that was not taken."))


def _curriculum(raw: bytes) -> Curriculum:
    root = parse(xml_of(raw))
    if current.is_current(root):
        return current.read(root)
    if skills_passport.is_skills_passport(root):
        return skills_passport.read(root)
    raise not_europass()


def _citizenships(cv: Curriculum, left_out: list[str]) -> tuple[str, ...]:
    found: list[str] = []
    for code in cv.citizenships:
        country = codes.country(code)
        if country:
            found.append(country)
        else:
            left_out.append(
                _("The citizenship “{code}” is not a country code that we know.").format(
                    code=codes.shown(code)
                )
            )
    return tuple(dict.fromkeys(found))


def _languages(cv: Curriculum, left_out: list[str]) -> dict[str, Level]:
    """Each language once: as a mother tongue, or else at the lowest level that stands for it."""
    mothers = [language for code in cv.mother_tongues if (language := _language(code, left_out))]
    found: dict[str, Level] = {}
    for code, levels in cv.languages:
        language = _language(code, left_out)
        if not language or language in mothers:
            continue
        level = codes.lowest(levels)
        if level:
            found[language] = min(level, found.get(language, level))
        else:
            left_out.append(
                _("The language “{code}” has no clear level from A1 to C2.").format(code=codes.shown(code))
            )
    return dict.fromkeys(mothers, Level.C2) | found


def _language(code: str, left_out: list[str]) -> str | None:
    language = codes.language(code)
    if not language:
        left_out.append(
            _("The language “{code}” has no code of two letters (ISO 639-1).").format(code=codes.shown(code))
        )
    return language
