"""Contract terms, sources and addresses in the words that several screens share."""

from __future__ import annotations

import streamlit as st

from eligibility.terms import Aspect, ContractTerms
from language.translation import _
from language.words import months
from ui import html
from ui.content import catalogue


def grade(terms: ContractTerms) -> str:
    """The grade in words."""
    return {"FG IV": _("Function group IV"), "AD5/AD7": _("AD5 to AD7")}[terms.grade]


def first_length(terms: ContractTerms) -> str:
    """How long the first contract is."""
    shortest, longest = terms.first_months
    if shortest == longest:
        return months(shortest)
    return _("{shortest} to {longest}").format(shortest=months(shortest), longest=months(longest))


def longest(terms: ContractTerms) -> int:
    """How many months all contracts together last at most."""
    return terms.ceiling_months or terms.first_months[1] + (terms.extension_months_max or 0)


def course(terms: ContractTerms) -> None:
    """The milestones of a contract without dates."""
    after = (
        _("First contract ends, may be renewed")
        if terms.ceiling_months
        else _("First contract ends, one extension possible")
    )
    html.milestones(
        [
            (_("Day 1"), _("Start in Brussels")),
            (months(terms.probation_months), _("End of probation")),
            (first_length(terms), after),
            (months(longest(terms)), _("Latest end of all contracts together")),
        ]
    )


STATEMENTS = {
    "first": lambda: _("First contract"),
    "renewal": lambda: _("What may follow"),
    "probation": lambda: _("Probation"),
    "who": lambda: _("For whom"),
}
"""What each statement of a notice on its contract is about."""


def comparison() -> None:
    """The two kinds of contract side by side."""
    aspects: dict[Aspect, str] = {
        "article": _("Article and kind"),
        "grade": _("Grade"),
        "tests": _("Tests"),
        "first": _("First contract"),
        "after": _("What may follow"),
        "ceiling": _("At most"),
        "probation": _("Probation"),
        "documents": _("To send"),
    }
    kinds = catalogue().contracts.values()
    rows = [
        {_("Matter"): words} | {_(kind.name): _(kind.comparison[aspect]) for kind in kinds}
        for aspect, words in aspects.items()
    ]
    st.table(rows, hide_index=True, border="horizontal", alt=_("The two kinds of contract side by side"))
