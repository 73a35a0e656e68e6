"""Answers as the entries that a tab keeps, and back. Whatever comes back is treated as hostile."""

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
    """What the tab kept of an earlier session, as far as it can be used."""

    answers: Answers
    typed: dict[str, Any]
    """Texts that could not be read, by field."""
    content: str | None
    """The version of the content that the answers were given to."""


def encode(given: Answers, typed: Mapping[str, Any], content: str) -> dict[str, Any]:
    """Everything worth keeping as a flat map, which is empty if nothing was answered."""
    document = given.model_dump(mode="json", exclude_none=True, include=set(SECTIONS))
    kept = {f"{part}.{name}": value for part in SECTIONS for name, value in document[part].items()}
    kept |= {f"{TYPED}.{key}": value for key, value in typed.items()}
    return kept | ({CONTENT: content} if kept else {})


def decode(entries: object, catalogue: Catalogue, at: dt.datetime) -> Kept:
    """What can be used of the entries of a tab; an entry that cannot be used is dropped, and nothing is raised."""
    sections = _by_section(entries)
    content = entries.get(CONTENT) if isinstance(entries, dict) else None
    kept = _answers(sections, catalogue, at) or _one_by_one(sections, catalogue, at)
    return Kept(kept, _typed(sections[TYPED], catalogue), content if isinstance(content, str) else None)


def _typed(values: Mapping[str, Any], catalogue: Catalogue) -> dict[str, Any]:
    """The typed values that some question can hold."""
    questions = list(every_question(catalogue)) if values else []
    return {
        key: value
        for key, value in values.items()
        if any(question.accepts_typed(key, value) for question in questions)
    }


def _by_section(entries: object) -> dict[str, dict[str, Any]]:
    sections: dict[str, dict[str, Any]] = {name: {} for name in (*SECTIONS, TYPED)}
    if isinstance(entries, dict) and len(entries) <= MOST_ENTRIES:
        for key, value in entries.items():
            section, _, name = str(key).partition(".")
            if section in sections and name:
                sections[section][name] = value
    return sections


def _answers(sections: Mapping[str, Any], catalogue: Catalogue, at: dt.datetime) -> Answers | None:
    """The answers of these sections by the rules of the answers file; None if one of them is invalid."""
    try:
        document = HEAD | {name: sections[name] for name in SECTIONS if name in sections}
        text = json.dumps(document, ensure_ascii=False)
        return answers.read_answers(text.encode(), catalogue, at)
    except (InputError, ValueError, TypeError, RecursionError):
        return None


def _one_by_one(sections: Mapping[str, Any], catalogue: Catalogue, at: dt.datetime) -> Answers:
    kept: dict[str, dict[str, Any]] = {name: {} for name in SECTIONS}
    for section in SECTIONS:
        for name, value in sections[section].items():
            if _answers({section: {name: value}}, catalogue, at):
                kept[section][name] = value
    return _answers(kept, catalogue, at) or EMPTY
