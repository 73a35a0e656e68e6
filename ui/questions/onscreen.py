"""The fields of a screen as a browser saw them last, read as answers: for what the server never got.

A field is named by its widget's key. A choice comes as the place of its option, a long list as the name
that stands in it, text as it is. What fits no field is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from eligibility.criterion import FactQuestion
from eligibility.skill import ScaleSkill, YearsSkill
from language.names import countries, country, language, languages
from ui import session
from ui.content import catalogue
from ui.questions.answering import (
    SCALE,
    keep_fact,
    keep_note,
    keep_skills,
    keep_start_date,
    options_of,
)
from ui.questions.entries import LEVEL, NAME, row_key, rows_key
from ui.questions.rows import LEVELS, level_name
from ui.tab.codec import is_text

MOST_FIELDS, LONGEST_SENT = 100, 10_000
ROW = re.compile("0|[1-9][0-9]{0,3}")
ROWS = {"citizenships": (countries, country), "languages": (languages, language)}
DATE = ("start-day", "start-month", "start-year")


def take(fields: object) -> None:
    """Keeps what these fields hold, as if it had been typed and chosen just now."""
    if not isinstance(fields, dict) or len(fields) > MOST_FIELDS:
        return
    held = {str(key): value for key, value in fields.items()}
    done = [*_facts(held), *_skills(held), *_notes(held), *_date(held)]
    for name in ROWS:
        done += _rows(name, held)
    session.forget(done)


def _facts(held: Mapping[str, Any]) -> Iterable[str]:
    for name, question in _questions().items():
        value = held.get(key := f"answer-{name}")
        if question.options and _is_place(value, options_of(question)):
            yield from _keep_fact(name, key, options_of(question)[value])
        elif is_text(text := held.get(key := f"number-{name}")):
            yield from _keep_fact(name, key, text)
    code = _code(held.get("country-degree_country"), countries(), country)
    if code:
        yield from _keep_fact("degree_country", "country-degree_country", code)


def _questions() -> dict[str, FactQuestion]:
    """How each fact is asked, wherever it is."""
    owners = [*catalogue().criteria.values(), *catalogue().contracts.values()]
    return {name: question for owner in owners for name, question in owner.questions.items()}


def _keep_fact(name: str, key: str, value: object) -> Iterable[str]:
    session.put(key, value)
    keep_fact(name)
    yield key


def _skills(held: Mapping[str, Any]) -> Iterable[str]:
    for skill in catalogue().skills.values():
        if isinstance(skill, ScaleSkill) and _is_place(value := held.get(f"skill-{skill.id}"), SCALE):
            session.put(f"skill-{skill.id}", SCALE[value])
        elif isinstance(skill, YearsSkill) and is_text(text := held.get(f"years-{skill.id}")):
            session.put(f"years-{skill.id}", text)
            session.put(f"unsure-{skill.id}", unsure := held.get(f"unsure-{skill.id}") is True)
            session.keep_typed(f"years-{skill.id}", text if unsure and text else None)
            yield f"unsure-{skill.id}"
        else:
            continue
        keep_skills([skill])
        yield from (f"skill-{skill.id}", f"years-{skill.id}")


def _notes(held: Mapping[str, Any]) -> Iterable[str]:
    for skill in catalogue().skills:
        text = held.get(key := f"note-{skill}")
        if is_text(text, LONGEST_SENT):
            session.put(key, text)
            keep_note(skill)
            yield key


def _date(held: Mapping[str, Any]) -> Iterable[str]:
    if all(is_text(held.get(key)) for key in DATE):
        for key in DATE:
            session.put(key, held[key])
        keep_start_date()
        yield from DATE


def _rows(fact: str, held: Mapping[str, Any]) -> list[str]:
    """Every row of a fact together: a row that is not there was taken away."""
    places = [key.removeprefix(f"{NAME}-{fact}-") for key in held if key.startswith(f"{NAME}-{fact}-")]
    rows = [int(place) for place in places if ROW.fullmatch(place)]
    if not rows:
        return []
    codes, words = ROWS[fact]
    for row in rows:
        session.put(row_key(fact, row), _code(held.get(row_key(fact, row)), codes(), words))
        level = _code(held.get(row_key(fact, row, LEVEL)), LEVELS, level_name)
        session.put(row_key(fact, row, LEVEL), level)
    session.put(rows_key(fact), rows)
    keep_fact(fact)
    return [rows_key(fact), *(row_key(fact, row, part) for row in rows for part in (NAME, LEVEL))]


def _code(name: object, codes: Iterable[str], words: Any) -> str | None:  # noqa: ANN401 - any naming function
    return next((code for code in codes if words(code) == name), None) if name else None


def _is_place(value: object, options: Any) -> bool:  # noqa: ANN401 - any sequence
    return type(value) is int and 0 <= value < len(options)
