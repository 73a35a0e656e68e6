"""The contract terms of a notice, and what is left of them for one visitor, in words."""

from __future__ import annotations

from eligibility.contract import YEAR, Plan, longest
from eligibility.facts import Facts
from eligibility.terms import ContractKind, ContractTerms
from language.translation import _
from language.words import months


def article(terms: ContractTerms) -> str:
    """The paragraph of the law by which a kind of contract is called."""
    return {
        ContractKind.CONTRACT_AGENT_3B: _("3(b)"),
        ContractKind.TEMPORARY_AGENT_2B_2D: _("2(b)/2(d)"),
    }[terms.kind]


def first_length(terms: ContractTerms) -> str:
    """How long the first contract is, or its shortest and its longest length."""
    shortest, longest_first = terms.first_months
    if shortest == longest_first:
        return months(shortest)
    in_years = shortest % YEAR == longest_first % YEAR == 0
    start = shortest // YEAR if in_years else months(shortest)
    return _("{shortest} to {longest}").format(shortest=start, longest=months(longest_first))


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


def as_assumed(words: str, terms: ContractTerms, facts: Facts) -> str:
    """The words; as long as the visitor has chosen no length of the first contract, with the one they assume."""
    shortest, longest_first = terms.first_months
    if shortest == longest_first or facts.first_contract_months is not None:
        return words
    return _("{words}, if the first contract lasts {length}").format(words=words, length=months(shortest))


def ceiling(terms: ContractTerms) -> str:
    """The sentence that stands in place of dates where the ceiling is reached."""
    return _(
        "With these months the ceiling of {length} under {article} is reached: no such contract can follow."
    ).format(length=total_length(terms), article=article(terms))


def end_at_ceiling(terms: ContractTerms) -> str:
    """What happens at the end of a contract that uses up what is left."""
    return _("This contract ends at the ceiling of {length}").format(length=total_length(terms))


Milestone = tuple[str, str]
"""How long after the first working day, and what happens then."""


def milestones_of_notice(terms: ContractTerms) -> list[Milestone]:
    """The course of a contract as the notice offers it to everybody."""
    return _milestones(terms, first_length(terms), total_length(terms))


def milestones_of_plan(terms: ContractTerms, plan: Plan) -> list[Milestone]:
    """The course of one visitor's contract; nothing where the ceiling is reached."""
    if plan.ceiling_reached:
        return []
    if ends_at_ceiling(plan):
        first = plan.first_contract_months or 0
        probation = [_probation(terms, first)] if first >= terms.probation_months else []
        return [_start(), *probation, (months(first), end_at_ceiling(terms))]
    return _milestones(terms, *lengths(terms, plan))


def _milestones(terms: ContractTerms, first: str, total: str) -> list[Milestone]:
    after = (
        _("First contract ends, may be renewed")
        if terms.ceiling_months
        else _("First contract ends, one extension possible")
    )
    last = _("Latest end of all contracts together")
    return [_start(), _probation(terms, terms.first_months[0]), (first, after), (total, last)]


def _start() -> Milestone:
    return _("Day 1"), _("Start in Brussels")


def _probation(terms: ContractTerms, first: int) -> Milestone:
    if probation_may_not_apply(first):
        return months(terms.probation_months), _(
            "End of probation, if it applies: ask the recruiting service"
        )
    return months(terms.probation_months), _("End of probation")


def probation_may_not_apply(first: int) -> bool:
    """True for a first contract of so many months, fewer than any in the notice, whose probation is open."""
    return first < YEAR


def ask_about_probation() -> str:
    """What to know about the probation of a contract of under a year."""
    return _("Probation may not apply to a contract of under a year: ask the recruiting service.")
