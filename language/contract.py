"""The contract terms of a notice, and what is left of them for one visitor, in words."""

from __future__ import annotations

from eligibility.contract import Plan, longest
from eligibility.terms import ContractTerms
from language.translation import _
from language.words import months


def first_length(terms: ContractTerms) -> str:
    """How long the first contract is, or its shortest and its longest length."""
    shortest, longest_first = terms.first_months
    if shortest == longest_first:
        return months(shortest)
    return _("{shortest} to {longest}").format(shortest=months(shortest), longest=months(longest_first))


def total_length(terms: ContractTerms) -> str:
    """How long all contracts together last at most."""
    return months(terms.ceiling_months or terms.first_months[1] + (terms.extension_months_max or 0))


def in_one_line(terms: ContractTerms, plan: Plan) -> str:
    """The contract of one visitor in a few words, for a row of a summary or a cell of a table.

    Such as "1 year first, 6 years at most", "2 months left" where the first contract ends at the ceiling, or
    "Ceiling reached". As long as the plan takes the shortest of several lengths, the notice's own range is said.
    """
    if plan.ceiling_reached:
        return _("Ceiling reached")
    if ends_at_ceiling(plan):
        return _("{length} left").format(length=months(plan.months_left or 0))
    first, total = lengths(terms, plan)
    return _("{first} first, {total} at most").format(first=first, total=total)


def ends_at_ceiling(plan: Plan) -> bool:
    """True if the first contract uses up what is left, so that no other can follow it."""
    return plan.months_left is not None and plan.months_left == plan.first_contract_months


def lengths(terms: ContractTerms, plan: Plan) -> tuple[str, str]:
    """How long the first contract lasts, and all of them together at most."""
    first = plan.first_contract_months or 0
    if plan.months_left is None and first == terms.first_months[0]:
        return first_length(terms), total_length(terms)
    return months(first), months(longest(terms, plan))
