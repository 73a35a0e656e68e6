"""Axe finds no violation on any screen, on phone and desktop, in light and dark, and no screen scrolls sideways."""

from __future__ import annotations

from dataclasses import replace

from playwright.sync_api import expect

from tests.journeys import people
from tests.journeys.people import ELIGIBLE, answer, answer_skills, answer_to_result
from tests.journeys.scan import Inspector
from tests.journeys.visitor import ON_PHONE_AND_DESKTOP, Visitor

GAPS = replace(ELIGIBLE, months_served="12", skills="Partly", years="2")


@ON_PHONE_AND_DESKTOP
def test_pages_opened_without_answers_are_accessible(inspector: Inspector) -> None:
    """Home, roles, contracts and About, and pages whose role or answers are missing."""
    visitor = inspector.visitor
    for screen, address in {
        "home": "/",
        "unknown role": "/?role=chief-wizard",
        "role with one list": "/?role=ict-security-officer",
        "no role": "/result",
        "no answers": "/result?role=soc-analyst",
        "either contract": "/contract",
    }.items():
        visitor.open(address)
        inspector.scan(screen)
    visitor.open("/about")
    expand_all(visitor)
    inspector.scan("about")
    assert not inspector.problems, "\n".join(inspector.problems)


@ON_PHONE_AND_DESKTOP
def test_every_kind_of_question_is_accessible(inspector: Inspector) -> None:
    """Each kind of question is scanned; some are scanned empty or with an error too."""
    visitor = inspector.visitor
    visitor.open("/question?role=soc-analyst")
    inspect_repeated_citizenship(inspector)
    inspect_until(inspector, people.DEGREE)
    visitor.choose(people.DEGREE, ELIGIBLE.degree)
    visitor.pick(people.DIPLOMA_COUNTRY, "United Kingdom")
    visitor.type(people.YEARS_OF_STUDY, "three")
    visitor.type(people.DIPLOMA_YEAR, "soon")
    visitor.try_to_continue()
    inspector.scan("degree with two errors")
    answer(visitor, replace(ELIGIBLE, degree_country="United Kingdom", degree_year="2022", recognised="No"))
    visitor.continue_()
    inspect_until(inspector, "result")
    visitor.open_skills()
    inspect_until(inspector, "Degree and experience")
    visitor.page.get_by_role("textbox").fill("many")
    visitor.try_to_continue()
    expand_all(visitor)
    inspector.scan("years with an error")
    assert not inspector.problems, "\n".join(inspector.problems)


def inspect_repeated_citizenship(inspector: Inspector) -> None:
    """Scans the first question while it is empty and with the same citizenship entered twice, and corrects it."""
    visitor = inspector.visitor
    inspector.scan("citizenship, empty")
    visitor.page.get_by_role("combobox", name="Citizenship 1", exact=True).click()
    expect(visitor.page.get_by_role("listbox", name="Citizenship 1")).to_be_visible()
    inspector.scan_as_it_is("citizenship, list open")
    visitor.page.keyboard.press("Escape")
    answer(visitor, ELIGIBLE)
    visitor.page.get_by_role("button", name="Add another citizenship").click()
    visitor.pick("Citizenship 2", ELIGIBLE.citizenship)
    visitor.try_to_continue()
    expand_all(visitor)
    inspector.scan("citizenship named twice")
    visitor.page.get_by_role("button", name="Remove citizenship 2").click()
    visitor.continue_()


def inspect_until(inspector: Inspector, heading: str) -> None:
    """Answers, scans and leaves each question before the one with this heading, or before the result."""
    visitor = inspector.visitor
    while visitor.is_on("question") and (current := visitor.heading.inner_text()) != heading:
        answer(visitor, GAPS)
        inspector.scan(current)
        visitor.continue_()


@ON_PHONE_AND_DESKTOP
def test_the_check_page_the_result_and_the_contract_are_accessible(inspector: Inspector) -> None:
    """The result is scanned with each verdict, and the contract with dates and with an error."""
    visitor = inspector.visitor
    visitor.open("/question?role=ict-security-officer")
    answer_to_result(visitor, GAPS)
    answer_skills(visitor, GAPS)
    visitor.open_check_page()
    inspector.scan("check")
    visitor.open_result()
    expand_all(visitor)
    inspector.scan("eligible")
    change_answer(inspector, "CAST", people.CAST, "No")
    inspector.scan("not yet")
    change_answer(inspector, "military service", people.MILITARY, "I am not sure")
    inspector.scan("incomplete")
    change_answer(inspector, "character references", people.REFERENCES, "No")
    inspector.scan("not eligible")
    visitor.follow("The contract in plain words, with your dates")
    inspect_contract(inspector)
    assert not inspector.problems, "\n".join(inspector.problems)


def change_answer(inspector: Inspector, topic: str, question: str, option: str) -> None:
    """Changes one answer and opens the result again."""
    visitor = inspector.visitor
    visitor.follow("Check and change my answers")
    visitor.change(topic)
    visitor.choose(question, option)
    visitor.save()
    visitor.open_result()


def inspect_contract(inspector: Inspector) -> None:
    """Scans the contract page with dates, with an error, at the ceiling, and for a temporary agent."""
    visitor = inspector.visitor
    for label, text in (("Day", "31"), ("Month", "5"), ("Year", "2027")):
        visitor.type(label, text)
    expand_all(visitor)
    inspector.scan("contract with dates")
    visitor.type("Day", "32")
    inspector.scan("contract, impossible day")
    visitor.type(people.MONTHS_SERVED, "72")
    inspector.scan("contract at its ceiling")
    visitor.open("/contract?role=ai-expert")
    inspector.scan("contract of a temporary agent")


def expand_all(visitor: Visitor) -> None:
    """Opens every collapsed section."""
    closed = visitor.page.locator("details:not([open]) > summary").filter(visible=True)
    while closed.count():
        closed.first.click()
    visitor.settle()
