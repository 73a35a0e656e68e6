"""From the codes that CVs use to those of the answers file: countries, languages, levels, dates."""

from __future__ import annotations

import re

from babel.core import get_global

from eligibility.codes import COUNTRIES, LANGUAGES
from eligibility.facts import Level
from imports.curriculum import When

EUROPASS_COUNTRIES = {"EL": "GR"}
"""What CLDR does not know of the codes that EU offices use; it does know UK and codes of three letters."""

TWO_LETTERS_OF_THEIR_OWN = {"tgl": "tl", "twi": "tw", "nor": "no"}
"""Codes that CLDR takes for another language, though ISO 639-1 has two letters for them."""

NUMBER = re.compile(r"\d+", re.ASCII)
DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?![\d])", re.ASCII)
LEVELS = tuple("12345678")
LONGEST_SHOWN = 60


def country(code: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of a country written with two or three letters, or as an EU address."""
    code = _last_segment(code).upper()
    code = EUROPASS_COUNTRIES.get(code, code)
    if code not in COUNTRIES:
        now_called = get_global("territory_aliases").get(code, ())
        code = now_called[0] if len(now_called) == 1 else code
    return code if code in COUNTRIES else None


def language(code: str) -> str | None:
    """The ISO 639-1 code of a language written by ISO 639-1, 639-2 or 639-3, with or without a region."""
    code = re.split(r"[-_]", _last_segment(code).lower())[0]
    if code not in LANGUAGES:
        code = TWO_LETTERS_OF_THEIR_OWN.get(code) or get_global("language_aliases").get(code, code)
    return code if code in LANGUAGES else None


def lowest(levels: tuple[str, ...]) -> Level | None:
    """The lowest of the levels given, so that none is overstated; none where one is not from A1 to C2."""
    known = [Level(level.upper()) for level in levels if level.upper() in set(Level)]
    return min(known) if known and len(known) == len(levels) else None


def qualification_level(code: str) -> int | None:
    """The level, 1 to 8, of a code such as `6`, `EQF 6` or an EU address: the one number in it."""
    numbers = NUMBER.findall(code)
    return int(numbers[0]) if len(numbers) == 1 and numbers[0] in LEVELS else None


def when(text: str) -> When | None:
    """The month or year that a date such as 2019, 2019-09 or 2019-09-30 starts with."""
    found = DATE.match(text)
    if not found or not int(found[1]):
        return None
    month = int(found[2] or 0)
    return When(int(found[1]), month if 1 <= month <= 12 else None)  # noqa: PLR2004 - months of a year


def shown(text: str) -> str:
    """A text of the file on one short line, to be named in a sentence."""
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return line if len(line) <= LONGEST_SHOWN else f"{line[: LONGEST_SHOWN - 1]}…"


def _last_segment(code: str) -> str:
    return code.strip().rpartition("/")[2]
