"""The verdict on one role as a sentence or in a few words, and the state of its call."""

from __future__ import annotations

from collections.abc import Iterable

from eligibility.assessment import Assessment, Verdict
from eligibility.catalogue import Catalogue
from eligibility.ruling import Status
from language.dates import moment
from language.translation import _


def sentence(catalogue: Catalogue, result: Assessment) -> str:
    """The verdict for the visitor and, where the 3(b) ceiling is reached, that no contract can follow."""
    return with_ceiling(_headline(catalogue, result), result)


def with_ceiling(words: str, result: Assessment) -> str:
    """The words, followed by a second sentence where the 3(b) ceiling is reached."""
    if not result.contract.ceiling_reached:
        return words
    ceiling = _("But with 6 years under 3(b) served, the ceiling is reached: no such contract can follow.")
    return f"{words} {ceiling}"


def short(result: Assessment) -> str:
    """The verdict in two or three words."""
    if result.contract.ceiling_reached:
        return _("Ceiling reached")
    return {
        Verdict.ELIGIBLE: _("May apply") if result.open else _("Conditions met"),
        Verdict.NOT_YET: _("Not yet"),
        Verdict.INCOMPLETE: _("Cannot tell yet"),
        Verdict.NOT_ELIGIBLE: _("Conditions not met"),
    }[result.eligibility.verdict]


def _headline(catalogue: Catalogue, result: Assessment) -> str:
    match result.eligibility.verdict:
        case Verdict.ELIGIBLE if result.open:
            return _("Based on your answers, you may apply.")
        case Verdict.ELIGIBLE:
            return _(
                "Based on your answers, you meet the notice's conditions, but this call closed on {closed}: "
                "nobody can apply to it any more."
            ).format(closed=moment(result.closes_at))
        case Verdict.NOT_YET:
            shape = (
                _("Not yet: {steps}, then you may apply.")
                if result.open
                else _("Not yet: {steps}, to be ready for the next call.")
            )
            return shape.format(steps=steps_to_take(catalogue, result))
        case Verdict.INCOMPLETE:
            shape = _("We cannot tell yet. Still open: {subjects}.")
            return shape.format(subjects=open_subjects(catalogue, result))
        case Verdict.NOT_ELIGIBLE:
            shape = (
                _("On these answers, you may not apply: {causes}.")
                if result.open
                else _("On these answers, you do not meet the notice's conditions: {causes}.")
            )
            return shape.format(causes=causes(catalogue, result))


def steps_to_take(catalogue: Catalogue, result: Assessment) -> str:
    """The steps that would meet the criteria with a step to take, such as "register in CAST"."""
    steps = [
        _(step)
        for name, finding in result.eligibility.criteria.items()
        if finding.status is Status.ACTION_NEEDED
        and (step := catalogue.criteria[name].outcomes[finding.reason].step)
    ]
    return _(" and ").join(steps)


def open_subjects(catalogue: Catalogue, result: Assessment) -> str:
    """What is still open, such as "degree and languages"."""
    criteria = result.eligibility.criteria.items()
    return _joined(
        _(catalogue.criteria[name].subject) for name, found in criteria if found.status is Status.UNKNOWN
    )


def causes(catalogue: Catalogue, result: Assessment) -> str:
    """What is not met, such as "no EU citizenship"."""
    return _joined(
        _(cause)
        for name, finding in result.eligibility.criteria.items()
        if finding.status is Status.NOT_MET
        and (cause := catalogue.criteria[name].outcomes[finding.reason].cause)
    )


def _joined(words: Iterable[str]) -> str:
    """Words as a list: one, two and three."""
    *first, last = words
    return _(" and ").join([", ".join(first), last]) if first else last


def names_the_call(result: Assessment) -> bool:
    """True if the verdict itself says since when the call is closed."""
    return result.eligibility.verdict is Verdict.ELIGIBLE and not result.open


def call_sentence(result: Assessment) -> str:
    """A sentence on when the call closes or closed."""
    when = moment(result.closes_at)
    if result.open:
        return _("The call closes on {when}.").format(when=when)
    return _("This call closed on {when}: nobody can apply to it any more.").format(when=when)
