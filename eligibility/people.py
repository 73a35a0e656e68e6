"""Invented example people: one file each in `people/`; their answers follow the rules of the answers file."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from eligibility.answers import Answers, read_answers
from eligibility.catalogue import Catalogue, mapping_of, model_of
from eligibility.errors import ContentError, InputError
from eligibility.located_yaml import Lines
from eligibility.text import Id, Model, Sentence, Title

PEOPLE = "people"
INVENTED = "invented"
Name = Annotated[str, Field(min_length=1, max_length=40)]
Answered = dict[str, Any]


class Difference(Model):
    """The part of a file about an earlier time: what has changed since, and the answers that were different."""

    change: Sentence
    facts: Answered = Field(default_factory=dict)
    skills: Answered = Field(default_factory=dict)


class Entry(Model):
    """A file whose answers have not been checked yet."""

    id: Id
    name: Name
    shows: Title
    story: Sentence
    facts: Answered = Field(default_factory=dict)
    skills: Answered = Field(default_factory=dict)
    before: Difference | None = None


class Earlier(Model):
    """A person at an earlier time: what has changed since, and all answers of that time."""

    change: Sentence
    answers: Answers


class Person(Model):
    """An invented person: name, what the example shows, story and answers."""

    id: Id
    name: Name
    shows: Title
    story: Sentence
    answers: Answers
    before: Earlier | None = None


ENTRY = TypeAdapter(Entry)


def load(folder: Path, catalogue: Catalogue, at: dt.datetime) -> Mapping[str, Person]:
    """The people of a content folder by id, empty if it has none; ContentError with every fault."""
    faults: list[str] = []
    people: dict[str, Person] = {}
    for path in sorted((folder / PEOPLE).glob("*.yml")):
        data, lines = mapping_of(path, faults)
        entry = model_of(ENTRY, path.stem, data, path, lines, (), faults) if data else None
        if entry is None:
            continue
        entry_faults = list(_faults(entry, people, lines))
        person = _person(entry, lines, catalogue, at, entry_faults)
        faults += [f"{path}:{line}: {text}" for line, text in entry_faults]
        if person is not None:
            people[entry.id] = person
    if faults:
        raise ContentError(faults)
    return people


def _faults(entry: Entry, others: Mapping[str, Person], lines: Lines) -> Iterator[tuple[int, str]]:
    """Faults in the words of a file: the story has to say that the person is invented, and names are unique."""
    if INVENTED not in entry.story.lower():
        yield lines["story",], f"story: say that the person is {INVENTED}"
    for other in others.values():
        if other.name == entry.name:
            yield lines["name",], f"name: {entry.name!r} stands in {other.id!r} too; choose another one"


def _person(
    entry: Entry, lines: Lines, catalogue: Catalogue, at: dt.datetime, faults: list[tuple[int, str]]
) -> Person | None:
    """The person of a file; None if the answers of now or before have faults, which are added to the list."""
    part = ""
    try:
        answers = _answers(entry.facts, entry.skills, catalogue, at)
        part = "before."
        before = _earlier(entry, catalogue, at)
    except InputError as error:
        faults.extend((_line(fault, part, lines), f"{part}{fault}") for fault in error.faults)
        return None
    if before and before.answers == answers:
        text = "before: nothing differs from now; name a fact or a skill, or leave it out"
        faults.append((lines["before",], text))
    return Person(
        id=entry.id, name=entry.name, shows=entry.shows, story=entry.story, answers=answers, before=before
    )


def _earlier(entry: Entry, catalogue: Catalogue, at: dt.datetime) -> Earlier | None:
    before = entry.before
    if before is None:
        return None
    facts, skills = entry.facts | before.facts, entry.skills | before.skills
    return Earlier(change=before.change, answers=_answers(facts, skills, catalogue, at))


def _answers(facts: Answered, skills: Answered, catalogue: Catalogue, at: dt.datetime) -> Answers:
    """The answers, checked like an answers file; null stands for no answer."""
    parts = {"facts": facts, "skills": skills}
    document = {name: {k: v for k, v in part.items() if v is not None} for name, part in parts.items()}
    raw = json.dumps({"format": "role-compass-answers", "version": 1} | document)
    return read_answers(raw.encode(), catalogue, at)


def _line(fault: str, part: str, lines: Lines) -> int:
    """The line of the answer that a fault names, looked up in the part of the file first."""
    line_of = {".".join(str(name) for name in place): line for place, line in lines.items()}
    place = fault.partition(":")[0]
    while place:
        for name in (part + place, place):
            if name in line_of:
                return line_of[name]
        place = place.rpartition(".")[0]
    return 1
