"""The steps from applying to the first working day, in words and in order, for one assessment."""

from __future__ import annotations

from collections.abc import Iterator

from eligibility.assessment import CAST_TESTS, Assessment, Verdict
from eligibility.catalogue import Catalogue
from eligibility.contract import few_months_left
from eligibility.criterion import Step
from eligibility.notice import Role
from eligibility.rules import languages
from language.event import Event, sources, when_applying
from language.preparations import ceiling, criteria, missing, short_contract, while_closed
from language.translation import _
from language.words import documents, months

SHORTLIST = "panel"
"""The step of a notice's selection in which the service chooses whom to invite."""

VALIDATION = "validate_application"
"""The shared step that names the day on which all conditions must be met."""


def next_step(catalogue: Catalogue, role: Role, result: Assessment) -> Event:
    """The one thing to do now; for a closed call a preparation, never applying."""
    return steps(catalogue, role, result)[0]


def steps(catalogue: Catalogue, role: Role, result: Assessment) -> list[Event]:
    """What to do and what happens, from today to the first working day.

    Where a criterion is not met, only what could change that; where the ceiling is reached, only to ask.
    """
    if result.eligibility.verdict is Verdict.NOT_ELIGIBLE:
        return [*criteria(catalogue, result), *ceiling(role, result)]
    if result.contract.ceiling_reached:
        return [*ceiling(role, result)]
    return [
        *short_contract(role, result),
        *criteria(catalogue, result),
        *missing(catalogue, role, result),
        *while_closed(catalogue, role, result),
        _application(catalogue, role, result),
        *_english(role, result),
        *(_event(role, step) for step in _selection(catalogue, role, result)),
        *(_event(role, catalogue.steps[name]) for name in role.before_recruitment),
        _first_day(role, result),
    ]


def _application(catalogue: Catalogue, role: Role, result: Assessment) -> Event:
    """What to send, and the day on which all conditions must be met."""
    title = _("Prepare one PDF: {documents}").format(documents=documents(role.apply.documents))
    if result.open:
        how = _("In this order, by e-mail to {email}, with the reference {reference} in the subject.").format(
            email=role.apply.email, reference=role.reference
        )
    else:
        how = _(
            "This is what the closed call asked for, in this order. A new call may ask for something else."
        )
    day = catalogue.steps[VALIDATION]
    detail = " ".join([how, *(_(remark) for remark in role.apply.remarks), _(day.text)])
    return Event(title, when_applying(result), detail, source=sources(role, role.apply.source, day.source))


def _english(role: Role, result: Assessment) -> Iterator[Event]:
    """A preparation for those who meet the language condition without English."""
    finding = result.eligibility.criteria.get(languages.RULE.id)
    if finding and finding.reason == languages.WITHOUT_ENGLISH.reason:
        detail = _("The selection takes place in English, and you name no English at B2 or above.")
        yield Event(
            _("Prepare for a selection in English"),
            _("Before the selection"),
            detail,
            source=sources(role, role.selection[-1].source),
        )


def _selection(catalogue: Catalogue, role: Role, result: Assessment) -> list[Step]:
    """The steps of the notice; the CAST tests, where they are still due, follow the shortlist."""
    in_order = list(role.selection)
    if CAST_TESTS in result.eligibility.before_recruitment:
        place = next((number for number, step in enumerate(in_order, 1) if step.id == SHORTLIST), 0)
        in_order.insert(place, catalogue.steps[CAST_TESTS])
    return in_order


def _first_day(role: Role, result: Assessment) -> Event:
    detail = _("The first contract starts, and with it the probation.")
    if few_months_left(result.contract):
        detail = _(
            "The contract starts, with {months} left under 3(b). Ask the recruiting service whether the probation applies."
        ).format(months=months(result.contract.months_left or 0))
    title = _("First working day in {place}").format(place=_(role.place))
    return Event(title, _("After all checks"), detail, source=sources(role, role.contract.source))


def _event(role: Role, step: Step) -> Event:
    stage = {
        "applying": _("When applying"),
        "selection": _("Selection, no date given"),
        "recruitment": _("Before recruitment"),
    }[step.stage]
    places = sources(role, step.source, *step.also)
    return Event(_(step.title), stage, _(step.text), source=places, link=step.link)
