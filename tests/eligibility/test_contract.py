"""Contract dates at the limits of the rules."""

from __future__ import annotations

import datetime as dt

import pytest

from eligibility.catalogue import Catalogue
from eligibility.contract import few_months_left, longest, period_end, plan
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


@pytest.mark.parametrize(
    ("served", "few"), [(None, False), (36, False), (60, False), (61, True), (71, True), (72, False)]
)
def test_few_months_are_left_under_a_year_before_the_ceiling(
    catalogue: Catalogue, served: int | None, *, few: bool
) -> None:
    """A whole year left is a contract as the notice offers it; a reached ceiling leaves none."""
    terms = catalogue.roles["soc-analyst"].contract
    assert few_months_left(plan(terms, Facts(months_served_3b=served))) is few


def test_a_contract_without_a_ceiling_never_has_few_months_left(catalogue: Catalogue) -> None:
    """Months under 3(b) do not count for a temporary agent."""
    terms = catalogue.roles["ai-expert"].contract
    assert not few_months_left(plan(terms, Facts(months_served_3b=71)))


@pytest.mark.parametrize(
    ("role", "facts", "months"),
    [
        ("soc-analyst", Facts(months_served_3b=36), 36),
        ("soc-analyst", Facts(months_served_3b=72), 0),
        ("ai-expert", Facts(), 36),
        ("ai-expert", Facts(first_contract_months=36), 60),
    ],
)
def test_the_longest_time_is_what_is_left_or_the_first_contract_with_its_extension(
    catalogue: Catalogue, role: str, facts: Facts, months: int
) -> None:
    """Without a first working day too, when the plan has no dates."""
    terms = catalogue.roles[role].contract
    assert longest(terms, plan(terms, facts)) == months
