"""Names of countries and languages (Babel's CLDR data), in the current language."""

from __future__ import annotations

from functools import cache

from babel import Locale

from eligibility.codes import COUNTRIES, LANGUAGES, MEMBER_STATES, OFFICIAL_LANGUAGES
from language.translation import current


def country(code: str) -> str:
    """The name of a country by its ISO 3166-1 code."""
    return str(Locale.parse(current()).territories[code])


def language(code: str) -> str:
    """The name of a language by its ISO 639-1 code; the code itself if it has no name."""
    return str(Locale.parse(current()).languages.get(code, code))


@cache
def _sorted(spoken: str, kind: str) -> tuple[str, ...]:
    locale = Locale.parse(spoken)
    names = locale.territories if kind == "countries" else locale.languages
    codes, first = (COUNTRIES, MEMBER_STATES) if kind == "countries" else (LANGUAGES, OFFICIAL_LANGUAGES)
    return tuple(sorted(codes, key=lambda code: (code not in first, names.get(code, code))))


def countries() -> tuple[str, ...]:
    """Every country code: the Member States first, each part sorted by name."""
    return _sorted(current(), "countries")


def languages() -> tuple[str, ...]:
    """Every language code: the official languages of the EU first, each part sorted by name."""
    return _sorted(current(), "languages")


def official_languages() -> tuple[str, ...]:
    """The names of the 24 official languages of the EU, sorted."""
    return tuple(language(code) for code in languages() if code in OFFICIAL_LANGUAGES)
