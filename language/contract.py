"""The contract terms of a notice, and what is left of them for one visitor, in words."""

from __future__ import annotations

from eligibility.contract import Plan, longest
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
        probation = [_probation(terms)] if first >= terms.probation_months else []
        return [_start(), *probation, (months(first), end_at_ceiling(terms))]
    return _milestones(terms, *lengths(terms, plan))


def _milestones(terms: ContractTerms, first: str, total: str) -> list[Milestone]:
    after = (
        _("First contract ends, may be renewed")
        if terms.ceiling_months
        else _("First contract ends, one extension possible")
    )
    last = _("Latest end of all contracts together")
    return [_start(), _probation(terms), (first, after), (total, last)]


def _start() -> Milestone:
    return _("Day 1"), _("Start in Brussels")


def _probation(terms: ContractTerms) -> Milestone:
    return months(terms.probation_months), _("End of probation")


def what_to_count(terms: ContractTerms) -> str:
    """What to answer where the months served are asked; empty for a contract without a ceiling."""
    if terms.ceiling_months is None:
        return ""
    return _(
        "Contracts under {article} last {length} at most, all together. "
        "Service at other EU institutions may count too: ask the recruiting service."
    ).format(article=article(terms), length=total_length(terms))


def limits(terms: ContractTerms) -> list[str]:
    """Both readings of the ceiling, the Commission's own rule, and what of them is computed."""
    own_rule = _(
        "Seven years in any twelve under all contracts of the Commission that are not permanent: this is a rule of the "
        "Commission itself, and may also limit the time. It is not computed here."
    )
    if terms.ceiling_months is None:
        return [own_rule]
    length = total_length(terms)
    each = _(
        "{length} in each institution: Article 88 of the Conditions of Employment of Other Servants says “within an institution”. "
        "Service elsewhere would not count."
    ).format(length=length)
    together = _(
        "{length} in all EU institutions together: the notice can be read in this way too. Service elsewhere would count."
    ).format(length=length)
    counted = _("This check counts months under {article} at the Commission, and nothing else.")
    return [each, together, own_rule, counted.format(article=article(terms))]


def sources_of_limits(terms: ContractTerms) -> list[str]:
    """Where the limits stand, outside the notice."""
    own_rule = _(
        "Commission decision C(2004) 1597 as amended; the staff association Generation 2004 explains it"
    )
    if terms.ceiling_months is None:
        return [own_rule]
    return [_("Conditions of Employment of Other Servants, Article 88"), own_rule]


def limits_with_sources(terms: ContractTerms) -> list[str]:
    """The limits as notes on a contract that they cut, with where they stand."""
    places = "; ".join(sources_of_limits(terms))
    return [*limits(terms), _("Source: {source}").format(source=places)]
