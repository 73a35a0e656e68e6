"""The whole check with the keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys import people
from tests.journeys.visitor import Visitor

FARTHEST = 60
COUNT_RUNS = """() => {
    window.runs = 0;
    new MutationObserver(() => { window.runs += 1; }).observe(
        document.querySelector('[data-testid="stApp"]'), {attributeFilter: ['data-test-script-state']});
}"""

DRAW_ANEW = "heading => heading.replaceWith(heading.cloneNode(true))"


class Typist:
    """A visitor without mouse or touch."""

    def __init__(self, visitor: Visitor) -> None:
        """Puts both hands on the keyboard."""
        self.visitor = visitor
        self.keyboard = visitor.page.keyboard

    def tab_to(self, goal: Locator) -> None:
        """Presses Tab until the goal has the focus."""
        expect(goal).to_be_visible()
        for _ in range(FARTHEST):
            if goal.evaluate("element => element === document.activeElement"):
                return
            self.keyboard.press("Tab")
        pytest.fail(f"Tab does not lead to {goal}")

    def leave(self, button: str, key: str = "Enter") -> None:
        """Presses a button by key; the focus then stands on the heading of the next screen."""
        before = self.visitor.screen()
        self.tab_to(self.visitor.page.get_by_role("button", name=button, exact=True))
        self.keyboard.press(key)
        self.visitor.arrives(before)

    def choose(self, question: str, downwards: int = 0) -> None:
        """Picks an option with Space, or one further down with the arrow keys."""
        group = self.visitor.page.get_by_role("radiogroup", name=question, exact=True)
        self.tab_to(group.get_by_role("radio").first)
        self.keyboard.press("Space")
        for _ in range(downwards):
            self.keyboard.press("ArrowDown")
        expect(group.get_by_role("radio").nth(downwards)).to_be_checked()

    def pick(self, label: str, option: str) -> None:
        """Finds an entry of a long list by typing, and takes it with Enter."""
        box = self.visitor.page.get_by_role("combobox", name=label, exact=True)
        self.tab_to(box)
        self.keyboard.type(option)
        expect(self.visitor.page.get_by_role("option", name=option, exact=True)).to_be_visible()
        self.keyboard.press("Enter")
        expect(box).to_have_value(option)

    def type(self, label: str, text: str) -> None:
        """Types into a field."""
        self.tab_to(self.visitor.field(label))
        self.keyboard.type(text)
        expect(self.visitor.field(label)).to_have_value(text)


@pytest.fixture
def view() -> str:
    """Keyboards stand on desks."""
    return "desktop"


@pytest.fixture
def typist(visitor: Visitor) -> Typist:
    """A visitor who has only a keyboard."""
    return Typist(visitor)


def conditions(typist: Typist) -> None:
    """The questions on the conditions: lists, options, follow-ups and numbers."""
    typist.pick("Citizenship 1", "Estonia")
    typist.choose(people.RIGHTS)
    typist.leave("Continue")
    for question, downwards in {people.MILITARY: 1, people.FITNESS: 0, people.REFERENCES: 0}.items():
        typist.choose(question, downwards)
        typist.leave("Continue", "Space")
    typist.choose(people.CAST, 1)
    typist.choose(people.FUNCTION_GROUP)
    typist.leave("Continue")
    typist.choose(people.DEGREE)
    typist.type(people.YEARS_OF_STUDY, "4")
    typist.pick(people.DIPLOMA_COUNTRY, "United Kingdom")
    typist.type(people.DIPLOMA_YEAR, "2022")
    typist.choose(people.RECOGNISED, 1)
    typist.leave("Continue")


def languages(typist: Typist) -> None:
    """Three languages, the third in a row that is added."""
    for place, (language, level) in enumerate((("Estonian", "C2 or mother tongue"), ("English", "C1"))):
        typist.pick(f"Language {place + 1}", language)
        typist.pick(f"Level {place + 1}", level)
    typist.tab_to(typist.visitor.page.get_by_role("button", name="Add a language"))
    typist.keyboard.press("Enter")
    typist.pick("Language 3", "Finnish")
    typist.pick("Level 3", "B1")
    typist.leave("Continue")


def skills(typist: Typist) -> None:
    """Statements, a number of years that is refused once, and a checkbox."""
    page = typist.visitor.page
    while typist.visitor.heading.inner_text() != "Degree and experience":
        for group in page.get_by_role("radiogroup").all():
            typist.tab_to(group.get_by_role("radio").first)
            typist.keyboard.press("Space")
        typist.leave("Continue")
    years = page.get_by_role("textbox")
    typist.tab_to(years)
    typist.keyboard.type("rc")
    expect(years).to_have_value("rc")
    typist.tab_to(page.get_by_role("button", name="Continue"))
    typist.keyboard.press("Enter")
    expect(page.locator(".problem")).to_be_focused()
    unsure = page.get_by_role("checkbox", name="I am not sure")
    typist.tab_to(unsure)
    typist.keyboard.press("Space")
    expect(unsure).to_be_checked()
    typist.leave("Continue")


def test_whole_journey(typist: Typist) -> None:
    """From the role to the result, every kind of question is answered with keys alone."""
    typist.visitor.open("/?role=soc-analyst")
    typist.leave("Start the check")
    conditions(typist)
    languages(typist)
    typist.choose(people.CLEARANCE, 1)
    typist.leave("Continue")
    typist.type(people.MONTHS_SERVED, "6")
    typist.leave("Continue")
    skills(typist)
    while typist.visitor.heading.inner_text() != people.CHECK:
        typist.leave("Continue")
    typist.visitor.sees("Estonian C2, English C1, Finnish B1")
    typist.leave("See my result")
    typist.visitor.sees("Not yet: have your diploma recognised")


def test_enter_in_a_field(typist: Typist) -> None:
    """Enter in a field keeps what was typed and stays on the screen."""
    typist.visitor.open("/question?role=soc-analyst&step=months_served_3b")
    typist.type(people.MONTHS_SERVED, "8")
    typist.keyboard.press("Enter")
    typist.visitor.settle()
    typist.visitor.sees_screen(people.SERVICE)
    expect(typist.visitor.field(people.MONTHS_SERVED)).to_have_value("8")
    typist.leave("Continue")


def test_no_single_key_shortcuts(typist: Typist) -> None:
    """The keys r and c, pressed outside a field, neither run the page again nor offer to clear a cache."""
    visitor = typist.visitor
    visitor.open("/question?role=soc-analyst")
    typist.pick("Citizenship 1", "Estonia")
    typist.choose(people.RIGHTS, 1)
    typist.leave("Continue")
    visitor.page.evaluate(COUNT_RUNS)
    for key in ("r", "c", "Shift+R", "Shift+C"):
        typist.keyboard.press(key)
    visitor.settle()
    assert visitor.page.evaluate("window.runs") == 0
    expect(visitor.page.get_by_role("dialog")).to_have_count(0)
    visitor.sees_screen(people.MILITARY)
    typist.leave("Back")
    expect(visitor.page.get_by_role("combobox")).to_have_value("Estonia")


def test_a_heading_that_is_drawn_anew_keeps_the_focus(typist: Typist) -> None:
    """A slow browser may show a new screen's title before its heading; whoever has gone on is left alone."""
    typist.visitor.open("/?role=soc-analyst")
    typist.leave("Start the check")
    heading = typist.visitor.heading
    heading.evaluate(DRAW_ANEW)
    expect(heading).to_be_focused()
    typist.keyboard.press("Tab")
    heading.evaluate(DRAW_ANEW)
    typist.visitor.settle()
    expect(heading).not_to_be_focused()
