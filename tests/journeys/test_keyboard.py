"""The complete check with the keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys import people
from tests.journeys.visitor import Visitor, entry

MAX_TABS = 60
COUNT_RERUNS = """() => {
    window.runs = 0;
    new MutationObserver(() => { window.runs += 1; }).observe(
        document.querySelector('[data-testid="stApp"]'), {attributeFilter: ['data-test-script-state']});
}"""

REDRAW = "heading => heading.replaceWith(heading.cloneNode(true))"


class Typist:
    """A visitor who uses only the keyboard."""

    def __init__(self, visitor: Visitor) -> None:
        """Uses the page of this visitor."""
        self.visitor = visitor
        self.keyboard = visitor.page.keyboard

    def tab_to(self, element: Locator) -> None:
        """Presses Tab until the element has the focus; fails if it does not get it."""
        expect(element).to_be_visible()
        for _ in range(MAX_TABS):
            if element.evaluate("element => element === document.activeElement"):
                return
            self.keyboard.press("Tab")
        pytest.fail(f"Tab does not lead to {element}")

    def press(self, button: str, key: str = "Enter") -> None:
        """Presses a button with a key and expects the focus on the heading of the next screen."""
        previous = self.visitor.screen()
        self.tab_to(self.visitor.page.get_by_role("button", name=button, exact=True))
        self.keyboard.press(key)
        self.visitor.wait_for_next_screen(previous)

    def follow(self, name: str, key: str = "Enter") -> None:
        """Follows a link, or presses a button, whose name begins so, and expects the next screen."""
        previous = self.visitor.screen()
        self.tab_to(self.visitor.control(name))
        self.keyboard.press(key)
        self.visitor.wait_for_next_screen(previous)

    def choose(self, question: str, downwards: int = 0) -> None:
        """Selects the first option of a question with Space, or one further down with the arrow keys."""
        group = self.visitor.page.get_by_role("radiogroup", name=question, exact=True)
        self.tab_to(group.get_by_role("radio").first)
        self.keyboard.press("Space")
        for _ in range(downwards):
            self.keyboard.press("ArrowDown")
        expect(group.get_by_role("radio").nth(downwards)).to_be_checked()

    def pick(self, label: str, option: str) -> None:
        """Selects an entry of a long list by typing its name and pressing Enter."""
        box = self.visitor.page.get_by_role("combobox", name=label, exact=True)
        self.tab_to(box)
        self.keyboard.type(option)
        expect(self.visitor.page.get_by_role("option", name=entry(option))).to_be_visible()
        self.keyboard.press("Enter")
        expect(box).to_have_value(entry(option))

    def type(self, label: str, text: str) -> None:
        """Types into a field."""
        self.tab_to(self.visitor.field(label))
        self.keyboard.type(text)
        expect(self.visitor.field(label)).to_have_value(text)


@pytest.fixture
def view() -> str:
    """Visitors with a keyboard use a desktop."""
    return "desktop"


@pytest.fixture
def typist(visitor: Visitor) -> Typist:
    """A visitor who uses only the keyboard."""
    return Typist(visitor)


def answer_conditions(typist: Typist) -> None:
    """Answers the questions on the conditions: lists, options, follow-up questions and numbers."""
    typist.pick("Citizenship 1", "Estonia")
    typist.choose(people.RIGHTS)
    typist.press("Continue")
    for question, downwards in {people.MILITARY: 1, people.FITNESS: 0, people.REFERENCES: 0}.items():
        typist.choose(question, downwards)
        typist.press("Continue", "Space")
    typist.choose(people.CAST, 1)
    typist.choose(people.FUNCTION_GROUP)
    typist.press("Continue")
    typist.choose(people.DEGREE)
    typist.type(people.YEARS_OF_STUDY, "4")
    typist.pick(people.DIPLOMA_COUNTRY, "United Kingdom")
    typist.type(people.DIPLOMA_YEAR, "2022")
    typist.choose(people.RECOGNISED, 1)
    typist.press("Continue")


def enter_languages(typist: Typist) -> None:
    """Enters three languages, the third in an added row."""
    for index, (language, level) in enumerate((("Estonian", "C2"), ("English", "C1"))):
        typist.pick(f"Language {index + 1}", language)
        typist.pick(f"Level {index + 1}", level)
    typist.tab_to(typist.visitor.page.get_by_role("button", name="Add a language"))
    typist.keyboard.press("Enter")
    typist.pick("Language 3", "Finnish")
    typist.pick("Level 3", "B1")
    typist.press("Continue")


def answer_skills(typist: Typist) -> None:
    """Answers the questions on skills, among them a number of years that is rejected once, and a checkbox."""
    page = typist.visitor.page
    while typist.visitor.heading.inner_text() != "Degree and experience":
        answer_scales(typist)
        typist.press("Continue")
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
    typist.press("Continue")
    while typist.visitor.is_on("question"):
        answer_scales(typist)
        typist.press("Continue")


def answer_scales(typist: Typist) -> None:
    """Gives the first answer to every question on the screen."""
    for group in typist.visitor.page.get_by_role("radiogroup").all():
        typist.tab_to(group.get_by_role("radio").first)
        typist.keyboard.press("Space")


def test_the_check_can_be_completed_with_the_keyboard_alone(typist: Typist) -> None:
    """Every kind of question, from the role to the result."""
    typist.visitor.open("/?role=soc-analyst")
    typist.press("Start the check")
    answer_conditions(typist)
    enter_languages(typist)
    typist.choose(people.CLEARANCE, 1)
    typist.press("Continue")
    typist.type(people.MONTHS_SERVED, "6")
    typist.press("Continue")
    typist.visitor.sees("Not yet: have your diploma recognised")
    typist.follow("See what you cover")
    answer_skills(typist)
    typist.follow("Check and change my answers")
    typist.visitor.sees("Estonian C2, English C1, Finnish B1")
    typist.press("See my result")
    typist.visitor.sees("Not yet: have your diploma recognised")


def test_enter_in_a_field_keeps_the_text_and_the_screen(typist: Typist) -> None:
    """Continue leads to the next screen."""
    typist.visitor.open("/question?role=soc-analyst&step=months_served_3b")
    typist.type(people.MONTHS_SERVED, "8")
    typist.keyboard.press("Enter")
    typist.visitor.settle()
    typist.visitor.sees_screen(people.SERVICE)
    expect(typist.visitor.field(people.MONTHS_SERVED)).to_have_value("8")
    typist.press("Continue")


def test_single_keys_have_no_shortcuts(typist: Typist) -> None:
    """The keys r and c, pressed outside a field, neither rerun the page nor offer to clear a cache."""
    visitor = typist.visitor
    visitor.open("/question?role=soc-analyst")
    typist.pick("Citizenship 1", "Estonia")
    typist.choose(people.RIGHTS, 1)
    typist.press("Continue")
    visitor.page.evaluate(COUNT_RERUNS)
    for key in ("r", "c", "Shift+R", "Shift+C"):
        typist.keyboard.press(key)
    visitor.settle()
    assert visitor.page.evaluate("window.runs") == 0
    expect(visitor.page.get_by_role("dialog")).to_have_count(0)
    visitor.sees_screen(people.MILITARY)
    typist.press("Back")
    expect(visitor.page.get_by_role("combobox")).to_have_value(entry("Estonia"))


def test_a_redrawn_heading_gets_the_focus_unless_the_visitor_has_moved_on(typist: Typist) -> None:
    """A slow browser may draw the heading of a new screen twice."""
    typist.visitor.open("/?role=soc-analyst")
    typist.press("Start the check")
    heading = typist.visitor.heading
    heading.evaluate(REDRAW)
    expect(heading).to_be_focused()
    typist.keyboard.press("Tab")
    heading.evaluate(REDRAW)
    typist.visitor.settle()
    expect(heading).not_to_be_focused()
