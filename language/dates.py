"""Dates and instants in words; instants are given in Brussels time."""

from __future__ import annotations

import datetime as dt

from babel.dates import format_date, format_datetime

from eligibility.time_zones import BRUSSELS
from language.translation import _, current

NO_BREAK = "\N{NO-BREAK SPACE}"


def day(date: dt.date) -> str:
    """A date such as 15 April 2026."""
    return format_date(date, "d MMMM y", locale=current())


def short_day(date: dt.date) -> str:
    """A date for a table, such as 15 Apr 2026, that does not break."""
    return format_date(date, "d MMM y", locale=current()).replace(" ", NO_BREAK)


def moment(instant: dt.datetime) -> str:
    """An instant such as 15 April 2026, 12:00 (Brussels time)."""
    local = format_datetime(instant, "d MMMM y, HH:mm", tzinfo=BRUSSELS, locale=current())
    return _("{instant} (Brussels time)").format(instant=local)
