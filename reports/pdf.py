"""A report as a PDF: tagged, PDF/UA-1, with its own fonts. Nothing is written to disk."""

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
    """The report of one role, made at an instant; the same input gives the same bytes."""
    return compiled(TEMPLATE, "report.json", document(catalogue, role_id, answers, at), at)


def compiled(template: bytes, name: str, data: Mapping[str, object], at: dt.datetime) -> bytes:
    """A typst template as PDF/UA-1; it reads the data as JSON from a file of this name, which is in memory."""
    # A compiler of its own is cheap beside the fonts, and sessions never share what they compile.
    compiler = typst.Compiler(font_paths=_fonts(), ignore_system_fonts=True)
    # Both files are bytes in memory. Words reach the template as data, never as markup.
    files = {"main.typ": template, name: json.dumps(data).encode()}
    made = compiler.compile(files, format="pdf", pdf_standards="ua-1", timestamp=_seconds(at))  # type: ignore[type-var]  # typst's stubs do not know files in memory
    return cast("bytes", made)


@cache
def _fonts() -> typst.Fonts:
    """The fonts of this folder before those of typst; never the machine's own, so that all render alike."""
    return typst.Fonts(include_system_fonts=False, font_paths=[FOLDER / "fonts"])


def _seconds(at: dt.datetime) -> int:
    """Seconds since 1970, which is the earliest that a PDF of typst can name."""
    return max(0, int(at.timestamp()))
