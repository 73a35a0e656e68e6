"""The contract of a role: milestones, one visitor's periods, the terms in words, and how the kinds differ."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from eligibility.contract import Plan
from eligibility.facts import Facts
from eligibility.notice import Role
from eligibility.terms import Aspect, ContractTerms
from eligibility.text import Source
from language.contract import ceiling, milestones_of_notice, milestones_of_plan
from language.limits import limits_with_sources, other_rule
from language.periods import Course, course
from language.translation import _
from ui import frame, html, plot, sources
from ui.charts.contract_bars import contract_bars
from ui.content import catalogue

STATEMENTS = {
    "first": lambda: _("First contract"),
    "renewal": lambda: _("What may follow"),
    "probation": lambda: _("Probation"),
    "who": lambda: _("For whom"),
}
"""The heading of each statement of a notice on its contract."""


def draw_milestones(terms: ContractTerms) -> None:
    """Draws the milestones of a contract as its notice offers it."""
    html.draw_milestones(milestones_of_notice(terms))


def draw_plan_milestones(terms: ContractTerms, plan: Plan) -> None:
    """Draws the milestones of one visitor's contract, or that the ceiling is reached; then what else may limit it."""
    if plan.ceiling_reached:
        st.markdown(ceiling(terms))
    else:
        html.draw_milestones(milestones_of_plan(terms, plan))
    if rule := other_rule(terms, plan):
        st.caption(rule)


def draw_course(terms: ContractTerms, plan: Plan, facts: Facts) -> None:
    """Draws heading, chart and table of one visitor's contract; if the ceiling is reached, a sentence instead."""
    periods = course(terms, plan, facts)
    if periods is None:
        st.error(ceiling(terms))
        _draw_notes(limits_with_sources(terms))
        return
    with st.container(key="section-chart"):
        st.header(periods.heading, anchor=False)
        chart = contract_bars(periods, plot.mode())
        plot.draw_figure(chart, key="contract-chart", alt=periods.alternative_text)
    draw_table(periods)
    _draw_notes([*periods.notes, *periods.limits])


def _draw_notes(notes: Iterable[str]) -> None:
    for note in notes:
        st.caption(note)


def draw_table(periods: Course) -> None:
    """Draws the periods with their lengths and last days."""
    rows, alt = periods.table.records(), _("The periods of the contract and their last days")
    st.table(rows, hide_index=True, border="horizontal", alt=alt)


def draw_terms(role: Role) -> None:
    """Draws the contract in plain words; the sources of each part are shown on demand."""
    frame.draw_section_heading("words", _("The rules for everybody"))
    topics = catalogue().contracts[role.contract.kind].topics
    with st.container(key="boxes"):
        for place, (name, text) in enumerate(role.contract.statements.items()):
            with st.container(key=f"panel-statement-{place}"):
                st.subheader(STATEMENTS[name](), anchor=False)
                st.markdown(_(text))
        for place, topic in enumerate(topics):
            with st.container(key=f"panel-topic-{place}"):
                st.subheader(_(topic.title), anchor=False)
                st.markdown(_(topic.text))
    places: dict[str, tuple[Source, ...]] = {
        STATEMENTS[name](): (role.contract.source,) for name in role.contract.statements
    }
    places |= {_(topic.title): topic.source for topic in topics}
    sources.draw_sources_by_title(places, role.reference, key="contract")
    sources.outside_link("eur-lex")


def draw_kinds() -> None:
    """Draws the kinds of contract side by side."""
    aspects: dict[Aspect, str] = {
        "article": _("Article and kind"),
        "grade": _("Function group or grades"),
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
