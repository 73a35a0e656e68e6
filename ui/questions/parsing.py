"""What people type into a text field, read as a number or a date; ParseError says what is allowed."""

from __future__ import annotations

import datetime as dt
import math

from language.dates import day as words_of
from language.translation import _


class ParseError(ValueError):
    """A typed text cannot be read; the message says what is allowed."""


def whole_number(text: str, lowest: int, highest: int) -> int | None:
    """A whole number within bounds; None for an empty field."""
    text = text.strip()
    if not text:
        return None
    allowed = _("Enter a whole number from {lowest} to {highest}").format(lowest=lowest, highest=highest)
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(highest)) + 2):
        raise ParseError(allowed)
    if not lowest <= int(text) <= highest:
        raise ParseError(allowed)
    return int(text)


def years(text: str, highest: int) -> float | None:
    """A number of years, fractions allowed with point or comma; None for an empty field."""
    text = text.strip().replace(",", ".")
    if not text:
        return None
    allowed = _("Enter a number of years from 0 to {highest}, such as 2 or 2.5").format(highest=highest)
    if not text.isascii() or "_" in text:
        raise ParseError(allowed)
    try:
        value = float(text)
    except ValueError:
        raise ParseError(allowed) from None
    if not math.isfinite(value) or not 0 <= value <= highest:
        raise ParseError(allowed)
    return value


def date(day: str, month: str, year: str, earliest: dt.date, latest: dt.date) -> dt.date | None:
    """A date within bounds from three fields; None if all are empty."""
    if not (day.strip() or month.strip() or year.strip()):
        return None
    numbers = (
        whole_number(day, 1, 31),
        whole_number(month, 1, 12),
        whole_number(year, earliest.year, latest.year),
    )
    if None in numbers:
        raise ParseError(_("Enter day, month and year"))
    try:
        read = dt.date(numbers[2] or 0, numbers[1] or 0, numbers[0] or 0)
    except ValueError:
        raise ParseError(_("Enter a day that this month has")) from None
    if not earliest <= read <= latest:
        raise ParseError(
            _("Enter a date from {earliest} to {latest}").format(
                earliest=words_of(earliest), latest=words_of(latest)
            )
        )
    return read
