"""A report as a tagged PDF (PDF/UA-1) with embedded fonts. Nothing is written to disk."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import cast

import typst

from eligibility.answers import Answers
from eligibility.catalogue import Catalogue
from reports.document import document

FOLDER = Path(__file__).resolve().parent
TEMPLATE = (FOLDER / "report.typ").read_bytes()


def report(catalogue: Catalogue, role_id: str, answers: Answers, at: dt.datetime) -> bytes:
    """The report of one role as a PDF, dated at an instant; the same input gives the same bytes."""
    return compiled(TEMPLATE, "report.json", document(catalogue, role_id, answers, at), at)


def compiled(template: bytes, name: str, data: Mapping[str, object], at: dt.datetime) -> bytes:
    """A typst template as PDF/UA-1; the template reads the data from a JSON file of this name, held in memory."""
    # A new compiler costs little compared to loading the fonts, and sessions share no state.
    compiler = typst.Compiler(font_paths=_fonts(), ignore_system_fonts=True)
    # Words reach the template as data, never as markup.
    files = {"main.typ": template, name: json.dumps(data).encode()}
    pdf = compiler.compile(files, format="pdf", pdf_standards="ua-1", timestamp=_seconds(at))  # type: ignore[type-var]  # typst's stubs do not know files in memory
    return cast("bytes", pdf)


@cache
def _fonts() -> typst.Fonts:
    """The fonts of this folder, then those of typst; system fonts would make each machine's PDF different."""
    return typst.Fonts(include_system_fonts=False, font_paths=[FOLDER / "fonts"])


def _seconds(at: dt.datetime) -> int:
    """Seconds since 1970, the earliest year that typst can write into a PDF."""
    return max(0, int(at.timestamp()))
