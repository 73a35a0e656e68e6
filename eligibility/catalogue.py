"""Reads a content folder into one frozen Catalogue; a fault is a `file:line: what is wrong` line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from eligibility.criterion import Criterion, FactQuestion, Link, Step
from eligibility.errors import ContentError
from eligibility.located_yaml import Lines, Place, line_of, load
from eligibility.notice import Role
from eligibility.skill import Dimension, Skill
from eligibility.terms import ContractKind, ContractWords
from eligibility.text import Model

CONTENT = Path(__file__).resolve().parent.parent / "content"
"""The content folder of this project."""


@dataclass(frozen=True)
class Catalogue:
    """All content, by id and in the order of its files."""

    dimensions: dict[str, Dimension]
    skills: dict[str, Skill]
    criteria: dict[str, Criterion]
    steps: dict[str, Step]
    contracts: dict[ContractKind, ContractWords]
    links: dict[str, Link]
    roles: dict[str, Role]
    files: dict[str, tuple[Path, Lines]] = field(repr=False, compare=False)

    @cached_property
    def content_items(self) -> frozenset[str]:
        """The ids of all items of all roles: `role/list.number`."""
        return frozenset(f"{role.id}/{item}" for role in self.roles.values() for item in role.items)

    @cached_property
    def entries(self) -> tuple[Model, ...]:
        """Every entry of every file, in the order of the files."""
        groups: tuple[Mapping[Any, Model], ...] = (
            self.dimensions,
            self.skills,
            self.criteria,
            self.steps,
            self.contracts,
            self.links,
            self.roles,
        )
        return tuple(entry for group in groups for entry in group.values())

    @cached_property
    def fact_questions(self) -> tuple[Mapping[str, FactQuestion], ...]:
        """How facts are asked, by fact, for each criterion and each kind of contract."""
        owners: tuple[Criterion | ContractWords, ...] = (*self.criteria.values(), *self.contracts.values())
        return tuple(owner.questions for owner in owners)

    @cached_property
    def areas(self) -> dict[str, dict[str, str]]:
        """The dimension of each item, by role: the dimension of the item's first skill."""
        return {
            role.id: {name: self.skills[item.skills[0]].dimension for name, item in role.items.items()}
            for role in self.roles.values()
        }


SHARED: dict[str, TypeAdapter[Any]] = {
    "dimensions": TypeAdapter(Dimension),
    "skills": TypeAdapter(Skill),
    "criteria": TypeAdapter(Criterion),
    "steps": TypeAdapter(Step),
    "contracts": TypeAdapter(ContractWords),
    "links": TypeAdapter(Link),
}
ROLE = TypeAdapter(Role)


def read_catalogue(folder: Path = CONTENT) -> Catalogue:
    """The catalogue of a folder; ContentError with every fault in the form of its files.

    `lint` checks what the files say about each other.
    """
    if not folder.is_dir():
        raise ContentError([f"{folder}:1: no such folder; name one that holds roles/ and skills.yml"])
    faults: list[str] = []
    shared = {name: _entries(folder, f"{name}.yml", kind, faults) for name, kind in SHARED.items()}
    roles, files = _roles(folder, faults)
    if faults:
        raise ContentError(faults)
    files |= {name: (folder / f"{name}.yml", lines) for name, (_, lines) in shared.items()}
    entries: dict[str, Any] = {name: models for name, (models, _) in shared.items()}
    return Catalogue(**entries, roles=roles, files=files)


def _entries(
    folder: Path, name: str, kind: TypeAdapter[Any], faults: list[str]
) -> tuple[dict[str, Any], Lines]:
    """The entries of a shared file by id; adds faults to the list."""
    path = folder / name
    data, lines = mapping_of(path, faults)
    models = {key: model_of(kind, key, value, path, lines, (key,), faults) for key, value in data.items()}
    return models, lines


def _roles(folder: Path, faults: list[str]) -> tuple[dict[str, Role], dict[str, tuple[Path, Lines]]]:
    paths = sorted((folder / "roles").glob("*.yml"))
    if not paths:
        faults.append(f"{folder / 'roles'}:1: no role in this folder; add roles/<role>.yml")
    roles: dict[str, Role] = {}
    files: dict[str, tuple[Path, Lines]] = {}
    for path in paths:
        data, lines = mapping_of(path, faults)
        if data:
            roles[path.stem] = model_of(ROLE, path.stem, data, path, lines, (), faults)
            files[path.stem] = (path, lines)
    return roles, files


def mapping_of(path: Path, faults: list[str]) -> tuple[dict[str, object], Lines]:
    """The data of a file and the line of each place in it; adds faults to the list."""
    if not path.is_file():
        faults.append(f"{path}:1: file is missing; see content/README.md for what it holds")
        return {}, {}
    try:
        data, lines = load(path)
    except ContentError as error:
        faults.extend(error.faults)
        return {}, {}
    if not isinstance(data, dict) or not data:
        faults.append(f"{path}:1: want `key: value` lines")
        return {}, {}
    return data, lines


def model_of(
    kind: TypeAdapter[Any],
    key: str,
    value: object,
    path: Path,
    lines: Lines,
    place: Place,
    faults: list[str],
) -> Any:  # noqa: ANN401 - one of the content models
    """The model of an entry; None if the entry has faults, which are added to the list."""
    if not isinstance(value, dict):
        faults.append(f"{path}:{line_of(place, lines)}: {key!r} wants `key: value` lines")
        return None
    if "id" in value:
        faults.append(f"{path}:{line_of((*place, 'id'), lines)}: leave out 'id'; it is {key!r}")
    try:
        return kind.validate_json(json.dumps({**value, "id": key}))
    except ValidationError as error:
        for fault in error.errors(include_url=False, include_input=False):
            at = (*place, *_content_place(fault["loc"], value))
            line = line_of(at, lines)
            name = ".".join(str(part) for part in at)
            faults.append(f"{path}:{line}: {name or key}: {_words(fault)}")
        return None


def _content_place(loc: Place, value: dict[str, object]) -> Place:
    """A place without the name of the union's member, with which pydantic prefixes it."""
    return loc[1:] if loc and loc[0] == value.get("kind") else loc


def _words(fault: Any) -> str:  # noqa: ANN401 - pydantic's ErrorDetails
    match fault["type"]:
        case "extra_forbidden":
            return "unknown key; `python -m eligibility schema` lists those allowed"
        case "missing":
            return "is missing; add it"
        case "timezone_aware":
            return "has no offset; write it like 2026-04-15T12:00:00+02:00"
        case "string_too_long":
            longest = fault["ctx"]["max_length"]
            return f"text too long for its place; at most {longest} characters"
        case _:
            return str(fault["msg"])
