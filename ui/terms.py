"""Contract terms, sources and addresses in the words that several screens share."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from eligibility.terms import ContractTerms
from eligibility.text import Source
from language.contract import first_length, total_length
from language.translation import _
from language.words import months, source
from ui import fragments, visit
from ui.content import catalogue


def course(terms: ContractTerms) -> None:
    """The milestones of a contract without dates."""
    after = (
        _("First contract ends, may be renewed")
        if terms.ceiling_months
        else _("First contract ends, one extension possible")
    )
    fragments.milestones(
        [
            (_("Day 1"), _("Start in Brussels")),
            (months(terms.probation_months), _("End of probation")),
            (first_length(terms), after),
            (total_length(terms), _("Latest end of all contracts together")),
        ]
    )


def where_from(places: Iterable[Source], *, key: str, label: str | None = None) -> None:
    """The sources of a statement, shown on demand."""
    with st.expander(label or _("Where this comes from"), type="compact", key=f"why-{key}"):
        st.markdown("\n".join(f"- {source(place)}" for place in places))


def outside(name: str) -> None:
    """A link to one of the addresses of the content; on a stand, its name alone."""
    link = catalogue().links[name]
    st.markdown(_(link.title) if visit.is_kiosk() else f"[{_(link.title)}]({link.url})")


STATEMENTS = {
    "first": lambda: _("First contract"),
    "renewal": lambda: _("What may follow"),
    "probation": lambda: _("Probation"),
    "who": lambda: _("For whom"),
}
"""What each statement of a notice on its contract is about."""


def comparison() -> None:
    """The two kinds of contract side by side."""
    aspects = {
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
