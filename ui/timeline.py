"""The contract of one visitor: a chart in months, and the same periods with their dates as a table."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

import streamlit as st

from eligibility.contract import Plan
from eligibility.facts import Facts
from eligibility.terms import ContractTerms
from language.dates import day, short_day
from language.translation import _
from language.words import months
from ui import charts


class Period(NamedTuple):
    """One row: what, its months from start, its last day, and its tone in the chart."""

    name: str
    length: str
    start: int
    end: int
    last_day: dt.date | None
    tone: str


def draw(terms: ContractTerms, plan: Plan, facts: Facts) -> None:
    """Heading, chart and table; where the ceiling is reached, a sentence instead."""
    if plan.ceiling_reached:
        st.error(
            _("With these months the ceiling of 3(b) contracts is reached: no such contract can follow.")
        )
        return
    rows = periods(terms, plan)
    with st.container(key="section-chart"):
        st.header(_heading(plan, facts), anchor=False)
        longest = rows[-1].end
        spans = [charts.Span(r.name, _detail(r), r.start, r.end, r.tone) for r in rows]
        mode = "dark" if st.context.theme.type == "dark" else "light"
        figure = charts.contract(spans, longest, _("{count} y"), _("Start"), mode)
        alt = "; ".join(f"{span.name}: {span.detail}" for span in spans)
        st.plotly_chart(
            figure, theme=None, width="stretch", config=charts.CONFIG, key="contract-chart", alt=alt
        )
    _table(rows)
    _notes(terms, plan, facts)


def periods(terms: ContractTerms, plan: Plan) -> list[Period]:
    """Probation, first contract, what may follow, and all of it together."""
    first = plan.first_contract_months or 0
    longest = first + (terms.extension_months_max or 0) if plan.months_left is None else plan.months_left
    rows = []
    if first >= terms.probation_months:
        rows.append(
            Period(
                _("Probation"),
                months(terms.probation_months),
                0,
                terms.probation_months,
                plan.probation_ends,
                "you",
            )
        )
    rows.append(Period(_("First contract"), months(first), 0, first, plan.first_contract_ends, "mid"))
    if longest > first:
        name = _("One extension") if terms.extensions else _("Further contracts")
        length = _("at most {length}").format(length=months(longest - first))
        rows.append(Period(name, length, first, longest, plan.latest_end, "soft"))
    return rows


def _heading(plan: Plan, facts: Facts) -> str:
    if facts.start_date is None or plan.latest_end is None:
        return _("The course of the contract")
    return _("From {start} to {end} at the latest").format(
        start=day(facts.start_date), end=day(plan.latest_end)
    )


def _detail(row: Period) -> str:
    return (
        _("{length}, until {day}").format(length=row.length, day=day(row.last_day))
        if row.last_day
        else row.length
    )


def _table(rows: list[Period]) -> None:
    whole = Period(
        _("All together"),
        _("at most {length}").format(length=months(rows[-1].end)),
        0,
        0,
        rows[-1].last_day,
        "",
    )
    shown = []
    for row in [*rows, whole]:
        until = short_day(row.last_day) if row.last_day else _("no date yet")
        shown.append({_("What"): row.name, _("How long"): row.length, _("Until"): until})
    st.table(
        shown, hide_index=True, border="horizontal", alt=_("The periods of the contract and their last days")
    )


def _notes(terms: ContractTerms, plan: Plan, facts: Facts) -> None:
    if facts.start_date is None:
        st.caption(_("Enter a first working day to see dates."))
    if plan.months_left is not None and facts.months_served_3b is None:
        st.caption(_("Months served under 3(b) are not answered; we count none."))
    if (plan.first_contract_months or 0) < terms.probation_months:
        st.caption(
            _(
                "The first contract would be shorter than the probation of 9 months, so no end of probation is shown. Ask the recruiting service."
            )
        )
