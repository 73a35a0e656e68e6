"""The dates of a contract, and the deadline of an open call, as an iCalendar file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple
from uuid import UUID, uuid5

from icalendar import Alarm, Calendar, Event

from eligibility.answers import Answers
from eligibility.catalogue import Catalogue
from eligibility.contract import Plan, plan
from eligibility.errors import InputError
from eligibility.facts import Facts
from eligibility.notice import Role
from eligibility.questionnaire import on_route
from eligibility.terms import ContractTerms
from language.contract import (
    as_assumed,
    ask_about_probation,
    end_at_ceiling,
    ends_at_ceiling,
    probation_may_not_apply,
    total_length,
)
from language.dates import moment
from language.translation import _, current
from language.words import months

PRODUCT = "-//Role Compass//unofficial self-check//EN"
EVENTS = UUID("6f0c2c5e-8f0b-4f0d-9a3e-5d1f6a7c2b90")
"""The namespace of the UIDs. If it changed, a second import would duplicate every event."""

MOST_SEQUENCE = 2**31 - 1
"""The largest integer in an iCalendar file (RFC 5545, section 3.3.8)."""


REMINDERS = (dt.timedelta(days=7), dt.timedelta(days=1))
"""How long before the deadline of an open call the calendar reminds of it."""


class Milestone(NamedTuple):
    """One event: a permanent id, its day or instant, its title, and a sentence about it."""

    id: str
    when: dt.date
    title: str
    about: str


def has_dates(catalogue: Catalogue, role_id: str, answers: Answers, at: dt.datetime) -> bool:
    """True if a calendar would have an event: a deadline to come, or a date of the contract."""
    return bool(_milestones(catalogue, role_id, answers, at))


def calendar(catalogue: Catalogue, role_id: str, answers: Answers, at: dt.datetime) -> bytes:
    """The calendar of one role at an instant; raises InputError if it would have no event.

    The UID of an event never changes and its sequence number grows with the instant, so that a second import
    updates the events of the first.
    """
    role = catalogue.roles[role_id]
    milestones = _milestones(catalogue, role_id, answers, at)
    if not milestones:
        raise InputError(_why_empty(catalogue, role, answers))
    file = Calendar()
    file.add("prodid", PRODUCT)
    file.add("version", "2.0")
    file.add("x-wr-calname", _("Role Compass: {role}").format(role=_(role.title)))
    for milestone in milestones:
        file.add_component(_event(role, milestone, at))
    return bytes(file.to_ical())


def _why_empty(catalogue: Catalogue, role: Role, answers: Answers) -> str:
    if plan(role.contract, on_route(catalogue, [role.id], answers.facts)).ceiling_reached:
        return _(
            "facts.months_served_3b: the ceiling of {length} is reached, so there are no dates; correct the months if they are wrong"
        ).format(length=total_length(role.contract))
    return _("facts.start_date: there are no dates yet; enter a first working day")


def _milestones(catalogue: Catalogue, role_id: str, answers: Answers, at: dt.datetime) -> list[Milestone]:
    role = catalogue.roles[role_id]
    facts = on_route(catalogue, [role_id], answers.facts)
    dates = list(_contract(role, facts, plan(role.contract, facts)))
    return [_deadline(role), *dates] if at <= role.closes_at else dates


def _deadline(role: Role) -> Milestone:
    return Milestone(
        "deadline",
        role.closes_at,
        _("Last moment to apply: {role}").format(role=_(role.title)),
        _("The call closes on {when}.").format(when=moment(role.closes_at)),
    )


def _contract(role: Role, facts: Facts, dates: Plan) -> Iterator[Milestone]:
    if facts.start_date is None or dates.ceiling_reached:
        return
    terms, last = role.contract, ends_at_ceiling(dates)
    milestones = {
        "start": (facts.start_date, _("First working day: {role}"), _("A possible date that you entered.")),
        "probation": (dates.probation_ends, *_probation(terms, dates)),
        "first-contract": (
            dates.first_contract_ends,
            _("First contract ends: {role}"),
            f"{end_at_ceiling(terms)}."
            if last
            else _("A contract goes on only in the interest of the service."),
        ),
        "latest-end": (
            None if last else dates.latest_end,
            as_assumed(_("Latest end of all contracts together: {role}"), terms, facts),
            _("Nobody has a right to a contract until then."),
        ),
    }
    for name, (day, title, about) in milestones.items():
        if day is not None:
            yield Milestone(name, day, title.format(role=_(role.title)), about)


def _probation(terms: ContractTerms, dates: Plan) -> tuple[str, str]:
    """The title of the end of the probation, and a sentence about it."""
    if probation_may_not_apply(dates.first_contract_months or 0):
        return _("End of probation, if it applies: {role}"), ask_about_probation()
    length = months(terms.probation_months)
    return _("End of probation: {role}"), _("The probation lasts {length}.").format(length=length)


def _event(role: Role, milestone: Milestone, at: dt.datetime) -> Event:
    event = Event()
    event.add("uid", str(uuid5(EVENTS, f"{role.id}/{milestone.id}")))
    event.add("dtstamp", at.astimezone(dt.UTC))
    event.add("last-modified", at.astimezone(dt.UTC))
    event.add("sequence", min(max(0, int(at.timestamp())), MOST_SEQUENCE))
    event.add("summary", milestone.title, parameters={"language": current()})
    event.add("description", _description(role, milestone))
    event.add("transp", "TRANSPARENT")
    if isinstance(milestone.when, dt.datetime):
        event.add("dtstart", milestone.when.astimezone(dt.UTC))
        for before in REMINDERS:
            if at < milestone.when - before:
                event.add_component(_reminder(milestone, before))
    else:
        event.add("dtstart", milestone.when)
        event.add("dtend", milestone.when + dt.timedelta(days=1))
    return event


def _reminder(milestone: Milestone, before: dt.timedelta) -> Alarm:
    """A reminder that the calendar shows some time before an instant."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", milestone.title, parameters={"language": current()})
    alarm.add("trigger", -before)
    return alarm


def _description(role: Role, milestone: Milestone) -> str:
    notice = _("Notice {reference}.").format(reference=role.reference)
    unofficial = _(
        "Role Compass, unofficial. Not run or checked by the European Commission, EPSO or EU Careers."
    )
    return f"{milestone.about} {notice} {unofficial}"
