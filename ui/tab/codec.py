"""Answers as the entries that a tab keeps, and back. What comes back is treated as hostile."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from eligibility import answers
from eligibility.answers import Answers
from eligibility.catalogue import Catalogue
from eligibility.errors import InputError
from ui.questions.kinds import every_question

TYPED, CONTENT = "typed", "content"
SECTIONS = ("facts", "skills", "notes")
MOST_ENTRIES = 500

HEAD = {"format": "role-compass-answers", "version": 1}
EMPTY = Answers(format="role-compass-answers", version=1)


class Kept(NamedTuple):
    """What a tab kept of an earlier session, as far as it can be used."""

    answers: Answers
    typed: dict[str, Any]
    """Texts that could not be read, by field."""
    content: str | None
    """The version of the content that was answered to."""


def entries(given: Answers, typed: Mapping[str, Any], content: str) -> dict[str, Any]:
    """Everything worth keeping as a flat map; empty where nothing was answered."""
    document = given.model_dump(mode="json", exclude_none=True, include=set(SECTIONS))
    found = {f"{part}.{name}": value for part in SECTIONS for name, value in document[part].items()}
    found |= {f"{TYPED}.{key}": value for key, value in typed.items()}
    return found | ({CONTENT: content} if found else {})


def read(told: object, catalogue: Catalogue, at: dt.datetime) -> Kept:
    """What can be used of a tab's entries; an entry that cannot be is left out, nothing is raised."""
    found = _by_section(told)
    content = told.get(CONTENT) if isinstance(told, dict) else None
    kept = _answers(found, catalogue, at) or _one_by_one(found, catalogue, at)
    return Kept(kept, _typed(found[TYPED], catalogue), content if isinstance(content, str) else None)


def _typed(values: Mapping[str, Any], catalogue: Catalogue) -> dict[str, Any]:
    """The typed values that some question can hold."""
    questions = list(every_question(catalogue)) if values else []
    return {
        key: value
        for key, value in values.items()
        if any(question.accepts_typed(key, value) for question in questions)
    }


def _by_section(told: object) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {name: {} for name in (*SECTIONS, TYPED)}
    if isinstance(told, dict) and len(told) <= MOST_ENTRIES:
        for key, value in told.items():
            section, _, name = str(key).partition(".")
            if section in found and name:
                found[section][name] = value
    return found


def _answers(found: Mapping[str, Any], catalogue: Catalogue, at: dt.datetime) -> Answers | None:
    """The answers of these sections by the rules of the answers file; None where one of them is wrong."""
    try:
        document = HEAD | {name: found[name] for name in SECTIONS if name in found}
        text = json.dumps(document, ensure_ascii=False)
        return answers.read(text.encode(), catalogue, at)
    except (InputError, ValueError, TypeError, RecursionError):
        return None


def _one_by_one(found: Mapping[str, Any], catalogue: Catalogue, at: dt.datetime) -> Answers:
    kept: dict[str, dict[str, Any]] = {name: {} for name in SECTIONS}
    for section in SECTIONS:
        for name, value in found[section].items():
            if _answers({section: {name: value}}, catalogue, at):
                kept[section][name] = value
    return _answers(kept, catalogue, at) or EMPTY
