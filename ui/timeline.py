"""The contract of one visitor: a chart in months, and the same periods with their dates as a table."""

from __future__ import annotations

import streamlit as st

from eligibility.contract import Plan
from eligibility.facts import Facts
from eligibility.terms import ContractTerms
from language.periods import Course, ceiling, course, detail
from language.translation import _
from ui import charts, theme


def draw(terms: ContractTerms, plan: Plan, facts: Facts) -> None:
    """Heading, chart and table; where the ceiling is reached, a sentence instead."""
    contract = course(terms, plan, facts)
    if contract is None:
        st.error(ceiling())
        return
    with st.container(key="section-chart"):
        st.header(contract.heading, anchor=False)
        spans = [charts.Span(p.name, detail(p), p.start, p.end, p.tone) for p in contract.periods]
        mode = theme.mode()
        figure = charts.contract(spans, contract.months, _("{count} y"), _("Start"), mode)
        alt = contract.alternative_text
        st.plotly_chart(
            figure, theme=None, width="stretch", config=charts.CONFIG, key="contract-chart", alt=alt
        )
    table(contract)
    for note in contract.notes:
        st.caption(note)


def table(contract: Course) -> None:
    """The periods with their lengths and last days."""
    rows, alt = contract.table.records(), _("The periods of the contract and their last days")
    st.table(rows, hide_index=True, border="horizontal", alt=alt)
