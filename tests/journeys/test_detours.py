"""Going back, correcting mistakes, and opening pages by a link or out of order."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.journeys import people
from tests.journeys.people import ELIGIBLE, answer, answer_until, start
from tests.journeys.visitor import ON_PHONE_AND_DESKTOP, Visitor


def test_continue_does_not_skip_a_follow_up_question(visitor: Visitor) -> None:
    """A follow-up question appears on the same screen, and its answer is there when the visitor comes back."""
    start(visitor, "soc-analyst")
    answer_until(visitor, ELIGIBLE, people.CAST)
    visitor.choose(people.CAST, "Yes, tests passed")
    visitor.choose(people.FUNCTION_GROUP, "III")
    visitor.continue_()
    visitor.press("Back")
    visitor.sees_screen(people.CAST)
    expect(visitor.page.get_by_role("radio", name="III", exact=True)).to_be_checked()


@ON_PHONE_AND_DESKTOP
def test_browser_back_and_reload_lead_to_the_expected_question(visitor: Visitor) -> None:
    """The browser's Back button shows the previous question with its answer; a reload shows the same question."""
    start(visitor, "soc-analyst")
    answer_until(visitor, ELIGIBLE, people.FITNESS)
    visitor.browser_back(people.MILITARY)
    expect(visitor.page.get_by_role("radio", name=ELIGIBLE.military, exact=True)).to_be_checked()
    visitor.browser_back(people.CITIZENSHIP)
    visitor.browser_back("SOC analyst")
    visitor.press("Start the check")
    visitor.continue_()
    address = visitor.page.url
    visitor.reload()
    visitor.sees_screen(people.MILITARY)
    assert visitor.page.url == address
    answer(visitor, ELIGIBLE)
    visitor.continue_()
    visitor.sees_screen(people.FITNESS)


@ON_PHONE_AND_DESKTOP
def test_continue_saves_the_field_that_has_the_focus(visitor: Visitor) -> None:
    """The visitor presses Continue while the cursor is still in a field; the text is saved and the next screen opens."""
    start(visitor, "ict-security-officer")
    visitor.pick_by_tapping("Citizenship 1", "Austria")
    visitor.choose(people.RIGHTS, "Yes")
    visitor.continue_()
    answer_until(visitor, ELIGIBLE, people.SERVICE)
    visitor.field(people.MONTHS_SERVED).fill("7")
    visitor.continue_()
    visitor.open_check_page()
    visitor.sees("7 months")


@ON_PHONE_AND_DESKTOP
def test_an_invalid_number_is_shown_with_an_error_until_it_is_corrected(visitor: Visitor) -> None:
    """The field keeps its label and its text; the error describes it and leads to it from the summary by keyboard."""
    start(visitor, "ict-security-officer")
    answer_until(visitor, ELIGIBLE, people.SERVICE)
    visitor.field(people.MONTHS_SERVED).fill("a dozen")
    problem = visitor.try_to_continue()
    message = f"{people.MONTHS_SERVED}: enter a whole number from 0 to 600"
    visitor.sees_screen(people.SERVICE)
    field = visitor.field(people.MONTHS_SERVED)
    expect(field).to_have_value("a dozen")
    expect(field).to_have_accessible_name(people.MONTHS_SERVED)
    expect(field).to_have_accessible_description(re.compile(f"^{re.escape(message)}"))
    expect(field).to_have_attribute("aria-invalid", "true")
    problem.get_by_role("link", name=message, exact=True).press("Enter")
    expect(field).to_be_focused()
    visitor.type(people.MONTHS_SERVED, "12")
    visitor.settle()
    expect(field).not_to_have_attribute("aria-invalid", "true")
    visitor.does_not_see(message)
    visitor.continue_()


def test_an_empty_screen_asks_once_for_an_answer(visitor: Visitor) -> None:
    """Screen readers hear it, nothing looks like an error, and the second Continue goes on."""
    start(visitor, "soc-analyst")
    visitor.page.get_by_role("button", name="Continue").click()
    words = "Answer what is open, or press Continue again and come back later."
    expect(visitor.page.get_by_role("status").filter(has_text=words)).to_have_count(1)
    visitor.sees(words)
    expect(visitor.page.locator(".problem")).to_have_count(0)
    visitor.continue_()
    visitor.sees_screen(people.MILITARY)


def test_a_decisive_answer_leads_to_the_result_or_on(visitor: Visitor) -> None:
    """Its reason is announced on the same screen; Continue still leads to the next question."""
    start(visitor, "soc-analyst")
    visitor.pick("Citizenship 1", "Switzerland")
    reason = "None of the citizenships you named is one of the 27 Member States"
    expect(visitor.page.get_by_role("status").filter(has_text=reason)).to_have_count(1)
    visitor.sees(reason)
    visitor.continue_()
    visitor.press("Back")
    visitor.open_result()
    visitor.sees("no EU citizenship")


