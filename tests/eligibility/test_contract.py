"""Contract dates at the limits of the rules."""

from __future__ import annotations

import datetime as dt

import pytest

from eligibility.catalogue import Catalogue
from eligibility.contract import period_end, plan
from eligibility.facts import Facts


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2027-02-01", 9, "2027-10-31"),
        ("2027-02-01", 12, "2028-01-31"),
        ("2027-05-31", 9, "2028-02-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2028-02-29", 48, "2032-02-28"),
        ("2027-01-01", 72, "2032-12-31"),
        ("2027-03-30", 11, "2028-02-29"),
    ],
)
def test_a_period_ends_the_day_before_the_same_day(start: str, months: int, end: str) -> None:
    """If the last month has no such day, the period ends on the last day of that month."""
    assert period_end(dt.date.fromisoformat(start), months).isoformat() == end


@pytest.mark.parametrize(
    ("served", "first", "left", "probation"),
    [(0, 12, 72, True), (60, 12, 12, True), (61, 11, 11, True), (63, 9, 9, True), (64, 8, 8, False)],
)
def test_months_served_shorten_the_first_contract(
    catalogue: Catalogue, served: int, first: int, left: int, *, probation: bool
) -> None:
    """With under 12 months left the first contract ends at the ceiling; under 9, probation has no end date."""
    facts = Facts(months_served_3b=served, start_date=dt.date(2027, 1, 1))
    contract = plan(catalogue.roles["soc-analyst"].contract, facts)
    assert (contract.first_contract_months, contract.months_left) == (first, left)
    assert (contract.probation_ends is not None) == probation
    assert contract.latest_end == period_end(dt.date(2027, 1, 1), left)


@pytest.mark.parametrize("served", [72, 73, 600])
def test_a_reached_ceiling_gives_no_dates(catalogue: Catalogue, served: int) -> None:
    """After 72 months or more, no contract can follow."""
    facts = Facts(months_served_3b=served, start_date=dt.date(2027, 1, 1))
    assert plan(catalogue.roles["soc-analyst"].contract, facts) == (None, None, None, None, 0, True)
