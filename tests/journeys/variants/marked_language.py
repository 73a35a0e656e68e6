"""A French translation that puts every text between marks, so that untranslated text can be found."""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from language.translation import DOMAIN, LOCALES

OPEN, CLOSE = "\N{LEFT DOUBLE ANGLE BRACKET}", "\N{RIGHT DOUBLE ANGLE BRACKET}"
LANGUAGE = "fr"


def marked(text: str) -> str:
    """A text between the marks."""
    return f"{OPEN}{text}{CLOSE}"


def write_catalogue(folder: Path) -> None:
    """Writes a French catalogue in which the translation of each text is the same text between marks."""
    with (LOCALES / f"{DOMAIN}.pot").open("rb") as file:
        template = read_po(file)
    catalogue = Catalog(locale=LANGUAGE)
    for entry in template:
        if entry.id:
            plural = isinstance(entry.id, tuple)
            catalogue.add(entry.id, tuple(map(marked, entry.id)) if plural else marked(entry.id))
    path = folder / LANGUAGE / "LC_MESSAGES" / f"{DOMAIN}.po"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_po(file, catalogue)
