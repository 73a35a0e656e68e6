"""The answers file: strict in, exact out. Nothing is guessed, and nothing is dropped."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from eligibility.catalogue import Catalogue
from eligibility.errors import InputError
from eligibility.facts import EARLIEST_DEGREE_YEAR, Facts
from eligibility.skill import SkillKind
from eligibility.time_zones import BRUSSELS

MOST_BYTES = 1024 * 1024
LONGEST_NOTE = 2000
MOST_YEARS = 60
SCALE = ("yes", "partly", "no", "unsure")

Years = Annotated[float, Field(ge=0, le=MOST_YEARS, allow_inf_nan=False)]


class Answers(BaseModel):
    """An answers file of format `role-compass-answers`, version 1."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    format: Literal["role-compass-answers"]
    version: int = Field(ge=1, le=1)
    roles: tuple[str, ...] | None = None
    facts: Facts = Facts()
    skills: dict[str, int | float | str] = Field(default_factory=dict)
    notes: dict[str, Annotated[str, Field(max_length=LONGEST_NOTE)]] = Field(default_factory=dict)
    statements: dict[str, Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]] = Field(
        default_factory=dict
    )


def read_answers(raw: bytes, catalogue: Catalogue, at: dt.datetime) -> Answers:
    """The answers of a file's bytes, read at an instant; InputError names the path at fault."""
    if len(raw) > MOST_BYTES:
        raise InputError(f"answers file: too large; at most {MOST_BYTES} bytes (1 MiB) are allowed")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise InputError("answers file: not UTF-8; save it as UTF-8 JSON") from None
    _refuse_loose_json(text)
    try:
        answers = Answers.model_validate_json(text)
    except ValidationError as error:
        raise _input_error(_faults(error)) from None
    faults = tuple(_content_faults(answers, catalogue, at))
    if faults:
        raise _input_error(faults)
    return answers


def _refuse_loose_json(text: str) -> None:
    """What JSON readers let pass: repeated keys, NaN, deep nesting."""
    try:
        json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant)
    except InputError:
        raise
    except RecursionError:
        raise InputError(
            "answers file: nested too deeply; it has sections such as facts, skills and notes"
        ) from None
    except ValueError as error:
        where = f" at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise InputError(f"answers file: not valid JSON{where}; want one JSON object") from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        repeated = next(key for key in keys if keys.count(key) > 1)
        raise InputError(f"answers file: key {_shown(repeated)} is repeated; keep one of them")
    return found


def _no_constant(name: str) -> None:
    raise InputError(f"answers file: {name} is not a JSON number; use a plain number")


def _shown(text: object) -> str:
    """A name from the file, on one short line whatever is in it."""
    line = json.dumps(str(text))
    return line if len(line) <= 60 else line[:57] + '..."'  # noqa: PLR2004


def _path(*parts: object) -> str:
    return ".".join(json.dumps(str(p))[1:-1][:60] for p in parts) or "answers file"


def _input_error(faults: tuple[str, ...]) -> InputError:
    more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
    return InputError(f"{faults[0]}{more}", faults)


def _faults(error: ValidationError) -> tuple[str, ...]:
    """Each fault of form, on one line with its path."""
    found: dict[str, str] = {}
    for fault in error.errors(include_url=False, include_input=False):
        place = fault["loc"]
        loc = [*place[:2], *(part for part in place[2:] if part not in ("[key]", "int", "float", "str"))]
        found.setdefault(_path(*loc), _allowed(fault, loc))
    return tuple(f"{path}: {allowed}" for path, allowed in found.items())


def _allowed(fault: Any, loc: list[Any]) -> str:  # noqa: ANN401 - pydantic's ErrorDetails
    match fault["type"]:
        case "extra_forbidden":
            model = Facts if loc[:-1] == ["facts"] else Answers
            return f"unknown key; allowed: {', '.join(model.model_fields)}"
        case "missing":
            return "is missing; add it"
        case _ if loc[:1] == ["skills"] and len(loc) > 1:
            return f"want one of {', '.join(SCALE)}, or a number of years from 0 to {MOST_YEARS}"
        case _:
            return str(fault["msg"])


def _content_faults(answers: Answers, catalogue: Catalogue, at: dt.datetime) -> Iterator[str]:
    """Roles, skills and statements that the catalogue does not know, and a year to come."""
    roles = answers.roles or ()
    for place, role in enumerate(roles):
        if role not in catalogue.roles:
            yield _unknown(_path("roles", place), "role", catalogue.roles)
        elif role in roles[:place]:
            yield f"{_path('roles', place)}: repeated; name each role once"
    for name, answer in answers.skills.items():
        yield from _skill_faults(name, answer, catalogue)
    for name in answers.notes:
        if name not in catalogue.skills:
            yield _unknown(_path("notes", name), "skill", catalogue.skills)
    for name in answers.statements:
        if name not in catalogue.content_items:
            yield _unknown(_path("statements", name), "statement", sorted(catalogue.content_items)[:3])
    this_year = at.astimezone(BRUSSELS).year
    if (answers.facts.degree_year or 0) > this_year:
        yield f"facts.degree_year: want a year from {EARLIEST_DEGREE_YEAR} to {this_year}"


def _unknown(path: str, what: str, known: Iterable[str]) -> str:
    return f"{path}: unknown {what}; allowed: {', '.join(known)}"


def _skill_faults(name: str, answer: float | str, catalogue: Catalogue) -> Iterator[str]:
    path = _path("skills", name)
    asked = {k: s for k, s in catalogue.skills.items() if s.kind in (SkillKind.SCALE, SkillKind.YEARS)}
    if name not in asked:
        yield _unknown(path, "skill", asked)
    elif asked[name].kind is SkillKind.SCALE:
        if answer not in SCALE:
            yield f"{path}: want one of {', '.join(SCALE)}"
    elif answer != "unsure" and (isinstance(answer, str) or not 0 <= answer <= MOST_YEARS):
        yield f"{path}: want a number of years from 0 to {MOST_YEARS}, or unsure"


def write(answers: Answers) -> bytes:
    """The answers as a file that `read_answers` reads back."""
    return answers.model_dump_json(exclude_none=True, indent=1).encode()
