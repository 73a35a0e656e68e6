"""The periods of a contract in words: what each is called, how long it lasts, and its last day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from eligibility.contract import Plan
from eligibility.facts import Facts
from eligibility.terms import ContractTerms
from language.dates import day
from language.translation import _
from language.words import months


class Period(NamedTuple):
    """One row: what, its months from start, its last day, and its tone in the chart."""

    name: str
    length: str
    start: int
    end: int
    last_day: dt.date | None
    tone: str


def periods(terms: ContractTerms, plan: Plan) -> list[Period]:
    """Probation, first contract and what may follow; none where the ceiling is reached."""
    if plan.ceiling_reached:
        return []
    first = plan.first_contract_months or 0
    longest = first + (terms.extension_months_max or 0) if plan.months_left is None else plan.months_left
    rows = []
    if first >= terms.probation_months:
        end = terms.probation_months
        rows.append(Period(_("Probation"), months(end), 0, end, plan.probation_ends, "you"))
    rows.append(Period(_("First contract"), months(first), 0, first, plan.first_contract_ends, "mid"))
    if longest > first:
        name = _("One extension") if terms.extensions else _("Further contracts")
        length = _at_most(longest - first)
        rows.append(Period(name, length, first, longest, plan.latest_end, "soft"))
    return rows


def whole(rows: Sequence[Period]) -> Period:
    """All periods together, as the last row of a table."""
    longest = rows[-1].end
    return Period(_("All together"), _at_most(longest), 0, longest, rows[-1].last_day, "")


def _at_most(count: int) -> str:
    return _("at most {length}").format(length=months(count))


def heading(plan: Plan, facts: Facts) -> str:
    """From which day to which, where there are dates."""
    if facts.start_date is None or plan.latest_end is None:
        return _("The course of the contract")
    return _("From {start} to {end} at the latest").format(
        start=day(facts.start_date), end=day(plan.latest_end)
    )


def detail(row: Period) -> str:
    """How long a period is, and until when."""
    if row.last_day is None:
        return row.length
    return _("{length}, until {day}").format(length=row.length, day=day(row.last_day))


def ceiling() -> str:
    """Why there is no period at all."""
    return _("With these months the ceiling of 3(b) contracts is reached: no such contract can follow.")


def notes(terms: ContractTerms, plan: Plan, facts: Facts) -> list[str]:
    """What to know about the dates: what is not answered, and why a date is not shown."""
    found = []
    if facts.start_date is None:
        found.append(_("Enter a first working day to see dates."))
    if plan.months_left is not None and facts.months_served_3b is None:
        found.append(_("Months served under 3(b) are not answered; we count none."))
    if (plan.first_contract_months or 0) < terms.probation_months:
        found.append(
            _(
                "The first contract would be shorter than the probation of 9 months, so no end of probation is shown. Ask the recruiting service."
            )
        )
    return found
