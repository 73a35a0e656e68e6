"""From what widgets hold to answers: reads the fields of a screen and keeps what can be kept.

Each function returns the errors by widget key. A value that cannot be read is kept as it was typed,
and is not an answer. A widget that is not on the screen changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from eligibility.answers import LONGEST_NOTE, MOST_YEARS
from eligibility.criterion import FactQuestion
from eligibility.facts import (
    EARLIEST_DEGREE_YEAR,
    LONGEST_FIRST_CONTRACT,
    MOST_DEGREE_YEARS,
    MOST_MONTHS_SERVED,
    SHORTEST_FIRST_CONTRACT,
)
from eligibility.questionnaire import CHOICES
from eligibility.skill import Skill, YearsSkill
from ui import configuration, session
from ui.questions.entries import Errors, keep_citizenships, keep_languages
from ui.questions.parsing import ParseError, date, whole_number, years

BOUNDS: dict[str, Callable[[], tuple[int, int]]] = {
    "degree_years": lambda: (0, MOST_DEGREE_YEARS),
    "degree_year": lambda: (EARLIEST_DEGREE_YEAR, configuration.now().year),
    "months_served_3b": lambda: (0, MOST_MONTHS_SERVED),
    "first_contract_months": lambda: (SHORTEST_FIRST_CONTRACT, LONGEST_FIRST_CONTRACT),
}
"""The bounds of each fact that is a whole number."""

UNSURE = "unsure"

LEFT_OPEN = ""
"""Chosen for "I am not sure" where a fact has no code for it: no answer is kept."""

SCALE = ("yes", "partly", "no", UNSURE)
"""The answers to a skill on the scale, in the order shown."""


def options_of(question: FactQuestion) -> list[str]:
    """The codes of a choice in the order shown, "I am not sure" always last."""
    options = list(question.options)
    return options if UNSURE in options else [*options, LEFT_OPEN]


def keep_facts(names: Iterable[str]) -> Errors:
    """Keeps every fact of a screen."""
    errors: Errors = {}
    for name in names:
        errors |= keep_fact(name)
    return errors


def keep_fact(name: str) -> Errors:
    """Keeps one fact."""
    match name:
        case "citizenships":
            return keep_citizenships()
        case "languages":
            return keep_languages()
        case _ if name in CHOICES:
            return _keep_choice(name)
        case _ if name in BOUNDS:
            return _keep_number(name)
        case _:
            return _keep_country(name)


def _keep_choice(name: str) -> Errors:
    key = f"answer-{name}"
    if session.is_drawn(key):
        code = session.held(key)
        session.state(**{name: CHOICES[name](code) if code else None})
    return {}


def _keep_country(name: str) -> Errors:
    key = f"country-{name}"
    if session.is_drawn(key):
        session.state(**{name: session.held(key)})
    return {}


def _keep_number(name: str) -> Errors:
    key = f"number-{name}"
    if not session.is_drawn(key):
        return {}
    typed = session.held(key) or ""
    try:
        session.state(**{name: whole_number(typed, *BOUNDS[name]())})
    except ParseError as error:
        session.state(**{name: None})
        session.keep_typed(key, typed)
        return {key: str(error)}
    session.keep_typed(key, None)
    return {}


def keep_skills(skills: Iterable[Skill]) -> Errors:
    """Keeps every skill of a screen."""
    errors: Errors = {}
    for skill in skills:
        errors |= _keep_years(skill) if isinstance(skill, YearsSkill) else _keep_scale(skill)
    return errors


def _keep_scale(skill: Skill) -> Errors:
    key = f"skill-{skill.id}"
    if session.is_drawn(key):
        session.answer(skill.id, session.held(key))
    return {}


def _keep_years(skill: YearsSkill) -> Errors:
    key, unsure = f"years-{skill.id}", f"unsure-{skill.id}"
    if not session.is_drawn(key):
        return {}
    typed = session.held(key) or ""
    if session.held(unsure):
        session.answer(skill.id, "unsure")
        return {}
    try:
        session.answer(skill.id, years(typed, MOST_YEARS))
    except ParseError as error:
        session.answer(skill.id, None)
        session.keep_typed(key, typed)
        return {key: str(error)}
    session.keep_typed(key, None)
    return {}


def keep_note(skill: str) -> None:
    """Keeps the evidence for one skill, as long as it may be."""
    key = f"note-{skill}"
    if session.is_drawn(key):
        session.note(skill, (session.held(key) or "").strip()[:LONGEST_NOTE])


def keep_start_date() -> Errors:
    """Keeps the first working day, from its three fields."""
    keys = ("start-day", "start-month", "start-year")
    if not session.is_drawn(keys[0]):
        return {}
    typed = [session.held(key) or "" for key in keys]
    try:
        session.state(start_date=date(*typed))
    except ParseError as error:
        session.state(start_date=None)
        for key, text in zip(keys, typed, strict=True):
            session.keep_typed(key, text)
        return {keys[0]: str(error)}
    for key in keys:
        session.keep_typed(key, None)
    return {}
