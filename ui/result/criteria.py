"""The criteria of a result: those that need something stand open, those that are met fold into one line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from eligibility.assessment import Assessment
from eligibility.notice import Role
from eligibility.ruling import Status
from eligibility.whatif import Change
from language.findings import ExplainedFinding, explained, is_pressing, most_pressing_first
from language.translation import _, plural
from ui import html, navigation, sources
from ui.content import catalogue
from ui.result import try_it


def draw_criteria(result: Assessment, offered: Mapping[str, Change]) -> None:
    """Draws the criteria, the most pressing first."""
    findings = most_pressing_first(explained(catalogue(), result))
    met = [finding for finding in findings if finding.status is Status.MET]
    with st.container(key="list-criteria"):
        for finding in findings[: len(findings) - len(met)]:
            _draw_pending(result, finding, offered, expanded=is_pressing(finding, findings))
        if met:
            _draw_met(met)


def _draw_pending(
    result: Assessment, finding: ExplainedFinding, offered: Mapping[str, Change], *, expanded: bool
) -> None:
    chip = html.chip(finding.status, finding.status_words)
    with st.expander(f"{finding.name} {chip}", expanded=expanded, key=f"finding-{finding.id}"):
        html.draw_explanation(
            {_("Why"): finding.because, _("What to do"): finding.next_step},
            more={
                _("When it counts"): finding.when_it_counts,
                _("Proof"): finding.proof,
                _("Source"): finding.source,
            },
        )
        if finding.link:
            sources.outside_link(finding.link)
        draw_change_link(result.role, finding.id, finding.name)
        if finding.id in offered:
            try_it.draw_try(result.role, offered[finding.id], offered)


def draw_change_link(role: Role, step: str, name: str) -> None:
    """Draws the link to a question, from which one comes back to the result."""
    label = _("Change your answer: {name}").format(name=name)
    navigation.link("question", label, role.id, step=step, change="result")


def _draw_met(met: Sequence[ExplainedFinding]) -> None:
    words = plural("{count} condition met", "{count} conditions met", len(met))
    with st.expander(f"{words} {html.chip('met', met[0].status_words)}", key="findings-met"):
        for finding in met:
            html.draw_explanation(
                {
                    finding.name: finding.because,
                    _("What to do"): finding.next_step,
                    _("Source"): finding.source,
                }
            )
