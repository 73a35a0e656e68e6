"""The calendar: dates that a second import updates, and nothing about a person."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from eligibility.answers import Answers
from eligibility.assessment import assess
from eligibility.catalogue import Catalogue, read
from eligibility.errors import InputError
from eligibility.facts import Facts
from reports.calendar import calendar, has_dates
from tests.eligibility.strategies import FACTS as ANY_FACTS
from tests.reports.people import CLOSED, OPEN, empty, full

CATALOGUE = read()
ROLES = list(CATALOGUE.roles)
KINDS = ("start", "probation", "first-contract", "latest-end")


def events(made: bytes) -> dict[str, Any]:
    """The events of a calendar by their titles."""
    return {str(event["SUMMARY"]): event for event in Calendar.from_ical(made).walk("VEVENT")}


def days(made: bytes) -> dict[str, dt.date]:
    """Title and first day of each event."""
    return {title: event.decoded("DTSTART") for title, event in events(made).items()}


def test_the_contract_stands_in_the_calendar(catalogue: Catalogue) -> None:
    """First working day, end of probation, of the first contract, and the latest end: whole days."""
    found = calendar(catalogue, "soc-analyst", full(catalogue), CLOSED)
    assert days(found) == {
        "First working day: SOC analyst": dt.date(2027, 2, 1),
        "Last day of the probation: SOC analyst": dt.date(2027, 10, 31),
        "Last day of the first contract: SOC analyst": dt.date(2028, 1, 31),
        "Latest end of all contracts: SOC analyst": dt.date(2033, 1, 31),
    }
    for event in events(found).values():
        assert event.decoded("DTEND") - event.decoded("DTSTART") == dt.timedelta(days=1)


@pytest.mark.parametrize("role", ROLES)
def test_the_deadline_stands_there_while_the_call_is_open(catalogue: Catalogue, role: str) -> None:
    """The deadline is an instant in UTC, up to and including the close; later it is gone."""
    closes = catalogue.roles[role].closes_at
    for at, is_open in ((OPEN, True), (closes, True), (closes + dt.timedelta(seconds=1), False)):
        found = [
            when
            for when in days(calendar(catalogue, role, full(catalogue), at)).values()
            if isinstance(when, dt.datetime)
        ]
        assert found == ([closes] if is_open else [])
        assert all(when.tzname() == "UTC" for when in found)


def test_a_second_import_updates_the_first(catalogue: Catalogue) -> None:
    """Other answers and a later instant keep every UID; sequence and stamp grow."""
    first = calendar(catalogue, "soc-analyst", full(catalogue), CLOSED)
    later = CLOSED + dt.timedelta(minutes=1)
    second = calendar(catalogue, "soc-analyst", full(catalogue, start_date="2028-05-31"), later)
    assert days(first) != days(second)
    for title, event in events(second).items():
        before = events(first)[title]
        assert event["UID"] == before["UID"]
        assert event["SEQUENCE"] > before["SEQUENCE"]
        assert event.decoded("DTSTAMP") - before.decoded("DTSTAMP") == dt.timedelta(minutes=1)


def test_no_two_events_share_a_uid(catalogue: Catalogue) -> None:
    """The events of all roles can live in one calendar."""
    found = [
        str(event["UID"])
        for role in ROLES
        for event in events(calendar(catalogue, role, full(catalogue), OPEN)).values()
    ]
    assert len(found) == len(ROLES) * (len(KINDS) + 1)
    assert len(set(found)) == len(found)


def test_the_uids_never_change(catalogue: Catalogue) -> None:
    """A UID that somebody has imported already is kept for ever."""
    found = events(calendar(catalogue, "soc-analyst", full(catalogue), CLOSED))
    assert str(found["First working day: SOC analyst"]["UID"]) == "ebd19906-9351-5942-9dc2-75e9504971af"


def test_it_says_that_it_is_unofficial_and_names_nobody(catalogue: Catalogue) -> None:
    """Each event says what it is not; no mail address, alarm, organiser or note stands in it."""
    made = calendar(catalogue, "soc-analyst", full(catalogue), OPEN)
    for event in events(made).values():
        assert "Role Compass, unofficial." in event["DESCRIPTION"]
        assert "EC/2026/DIGIT/459411" in event["DESCRIPTION"]
    text = made.decode()
    for never in ("@", "VALARM", "ORGANIZER", "ATTENDEE", "help desk"):
        assert never not in text
    assert "PRODID:-//Role Compass//" in text
    assert "VERSION:2.0" in text


def test_lines_are_as_the_standard_wants_them(catalogue: Catalogue) -> None:
    """Lines end with CR LF and are at most 75 bytes long."""
    made = calendar(catalogue, "ict-security-officer", full(catalogue), OPEN)
    assert made.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))


def test_the_same_input_gives_the_same_bytes(catalogue: Catalogue) -> None:
    """Nothing is drawn at random."""
    first, second = (calendar(catalogue, "ai-expert", full(catalogue), CLOSED) for _round in range(2))
    assert first == second


def test_without_a_date_it_says_what_to_enter(catalogue: Catalogue) -> None:
    """A closed call and no first working day: there is nothing to put into a calendar."""
    assert not has_dates(catalogue, "soc-analyst", empty(), CLOSED)
    with pytest.raises(InputError, match="first working day"):
        calendar(catalogue, "soc-analyst", empty(), CLOSED)


def test_where_the_ceiling_is_reached_it_says_so(catalogue: Catalogue) -> None:
    """A first working day does not help whoever has served 72 months."""
    person = full(catalogue, months_served_3b=72)
    assert not has_dates(catalogue, "soc-analyst", person, CLOSED)
    with pytest.raises(InputError, match="ceiling"):
        calendar(catalogue, "soc-analyst", person, CLOSED)


def test_a_short_contract_has_no_end_of_probation(catalogue: Catalogue) -> None:
    """With 66 months served, six are left: too few for a probation of nine."""
    found = days(calendar(catalogue, "soc-analyst", full(catalogue, months_served_3b=66), CLOSED))
    assert "Last day of the probation: SOC analyst" not in found
    assert found["Last day of the first contract: SOC analyst"] == dt.date(2027, 7, 31)


def test_months_that_no_question_asks_for_do_not_count(catalogue: Catalogue) -> None:
    """Service under 3(b) means nothing for a temporary agent: the route of that role does not ask it."""
    person = full(catalogue, months_served_3b=72)
    assert len(days(calendar(catalogue, "ai-expert", person, CLOSED))) == len(KINDS)


@given(role=st.sampled_from(ROLES), facts=ANY_FACTS, at=st.sampled_from([OPEN, CLOSED]))
@settings(max_examples=150)
def test_it_holds_the_dates_of_the_assessment(role: str, facts: Facts, at: dt.datetime) -> None:
    """Any facts: the calendar has the dates that the assessment names, or there is none."""
    person = Answers(format="role-compass-answers", version=1, facts=facts)
    found = assess(CATALOGUE, role, facts, {}, at)
    course = found.contract
    dates = [course.probation_ends, course.first_contract_ends, course.latest_end]
    wanted = {when for when in dates if when} | ({facts.start_date} if course.latest_end else set())
    wanted |= {found.closes_at} if found.open else set()
    assert has_dates(CATALOGUE, role, person, at) == bool(wanted)
    if wanted:
        assert set(days(calendar(CATALOGUE, role, person, at)).values()) == wanted
