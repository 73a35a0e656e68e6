"""The check page is short: a line for each step, and every question on demand."""

from __future__ import annotations

from dataclasses import replace

from playwright.sync_api import expect

from tests.journeys.people import ELIGIBLE, answer_skills, answer_to_result, start
from tests.journeys.scan import Inspector
from tests.journeys.visitor import ON_PHONE_AND_DESKTOP, Visitor

PARTLY = replace(ELIGIBLE, skills="Partly", years="2")
TALLEST = 1800
"""The height in pixels that the page may have on a phone."""

HEIGHT = "document.querySelector('[data-testid=\"stMain\"]').scrollHeight"


def test_the_check_page_tells_every_answer_in_short(visitor: Visitor) -> None:
    """With all answers of a SOC analyst it stays short; the details are closed until one opens them."""
    start(visitor, "soc-analyst")
    answer_to_result(visitor, PARTLY)
    answer_skills(visitor, PARTLY)
    visitor.open_check_page()
    for short in ("French C2, English C1", "4 answered: 4 partly", "4 answered: 3 partly, 2 years"):
        visitor.sees(short)
    visitor.settle()
    assert visitor.page.evaluate(HEIGHT) <= TALLEST
    question = visitor.page.get_by_text("Country that issued the diploma")
    expect(question).to_be_hidden()
    visitor.page.locator("summary").first.click()
    expect(question).to_be_visible()


@ON_PHONE_AND_DESKTOP
def test_messages_on_a_screen_are_accessible(inspector: Inspector) -> None:
    """Axe finds nothing on a nudged screen, at a decisive answer, and where erasing is asked."""
    visitor = inspector.visitor
    start(visitor, "soc-analyst")
    visitor.page.get_by_role("button", name="Continue").click()
    visitor.sees("Answer what is open, or press Continue again and come back later.")
    inspector.scan("nudged")
    visitor.pick("Citizenship 1", "Switzerland")
    visitor.sees("None of the citizenships you named")
    inspector.scan("decisive answer")
    visitor.open_result()
    visitor.open_check_page()
    visitor.page.get_by_role("button", name="Erase my answers").click()
    visitor.sees("Erase all answers?")
    inspector.scan("asked whether to erase")
    assert not inspector.problems, "\n".join(inspector.problems)
