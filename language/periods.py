"""The course of a contract in words: its periods as a chart and as a table, and what to know about the dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from eligibility.contract import YEAR, Plan, few_months_left, longest
from eligibility.facts import Facts
from eligibility.terms import ContractTerms
from language.contract import (
    article,
    as_assumed,
    ask_about_probation,
    first_length,
    probation_may_not_apply,
    total_length,
)
from language.dates import day, short_day
from language.limits import limits_with_sources
from language.table import Table
from language.translation import _
from language.words import months

FEWEST_APART = 0.25
"""The share of the scale between two ticks: with less, their words would overlap on a narrow phone."""

LAST_APART = 0.3
"""The same before the end of the scale, whose words stand to the left of it."""


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
    limits: tuple[str, ...]
    """Where few months are left: both readings of the ceiling, the other rule and their sources."""

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
        heading=as_assumed(_heading(plan, facts), terms, facts),
        periods=tuple(periods),
        ticks=_ticks(periods[-1].end),
        table=_table(periods, as_assumed(_("All together"), terms, facts)),
        alternative_text="; ".join(f"{period.name}: {detail(period)}" for period in periods),
        notes=tuple(_notes(terms, plan, facts, interactive=interactive)),
        limits=tuple(limits_with_sources(terms)) if few_months_left(plan) else (),
    )


def detail(period: Period) -> str:
    """How long a period lasts and, where there are dates, its last day."""
    if period.last_day is None:
        return period.length
    return _("{length}, until {day}").format(length=period.length, day=day(period.last_day))


def _periods(terms: ContractTerms, plan: Plan) -> list[Period]:
    """Probation, first contract and what may follow."""
    first = plan.first_contract_months or 0
    total = longest(terms, plan)
    periods = []
    if first >= terms.probation_months:
        end = terms.probation_months
        name = _("Probation, if it applies") if probation_may_not_apply(first) else _("Probation")
        periods.append(Period(name, months(end), 0, end, plan.probation_ends, "you"))
    periods.append(Period(_("First contract"), months(first), 0, first, plan.first_contract_ends, "mid"))
    if total > first:
        name = _("One extension") if terms.extensions else _("Further contracts")
        length = _at_most(total - first)
        periods.append(Period(name, length, first, total, plan.latest_end, "soft"))
    return periods


def _heading(plan: Plan, facts: Facts) -> str:
    """The first and the last possible day; without dates only what is shown."""
    if facts.start_date is None or plan.latest_end is None:
        return _("The course of the contract")
    return _("From {start} to {end} at the latest").format(
        start=day(facts.start_date), end=day(plan.latest_end)
    )


def _ticks(end: int) -> tuple[tuple[int, str], ...]:
    """The start, the end, and the years between them that leave room for each other's words."""
    step = YEAR if end * FEWEST_APART <= YEAR else 2 * YEAR
    years = [
        month for month in range(step, end, step) if end * FEWEST_APART <= month <= end * (1 - LAST_APART)
    ]
    return (0, _("Start")), *((month, months(month)) for month in [*years, end])


def _table(periods: Sequence[Period], together: str) -> Table:
    last = periods[-1]
    rows = [(period.name, period.length, _until(period)) for period in periods]
    rows.append((together, _at_most(last.end), _until(last)))
    return Table((_("What"), _("How long"), _("Until")), tuple(rows))


def _until(period: Period) -> str:
    return short_day(period.last_day) if period.last_day else _("no date yet")


def _at_most(count: int) -> str:
    return _("at most {length}").format(length=months(count))


def _notes(terms: ContractTerms, plan: Plan, facts: Facts, *, interactive: bool) -> list[str]:
    """What is not answered, why a date is not shown, and what limits the time that is left."""
    return [
        *_missing_answers(terms, plan, facts, interactive=interactive),
        *(_cut(terms, plan) if few_months_left(plan) else ()),
    ]


def _missing_answers(terms: ContractTerms, plan: Plan, facts: Facts, *, interactive: bool) -> Iterator[str]:
    if facts.start_date is None:
        yield (
            _("Enter a first working day to see dates.")
            if interactive
            else _("No first working day is named, so no dates are shown.")
        )
    if plan.months_left is not None and facts.months_served_3b is None:
        yield _("Months served under {article} are not answered; we count none.").format(
            article=article(terms)
        )
    if plan.months_left is None and facts.first_contract_months is None:
        shape = _(
            "The notice says {range} for the first contract. As no length is chosen, {length} is shown."
        )
        yield shape.format(range=first_length(terms), length=months(plan.first_contract_months or 0))


def _cut(terms: ContractTerms, plan: Plan) -> Iterator[str]:
    """Why the first contract is shorter than the notice says, and what that means."""
    shape = _(
        "{left} left before the ceiling of {ceiling}. The notice speaks of {first} for the first contract; we end it at the ceiling."
    )
    left = months(plan.months_left or 0)
    yield shape.format(left=left, ceiling=total_length(terms), first=first_length(terms))
    if (plan.first_contract_months or 0) < terms.probation_months:
        shape = _(
            "The contract would be shorter than the probation of {length}, so no end of probation is shown."
        )
        yield f"{shape.format(length=months(terms.probation_months))} {ask_about_probation()}"
    else:
        yield ask_about_probation()
