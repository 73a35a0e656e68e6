"""The contract terms of a notice in words."""

from __future__ import annotations

from eligibility.terms import ContractTerms
from language.translation import _
from language.words import months


def grade(terms: ContractTerms) -> str:
    """The grade, or the range of grades."""
    return {"FG IV": _("Function group IV"), "AD5/AD7": _("AD5 to AD7")}[terms.grade]


def first_length(terms: ContractTerms) -> str:
    """How long the first contract is, or its shortest and its longest length."""
    shortest, longest = terms.first_months
    if shortest == longest:
        return months(shortest)
    return _("{shortest} to {longest}").format(shortest=months(shortest), longest=months(longest))


def total_length(terms: ContractTerms) -> str:
    """How long all contracts together last at most."""
    return months(terms.ceiling_months or terms.first_months[1] + (terms.extension_months_max or 0))
