"""A fault as a line: the file, the line in it, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterable

from eligibility.catalogue import Catalogue
from eligibility.located_yaml import Place, line_of


def line_at(catalogue: Catalogue, file: str, place: Place, text: str) -> str:
    """The fault as `file:line: text`; `place` is where it stands in the file."""
    path, lines = catalogue.files[file]
    return f"{path}:{line_of(place, lines)}: {text}"


def unknown_name(name: str, allowed: Iterable[str]) -> str:
    """The words for an unknown name, with the known names."""
    return f"{name!r}, which is not known; known: {', '.join(allowed)}"
