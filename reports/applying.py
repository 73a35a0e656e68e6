"""The first half of a report: the verdict, every criterion, and what to do next."""

from __future__ import annotations

from eligibility.assessment import Assessment
from eligibility.catalogue import Catalogue
from eligibility.notice import Role
from eligibility.outcome import outcome_of
from eligibility.ruling import Status
from language import verdict
from language.findings import ExplainedFinding, explained, most_pressing_first, summary
from language.steps import steps
from language.translation import _

Data = dict[str, object]
"""A part of the report as the template reads it: words and figures that JSON can hold."""


def headline(catalogue: Catalogue, result: Assessment) -> Data:
    """The outcome in one sentence, and the sentences under it."""
    return {
        "code": outcome_of(result),
        "sentence": verdict.sentence(catalogue, result),
        "lines": verdict.remarks(catalogue, result),
    }


def criteria(catalogue: Catalogue, result: Assessment) -> Data:
    """Every criterion, the most pressing first: status, reason, what to do, source."""
    findings = most_pressing_first(explained(catalogue, result))
    total, by_status = summary(findings)
    return {
        "title": _("Conditions"),
        "summary": f"{total}: {by_status}.",
        "head": [_("Criterion"), _("Status"), _("Why, and what to do"), _("Source")],
        "rows": [_row(finding) for finding in findings],
    }


def _row(finding: ExplainedFinding) -> Data:
    details = {_("What to do"): finding.next_step}
    if finding.status is not Status.MET:
        details[_("When it counts")] = finding.when_it_counts
        details[_("Proof")] = finding.proof
    return {
        "name": finding.name,
        "code": finding.status,
        "status": finding.status_words,
        "because": finding.because,
        "details": list(details.items()),
        "source": finding.source,
    }


def next_steps(catalogue: Catalogue, role: Role, result: Assessment) -> Data:
    """What to do and what happens, in order; a gap has only its title here, because its own row tells the rest."""
    return {
        "title": _("What happens next"),
        "rows": [
            {
                "title": step.title,
                "when": step.when,
                "detail": "" if step.is_gap else step.detail,
                "source": "" if step.is_gap else step.source,
            }
            for step in steps(catalogue, role, result)
        ],
    }
