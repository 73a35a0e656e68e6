"""The outcome of an assessment in words: a headline that names its causes, two or three words, and what to know."""

from __future__ import annotations

from collections.abc import Sequence

from eligibility.assessment import Assessment
from eligibility.catalogue import Catalogue
from eligibility.contract import few_months_left
from eligibility.notice import ListRule
from eligibility.outcome import Outcome, outcome_of, uncovered_requirements
from eligibility.ruling import Status
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
    *longer, shortest = (shape.format(what=what, **fields) for what in (*lists, _counted(result, len(names))))
    return next((words for words in longer if len(words.split()) <= most), shortest)


def short(result: Assessment) -> str:
    """The outcome in two or three words."""
    return {
        Outcome.ELIGIBLE: _("May apply") if result.open else _("Conditions met"),
        Outcome.LIMITED: _("May apply, but") if result.open else _("Conditions met, but"),
        Outcome.NOT_YET: _("Not yet"),
        Outcome.INCOMPLETE: _("Cannot tell yet"),
        Outcome.CEILING_REACHED: _("Ceiling reached"),
        Outcome.NOT_ELIGIBLE: _("Conditions not met"),
    }[outcome_of(result)]


def _shape(result: Assessment) -> str:
    """The headline with {what} in place of the causes."""
    call_open = result.open
    match outcome_of(result):
        case Outcome.ELIGIBLE:
            return (
                _("Based on your answers, you may apply.")
                if call_open
                else _("You meet the conditions, but this call is closed.")
            )
        case Outcome.LIMITED if few_months_left(result.contract):
            return (
                _("You may apply, with only {what} left under 3(b).")
                if call_open
                else _("You meet the conditions, with only {what} left under 3(b).")
            )
        case Outcome.LIMITED:
            return (
                _("You may apply, but you do not cover: {what}.")
                if call_open
                else _("You meet the conditions, but do not cover: {what}.")
            )
        case Outcome.NOT_YET:
            return (
                _("Not yet: {what}, then you may apply.")
                if call_open
                else _("Not yet: {what} before the next call.")
            )
        case Outcome.INCOMPLETE:
            return _("We cannot tell yet. Still open: your {what}.")
        case Outcome.CEILING_REACHED:
            return _("Ceiling reached: no contract of this kind can follow.")
        case Outcome.NOT_ELIGIBLE:
            return (
                _("You may not apply: {what}.") if call_open else _("You do not meet the conditions: {what}.")
            )


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
        case Outcome.NOT_YET:
            return _outcome_words(catalogue, result, Status.ACTION_NEEDED)
        case Outcome.INCOMPLETE:
            open_ones = with_status(result, Status.UNKNOWN)
            return [_(catalogue.criteria[name].subject) for name in open_ones]
        case Outcome.NOT_ELIGIBLE:
            return _outcome_words(catalogue, result, Status.NOT_MET)
        case Outcome.ELIGIBLE | Outcome.CEILING_REACHED:
            return []


def with_status(result: Assessment, status: Status) -> list[str]:
    """The ids of the criteria with a status, in the order of the notice."""
    criteria = result.eligibility.criteria.items()
    return [name for name, finding in criteria if finding.status is status]


def _outcome_words(catalogue: Catalogue, result: Assessment, status: Status) -> list[str]:
    """The causes of the criteria that are not met, or the steps of those with a step to take."""
    outcomes = [
        catalogue.criteria[name].outcomes[result.eligibility.criteria[name].reason]
        for name in with_status(result, status)
    ]
    words = [outcome.cause if status is Status.NOT_MET else outcome.step for outcome in outcomes]
    return [_(word) for word in words if word]


def _counted(result: Assessment, count: int) -> str:
    """How many causes there are, where the name of the first is too long for a headline."""
    if outcome_of(result) is Outcome.NOT_YET:
        return plural("{count} step", "{count} steps", count)
    return plural("{count} required item", "{count} required items", count)


def _joined(names: Sequence[str], shown: int) -> str:
    """The first names as a list, and how many more there are: one, two and 3 more."""
    parts = list(names[:shown])
    if len(names) > shown:
        parts.append(plural("{count} more", "{count} more", len(names) - shown))
    *first, last = parts
    return _(" and ").join([", ".join(first), last]) if first else last


def remarks(result: Assessment) -> list[str]:
    """What stands under the headline: the call, what limits the contract or the list, and what a self-check is."""
    lines = [call_sentence(result)]
    if few_months_left(result.contract):
        left = months(result.contract.months_left or 0)
        lines.append(_("Under 3(b), {left} are left until the ceiling.").format(left=left))
    elif outcome_of(result) is Outcome.LIMITED:
        lines.append(_what_the_list_means(result.role.required.rule))
    lines.append(_("This prepares your decision; it does not predict a selection."))
    return lines


def _what_the_list_means(rule: ListRule) -> str:
    if rule is ListRule.ALL:
        return _("The notice asks for every item of its required list.")
    return _("The notice asks for some of its required list, so no single gap rules you out.")


def call_sentence(result: Assessment) -> str:
    """A sentence on when the call closes or closed."""
    when = moment(result.closes_at)
    if result.open:
        return _("The call closes on {when}.").format(when=when)
    return _("This call closed on {when}: nobody can apply any more.").format(when=when)
