"""The criteria of a result, one line each: status, and on demand why, what to do, when, proof and source."""

from __future__ import annotations

import streamlit as st

from eligibility.assessment import Assessment, Finding
from eligibility.ruling import Status
from language import findings
from language.translation import _, plural
from language.words import status
from ui import html, sources
from ui.content import catalogue

ORDER = (Status.NOT_MET, Status.UNKNOWN, Status.ACTION_NEEDED, Status.MET)


def criteria(result: Assessment) -> None:
    """Every criterion, the most pressing first; the first one that is not met stands open."""
    found = sorted(result.eligibility.criteria.items(), key=lambda pair: ORDER.index(pair[1].status))
    st.markdown(_summary([finding.status for _name, finding in found]))
    with st.container(key="list-criteria"):
        for place, (name, finding) in enumerate(found):
            title = _(catalogue().criteria[name].name)
            chip = html.chip(finding.status, status(finding.status))
            is_open = place == 0 and finding.status is not Status.MET
            with st.expander(f"{title} {chip}", expanded=is_open, key=f"finding-{name}"):
                _explain(result, name, finding)


def _summary(statuses: list[Status]) -> str:
    counts = [f"{statuses.count(code)} {status(code).lower()}" for code in ORDER if code in statuses]
    total = plural("{count} criterion", "{count} criteria", len(statuses))
    return _("{total}: **{counts}**. Open a line to see why, and where it comes from.").format(
        total=total, counts=", ".join(counts)
    )


def _explain(result: Assessment, name: str, finding: Finding) -> None:
    criterion = catalogue().criteria[name]
    html.explanation(
        {
            _("Why"): _(criterion.outcomes[finding.reason].because),
            _("What to do"): _(finding.next_step),
            _("When it counts"): findings.when_it_counts(catalogue(), name, result),
            _("Proof"): _(criterion.proof),
            _("Source"): findings.sources(catalogue(), name, result),
        }
    )
    if criterion.link:
        sources.outside_link(criterion.link)
