"""The calendar has the dates of the contract and the deadline, and no personal data."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from eligibility.answers import Answers
from eligibility.assessment import assess
from eligibility.catalogue import Catalogue, read_catalogue
from eligibility.errors import InputError
from eligibility.facts import Facts
from reports.calendar import calendar, has_dates
from tests.eligibility.strategies import FACTS as ANY_FACTS
from tests.reports.people import CLOSED, OPEN, empty, full

CATALOGUE = read_catalogue()
ROLES = list(CATALOGUE.roles)
KINDS = ("start", "probation", "first-contract", "latest-end")


def events(made: bytes) -> dict[str, Any]:
    """The events of a calendar by title."""
    return {str(event["SUMMARY"]): event for event in Calendar.from_ical(made).walk("VEVENT")}


def days(made: bytes) -> dict[str, dt.date]:
    """The first day of each event by title."""
    return {title: event.decoded("DTSTART") for title, event in events(made).items()}


def test_the_calendar_has_the_dates_of_the_contract(catalogue: Catalogue) -> None:
    """Start, end of probation, end of the first contract and latest end are all-day events."""
    made = calendar(catalogue, "soc-analyst", full(catalogue), CLOSED)
    assert days(made) == {
        "First working day: SOC analyst": dt.date(2027, 2, 1),
        "End of probation: SOC analyst": dt.date(2027, 10, 31),
        "First contract ends: SOC analyst": dt.date(2028, 1, 31),
        "Latest end of all contracts together: SOC analyst": dt.date(2033, 1, 31),
    }
    for event in events(made).values():
        assert event.decoded("DTEND") - event.decoded("DTSTART") == dt.timedelta(days=1)


@pytest.mark.parametrize("role", ROLES)
def test_the_calendar_has_the_deadline_while_the_call_is_open(catalogue: Catalogue, role: str) -> None:
    """The deadline is an instant in UTC. It is included up to the close itself and left out afterwards."""
    closes = catalogue.roles[role].closes_at
    for at, is_open in ((OPEN, True), (closes, True), (closes + dt.timedelta(seconds=1), False)):
        deadlines = [
            when
            for when in days(calendar(catalogue, role, full(catalogue), at)).values()
            if isinstance(when, dt.datetime)
        ]
        assert deadlines == ([closes] if is_open else [])
        assert all(when.tzname() == "UTC" for when in deadlines)


@pytest.mark.parametrize(("days_before", "reminders"), [(30, [7, 1]), (7, [1]), (3, [1]), (1, []), (0, [])])
def test_an_open_call_reminds_a_week_and_a_day_before_its_deadline(
    catalogue: Catalogue, days_before: int, reminders: list[int]
) -> None:
    """A reminder that would lie in the past is left out, and no other event has one."""
    at = catalogue.roles["soc-analyst"].closes_at - dt.timedelta(days=days_before)
    made = Calendar.from_ical(calendar(catalogue, "soc-analyst", full(catalogue), at))
    alarms = [(event["SUMMARY"], alarm) for event in made.walk("VEVENT") for alarm in event.walk("VALARM")]
    assert [-alarm.decoded("TRIGGER").days for _title, alarm in alarms] == reminders
    assert {title for title, _alarm in alarms} <= {"Last moment to apply: SOC analyst"}
    assert all(alarm["ACTION"] == "DISPLAY" and alarm["DESCRIPTION"] == title for title, alarm in alarms)


def test_a_closed_call_reminds_of_nothing(catalogue: Catalogue) -> None:
    """Its deadline is past."""
    assert b"VALARM" not in calendar(catalogue, "soc-analyst", full(catalogue), CLOSED)


def test_a_contract_that_ends_at_the_ceiling_has_one_end(catalogue: Catalogue) -> None:
    """With 70 months served two are left, and no contract follows."""
    made = events(calendar(catalogue, "soc-analyst", full(catalogue, months_served_3b=70), CLOSED))
    assert list(made) == ["First working day: SOC analyst", "First contract ends: SOC analyst"]
    end = made["First contract ends: SOC analyst"]
    assert end.decoded("DTSTART") == dt.date(2027, 3, 31)
    assert "This contract ends at the ceiling of 6 years." in end["DESCRIPTION"]


def test_a_second_import_updates_the_first(catalogue: Catalogue) -> None:
    """With other answers at a later instant every UID stays, and sequence number and timestamp grow."""
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
    """The events of all roles can be imported into the same calendar."""
    uids = [
        str(event["UID"])
        for role in ROLES
        for event in events(calendar(catalogue, role, full(catalogue), OPEN)).values()
    ]
    assert len(uids) == len(ROLES) * (len(KINDS) + 1)
    assert len(set(uids)) == len(uids)


def test_the_uids_never_change(catalogue: Catalogue) -> None:
    """A UID that has been published once stays the same in every version."""
    by_title = events(calendar(catalogue, "soc-analyst", full(catalogue), CLOSED))
    assert str(by_title["First working day: SOC analyst"]["UID"]) == "ebd19906-9351-5942-9dc2-75e9504971af"


def test_the_calendar_is_marked_unofficial_and_holds_no_personal_data(catalogue: Catalogue) -> None:
    """Each event names the notice and says "unofficial"; there is no e-mail address, organiser or note."""
    made = calendar(catalogue, "soc-analyst", full(catalogue), OPEN)
    for event in events(made).values():
        assert "Role Compass, unofficial." in event["DESCRIPTION"]
        assert "EC/2026/DIGIT/459411" in event["DESCRIPTION"]
    text = made.decode()
    for never in ("@", "ORGANIZER", "ATTENDEE", "help desk"):
        assert never not in text
    assert "PRODID:-//Role Compass//" in text
    assert "VERSION:2.0" in text


def test_lines_follow_the_icalendar_standard(catalogue: Catalogue) -> None:
    """Lines end with CR LF and have at most 75 bytes (RFC 5545, section 3.1)."""
    made = calendar(catalogue, "ict-security-officer", full(catalogue), OPEN)
    assert made.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))


def test_the_same_input_gives_the_same_bytes(catalogue: Catalogue) -> None:
    """Nothing in a calendar is random."""
    first, second = (calendar(catalogue, "ai-expert", full(catalogue), CLOSED) for _round in range(2))
    assert first == second


def test_a_calendar_without_dates_is_refused_with_what_to_enter(catalogue: Catalogue) -> None:
    """With a closed call and no first working day there would be no event."""
    assert not has_dates(catalogue, "soc-analyst", empty(), CLOSED)
    with pytest.raises(InputError, match="first working day"):
        calendar(catalogue, "soc-analyst", empty(), CLOSED)


def test_a_calendar_is_refused_where_the_ceiling_is_reached(catalogue: Catalogue) -> None:
    """After 72 months under 3(b) there are no dates, even with a first working day."""
    person = full(catalogue, months_served_3b=72)
    assert not has_dates(catalogue, "soc-analyst", person, CLOSED)
    with pytest.raises(InputError, match="ceiling"):
        calendar(catalogue, "soc-analyst", person, CLOSED)


def test_a_short_contract_has_no_end_of_probation(catalogue: Catalogue) -> None:
    """After 66 months under 3(b) six are left, fewer than the nine of the probation."""
    dates = days(calendar(catalogue, "soc-analyst", full(catalogue, months_served_3b=66), CLOSED))
    assert "End of probation: SOC analyst" not in dates
    assert dates["First contract ends: SOC analyst"] == dt.date(2027, 7, 31)


def test_a_contract_of_under_a_year_may_have_no_probation(catalogue: Catalogue) -> None:
    """After 61 months under 3(b) eleven are left; the event says to ask."""
    title = "End of probation, if it applies: SOC analyst"
    event = events(calendar(catalogue, "soc-analyst", full(catalogue, months_served_3b=61), CLOSED))[title]
    assert "ask the recruiting service" in event["DESCRIPTION"]


def test_the_latest_end_says_which_length_it_assumes(catalogue: Catalogue) -> None:
    """As on the screen, where the visitor has not chosen the length of the first contract."""
    person = full(catalogue, first_contract_months=None)
    title = "Latest end of all contracts together: AI expert, if the first contract lasts 1 year"
    assert days(calendar(catalogue, "ai-expert", person, CLOSED))[title] == dt.date(2030, 1, 31)


def test_months_under_3b_do_not_count_for_a_temporary_agent(catalogue: Catalogue) -> None:
    """The role of the AI expert does not ask for them, so an answer given for another role is ignored."""
    person = full(catalogue, months_served_3b=72)
    assert len(days(calendar(catalogue, "ai-expert", person, CLOSED))) == len(KINDS)


@given(role=st.sampled_from(ROLES), facts=ANY_FACTS, at=st.sampled_from([OPEN, CLOSED]))
@settings(max_examples=150)
def test_the_calendar_has_exactly_the_dates_of_the_assessment(
    role: str, facts: Facts, at: dt.datetime
) -> None:
    """For any facts; if the assessment has no date, there is no calendar."""
    person = Answers(format="role-compass-answers", version=1, facts=facts)
    result = assess(CATALOGUE, role, facts, {}, at)
    plan = result.contract
    dates = [plan.probation_ends, plan.first_contract_ends, plan.latest_end]
    expected = {when for when in dates if when} | ({facts.start_date} if plan.latest_end else set())
    expected |= {result.closes_at} if result.open else set()
    assert has_dates(CATALOGUE, role, person, at) == bool(expected)
    if expected:
        assert set(days(calendar(CATALOGUE, role, person, at)).values()) == expected
