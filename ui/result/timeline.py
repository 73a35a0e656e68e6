"""The contract of one visitor: a chart in months, and the same periods with their dates as a table."""

from __future__ import annotations

import streamlit as st

from eligibility.contract import Plan
from eligibility.facts import Facts
from eligibility.terms import ContractTerms
from language.dates import short_day
from language.periods import Period, ceiling, detail, heading, notes, periods, whole
from language.translation import _
from ui import plot
from ui.charts import figures


def draw(terms: ContractTerms, plan: Plan, facts: Facts) -> None:
    """Heading, chart and table; where the ceiling is reached, a sentence instead."""
    if plan.ceiling_reached:
        st.error(ceiling())
        return
    rows = periods(terms, plan)
    with st.container(key="section-chart"):
        st.header(heading(plan, facts), anchor=False)
        spans = [figures.Span(r.name, detail(r), r.start, r.end, r.tone) for r in rows]
        mode = plot.mode()
        figure = figures.contract(spans, rows[-1].end, _("{count} y"), _("Start"), mode)
        alt = "; ".join(f"{span.name}: {span.detail}" for span in spans)
        st.plotly_chart(
            figure, theme=None, width="stretch", config=figures.CONFIG, key="contract-chart", alt=alt
        )
    _table(rows)
    for note in notes(terms, plan, facts):
        st.caption(note)


def _table(rows: list[Period]) -> None:
    shown = []
    for row in [*rows, whole(rows)]:
        until = short_day(row.last_day) if row.last_day else _("no date yet")
        shown.append({_("What"): row.name, _("How long"): row.length, _("Until"): until})
    st.table(
        shown, hide_index=True, border="horizontal", alt=_("The periods of the contract and their last days")
    )
