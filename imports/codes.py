"""Converts the country, language, level and date codes of CVs to those of the answers file."""

from __future__ import annotations

import re

from babel.core import get_global

from eligibility.codes import COUNTRIES, LANGUAGES
from eligibility.facts import Level
from imports.curriculum import PartialDate

EUROPASS_COUNTRIES = {"EL": "GR"}
"""Country codes of the EU that CLDR does not know. It knows `UK` and the three-letter codes."""

ISO_639_1_EXCEPTIONS = {"tgl": "tl", "twi": "tw", "nor": "no"}
"""Codes that CLDR maps to another language although ISO 639-1 has a two-letter code for them."""

NUMBER = re.compile(r"\d+", re.ASCII)
DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?![\d])", re.ASCII)
LEVELS = tuple("12345678")
MAX_QUOTED = 60


def country(code: str) -> str | None:
    """Returns the ISO 3166-1 alpha-2 code for a two- or three-letter code or the URI of an EU code list."""
    code = _last_segment(code).upper()
    code = EUROPASS_COUNTRIES.get(code, code)
    if code not in COUNTRIES:
        current_codes = get_global("territory_aliases").get(code, ())
        code = current_codes[0] if len(current_codes) == 1 else code
    return code if code in COUNTRIES else None


def language(code: str) -> str | None:
    """Returns the ISO 639-1 code for an ISO 639-1, 639-2 or 639-3 code, with or without a region."""
    code = re.split(r"[-_]", _last_segment(code).lower())[0]
    if code not in LANGUAGES:
        code = ISO_639_1_EXCEPTIONS.get(code) or get_global("language_aliases").get(code, code)
    return code if code in LANGUAGES else None


def lowest_level(levels: tuple[str, ...]) -> Level | None:
    """Returns the lowest level, so that none is overstated; None if any of them is not from A1 to C2."""
    valid = [Level(level.upper()) for level in levels if level.upper() in set(Level)]
    return min(valid) if valid and len(valid) == len(levels) else None


def qualification_level(code: str) -> int | None:
    """Returns the level, 1 to 8, if it is the only number in a code such as `6`, `EQF 6` or a URI."""
    numbers = NUMBER.findall(code)
    return int(numbers[0]) if len(numbers) == 1 and numbers[0] in LEVELS else None


def partial_date(text: str) -> PartialDate | None:
    """Returns the year, and the month if there is one, of a date such as 2019, 2019-09 or 2019-09-30."""
    match = DATE.match(text)
    if not match or not int(match[1]):
        return None
    month = int(match[2] or 0)
    return PartialDate(int(match[1]), month if 1 <= month <= 12 else None)  # noqa: PLR2004 - months of a year


def quotable(text: str) -> str:
    """Returns text from the file as one short printable line, to be quoted in a message."""
    line = " ".join("".join(character if character.isprintable() else " " for character in text).split())
    return line if len(line) <= MAX_QUOTED else f"{line[: MAX_QUOTED - 1]}…"


def _last_segment(code: str) -> str:
    return code.strip().rpartition("/")[2]
