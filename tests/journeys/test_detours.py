"""Detours: going back, mistakes, and pages opened by a link or out of order."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.journeys import people
from tests.journeys.people import ELIGIBLE, answer, answer_until, start
from tests.journeys.visitor import ON_BOTH, Visitor


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
    "address",
    ["/answers?role=soc-analyst", "/result?role=soc-analyst", "/result?role=soc-analyst&step=teamwork"],
)
def test_page_without_answers(visitor: Visitor, address: str) -> None:
    """A page that needs answers, opened or reloaded without any, leads to the first question."""
    visitor.open(address)
    visitor.sees_screen("No answers yet")
    visitor.press("Start the check")
    visitor.sees_screen(people.CITIZENSHIP)


def test_erase(visitor: Visitor) -> None:
    """Erasing forgets every answer and leads back to the role."""
    start(visitor, "soc-analyst")
    answer_until(visitor, ELIGIBLE, people.FITNESS)
    visitor.press("Erase my answers")
    visitor.sees_screen("SOC analyst")
    visitor.press("Start the check")
    expect(visitor.page.get_by_role("combobox", name="Citizenship 1")).to_have_value("")
    visitor.open("/result?role=soc-analyst")
    visitor.sees_screen("No answers yet")


def test_a_chart_follows_the_theme(early_visitor: Visitor) -> None:
    """Whose device turns dark while a chart is on the screen can still read it."""
    page = early_visitor.page
    early_visitor.open("/contract?role=soc-analyst")
    for label, text in (("Day", "13"), ("Month", "7"), ("Year", "2027")):
        early_visitor.type(label, text)
    words = page.locator(".js-plotly-plot svg text").first
    by_day = words.evaluate("words => getComputedStyle(words).fill")
    page.emulate_media(color_scheme="dark")
    expect(words).not_to_have_css("fill", by_day)
    expect(early_visitor.field("Year")).to_have_value("2027")
