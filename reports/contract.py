"""The contract of a report: its periods as a timeline and as a table, and what the notice says of it."""

from __future__ import annotations

from eligibility.catalogue import Catalogue
from eligibility.contract import Plan
from eligibility.facts import Facts
from eligibility.notice import Role
from language.dates import short_day
from language.periods import Period, ceiling, detail, heading, notes, periods, whole
from language.translation import _
from language.words import YEAR, source
from reports.applying import Data

CLOSE_TO_END = 5
"""A mark of the scale stands at least so many months before its end."""


def contract(catalogue: Catalogue, role: Role, plan: Plan, facts: Facts) -> Data:
    """What one would be signing; where the ceiling is reached there is no period."""
    rows = periods(role.contract, plan)
    return {
        "title": _("What you would be signing"),
        "kind": _(catalogue.contracts[role.contract.kind].short),
        "heading": heading(plan, facts) if rows else "",
        "timeline": _timeline(rows) if rows else None,
        "table": _table(rows, facts) if rows else None,
        "notes": notes(role.contract, plan, facts) if rows else [ceiling()],
        "statements": [_(text) for text in role.contract.statements.values()],
        "source": _("Source: {source}").format(source=source(role.contract.source.within(role.reference))),
    }


def _timeline(rows: list[Period]) -> Data:
    longest = rows[-1].end
    ticks = [(0, _("Start"))]
    ticks += [(month, _years(month)) for month in range(YEAR, longest - CLOSE_TO_END, YEAR)]
    ticks.append((longest, _years(longest)))
    return {
        "alt": "; ".join(f"{row.name}: {detail(row)}" for row in rows),
        "months": longest,
        "ticks": ticks,
        "bars": [
            {"name": row.name, "detail": detail(row), "start": row.start, "end": row.end, "tone": row.tone}
            for row in rows
        ],
    }


def _years(month: int) -> str:
    return _("{count} y").format(count=f"{month / YEAR:.3g}")


def _table(rows: list[Period], facts: Facts) -> Data:
    shown = (
        []
        if facts.start_date is None
        else [[_("First working day"), _("Day 1"), short_day(facts.start_date)]]
    )
    for row in [*rows, whole(rows)]:
        until = short_day(row.last_day) if row.last_day else _("no date yet")
        shown.append([row.name, row.length, until])
    return {"head": [_("What"), _("How long"), _("Until")], "rows": shown}
