"""The outcome of an assessment in words: a headline that names its causes, two or three words, and what to know."""

from __future__ import annotations

from collections.abc import Sequence

from eligibility.assessment import Assessment
from eligibility.catalogue import Catalogue
from eligibility.contract import few_months_left
from eligibility.notice import ListRule
from eligibility.outcome import Outcome, outcome_of, uncovered_requirements
from eligibility.ruling import Status
from language.coverage import nothing_covered
from language.dates import moment
from language.items import item_name
from language.translation import _, plural
from language.words import months

MOST_WORDS = 12
"""The longest headline; causes that do not fit are counted."""


def sentence(catalogue: Catalogue, result: Assessment) -> str:
    """The outcome for the visitor, with the criteria or the steps that cause it, in at most `MOST_WORDS` words."""
    return headline(catalogue, result, _shape(result))


def headline(
    catalogue: Catalogue, result: Assessment, shape: str, *, most: int = MOST_WORDS, **fields: str
) -> str:
    """A sentence of at most so many words, with the causes of an outcome in place of {what}, and other fields."""
    alone = _alone(catalogue, result)
    if alone:
        return alone
    names = _causes(catalogue, result)
    lists = [_joined(names, shown) for shown in range(len(names), 0, -1)]
    *longer, shortest = (shape.format(what=what, **fields) for what in (*lists, _counted(len(names))))
    return next((words for words in longer if len(words.split()) <= most), shortest)


def short(result: Assessment) -> str:
    """The outcome in two or three words."""
    return {
        Outcome.ELIGIBLE: _("May apply") if result.open else _("Conditions met"),
        Outcome.LIMITED: _limited(result),
        Outcome.NOT_YET: _("Not yet"),
        Outcome.INCOMPLETE: _("Cannot tell yet"),
        Outcome.CEILING_REACHED: _("Ceiling reached"),
        Outcome.NOT_ELIGIBLE: _("Conditions not met"),
    }[outcome_of(result)]


def _limited(result: Assessment) -> str:
    if few_months_left(result.contract):
        return _("Few months left")
    return _("May apply, with gaps") if result.open else _("Conditions met, with gaps")


def _shape(result: Assessment) -> str:
    """The headline with {what} in place of the causes."""
    while_open, once_closed = _shapes(result)
    return while_open if result.open else once_closed


def _shapes(result: Assessment) -> tuple[str, str]:
    """The headline while the call is open, and once it is closed."""
    match outcome_of(result):
        case Outcome.ELIGIBLE:
            return (
                _("Based on your answers, you may apply."),
                _("You meet the conditions, but this call is closed."),
            )
        case Outcome.LIMITED if few_months_left(result.contract):
            return (
                _("You may apply, with only {what} left under 3(b)."),
                _("You meet the conditions, with only {what} left under 3(b)."),
            )
        case Outcome.LIMITED:
            return _("You may apply. Not covered: {what}."), _(
                "You meet the conditions. Not covered: {what}."
            )
        case Outcome.NOT_YET if has_several_steps(result):
            return (_("Not yet: first settle your {what}."),) * 2
        case Outcome.NOT_YET:
            return _("Not yet: {what}, then you may apply."), _("Not yet: {what} before the next call.")
        case Outcome.INCOMPLETE:
            return (_("We cannot tell yet. Still open: your {what}."),) * 2
        case Outcome.CEILING_REACHED:
            return (_("Ceiling reached: no contract of this kind can follow."),) * 2
        case Outcome.NOT_ELIGIBLE:
            return _("You may not apply: {what}."), _("You do not meet the conditions: {what}.")


def _alone(catalogue: Catalogue, result: Assessment) -> str | None:
    """What is said in place of a headline where only one criterion is open and has a sentence of its own."""
    pending = with_status(result, Status.UNKNOWN)
    if outcome_of(result) is not Outcome.INCOMPLETE or len(pending) != 1:
        return None
    alone = catalogue.criteria[pending[0]].alone
    return _(alone) if alone else None


