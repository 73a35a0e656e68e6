"""The app with a French translation that puts every text between marks, so that untranslated text can be found."""

from __future__ import annotations

import tempfile
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from language import translation

OPEN, CLOSE = "\N{LEFT DOUBLE ANGLE BRACKET}", "\N{RIGHT DOUBLE ANGLE BRACKET}"
LANGUAGE = "fr"


def marked(text: str) -> str:
    """A text between the marks."""
    return f"{OPEN}{text}{CLOSE}"


def write_catalogue(folder: Path) -> None:
    """Writes a French catalogue in which the translation of each text is the same text between marks."""
    with (translation.LOCALES / f"{translation.DOMAIN}.pot").open("rb") as file:
        template = read_po(file)
    catalogue = Catalog(locale=LANGUAGE)
    for entry in template:
        if entry.id:
            plural = isinstance(entry.id, tuple)
            catalogue.add(entry.id, tuple(map(marked, entry.id)) if plural else marked(entry.id))
    path = folder / LANGUAGE / "LC_MESSAGES" / f"{translation.DOMAIN}.po"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_po(file, catalogue)


FOLDER = Path(tempfile.mkdtemp())
write_catalogue(FOLDER)
translation.LOCALES = FOLDER

from server import app  # noqa: E402 - the app must find the changed catalogues

__all__ = ["app"]
