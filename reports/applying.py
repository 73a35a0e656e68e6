"""The first half of a report: the verdict, every criterion, and what to do next."""

from __future__ import annotations

from eligibility.assessment import Assessment, Verdict
from eligibility.catalogue import Catalogue
from eligibility.notice import Role
from eligibility.ruling import Status
from language import verdict
from language.findings import sources, when_it_counts
from language.steps import steps
from language.translation import _, plural
from language.words import status

Data = dict[str, object]

ORDER = (Status.NOT_MET, Status.UNKNOWN, Status.ACTION_NEEDED, Status.MET)


def headline(catalogue: Catalogue, result: Assessment) -> Data:
    """The verdict in one sentence, and what the state of the call adds to it."""
    code = result.eligibility.verdict
    lines = [verdict.call(result)] if result.open or code is not Verdict.ELIGIBLE else []
    lines.append(_("It prepares your decision; it does not predict a selection."))
    return {"code": code, "sentence": verdict.sentence(catalogue, result), "lines": lines}


def criteria(catalogue: Catalogue, result: Assessment) -> Data:
    """Every criterion, the most pressing first: status, reason, what to do, source."""
    found = sorted(result.eligibility.criteria.items(), key=lambda pair: ORDER.index(pair[1].status))
    return {
        "title": _("Can I apply?"),
        "summary": _summary([finding.status for _name, finding in found]),
        "head": [_("Criterion"), _("Status"), _("Why, and what to do"), _("Source")],
        "rows": [_row(catalogue, result, name) for name, _finding in found],
    }


def _summary(statuses: list[Status]) -> str:
    counts = [f"{statuses.count(code)} {status(code).lower()}" for code in ORDER if code in statuses]
    total = plural("{count} criterion", "{count} criteria", len(statuses))
    return f"{total}: {', '.join(counts)}."


def _row(catalogue: Catalogue, result: Assessment, name: str) -> Data:
    finding, criterion = result.eligibility.criteria[name], catalogue.criteria[name]
    details = {_("What to do"): _(finding.next_step)}
    if finding.status is not Status.MET:
        details[_("When it counts")] = when_it_counts(catalogue, name, result)
        details[_("Proof")] = _(criterion.proof)
    return {
        "name": _(criterion.name),
        "code": finding.status,
        "status": status(finding.status),
        "because": _(criterion.outcomes[finding.reason].because),
        "details": list(details.items()),
        "source": sources(catalogue, name, result),
    }


def next_steps(catalogue: Catalogue, role: Role, result: Assessment) -> Data:
    """What to do and what happens, in order."""
    rows = [
        {"title": step.title, "when": step.when, "detail": step.detail}
        for step in steps(catalogue, role, result)
    ]
    return {"title": _("What to do next"), "rows": rows}
