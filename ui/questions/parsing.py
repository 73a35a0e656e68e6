"""What people type into a text field, read as a number or a date; ParseError says what is allowed."""

from __future__ import annotations

import datetime as dt
import math
from typing import Literal

from language.dates import day as words_of
from language.translation import _

DatePart = Literal["day", "month", "year"]


class ParseError(ValueError):
    """A typed text cannot be read; the message says what is allowed, to follow the name of the field."""

    def __init__(self, allowed: str, part: DatePart = "day") -> None:
        """`part` is the field of a date that is wrong."""
        super().__init__(allowed)
        self.part = part


def whole_number(text: str, lowest: int, highest: int) -> int | None:
    """A whole number within bounds; None for an empty field."""
    text = text.strip()
    if not text:
        return None
    allowed = _whole_number_allowed(lowest, highest)
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(highest)) + 2):
        raise ParseError(allowed)
    if not lowest <= int(text) <= highest:
        raise ParseError(allowed)
    return int(text)


def _whole_number_allowed(lowest: int, highest: int) -> str:
    return _("enter a whole number from {lowest} to {highest}").format(lowest=lowest, highest=highest)


def years(text: str, highest: int) -> float | None:
    """A number of years, fractions allowed with point or comma; None for an empty field."""
    text = text.strip().replace(",", ".")
    if not text:
        return None
    allowed = _("enter a number of years from 0 to {highest}, such as 2 or 2.5").format(highest=highest)
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
    read = _day(
        _part("day", day, 1, 31),
        _part("month", month, 1, 12),
        _part("year", year, earliest.year, latest.year),
    )
    if not earliest <= read <= latest:
        allowed = _("enter a date from {earliest} to {latest}")
        raise ParseError(allowed.format(earliest=words_of(earliest), latest=words_of(latest)))
    return read


def _part(part: DatePart, text: str, lowest: int, highest: int) -> int:
    """The number in one field of a date, which the other two make necessary."""
    try:
        number = whole_number(text, lowest, highest)
    except ParseError as error:
        raise ParseError(str(error), part) from None
    if number is None:
        raise ParseError(_whole_number_allowed(lowest, highest), part)
    return number


def _day(day: int, month: int, year: int) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise ParseError(_("enter a day that this month has")) from None
