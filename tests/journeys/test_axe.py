"""Every screen is scanned with axe, on phone and desktop, in light and dark: no violation, no sideways scroll."""

from __future__ import annotations

from dataclasses import replace

from tests.journeys import people
from tests.journeys.people import ELIGIBLE, answer, answer_until
from tests.journeys.scan import Inspector
from tests.journeys.visitor import ON_BOTH, Visitor

GAPS = replace(ELIGIBLE, months_served="12", skills="Partly", years="2")


@ON_BOTH
def test_pages_without_answers(inspector: Inspector) -> None:
    """Home, roles, contracts, About and the pages opened out of order can be used by everybody."""
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
        inspector.look(screen)
    visitor.open("/about")
    open_all(visitor)
    inspector.look("about")
    assert not inspector.found, "\n".join(inspector.found)


@ON_BOTH
def test_questions(inspector: Inspector) -> None:
    """Every kind of question can be used by everybody, empty, answered, and with an error."""
    visitor = inspector.visitor
    visitor.open("/question?role=soc-analyst")
    two_of_the_same(inspector)
    inspect_until(inspector, people.DEGREE)
    visitor.choose(people.DEGREE, ELIGIBLE.degree)
    visitor.pick(people.DIPLOMA_COUNTRY, "United Kingdom")
    visitor.type(people.YEARS_OF_STUDY, "three")
    visitor.type(people.DIPLOMA_YEAR, "soon")
    visitor.try_to_continue()
    inspector.look("degree with two errors")
    answer(visitor, replace(ELIGIBLE, degree_country="United Kingdom", degree_year="2022", recognised="No"))
    visitor.continue_()
    inspect_until(inspector, "Degree and experience")
    visitor.page.get_by_role("textbox").fill("many")
    visitor.try_to_continue()
    open_all(visitor)
    inspector.look("years with an error")
    assert not inspector.found, "\n".join(inspector.found)


def two_of_the_same(inspector: Inspector) -> None:
    """The first question with a citizenship named twice, then mended."""
    visitor = inspector.visitor
    inspector.look("citizenship, empty")
    answer(visitor, ELIGIBLE)
    visitor.page.get_by_role("button", name="Add another citizenship").click()
    visitor.pick("Citizenship 2", ELIGIBLE.citizenship)
    visitor.try_to_continue()
    open_all(visitor)
    inspector.look("citizenship named twice")
    visitor.page.get_by_role("button", name="Remove citizenship 2").click()
    visitor.continue_()


def inspect_until(inspector: Inspector, heading: str) -> None:
    """Scans each question once it is answered, up to the one with this heading."""
    while (now := inspector.visitor.heading.inner_text()) != heading:
        answer(inspector.visitor, GAPS)
        inspector.look(now)
        inspector.visitor.continue_()


@ON_BOTH
def test_check_page_results_and_contracts(inspector: Inspector) -> None:
    """The check page, each verdict and the dates of a contract can be used by everybody."""
    visitor = inspector.visitor
    visitor.open("/question?role=ict-security-officer")
    answer_until(visitor, GAPS, people.CHECK)
    inspector.look("check")
    visitor.result()
    open_all(visitor)
    inspector.look("eligible")
    verdict_after(inspector, "CAST", people.CAST, "No")
    inspector.look("not yet")
    verdict_after(inspector, "military service", people.MILITARY, "I am not sure")
    inspector.look("incomplete")
    verdict_after(inspector, "physical fitness", people.FITNESS, "No")
    inspector.look("not eligible")
    visitor.follow("The contract in plain words, with your dates")
    inspect_contract(inspector)
    assert not inspector.found, "\n".join(inspector.found)


def verdict_after(inspector: Inspector, what: str, question: str, option: str) -> None:
    """Changes one answer and goes to the result again."""
    visitor = inspector.visitor
    visitor.follow("Check and change my answers")
    visitor.change(what)
    visitor.choose(question, option)
    visitor.save()
    visitor.result()


def inspect_contract(inspector: Inspector) -> None:
    """A contract with dates, with an error, at its ceiling, and of the other kind."""
    visitor = inspector.visitor
    for label, text in (("Day", "31"), ("Month", "5"), ("Year", "2027")):
        visitor.type(label, text)
    open_all(visitor)
    inspector.look("contract with dates")
    visitor.type("Day", "32")
    inspector.look("contract, impossible day")
    visitor.type(people.MONTHS_SERVED, "72")
    inspector.look("contract at its ceiling")
    visitor.open("/contract?role=ai-expert")
    inspector.look("contract of a temporary agent")


def open_all(visitor: Visitor) -> None:
    """Opens everything that is shown on demand."""
    for closed in visitor.page.locator("details:not([open]) > summary").all()[::-1]:
        closed.click()
    visitor.settle()