def test_an_error_in_a_date_names_the_field_that_is_wrong(visitor: Visitor) -> None:
    """The three fields are a group with the name of the date; only the wrong one is invalid."""
    visitor.open("/contract?role=soc-analyst")
    for label, text in (("Day", "1"), ("Month", "13"), ("Year", "2027")):
        visitor.type(label, text)
    date = visitor.page.get_by_role("group", name="Possible first working day")
    month = date.get_by_role("textbox", name="Month", exact=True)
    expect(month).to_have_accessible_description(
        "Possible first working day, month: enter a whole number from 1 to 12"
    )
    expect(month).to_have_attribute("aria-invalid", "true")
    expect(date.get_by_role("textbox", name="Day", exact=True)).not_to_have_attribute("aria-invalid", "true")


def test_entering_a_language_twice_is_an_error(visitor: Visitor) -> None:
    """The error names the language; removing one of the two rows corrects it."""
    start(visitor, "ict-security-officer")
    answer_until(visitor, ELIGIBLE, people.LANGUAGES)
    answer(visitor, replace(ELIGIBLE, languages=(("French", "C1"), ("French", "B2"))))
    expect(visitor.try_to_continue()).to_contain_text("French is named twice")
    visitor.page.get_by_role("button", name="Remove language 2").click()
    visitor.continue_()


@ON_PHONE_AND_DESKTOP
def test_a_link_with_a_role_opens_the_role(visitor: Visitor) -> None:
    """The page title begins with the name of the role."""
    visitor.open("/?role=detection-engineer")
    expect(visitor.page).to_have_title(re.compile("^" + re.escape(visitor.heading.inner_text())))
    visitor.sees("Start the check")


def test_a_link_with_an_unknown_role_offers_all_roles(visitor: Visitor) -> None:
    """The page says that there is no such role."""
    visitor.open("/?role=chief-wizard")
    visitor.sees("There is no role of that name")
    visitor.follow("See the SOC analyst role")
    visitor.sees_screen("SOC analyst")


@pytest.mark.parametrize("page", ["question", "answers", "result"])
def test_a_page_about_a_role_opened_without_one_offers_all_roles(visitor: Visitor, page: str) -> None:
    """The page asks the visitor to choose a role first."""
    visitor.open(f"/{page}")
    visitor.sees_screen("Choose a role first")
    visitor.follow("See the SOC analyst role")
    visitor.sees_screen("SOC analyst")


@pytest.mark.parametrize(
    "address",
    ["/answers?role=soc-analyst", "/result?role=soc-analyst", "/result?role=soc-analyst&step=teamwork"],
)
def test_a_page_that_needs_answers_offers_to_start_the_check(visitor: Visitor, address: str) -> None:
    """Opened or reloaded without answers, it leads to the first question."""
    visitor.open(address)
    visitor.sees_screen("No answers yet")
    visitor.press("Start the check")
    visitor.sees_screen(people.CITIZENSHIP)


def test_erasing_deletes_every_answer(visitor: Visitor) -> None:
    """It asks once. Then the page of the role opens; the first question is empty again, and there is no result."""
    start(visitor, "soc-analyst")
    answer_until(visitor, ELIGIBLE, people.FITNESS)
    visitor.page.get_by_role("button", name="Erase my answers").click()
    visitor.page.get_by_role("button", name="Keep them").click()
    expect(visitor.page.get_by_role("button", name="Erase my answers")).to_be_focused()
    visitor.settle()
    assert visitor.page.evaluate("sessionStorage.getItem('role-compass')")
    visitor.page.get_by_role("button", name="Erase my answers").click()
    visitor.press("Erase")
    visitor.sees_screen("SOC analyst")
    visitor.press("Start the check")
    expect(visitor.page.get_by_role("combobox", name="Citizenship 1")).to_have_value("")
    visitor.open("/result?role=soc-analyst")
    visitor.sees_screen("No answers yet")


def test_a_chart_follows_the_theme_of_the_device(early_visitor: Visitor) -> None:
    """The text of a chart changes colour when the device switches to dark; the fields keep their values."""
    page = early_visitor.page
    early_visitor.open("/contract?role=soc-analyst")
    for label, text in (("Day", "13"), ("Month", "7"), ("Year", "2027")):
        early_visitor.type(label, text)
    chart_text = page.locator(".js-plotly-plot svg text").first
    light_colour = chart_text.evaluate("words => getComputedStyle(words).fill")
    page.emulate_media(color_scheme="dark")
    expect(chart_text).not_to_have_css("fill", light_colour)
    expect(early_visitor.field("Year")).to_have_value("2027")
