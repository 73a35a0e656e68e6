"""The criteria of a result: each with its status and, on demand, its reason, next step, proof and source."""

from __future__ import annotations

import streamlit as st

from eligibility.assessment import Assessment
from eligibility.ruling import Status
from language.findings import ExplainedFinding, explained, most_pressing_first, summary
from language.translation import _
from ui import html, sources
from ui.content import catalogue


def draw_criteria(result: Assessment) -> None:
    """Draws all criteria, the most pressing first; the first one is expanded unless it is met."""
    findings = most_pressing_first(explained(catalogue(), result))
    total, by_status = summary(findings)
    words = _("{total}: **{counts}**. Open a line to see why, and where it comes from.")
    st.markdown(words.format(total=total, counts=by_status))
    with st.container(key="list-criteria"):
        for place, finding in enumerate(findings):
            chip = html.chip(finding.status, finding.status_words)
            is_open = place == 0 and finding.status is not Status.MET
            with st.expander(f"{finding.name} {chip}", expanded=is_open, key=f"finding-{finding.id}"):
                _draw_explanation(finding)


def _draw_explanation(finding: ExplainedFinding) -> None:
    html.draw_explanation(
        {
            _("Why"): finding.because,
            _("What to do"): finding.next_step,
            _("When it counts"): finding.when_it_counts,
            _("Proof"): finding.proof,
            _("Source"): finding.source,
        }
    )
    if finding.link:
        sources.outside_link(finding.link)
