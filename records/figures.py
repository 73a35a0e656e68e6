"""The numbers of a campaign, rounded so that they tell of nobody; raw numbers never leave this module."""

from __future__ import annotations

import csv as csv_file
import datetime as dt
import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import sqlalchemy as sa

from eligibility.answers import BRUSSELS
from eligibility.assessment import Verdict
from language.translation import _
from records import campaigns, database, retention
from records.campaigns import Campaign
from records.counting import OBSTACLE, VERDICT, WHAT
from records.tables import count

STEP = 5
"""Numbers below it are not shown, others rounded down to a multiple of it."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%")  # noqa: RUF001 - read as formulas too
Row = tuple[str, str, str, int | None]
"""An event, a role, what it is about, and what may be shown."""

COLUMNS = ("campaign", "name", "place", "day", "event", "role", "about", "number")


class Raw(NamedTuple):
    """One row of the database."""

    day: dt.date
    event: str
    role: str
    about: str
    number: int


class Day(NamedTuple):
    """What may be shown of one day."""

    day: dt.date
    opened: int | None
    started: int | None
    finished: int | None


class Totals(NamedTuple):
    """What may be shown of all days together."""

    opened: int | None
    started: int | None
    finished: int | None


class Outcome(NamedTuple):
    """What may be shown of one verdict or obstacle on one day."""

    day: dt.date
    event: str
    role: str
    about: str
    number: int | None


@dataclass(frozen=True)
class Figures:
    """A campaign's numbers as anybody may see them; None stands for fewer than five."""

    campaign: Campaign
    days: tuple[Day, ...]
    totals: Totals
    verdicts: Mapping[str, Mapping[str, int | None]]
    obstacles: Mapping[str, tuple[tuple[str, int], ...]]
    """By role those that may be shown, the most frequent first."""
    daily: tuple[Outcome, ...]
    """Every verdict, and every obstacle in `obstacles`, of every day."""


def shown(number: int) -> int | None:
    """What may be shown of a number."""
    return number // STEP * STEP if number >= STEP else None


def figures(engine: sa.Engine, code: str, at: dt.datetime, days: int = retention.MOST) -> Figures | None:
    """The numbers of a campaign, of the days that are kept; None where there is no such campaign."""
    link = campaigns.found(engine, code)
    if link is None:
        return None
    wanted = sa.select(count.c.day, count.c.event, count.c.role, count.c.about, count.c.number)
    with database.transaction(engine) as connection:
        rows = [Raw(*row) for row in connection.execute(wanted.where(count.c.code == link.code))]
    return rounded(link, rows, retention.oldest(at, days), at.astimezone(BRUSSELS).date())


def rounded(link: Campaign, rows: Iterable[Raw], oldest: dt.date, today: dt.date) -> Figures:
    """What may be shown of raw numbers from the oldest day that is kept until today."""
    last = min(today, link.expires)
    kept = [row for row in rows if oldest <= row.day <= last]
    by_day = Counter[tuple[dt.date, str, str, str]]()
    total = Counter[tuple[str, str, str]]()
    for row in kept:
        by_day[row.day, row.event, row.role, row.about] += row.number
        total[row.event, row.role, row.about] += row.number
    days = _days(link, by_day, oldest, last)
    obstacles = {role: _obstacles(total, role) for role in link.roles}
    names = [(VERDICT, role, verdict.value) for role in link.roles for verdict in Verdict]
    names += [(OBSTACLE, role, about) for role in link.roles for about, _number in obstacles[role]]
    return Figures(
        campaign=link,
        days=tuple(Day(day, *(shown(by_day[day, what, "", ""]) for what in WHAT)) for day in days),
        totals=Totals(*(shown(total[what, "", ""]) for what in WHAT)),
        verdicts={
            role: {verdict.value: shown(total[VERDICT, role, verdict.value]) for verdict in Verdict}
            for role in link.roles
        },
        obstacles=obstacles,
        daily=tuple(Outcome(day, *name, shown(by_day[day, *name])) for day in days for name in names),
    )


def _days(
    link: Campaign, by_day: Mapping[tuple[dt.date, str, str, str], int], oldest: dt.date, last: dt.date
) -> Sequence[dt.date]:
    """Every day without a gap, so that neither a missing day nor the first one tells of fewer than five."""
    seen = [day for (day, *_name), number in by_day.items() if shown(number)]
    first = max(oldest, min([link.first_day, *seen]))
    return [first + dt.timedelta(days=number) for number in range((last - first).days + 1)]


def _obstacles(total: Mapping[tuple[str, str, str], int], role: str) -> tuple[tuple[str, int], ...]:
    """Those of a role that may be shown, in an order that tells no more than the rounded numbers do."""
    found = [
        (about, number)
        for (event, of, about), raw in total.items()
        if event == OBSTACLE and of == role and (number := shown(raw))
    ]
    return tuple(sorted(found, key=lambda one: (-one[1], one[0])))


def csv(found: Figures) -> bytes:
    """One row for each number, by day and then in total; a number that is not shown is said in words."""
    link, text = found.campaign, io.StringIO()
    rows = [(day.day.isoformat(), *row) for day in found.days for row in _steps(day[1:])]
    rows += [(one.day.isoformat(), *one[1:]) for one in found.daily]
    rows += [(_("all days"), *row) for row in (*_steps(found.totals), *_outcomes(found))]
    out = csv_file.writer(text)
    out.writerow(COLUMNS)
    for *names, number in rows:
        cells = (link.code, link.name, link.place, *names, _("fewer than 5") if number is None else number)
        out.writerow(_plain(str(cell)) for cell in cells)
    return text.getvalue().encode()


def as_json(found: Figures) -> dict[str, object]:
    """The figures as plain values; null stands for fewer than five."""
    return {
        "code": found.campaign.code,
        "days": [day._asdict() | {"day": day.day.isoformat()} for day in found.days],
        "totals": found.totals._asdict(),
        "verdicts": {role: dict(numbers) for role, numbers in found.verdicts.items()},
        "obstacles": {role: [list(one) for one in numbers] for role, numbers in found.obstacles.items()},
        "daily": [one._asdict() | {"day": one.day.isoformat()} for one in found.daily],
    }


def _steps(numbers: Sequence[int | None]) -> list[Row]:
    return [(what, "", "", number) for what, number in zip(WHAT, numbers, strict=True)]


def _outcomes(found: Figures) -> list[Row]:
    verdicts = [(VERDICT, role, *one) for role, numbers in found.verdicts.items() for one in numbers.items()]
    return [
        *verdicts,
        *((OBSTACLE, role, *one) for role, numbers in found.obstacles.items() for one in numbers),
    ]


def _plain(cell: str) -> str:
    """The cell as text that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.lstrip().startswith(FORMULA) else cell
