"""Checks the files of a content folder against each other and the rules; each fault is a `file:line: ...` line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from eligibility.catalogue import Catalogue, read_catalogue
from eligibility.errors import ContentError
from eligibility.lint.criteria import contract_faults, criteria_faults, step_faults
from eligibility.lint.lines import line_at
from eligibility.lint.roles import role_faults, skill_faults
from eligibility.people import load

LATE = dt.datetime(2100, 12, 31, tzinfo=dt.UTC)
"""An instant after every date in the content."""


def lint(folder: Path, at: dt.datetime = LATE) -> list[str]:
    """Every fault of a content folder at an instant; empty if there is none."""
    try:
        catalogue = read_catalogue(folder)
    except ContentError as error:
        return error.faults
    lines = list(faults(catalogue))
    try:
        load(folder, catalogue, at)
    except ContentError as error:
        lines += error.faults
    return lines


def faults(catalogue: Catalogue) -> Iterator[str]:
    """Every fault in what the files of a catalogue say about each other and about the rules."""
    yield from skill_faults(catalogue)
    yield from criteria_faults(catalogue)
    yield from step_faults(catalogue)
    yield from contract_faults(catalogue)
    references: dict[str, str] = {}
    for role in catalogue.roles.values():
        yield from role_faults(catalogue, role)
        first = references.setdefault(role.reference, role.id)
        if first != role.id:
            yield line_at(catalogue, role.id, ("reference",), f"reference stands in {first!r} too")
