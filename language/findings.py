"""The criteria of an assessment in words: status, reason, what to do, when it counts, proof and source."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from eligibility.assessment import Assessment
from eligibility.catalogue import Catalogue
from eligibility.ruling import Status
from language.translation import _, plural
from language.words import source, status

ORDER = (Status.NOT_MET, Status.UNKNOWN, Status.ACTION_NEEDED, Status.MET)
"""The order in which findings are shown: the most pressing status first."""


class ExplainedFinding(NamedTuple):
    """One criterion of a notice and how it stands, in words."""

    id: str
    name: str
    status: Status
    status_words: str
    because: str
    next_step: str
    when_it_counts: str
    proof: str
    source: str
    """Every place that the criterion rests on."""
    link: str | None
    """The id of an address of the content that helps with it."""


def is_pressing(finding: ExplainedFinding, findings: Iterable[ExplainedFinding]) -> bool:
    """True for a criterion that is not met; where there is none, for one that is open or needs a step."""
    if any(each.status is Status.NOT_MET for each in findings):
        return finding.status is Status.NOT_MET
    return finding.status is not Status.MET


class Summary(NamedTuple):
    """How many criteria there are, and how many of them have each status."""

    total: str
    by_status: str


def explained(catalogue: Catalogue, result: Assessment) -> tuple[ExplainedFinding, ...]:
    """The findings of an assessment in the order of the notice's annex."""
    return tuple(_explained(catalogue, result, name) for name in result.eligibility.criteria)


def _explained(catalogue: Catalogue, result: Assessment, name: str) -> ExplainedFinding:
    finding, criterion = result.eligibility.criteria[name], catalogue.criteria[name]
    cited = not criterion.cited_for or finding.reason in criterion.cited_for
    return ExplainedFinding(
        id=name,
        name=_(criterion.name),
        status=finding.status,
        status_words=status(finding.status),
        because=_(criterion.outcomes[finding.reason].because),
        next_step=_(finding.next_step),
        when_it_counts=_when_it_counts(catalogue, result, name),
        proof=_(criterion.proof),
        source="; ".join(source(place) for place in (finding.source, *(criterion.source if cited else ()))),
        link=criterion.link if cited else None,
    )


def most_pressing_first(findings: Iterable[ExplainedFinding]) -> list[ExplainedFinding]:
    """The findings by status in `ORDER`; those with the same status keep their order."""
    return sorted(findings, key=lambda finding: ORDER.index(finding.status))


def summary(findings: Iterable[ExplainedFinding]) -> Summary:
    """The number of criteria in words, such as "8 criteria" and "1 not met, 7 met"."""
    statuses = [finding.status for finding in findings]
    counts = [_counted(code, statuses.count(code)) for code in ORDER if code in statuses]
    return Summary(plural("{count} criterion", "{count} criteria", len(statuses)), ", ".join(counts))


def _counted(code: Status, count: int) -> str:
    if code is Status.ACTION_NEEDED:
        return plural("{count} step to take", "{count} steps to take", count)
    return f"{count} {status(code).lower()}"


def _when_it_counts(catalogue: Catalogue, result: Assessment, name: str) -> str:
    """The stages at which a criterion is checked."""
    due = result.eligibility.before_recruitment
    checks = [catalogue.steps[step] for step in catalogue.criteria[name].checked if step in due]
    sentences = [_("You must meet it on the day you validate your application.")]
    for stage, shape in (
        ("selection", _("In the selection: {steps}.")),
        ("recruitment", _("Before recruitment: {steps}.")),
    ):
        titles = [_(step.title) for step in checks if step.stage == stage]
        if titles:
            sentences.append(shape.format(steps=", ".join(titles)))
    if name == "languages":
        sentences.append(_("Languages also show in the interview."))
    return " ".join(sentences)