def _causes(catalogue: Catalogue, result: Assessment) -> list[str]:
    """What an outcome rests on, in a few words each and in the order of the notice."""
    match outcome_of(result):
        case Outcome.LIMITED if few_months_left(result.contract):
            return [months(result.contract.months_left or 0)]
        case Outcome.LIMITED:
            return [item_name(catalogue, result.role, item) for item in uncovered_requirements(result)]
        case Outcome.NOT_YET if has_several_steps(result):
            return _subjects(catalogue, result, Status.ACTION_NEEDED)
        case Outcome.NOT_YET:
            return _outcome_words(catalogue, result, Status.ACTION_NEEDED)
        case Outcome.INCOMPLETE:
            return _subjects(catalogue, result, Status.UNKNOWN)
        case Outcome.NOT_ELIGIBLE:
            return _outcome_words(catalogue, result, Status.NOT_MET)
        case Outcome.ELIGIBLE | Outcome.CEILING_REACHED:
            return []


def with_status(result: Assessment, status: Status) -> list[str]:
    """The ids of the criteria with a status, in the order of the notice."""
    criteria = result.eligibility.criteria.items()
    return [name for name, finding in criteria if finding.status is status]


def has_several_steps(result: Assessment) -> bool:
    """True if more than one criterion needs a step; a headline then names the criteria, not the steps."""
    return len(with_status(result, Status.ACTION_NEEDED)) > 1


def _subjects(catalogue: Catalogue, result: Assessment, status: Status) -> list[str]:
    return [_(catalogue.criteria[name].subject) for name in with_status(result, status)]


def _outcome_words(catalogue: Catalogue, result: Assessment, status: Status) -> list[str]:
    """The causes of the criteria that are not met, or the steps of those with a step to take."""
    outcomes = [
        catalogue.criteria[name].outcomes[result.eligibility.criteria[name].reason]
        for name in with_status(result, status)
    ]
    words = [outcome.cause if status is Status.NOT_MET else outcome.step for outcome in outcomes]
    return [_(word) for word in words if word]


def _counted(count: int) -> str:
    """How many items there are, where the name of the first is too long for a headline."""
    return plural("{count} required item", "{count} required items", count)


def _joined(names: Sequence[str], shown: int) -> str:
    """The first names as a list, and how many more there are: one, two and 3 more."""
    parts = list(names[:shown])
    if len(names) > shown:
        parts.append(plural("{count} more", "{count} more", len(names) - shown))
    *first, last = parts
    return _(" and ").join([", ".join(first), last]) if first else last


def remarks(catalogue: Catalogue, result: Assessment) -> list[str]:
    """What stands under the headline: the call, what limits the contract or the list, and what a self-check is."""
    lines = [call_sentence(result)]
    is_limited, few = outcome_of(result) is Outcome.LIMITED, few_months_left(result.contract)
    if few and not is_limited:
        left = months(result.contract.months_left or 0)
        lines.append(_("Under 3(b), only {left} left until the ceiling.").format(left=left))
    steps = _outcome_words(catalogue, result, Status.ACTION_NEEDED)
    if outcome_of(result) is Outcome.INCOMPLETE and steps:
        lines.append(_("To do in any case: {steps}.").format(steps=_joined(steps, len(steps))))
    uncovered = uncovered_requirements(result)
    if is_limited and uncovered:
        if few:
            names = [item_name(catalogue, result.role, item) for item in uncovered]
            lines.append(_("Not covered: {what}.").format(what=_joined(names, 1)))
        lines.append(nothing_covered(result.role, result.coverage) or _what_is_asked(result))
    lines.append(_("Based on your answers; it does not predict a selection."))
    return lines


def _what_is_asked(result: Assessment) -> str:
    if result.role.required.rule is ListRule.ALL:
        return _("The notice asks for every item of its required list.")
    return _("The notice asks for some of its required list, so no single gap rules you out.")


def call_sentence(result: Assessment) -> str:
    """A sentence on when the call closes or closed."""
    when = moment(result.closes_at)
    if result.open:
        return _("The call closes on {when}.").format(when=when)
    return _("This call closed on {when}: nobody can apply any more.").format(when=when)
