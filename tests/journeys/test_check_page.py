"""The check page is short: a line for each step, and every question on demand."""

from __future__ import annotations

from dataclasses import replace

from playwright.sync_api import expect

from tests.journeys.people import ELIGIBLE, answer_skills, answer_to_result, start
from tests.journeys.visitor import Visitor

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
