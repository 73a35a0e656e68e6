"""The parts of a PDF that tests check: pages, tags, fonts, and the text as poppler extracts it."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader


def reader(pdf: bytes) -> PdfReader:
    """The PDF opened with pypdf."""
    return PdfReader(io.BytesIO(pdf))


def root(pdf: bytes) -> Any:
    """The document catalogue of the PDF."""
    return reader(pdf).trailer["/Root"]


def text(pdf: bytes, *options: str) -> str:
    """The whole text as poppler extracts it."""
    command = ["pdftotext", *options, "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def flat(pdf: bytes) -> str:
    """The text in document order on a single line, so that tests can search for sentences."""
    return " ".join(text(pdf, "-raw").split())


def fonts(pdf: bytes) -> list[list[str]]:
    """The rows of the table that poppler's pdffonts prints, split into columns; the first is the name."""
    command = ["pdffonts", "-"]
    result = subprocess.run(command, input=pdf, capture_output=True, check=True)
    return [line.split() for line in result.stdout.decode().splitlines()[2:]]


def tags(pdf: bytes) -> list[tuple[str, Any]]:
    """Every structure element in document order: its kind and its dictionary."""
    return list(_below(root(pdf)["/StructTreeRoot"]))


def _below(element: Any) -> Iterator[tuple[str, Any]]:
    children = element.get("/K", [])
    children = children if isinstance(children, list) else [children]
    for child in children:
        node = child.get_object()
        if isinstance(node, dict) and "/S" in node:
            yield str(node["/S"])[1:], node
            yield from _below(node)
