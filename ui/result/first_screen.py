"""The first screen of a result: the outcome, the one next step, and three rows that lead to their sections."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

import streamlit as st

from eligibility.assessment import Assessment
from eligibility.outcome import Outcome, outcome_of, uncovered_requirements
from language import verdict
from language.event import Event
from language.findings import explained, is_pressing, most_pressing_first
from language.items import item_name
from language.steps import next_step
from language.summary import Row, summary_rows
from language.translation import _
from ui import html
from ui.content import catalogue
from ui.result.invitation import is_due
from ui.result.meter import bar


def draw_first_screen(result: Assessment) -> None:
    """Draws the outcome with its causes, the next step and the summary."""
    outcome = outcome_of(result)
    with st.container(key=f"verdict-{outcome}"):
        words = verdict.sentence(catalogue(), result)
        st.header(words, anchor=False, icon=html.outcome_icon(outcome))
        st.markdown(" ".join(verdict.remarks(catalogue(), result)))
        _draw_links_to_causes(result)
    _draw_next_step(next_step(catalogue(), result.role, result))
    _draw_summary(summary_rows(result, skills_answered=not is_due(result.role)))


def _draw_links_to_causes(result: Assessment) -> None:
    """Draws a link to each criterion that decides, and to each required item that is not covered."""
    findings = most_pressing_first(explained(catalogue(), result))
    links = {
        html.key_of("finding", finding.id): finding.name
        for finding in findings
        if is_pressing(finding, findings)
    }
    if outcome_of(result) is Outcome.LIMITED:
        links |= {
            html.key_of("gap", item): item_name(catalogue(), result.role, item)
            for item in uncovered_requirements(result)
        }
    if links:
        names = ", ".join(f"[{name}](#{key})" for key, name in links.items())
        st.markdown(_("See: {links}").format(links=names))


def _draw_next_step(step: Event) -> None:
    label = escape(_("Your next step"))
    html.draw_fragment(
        f'<p class="next"><span>{label}</span><strong>{escape(step.title)}</strong><span>{escape(step.when)}</span></p>'
    )


def _draw_summary(rows: Iterable[Row]) -> None:
    """Draws a row for each section of the result; browser/anchors.js leads to the section."""
    lines = "".join(
        f'<li><a href="#section-{row.section}"><span>{escape(row.title)}</span>'
        f"<b>{escape(row.value)}</b>{bar(row.meter) if row.meter else ''}</a></li>"
        for row in rows
    )
    html.draw_fragment(f'<ul class="summary" role="list">{lines}</ul>')
