"""Contract dates, computed from the terms of a notice and the facts of a visitor.

Source: annex, section 2 ("Type of contract and working conditions").
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from typing import NamedTuple

from eligibility.facts import Facts
from eligibility.terms import ContractKind, ContractTerms

DATE_FACTS: dict[ContractKind, tuple[str, ...]] = {
    ContractKind.CONTRACT_AGENT_3B: ("months_served_3b", "start_date"),
    ContractKind.TEMPORARY_AGENT_2B_2D: ("start_date", "first_contract_months"),
}
"""The facts from which the dates of each kind of contract are computed; content/contracts.yml asks them."""


class Plan(NamedTuple):
    """The contract of one visitor. Lengths are in months; a date is the last day of its period.

    Dates are None without a start date. If the ceiling is reached, the first contract is None too.
    `months_left` is None for a contract without a ceiling.
    """

    first_contract_months: int | None
    probation_ends: dt.date | None
    first_contract_ends: dt.date | None
    latest_end: dt.date | None
    months_left: int | None
    ceiling_reached: bool


YEAR = 12
"""Months in a year: with fewer left the first contract is cut, and is said to be."""


def few_months_left(plan: Plan) -> bool:
    """True if the ceiling is less than a year away and not reached."""
    return plan.months_left is not None and 0 < plan.months_left < YEAR


def longest(terms: ContractTerms, plan: Plan) -> int:
    """How many months all contracts of this plan together last at most; 0 if the ceiling is reached."""
    if plan.months_left is not None:
        return plan.months_left
    return (plan.first_contract_months or 0) + (terms.extension_months_max or 0)


def period_end(start: dt.date, months: int) -> dt.date:
    """The last day of a period of `months` from `start`.

    This is the day before the same day `months` later or, if that month has no such day, the last day of the
    month: 9 months from 31 May 2027 end on 29 February 2028.
    """
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    last_day = monthrange(year, month)[1]
    if start.day > last_day:
        return dt.date(year, month, last_day)
    return dt.date(year, month, start.day) - dt.timedelta(days=1)


def plan(terms: ContractTerms, facts: Facts) -> Plan:
    """The contract that the visitor would sign under these terms."""
    if terms.ceiling_months is None:
        first = facts.first_contract_months or terms.first_months[0]
        longest = first + (terms.extension_months_max or 0)
        return _dated(terms, facts.start_date, first, longest, months_left=None)
    left = terms.ceiling_months - (facts.months_served_3b or 0)
    if left <= 0:
        return Plan(None, None, None, None, 0, ceiling_reached=True)
    first = min(terms.first_months[1], left)
    return _dated(terms, facts.start_date, first, left, months_left=left)


def _dated(
    terms: ContractTerms, start: dt.date | None, first: int, longest: int, months_left: int | None
) -> Plan:
    if start is None:
        return Plan(first, None, None, None, months_left, ceiling_reached=False)
    probation = terms.probation_months
    return Plan(
        first_contract_months=first,
        probation_ends=period_end(start, probation) if first >= probation else None,
        first_contract_ends=period_end(start, first),
        latest_end=period_end(start, longest),
        months_left=months_left,
        ceiling_reached=False,
    )
