"""The counts of a campaign, rounded so that they identify nobody. Raw counts never leave this module."""

from __future__ import annotations

import csv as csv_file
import datetime as dt
import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import sqlalchemy as sa

from eligibility.assessment import Verdict
from eligibility.time_zones import BRUSSELS
from language.translation import _
from records import campaigns, database, retention
from records.campaigns import Campaign
from records.counting import OBSTACLE, STEPS, VERDICT
from records.tables import count

ROUNDED_TO = 5
"""Counts below this are hidden; others are rounded down to a multiple of it."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%")  # noqa: RUF001 - full-width signs start formulas too
Row = tuple[str, str, str, int | None]
"""An event, a role, a subject, and the rounded count."""

COLUMNS = ("campaign", "name", "place", "day", "event", "role", "about", "number")


class Raw(NamedTuple):
    """One row of the database. `about` is the subject: a verdict, a criterion, an item, or empty."""

    day: dt.date
    event: str
    role: str
    about: str
    number: int


class Day(NamedTuple):
    """The rounded counts of one day."""

    day: dt.date
    opened: int | None
    started: int | None
    finished: int | None


class Totals(NamedTuple):
    """The rounded counts of all days together."""

    opened: int | None
    started: int | None
    finished: int | None


class Outcome(NamedTuple):
    """The rounded count of one verdict or obstacle on one day."""

    day: dt.date
    event: str
    role: str
    about: str
    number: int | None


@dataclass(frozen=True)
class Figures:
    """The counts of a campaign in the form in which they may be shown. None means fewer than five."""

    campaign: Campaign
    days: tuple[Day, ...]
    totals: Totals
    verdicts: Mapping[str, Mapping[str, int | None]]
    obstacles: Mapping[str, tuple[tuple[str, int], ...]]
    """For each role the obstacles that may be shown, most frequent first."""
    daily: tuple[Outcome, ...]
    """Every verdict, and every obstacle in `obstacles`, for every day."""


def round_down(number: int) -> int | None:
    """Returns a count rounded down to a multiple of five; None if it is below five."""
    return number // ROUNDED_TO * ROUNDED_TO if number >= ROUNDED_TO else None


def load_figures(
    engine: sa.Engine, code: str, at: dt.datetime, days: int = retention.MAX_DAYS
) -> Figures | None:
    """Returns the figures of a campaign for the retention period in days; None if there is no such campaign."""
    campaign = campaigns.find(engine, code)
    if campaign is None:
        return None
    columns = sa.select(count.c.day, count.c.event, count.c.role, count.c.about, count.c.number)
    with database.transaction(engine) as connection:
        rows = [Raw(*row) for row in connection.execute(columns.where(count.c.code == campaign.code))]
    return round_figures(campaign, rows, retention.oldest(at, days), at.astimezone(BRUSSELS).date())


def round_figures(campaign: Campaign, rows: Iterable[Raw], oldest: dt.date, today: dt.date) -> Figures:
    """Returns the rounded figures of raw counts, from the oldest day of the retention period to today.

    Totals are rounded sums of raw counts, not sums of rounded counts.
    """
    last = min(today, campaign.expires)
    by_day = Counter[tuple[dt.date, str, str, str]]()
    total = Counter[tuple[str, str, str]]()
    for row in (row for row in rows if oldest <= row.day <= last):
        by_day[row.day, row.event, row.role, row.about] += row.number
        total[row.event, row.role, row.about] += row.number
    days = _days(campaign, by_day, oldest, last)
    obstacles = {role: _obstacles(total, role) for role in campaign.roles}
    names = [(VERDICT, role, verdict.value) for role in campaign.roles for verdict in Verdict]
    names += [(OBSTACLE, role, subject) for role in campaign.roles for subject, _number in obstacles[role]]
    return Figures(
        campaign=campaign,
        days=tuple(Day(day, *(round_down(by_day[day, step, "", ""]) for step in STEPS)) for day in days),
        totals=Totals(*(round_down(total[step, "", ""]) for step in STEPS)),
        verdicts={
            role: {verdict.value: round_down(total[VERDICT, role, verdict.value]) for verdict in Verdict}
            for role in campaign.roles
        },
        obstacles=obstacles,
        daily=tuple(Outcome(day, *name, round_down(by_day[day, *name])) for day in days for name in names),
    )


def _days(
    campaign: Campaign, by_day: Mapping[tuple[dt.date, str, str, str], int], oldest: dt.date, last: dt.date
) -> Sequence[dt.date]:
    """Returns every day without gaps, so that no missing day and no early first day reveals a count below five."""
    days_shown = [day for (day, *_name), number in by_day.items() if round_down(number)]
    first = max(oldest, min([campaign.first_day, *days_shown]))
    return [first + dt.timedelta(days=number) for number in range((last - first).days + 1)]


def _obstacles(total: Mapping[tuple[str, str, str], int], role: str) -> tuple[tuple[str, int], ...]:
    """Returns the obstacles of a role that may be shown, sorted by rounded count and then by name.

    Sorting by the raw count would reveal more than the rounded counts do.
    """
    obstacles = [
        (subject, number)
        for (event, event_role, subject), raw in total.items()
        if event == OBSTACLE and event_role == role and (number := round_down(raw))
    ]
    return tuple(sorted(obstacles, key=lambda obstacle: (-obstacle[1], obstacle[0])))


def csv(shown: Figures) -> bytes:
    """Returns a CSV file with one row per count, by day and then in total; hidden counts are in words."""
    campaign, text = shown.campaign, io.StringIO()
    rows = [(day.day.isoformat(), *row) for day in shown.days for row in _steps(day[1:])]
    rows += [(outcome.day.isoformat(), *outcome[1:]) for outcome in shown.daily]
    rows += [(_("all days"), *row) for row in (*_steps(shown.totals), *_outcomes(shown))]
    writer = csv_file.writer(text)
    writer.writerow(COLUMNS)
    for *names, number in rows:
        cells = (
            campaign.code,
            campaign.name,
            campaign.place,
            *names,
            _("fewer than 5") if number is None else number,
        )
        writer.writerow(_as_text(str(cell)) for cell in cells)
    return text.getvalue().encode()


def as_json(shown: Figures) -> dict[str, object]:
    """Returns the figures as JSON values; null means fewer than five."""
    return {
        "code": shown.campaign.code,
        "days": [day._asdict() | {"day": day.day.isoformat()} for day in shown.days],
        "totals": shown.totals._asdict(),
        "verdicts": {role: dict(numbers) for role, numbers in shown.verdicts.items()},
        "obstacles": {role: [list(pair) for pair in pairs] for role, pairs in shown.obstacles.items()},
        "daily": [outcome._asdict() | {"day": outcome.day.isoformat()} for outcome in shown.daily],
    }


def _steps(numbers: Sequence[int | None]) -> list[Row]:
    return [(step, "", "", number) for step, number in zip(STEPS, numbers, strict=True)]


def _outcomes(shown: Figures) -> list[Row]:
    verdicts = [
        (VERDICT, role, *pair) for role, numbers in shown.verdicts.items() for pair in numbers.items()
    ]
    obstacles = [(OBSTACLE, role, *pair) for role, pairs in shown.obstacles.items() for pair in pairs]
    return [*verdicts, *obstacles]


def _as_text(cell: str) -> str:
    """Returns the cell with a quote before it if a spreadsheet would run it as a formula."""
    return f"'{cell}" if cell.lstrip().startswith(FORMULA) else cell
