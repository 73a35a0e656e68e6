"""gettext for the code and the content: `_` for a sentence, `plural` for one that counts."""

from __future__ import annotations

import gettext
from contextvars import ContextVar
from functools import cache
from pathlib import Path

LOCALES = Path(__file__).resolve().parent.parent / "locales"
DOMAIN = "role_compass"
SOURCE_LANGUAGE = "en"

current: ContextVar[str] = ContextVar("language", default=SOURCE_LANGUAGE)
"""The language that is spoken in this run."""


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, LOCALES, [language], fallback=True)


def _(text: str) -> str:
    """The text in the current language; itself where there is no translation."""
    return _catalogue(current.get()).gettext(text) if text else text


def plural(one: str, many: str, count: int, **words: str) -> str:
    """The text for a count, with `{count}` and any other words filled in."""
    return _catalogue(current.get()).ngettext(one, many, count).format(count=count, **words)
