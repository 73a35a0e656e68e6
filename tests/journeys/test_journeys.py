"""Whole visits, from the link to the result."""

from __future__ import annotations

from dataclasses import replace

from playwright.sync_api import expect

from tests.journeys import people
from tests.journeys.people import ELIGIBLE, Person, answer_until, start
from tests.journeys.visitor import ON_BOTH, Visitor

ADDRESS = "secretariat@cert.europa.eu"
SKILLED = replace(ELIGIBLE, skills="Yes", years="4")


def result_of(visitor: Visitor, role: str, person: Person) -> list[str]:
    """Answers all of a role as a person; returns the headings of the questions."""
    start(visitor, role)
    asked = answer_until(visitor, person, people.CHECK)
    visitor.result()
    return asked


@ON_BOTH
def test_eligible_but_closed(visitor: Visitor) -> None:
    """Who meets every condition of a closed call hears that, and that nobody can apply to it any more."""
    result_of(visitor, "soc-analyst", SKILLED)
    visitor.sees_screen("Your result: SOC analyst")
    visitor.sees("you meet the notice's conditions, but this call closed on 15 April 2026")
    visitor.does_not_see(ADDRESS)


@ON_BOTH
def test_eligible_and_open(early_visitor: Visitor) -> None:
    """Who meets every condition of an open call hears that they may apply, and where to."""
    result_of(early_visitor, "soc-analyst", ELIGIBLE)
    early_visitor.sees("Based on your answers, you may apply.")
    early_visitor.sees("The call closes on 15 April 2026, 12:00 (Brussels time)")
    early_visitor.sees(ADDRESS)


def test_address_only_while_open(visitor: Visitor, early_visitor: Visitor) -> None:
    """A role shows where to apply only while its call is open."""
    early_visitor.open("/?role=soc-analyst")
    early_visitor.sees(f"By mail to {ADDRESS}")
    visitor.open("/?role=soc-analyst")
    visitor.sees("nobody can apply to it any more")
    visitor.does_not_see(ADDRESS)


def test_three_open_calls(early_visitor: Visitor) -> None:
    """Home says how many of the calls are open on the day."""
    early_visitor.open("/")
    early_visitor.sees("5 roles, 3 open today")


@ON_BOTH
def test_citizen_of_elsewhere(visitor: Visitor) -> None:
    """Who has no citizenship of a Member State is not asked about rights, and does not meet the conditions."""
    person = replace(ELIGIBLE, citizenship="Switzerland", rights=None)
    result_of(visitor, "soc-analyst", person)
    visitor.sees("On these answers, you do not meet the notice's conditions.")
    visitor.sees("None of the citizenships you named is one of the 27 Member States")


@ON_BOTH
def test_temporary_agent(visitor: Visitor) -> None:
    """An AI expert is not asked about CAST or 3(b), and sees the dates of the first contract they choose."""
    asked = result_of(visitor, "ai-expert", ELIGIBLE)
    assert people.CAST not in asked
    assert people.SERVICE not in asked
    visitor.sees("you meet the notice's conditions, but this call closed on 19 April 2024")
    visitor.follow("The contract in plain words, with your dates")
    for label, text in (("Day", "31"), ("Month", "5"), ("Year", "2027")):
        visitor.type(label, text)
    visitor.type("Months in the first contract, 12 to 36", "30")
    visitor.sees("From 31 May 2027 to 30 November 2031 at the latest")
    dates = visitor.page.get_by_role("table", name="The periods of the contract and their last days")
    for day in ("29 Feb 2028", "30 Nov 2029"):
        expect(dates).to_contain_text(day)


def test_diploma_from_elsewhere(visitor: Visitor) -> None:
    """A diploma from outside the EU is a "not yet" until recognised; one of the UK only from 2021 on."""
    person = replace(ELIGIBLE, degree_country="United States", recognised="No")
    result_of(visitor, "ict-security-officer", person)
    visitor.sees("Not yet: have your diploma recognised")
    visitor.follow("Check and change my answers")
    visitor.change("university studies")
    visitor.pick(people.DIPLOMA_COUNTRY, "United Kingdom")
    visitor.type(people.DIPLOMA_YEAR, "2021")
    visitor.sees(people.RECOGNISED)
    visitor.type(people.DIPLOMA_YEAR, "2019")
    visitor.does_not_see(people.RECOGNISED)
    visitor.save()
    visitor.result()
    visitor.sees("you meet the notice's conditions")


def test_ceiling_reached(visitor: Visitor) -> None:
    """Six years under 3(b) rule out another such contract, and no dates are shown."""
    result_of(visitor, "ict-security-officer", replace(ELIGIBLE, months_served="72"))
    visitor.sees("with 6 years under 3(b) served, the ceiling is reached")
    visitor.follow("The contract in plain words, with your dates")
    visitor.sees("the ceiling of 3(b) contracts is reached")
    visitor.does_not_see("The course of the contract")


def test_change_one_answer(visitor: Visitor) -> None:
    """An answer is changed from the check page, straight back to it, and the result follows."""
    start(visitor, "ict-security-officer")
    answer_until(visitor, ELIGIBLE, people.CHECK)
    visitor.change("CAST")
    visitor.sees_screen(people.CAST)
    expect(visitor.page.get_by_role("radio", name=ELIGIBLE.cast, exact=True)).to_be_checked()
    visitor.choose(people.CAST, "No")
    visitor.save()
    visitor.sees("You can leave")
    visitor.does_not_see("Yes, but no tests passed yet")
    visitor.result()
    visitor.sees("Not yet: register in CAST")
