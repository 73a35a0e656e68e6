"""What a PDF holds: its pages, its tags, and its text as poppler reads it."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader


def reader(made: bytes) -> PdfReader:
    """The PDF as pypdf reads it."""
    return PdfReader(io.BytesIO(made))


def root(made: bytes) -> Any:
    """The catalogue of the PDF: what it says of the whole document."""
    return reader(made).trailer["/Root"]


def text(made: bytes, *options: str) -> str:
    """The whole text, as poppler reads it."""
    command = ["pdftotext", *options, "-", "-"]
    return subprocess.run(command, input=made, capture_output=True, check=True).stdout.decode()


def flat(made: bytes) -> str:
    """The text in the order of the document and without line breaks, so that sentences can be found in it."""
    return " ".join(text(made, "-raw").split())


def fonts(made: bytes) -> list[list[str]]:
    """The rows of poppler's table of fonts: name, then the columns from the right."""
    command = ["pdffonts", "-"]
    found = subprocess.run(command, input=made, capture_output=True, check=True)
    return [line.split() for line in found.stdout.decode().splitlines()[2:]]


def tags(made: bytes) -> list[tuple[str, Any]]:
    """Every structure element in its order: its kind and its dictionary."""
    return list(_below(root(made)["/StructTreeRoot"]))


def _below(element: Any) -> Iterator[tuple[str, Any]]:
    children = element.get("/K", [])
    children = children if isinstance(children, list) else [children]
    for child in children:
        found = child.get_object()
        if isinstance(found, dict) and "/S" in found:
            yield str(found["/S"])[1:], found
            yield from _below(found)
