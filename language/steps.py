"""The steps from applying to the first working day, in words and in order, for one assessment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from eligibility.assessment import CAST_TESTS, Assessment, Verdict
from eligibility.catalogue import Catalogue
from eligibility.criterion import Step
from eligibility.gaps import gaps
from eligibility.notice import Role
from eligibility.ruling import Status
from language.dates import moment
from language.findings import ExplainedFinding, explained, most_pressing_first
from language.translation import _
from language.words import documents


class Event(NamedTuple):
    """One step: its title, when it is due, and a sentence about it."""

    title: str
    when: str
    detail: str
    counts: str = ""
    """For a gap, the stages at which it counts."""
    proof: str = ""
    """For a gap, the documents that prove the opposite."""


def steps(catalogue: Catalogue, role: Role, result: Assessment) -> list[Event]:
    """What to do and what happens, from today to the first working day.

    Where a criterion is not met, only the steps that could change that: nothing says how to apply.
    """
    preparations = [*_criteria(catalogue, result), *_ceiling(result)]
    if result.eligibility.verdict is Verdict.NOT_ELIGIBLE:
        return [*preparations, _for_other_calls()]
    return [
        *preparations,
        *_missing(role, result),
        _application(role, result),
        *(_event(step) for step in role.selection),
        *(_event(catalogue.steps[name]) for name in _before_recruitment(result)),
        Event(
            _("First working day in {place}").format(place=_(role.place)),
            _("After all checks"),
            _("The first contract starts, and with it the probation."),
        ),
    ]


def _for_other_calls() -> Event:
    detail = _("What you found out about your skills stays useful, for later calls and for other employers.")
    return Event(_("Keep what you learned"), _("Any time"), detail)


def _ceiling(result: Assessment) -> Iterator[Event]:
    if result.contract.ceiling_reached:
        detail = _(
            "With the months you served under 3(b), no such contract can follow. Ask before you apply."
        )
        yield Event(_("Ask the recruiting service"), _when_applying(result), detail)


def _criteria(catalogue: Catalogue, result: Assessment) -> Iterator[Event]:
    """Each criterion that is not met yet, the most pressing first."""
    when = _when_applying(result)
    for finding in most_pressing_first(explained(catalogue, result)):
        if finding.status is not Status.MET:
            title = _title(catalogue, result, finding)
            yield Event(title, when, finding.next_step, finding.when_it_counts, finding.proof)


def _missing(role: Role, result: Assessment) -> Iterator[Event]:
    """Each missing requirement; it counts with the application documents, and is proved like experience."""
    for item in gaps(role, result.coverage).missing:
        yield Event(
            _("Missing requirement {number}").format(number=role.items[item].number),
            _when_applying(result),
            _(role.items[item].text),
            _("The notice asks for all of its required list."),
            _("Documents on your studies and experience, before recruitment."),
        )


def _title(catalogue: Catalogue, result: Assessment, finding: ExplainedFinding) -> str:
    """The step that would meet the criterion; without one, what to check or to find out."""
    reason = result.eligibility.criteria[finding.id].reason
    step = catalogue.criteria[finding.id].outcomes[reason].step
    if step:
        words = _(step)
        return words[0].upper() + words[1:]
    shape = (
        _("Check this answer: {criterion}")
        if finding.status is Status.NOT_MET
        else _("Find out: {criterion}")
    )
    return shape.format(criterion=finding.name)


def _when_applying(result: Assessment) -> str:
    if result.open:
        return _("When applying, by {when}").format(when=moment(result.closes_at))
    return _("Before the next call")


def _application(role: Role, result: Assessment) -> Event:
    title = _("Prepare one PDF: {documents}").format(documents=documents(role.apply.documents))
    remarks = " ".join(_(remark) for remark in role.apply.remarks)
    if result.open:
        detail = _(
            "In this order, by mail to {email}, with the reference {reference} in the subject."
        ).format(email=role.apply.email, reference=role.reference)
    else:
        detail = _(
            "This is what the closed call asked for, in this order. A new call may ask for something else."
        )
    return Event(title, _when_applying(result), f"{detail} {remarks}".strip())


def _before_recruitment(result: Assessment) -> list[str]:
    """The steps before recruitment; the CAST tests, where they are still due, come first."""
    return sorted(result.eligibility.before_recruitment, key=lambda name: name != CAST_TESTS)


def _event(step: Step) -> Event:
    stage = {
        "applying": _("When applying"),
        "selection": _("Selection, no date given"),
        "recruitment": _("Before recruitment"),
    }[step.stage]
    return Event(_(step.title), stage, _(step.text))


def next_step(catalogue: Catalogue, role: Role, result: Assessment) -> Event:
    """The first of the steps."""
    return steps(catalogue, role, result)[0]
