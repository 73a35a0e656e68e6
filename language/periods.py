"""The course of a contract in words: its periods as a chart and as a table, and what to know about the dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from eligibility.contract import YEAR, Plan
from eligibility.facts import Facts
from eligibility.terms import ContractTerms
from language.dates import day, short_day
from language.table import Table
from language.translation import _
from language.words import months

CLOSE_TO_END = 5
"""Months before the end of the scale in which no other tick stands: their words would overlap."""


class Period(NamedTuple):
    """One period of a contract: its months from the start, its last day, and its tone in a chart."""

    name: str
    length: str
    start: int
    end: int
    last_day: dt.date | None
    tone: str


class Course(NamedTuple):
    """The periods of a contract as a chart and as a table, with a heading and notes."""

    heading: str
    periods: tuple[Period, ...]
    ticks: tuple[tuple[int, str], ...]
    """The scale of the chart: months from the start, and their words."""
    table: Table
    """Each period with its length and its last day, then all of them together."""
    alternative_text: str
    notes: tuple[str, ...]

    @property
    def months(self) -> int:
        """The length of the chart's scale."""
        return self.periods[-1].end


def course(terms: ContractTerms, plan: Plan, facts: Facts, *, interactive: bool = True) -> Course | None:
    """The course of a visitor's contract; None where the ceiling is reached and no contract can follow.

    With `interactive` a note asks for the date that is missing; without it the note only says so.
    """
    if plan.ceiling_reached:
        return None
    periods = _periods(terms, plan)
    return Course(
        heading=_heading(plan, facts),
        periods=tuple(periods),
        ticks=_ticks(periods[-1].end),
        table=_table(periods),
        alternative_text="; ".join(f"{period.name}: {detail(period)}" for period in periods),
        notes=tuple(_notes(terms, plan, facts, interactive=interactive)),
    )


def ceiling() -> str:
    """The sentence that stands in place of the course where the ceiling is reached."""
    return _("With these months the ceiling of 3(b) contracts is reached: no such contract can follow.")


def detail(period: Period) -> str:
    """How long a period lasts and, where there are dates, its last day."""
    if period.last_day is None:
        return period.length
    return _("{length}, until {day}").format(length=period.length, day=day(period.last_day))


def _periods(terms: ContractTerms, plan: Plan) -> list[Period]:
    """Probation, first contract and what may follow."""
    first = plan.first_contract_months or 0
    longest = first + (terms.extension_months_max or 0) if plan.months_left is None else plan.months_left
    periods = []
    if first >= terms.probation_months:
        end = terms.probation_months
        periods.append(Period(_("Probation"), months(end), 0, end, plan.probation_ends, "you"))
    periods.append(Period(_("First contract"), months(first), 0, first, plan.first_contract_ends, "mid"))
    if longest > first:
        name = _("One extension") if terms.extensions else _("Further contracts")
        length = _at_most(longest - first)
        periods.append(Period(name, length, first, longest, plan.latest_end, "soft"))
    return periods


def _heading(plan: Plan, facts: Facts) -> str:
    """The first and the last possible day; without dates only what is shown."""
    if facts.start_date is None or plan.latest_end is None:
        return _("The course of the contract")
    return _("From {start} to {end} at the latest").format(
        start=day(facts.start_date), end=day(plan.latest_end)
    )


def _ticks(end: int) -> tuple[tuple[int, str], ...]:
    """The start, each year that is not too close to the end, and the end."""
    years = [*range(YEAR, end - CLOSE_TO_END, YEAR), end]
    return (0, _("Start")), *((month, _("{count} y").format(count=f"{month / YEAR:.3g}")) for month in years)


def _table(periods: Sequence[Period]) -> Table:
    last = periods[-1]
    rows = [(period.name, period.length, _until(period)) for period in periods]
    rows.append((_("All together"), _at_most(last.end), _until(last)))
    return Table((_("What"), _("How long"), _("Until")), tuple(rows))


def _until(period: Period) -> str:
    return short_day(period.last_day) if period.last_day else _("no date yet")


def _at_most(count: int) -> str:
    return _("at most {length}").format(length=months(count))


def _notes(terms: ContractTerms, plan: Plan, facts: Facts, *, interactive: bool) -> list[str]:
    """What is not answered, and why a date is not shown."""
    notes = []
    if facts.start_date is None:
        notes.append(
            _("Enter a first working day to see dates.")
            if interactive
            else _("No first working day is named, so no dates are shown.")
        )
    if plan.months_left is not None and facts.months_served_3b is None:
        notes.append(_("Months served under 3(b) are not answered; we count none."))
    if (plan.first_contract_months or 0) < terms.probation_months:
        notes.append(
            _(
                "The first contract would be shorter than the probation of 9 months, so no end of probation is shown. Ask the recruiting service."
            )
        )
    return notes
