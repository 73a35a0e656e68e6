"""Complete visits, from the link to the result."""

from __future__ import annotations

from dataclasses import replace

from playwright.sync_api import expect

from tests.journeys import people
from tests.journeys.people import ELIGIBLE, Person, answer_skills, answer_to_result, start
from tests.journeys.visitor import ON_PHONE_AND_DESKTOP, Visitor

ADDRESS = "secretariat@cert.europa.eu"
SKILLED = replace(ELIGIBLE, skills="Yes", years="4")


def complete_check(visitor: Visitor, role: str, person: Person) -> list[str]:
    """Answers the questions on the conditions of a role as this person. Returns the headings of the questions."""
    start(visitor, role)
    return answer_to_result(visitor, person)


@ON_PHONE_AND_DESKTOP
def test_the_verdict_comes_before_the_questions_on_skills(visitor: Visitor) -> None:
    """Nine screens lead to the verdict; the skills have a way of their own, from the result and back to it."""
    asked = complete_check(visitor, "soc-analyst", ELIGIBLE)
    assert len(asked) == 9
    visitor.sees("You meet the conditions")
    visitor.open_skills()
    visitor.sees("Step 1 of 6")
    visitor.press("Back")
    assert visitor.is_on("result")
    screens = answer_skills(visitor, SKILLED)
    assert len(screens) == 6
    visitor.sees_screen("Your result: SOC analyst")


LONGEST_RESULT = {"phone": 4000, "desktop": 2600}
FIRST_SCREEN = 812


@ON_PHONE_AND_DESKTOP
def test_the_result_is_read_on_one_screen_and_short_below_it(visitor: Visitor, view: str) -> None:
    """Verdict, next step and the three rows come first; each row leads to its section."""
    complete_check(visitor, "soc-analyst", ELIGIBLE)
    answer_skills(visitor, SKILLED)
    rows = visitor.page.locator(".summary a")
    assert rows.count() == len(("conditions", "coverage", "contract"))
    if view == "phone":
        box = rows.last.bounding_box()
        assert box
        assert box["y"] + box["height"] <= FIRST_SCREEN
    height = visitor.page.evaluate("document.querySelector('[data-testid=\"stMain\"]').scrollHeight")
    assert height <= LONGEST_RESULT[view]
    rows.last.click()
    expect(visitor.page.get_by_role("heading", name="The contract", exact=True)).to_be_focused()


@ON_PHONE_AND_DESKTOP
def test_an_eligible_visitor_is_told_that_the_call_is_closed(visitor: Visitor) -> None:
    """The verdict names the deadline, and no application address is shown."""
    complete_check(visitor, "soc-analyst", ELIGIBLE)
    visitor.sees_screen("Your result: SOC analyst")
    visitor.sees("You meet the conditions, but this call is closed.")
    visitor.sees("This call closed on 15 April 2026")
    visitor.does_not_see(ADDRESS)


@ON_PHONE_AND_DESKTOP
def test_an_eligible_visitor_of_an_open_call_is_told_where_to_apply(early_visitor: Visitor) -> None:
    """The verdict says that they may apply, and until when."""
    complete_check(early_visitor, "soc-analyst", ELIGIBLE)
    early_visitor.sees("Based on your answers, you may apply.")
    early_visitor.sees("The call closes on 15 April 2026, 12:00 (Brussels time)")
    early_visitor.sees(ADDRESS)


def test_a_role_shows_the_application_address_only_while_its_call_is_open(
    visitor: Visitor, early_visitor: Visitor
) -> None:
    """The same page is opened before and after the deadline."""
    early_visitor.open("/?role=soc-analyst")
    early_visitor.sees(f"By e-mail to {ADDRESS}")
    visitor.open("/?role=soc-analyst")
    visitor.sees("nobody can apply any more")
    visitor.does_not_see(ADDRESS)


def test_home_says_how_many_calls_are_open(early_visitor: Visitor) -> None:
    """On 10 April 2026, three of the five calls are open."""
    early_visitor.open("/")
    early_visitor.sees("5 roles, 3 open today")


@ON_PHONE_AND_DESKTOP
def test_a_visitor_without_an_eu_citizenship_is_not_eligible(visitor: Visitor) -> None:
    """The verdict says so and gives the reason."""
    person = replace(ELIGIBLE, citizenship="Switzerland", rights=None)
    complete_check(visitor, "soc-analyst", person)
    visitor.sees("You do not meet the conditions: no EU citizenship.")
    visitor.sees("None of the citizenships you named is one of the 27 Member States")


@ON_PHONE_AND_DESKTOP
def test_a_temporary_agent_is_not_asked_about_cast_and_chooses_the_length_of_the_contract(
    visitor: Visitor,
) -> None:
    """The contract page shows the dates for the chosen number of months."""
    asked = complete_check(visitor, "ai-expert", ELIGIBLE)
    assert people.CAST not in asked
    assert people.SERVICE not in asked
    visitor.sees("You meet the conditions, but this call is closed.")
    visitor.sees("This call closed on 19 April 2024")
    visitor.follow("The contract in plain words, with your dates")
    for label, text in (("Day", "31"), ("Month", "5"), ("Year", "2027")):
        visitor.type(label, text)
    visitor.type("Months in the first contract, 12 to 36", "30")
    visitor.sees("From 31 May 2027 to 30 November 2031 at the latest")
    dates = visitor.page.get_by_role("table", name="The periods of the contract and their last days")
    for day in ("29 Feb 2028", "30 Nov 2029"):
        expect(dates).to_contain_text(day)


def test_a_diploma_from_outside_the_eu_must_be_recognised(visitor: Visitor) -> None:
    """A diploma from the United Kingdom must be recognised only if it was issued from 2021 on."""
    person = replace(ELIGIBLE, degree_country="United States", recognised="No")
    complete_check(visitor, "ict-security-officer", person)
    visitor.sees("Not yet: have your diploma recognised")
    visitor.open_check_page()
    visitor.change("university studies")
    visitor.pick(people.DIPLOMA_COUNTRY, "United Kingdom")
    visitor.type(people.DIPLOMA_YEAR, "2021")
    visitor.sees(people.RECOGNISED)
    visitor.type(people.DIPLOMA_YEAR, "2019")
    visitor.does_not_see(people.RECOGNISED)
    visitor.save()
    visitor.open_result()
    visitor.sees("You meet the conditions")


def test_six_years_under_3b_rule_out_another_such_contract(visitor: Visitor) -> None:
    """The verdict gives the reason, and the contract page shows no dates."""
    complete_check(visitor, "ict-security-officer", replace(ELIGIBLE, months_served="72"))
    visitor.sees("Ceiling reached: no contract of this kind can follow.")
    visitor.follow("The contract in plain words, with your dates")
    visitor.sees("the ceiling of 6 years under 3(b) is reached")
    visitor.does_not_see("The course of the contract")


def test_a_wrong_answer_can_be_changed_from_the_check_page(visitor: Visitor) -> None:
    """Saving returns to the check page, and the result uses the new answer."""
    complete_check(visitor, "ict-security-officer", ELIGIBLE)
    visitor.open_check_page()
    visitor.change("CAST")
    visitor.sees_screen(people.CAST)
    expect(visitor.page.get_by_role("radio", name=ELIGIBLE.cast, exact=True)).to_be_checked()
    visitor.choose(people.CAST, "No")
    visitor.save()
    visitor.sees("10 of 10 questions answered")
    visitor.does_not_see("Yes, no tests passed yet")
    visitor.open_result()
    visitor.sees("Not yet: register in CAST")
