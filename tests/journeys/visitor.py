"""What a visitor does, in plain verbs. Each waits for what the visitor would wait for, never for a time."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as TooLate

SETTLED = """() => {
    const app = document.querySelector('[data-testid="stApp"]');
    const heading = document.querySelector('h1');
    return app && app.dataset.testScriptState === 'notRunning' && heading && !heading.closest('[data-stale="true"]');
}"""
QUIET = """() => new Promise(done => {
    const app = document.querySelector('[data-testid="stApp"]');
    let timer;
    const again = () => {
        clearTimeout(timer);
        timer = setTimeout(() => app.dataset.testScriptState === 'notRunning' ? (watch.disconnect(), done()) : again(), 250);
    };
    const watch = new MutationObserver(again);
    watch.observe(document.body, {childList: true, subtree: true, attributes: true, characterData: true});
    again();
})"""
SCREEN = """() => ['h1', '[data-testid="stProgress"]']
    .map(part => document.querySelector(part)?.textContent).join(' | ')"""
ON_ANOTHER = (
    f"""before => ({SCREEN})() !== before && ({SETTLED})() && document.activeElement.tagName === 'H1'"""
)
STANDS = """() => [
    document.title, location.search, document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState,
    document.querySelector('h1')?.textContent, `focus on ${document.activeElement.tagName}`,
    document.querySelector('[data-testid="stMain"]')?.innerText,
].join(' | ').slice(0, 3000)"""
TOO_WIDE = """() => [document.documentElement, document.querySelector('[data-testid="stMain"]')]
    .some(part => part.scrollWidth > part.clientWidth)"""
PATIENCE = 15_000

ON_BOTH = pytest.mark.parametrize("view", ["phone", "desktop"])
"""For what matters on every kind of screen; other tests use a phone."""


class Visitor:
    """One person at one page of a browser, who notes everything that goes wrong there."""

    def __init__(self, page: Page) -> None:
        """Sits down at an empty page."""
        self.page = page
        self.faults: list[str] = []
        self.asked_for: list[str] = []
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", lambda request: self.asked_for.append(request.url))

    @property
    def heading(self) -> Locator:
        """The one heading that names the screen."""
        return self.page.get_by_role("heading", level=1)

    def open(self, address: str) -> None:
        """Types an address, or follows a link from elsewhere."""
        self.page.goto(address, wait_until="domcontentloaded")
        self._look()

    def reload(self) -> None:
        """Loads the same address anew."""
        self.page.reload(wait_until="domcontentloaded")
        self._look()

    def browser_back(self, heading: str) -> None:
        """Uses the browser's own Back and expects a screen."""
        self.page.go_back()
        self.sees_screen(heading)

    def press(self, name: str) -> None:
        """Presses a button that leads to another screen."""
        self._leave_by(self.page.get_by_role("button", name=name, exact=True))

    def follow(self, name: str) -> None:
        """Follows a link of the app."""
        self._leave_by(self.page.get_by_role("link", name=name, exact=True).first)

    def continue_(self) -> None:
        """Goes on to the next question."""
        self.press("Continue")

    def try_to_continue(self) -> Locator:
        """Presses Continue on a screen that is not in order, and reads what is wrong."""
        self.page.get_by_role("button", name=re.compile("Continue|Save and return")).click()
        problem = self.page.locator(".problem")
        expect(problem).to_be_visible()
        expect(problem).to_be_focused()
        return problem

    def change(self, what: str) -> None:
        """From the check page to one question."""
        self.follow(f"Change {what}")

    def save(self) -> None:
        """From the changed question straight back to the check page."""
        self.press("Save and return")
        self.sees_screen("Check your answers")

    def result(self) -> None:
        """From the check page to the result."""
        self.press("See my result")

    def choose(self, question: str, option: str) -> None:
        """Picks one option of a question."""
        group = self.page.get_by_role("radiogroup", name=question, exact=True)
        group.locator("label", has=self.page.get_by_role("radio", name=option, exact=True)).click()
        expect(group.get_by_role("radio", name=option, exact=True)).to_be_checked()

    def pick(self, label: str, option: str) -> None:
        """Picks one entry of a long list by typing its name and pressing Enter.

        A list closes when the screen is drawn anew, so the last answer has to be drawn first.
        """
        self.settle()
        box = self.page.get_by_role("combobox", name=label, exact=True)
        box.press("ControlOrMeta+a")
        box.press_sequentially(option)
        expect(self.page.get_by_role("option", name=option, exact=True)).to_be_visible()
        box.press("Enter")
        expect(box).to_have_value(option)

    def pick_by_tapping(self, label: str, option: str) -> None:
        """Picks one entry of a long list by opening it and tapping on the entry."""
        self.settle()
        box = self.page.get_by_role("combobox", name=label, exact=True)
        box.click()
        self.page.get_by_role("option", name=option, exact=True).click()
        expect(box).to_have_value(option)

    def field(self, label: str) -> Locator:
        """The text field with this label, with or without an error before it."""
        return self.page.get_by_role("textbox", name=re.compile(rf"(^|\. ){re.escape(label)}$"))

    def type(self, label: str, text: str) -> None:
        """Types into a field and moves on to the next one."""
        field = self.field(label)
        field.fill(text)
        field.press("Tab")

    def settle(self) -> None:
        """Waits until nothing on the screen changes any more."""
        self.page.evaluate(QUIET)

    def sees(self, words: str) -> None:
        """Finds words on the screen."""
        expect(self.page.get_by_test_id("stMain")).to_contain_text(words)

    def does_not_see(self, words: str) -> None:
        """Finds words nowhere on the screen."""
        self.settle()
        expect(self.page.get_by_test_id("stMain")).not_to_contain_text(words)

    def sees_screen(self, heading: str) -> None:
        """Is on the screen with this heading."""
        expect(self.heading).to_have_text(heading)
        self._look()

    def scrolls_sideways(self) -> bool:
        """Whether something is wider than the screen."""
        return bool(self.page.evaluate(TOO_WIDE))

    def screen(self) -> str:
        """What tells this screen from the one before and the one after."""
        return str(self.page.evaluate(SCREEN))

    def arrives(self, before: str) -> None:
        """Is on another screen, at another address, with the focus on its heading."""
        try:
            self.page.wait_for_function(ON_ANOTHER, arg=before)
        except TooLate:
            pytest.fail(f"does not leave {before}: {self.page.evaluate(STANDS)}")
        self._look()

    def _leave_by(self, way: Locator) -> None:
        before, address = self.screen(), self.page.url
        way.click()
        self.arrives(before)
        assert self.page.url != address, f"{address} does not change"

    def _look(self) -> None:
        self.page.wait_for_function(SETTLED)
        broken = self.page.locator('[data-testid="stException"], [data-testid="stAlertContentError"]')
        self.faults += [text for text in broken.all_inner_texts() if "went wrong" in text or "Error" in text]
