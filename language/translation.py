"""gettext for the code and the content: `_` for a sentence, `plural` for one that counts.

The language is looked up whenever a text is translated. Streamlit runs callbacks before the script's body and
fragments without it, so a language that the body had set would be missing there.
"""

from __future__ import annotations

import gettext
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALES = Path(__file__).resolve().parent.parent / "locales"
DOMAIN = "role_compass"
SOURCE_LANGUAGE = "en"

_chosen: ContextVar[str | None] = ContextVar("language", default=None)


def _source_language() -> str:
    return SOURCE_LANGUAGE


_lookup: Callable[[], str] = _source_language


def look_up_with(lookup: Callable[[], str]) -> None:
    """Sets the function that tells the language of the present visitor."""
    global _lookup  # noqa: PLW0603 - set once, when the screens are imported
    _lookup = lookup


def current() -> str:
    """The language of this text: the one chosen by `speaking`, else that of the visitor."""
    return _chosen.get() or _lookup()


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Uses a language for everything inside, whatever the visitor's language is."""
    before = _chosen.set(language)
    try:
        yield
    finally:
        _chosen.reset(before)


def languages() -> tuple[str, ...]:
    """The languages that have a catalogue in locales/, the source language first."""
    translated = (path.parent.parent.name for path in LOCALES.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))
    return (SOURCE_LANGUAGE, *sorted(set(translated) - {SOURCE_LANGUAGE}))


@cache
def _translations(language: str) -> gettext.NullTranslations:
    """The catalogue of a language, read from its .po file; without one, texts stay as they are."""
    path = LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    if not path.is_file():
        return gettext.NullTranslations()
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language, domain=DOMAIN))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def _(text: str) -> str:
    """The text in the current language, or unchanged if it has no translation."""
    return _translations(current()).gettext(text) if text else text


def plural(one: str, many: str, count: int, **words: str) -> str:
    """The text for a count, with `{count}` and any other words filled in."""
    return _translations(current()).ngettext(one, many, count).format(count=count, **words)
