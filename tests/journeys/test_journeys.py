"""Whole visits, from the link to the result."""

from __future__ import annotations

import re
from dataclasses import replace

import people
import pytest
from people import ELIGIBLE, Person, answer, answer_until
from playwright.sync_api import expect
from visitor import Visitor

ON_BOTH = pytest.mark.parametrize("view", ["phone", "desktop"])
ADDRESS = "secretariat@cert.europa.eu"
SKILLED = replace(ELIGIBLE, skills="Yes", years="4")


def start(visitor: Visitor, role: str) -> None:
    """Opens a role by its link and begins."""
    visitor.open(f"/?role={role}")
    visitor.press("Start the check")


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
    visitor.sees("From 31 May 2027 to 29 November 2031 at the latest")
    table = visitor.page.get_by_role("table").first
    for day in (
        "29\N{NO-BREAK SPACE}Feb\N{NO-BREAK SPACE}2028",
        "29\N{NO-BREAK SPACE}Nov\N{NO-BREAK SPACE}2029",
    ):
        expect(table).to_contain_text(day)


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


def test_follow_up_is_not_skipped(visitor: Visitor) -> None:
    """Continue does not pass a question that the last answer has just called up."""
    start(visitor, "soc-analyst")
    answer_until(visitor, ELIGIBLE, people.CAST)
    visitor.choose(people.CAST, "Yes, and I have passed its tests")
    visitor.choose(people.FUNCTION_GROUP, "Function group III")
    visitor.continue_()
    visitor.press("Back")
    visitor.sees_screen(people.CAST)
    expect(visitor.page.get_by_role("radio", name="Function group III", exact=True)).to_be_checked()


@ON_BOTH
def test_browser_back_and_reload(visitor: Visitor) -> None:
    """The browser's Back leads to the previous question with its answer; a reload stays on the screen."""
    start(visitor, "soc-analyst")
    answer_until(visitor, ELIGIBLE, people.FITNESS)
    visitor.browser_back(people.MILITARY)
    expect(visitor.page.get_by_role("radio", name=ELIGIBLE.military, exact=True)).to_be_checked()
    visitor.browser_back(people.CITIZENSHIP)
    visitor.browser_back("SOC analyst")
    visitor.press("Start the check")
    visitor.continue_()
    before = visitor.page.url
    visitor.reload()
    visitor.sees_screen(people.MILITARY)
    assert visitor.page.url == before
    answer(visitor, ELIGIBLE)
    visitor.continue_()
    visitor.sees_screen(people.FITNESS)


@ON_BOTH
def test_typing_then_continue(visitor: Visitor) -> None:
    """Continue, pressed while the cursor still stands in a field, keeps what was typed there and goes on."""
    start(visitor, "ict-security-officer")
    visitor.pick_by_tapping("Citizenship 1", "Austria")
    visitor.choose(people.RIGHTS, "Yes")
    visitor.continue_()
    answer_until(visitor, ELIGIBLE, people.SERVICE)
    visitor.field(people.MONTHS_SERVED).fill("7")
    visitor.continue_()
    visitor.sees_screen("Degree and experience")
    answer_until(visitor, ELIGIBLE, people.CHECK)
    visitor.sees("7 months")


@ON_BOTH
def test_impossible_number(visitor: Visitor) -> None:
    """A number that cannot be stays on the screen as it was typed, with what is allowed, until it is mended."""
    start(visitor, "ict-security-officer")
    answer_until(visitor, ELIGIBLE, people.SERVICE)
    visitor.field(people.MONTHS_SERVED).fill("a dozen")
    problem = visitor.try_to_continue()
    expect(problem).to_contain_text("Enter a whole number from 0 to")
    visitor.sees_screen(people.SERVICE)
    field = visitor.field(people.MONTHS_SERVED)
    expect(field).to_have_value("a dozen")
    expect(field).to_have_accessible_name(
        f"Error: enter a whole number from 0 to 600. {people.MONTHS_SERVED}"
    )
    visitor.type(people.MONTHS_SERVED, "12")
    visitor.continue_()


def test_language_named_twice(visitor: Visitor) -> None:
    """A language named twice is pointed out, and nothing typed is lost."""
    start(visitor, "ict-security-officer")
    answer_until(visitor, ELIGIBLE, people.LANGUAGES)
    answer(visitor, replace(ELIGIBLE, languages=(("French", "C1"), ("French", "B2"))))
    expect(visitor.try_to_continue()).to_contain_text("French is named twice")
    visitor.page.get_by_role("button", name="Remove language 2").click()
    visitor.continue_()


@ON_BOTH
def test_link_to_a_role(visitor: Visitor) -> None:
    """A link or QR code with `?role=` opens that role at once, with its name as the page's title."""
    visitor.open("/?role=detection-engineer")
    expect(visitor.page).to_have_title(re.compile("^" + re.escape(visitor.heading.inner_text())))
    visitor.sees("Start the check")


def test_unknown_role(visitor: Visitor) -> None:
    """A link to a role that is not there shows the roles that are."""
    visitor.open("/?role=chief-wizard")
    visitor.sees("There is no role of that name")
    visitor.follow("See the SOC analyst role")
    visitor.sees_screen("SOC analyst")


@pytest.mark.parametrize("page", ["question", "answers", "result"])
def test_page_without_role(visitor: Visitor, page: str) -> None:
    """A page about one role, opened without one, offers the roles."""
    visitor.open(f"/{page}")
    visitor.sees_screen("Choose a role first")
    visitor.follow("See the SOC analyst role")
    visitor.sees_screen("SOC analyst")


@pytest.mark.parametrize(
    "address", ["/answers?role=soc-analyst", "/result?role=soc-analyst", "/result?role=soc-analyst&step=teamwork"]
)
def test_page_without_answers(visitor: Visitor, address: str) -> None:
    """A page that needs answers, opened or reloaded without any, leads to the first question."""
    visitor.open(address)
    visitor.sees_screen("No answers yet")
    visitor.press("Start the check")
    visitor.sees_screen(people.CITIZENSHIP)


def test_start_again(visitor: Visitor) -> None:
    """Start again erases every answer and leads back to the role."""
    start(visitor, "soc-analyst")
    answer_until(visitor, ELIGIBLE, people.FITNESS)
    visitor.press("Start again and erase my answers")
    visitor.sees_screen("SOC analyst")
    visitor.press("Start the check")
    expect(visitor.page.get_by_role("combobox", name="Citizenship 1")).to_have_value("")
    visitor.open("/result?role=soc-analyst")
    visitor.sees_screen("No answers yet")
