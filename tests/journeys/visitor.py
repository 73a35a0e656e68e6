"""The actions of a visitor in the browser. Each action waits for a condition on the screen, never for a fixed time."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

SETTLED = """() => {
    const app = document.querySelector('[data-testid="stApp"]');
    const heading = document.querySelector('h1');
    return app && app.dataset.testScriptState === 'notRunning' && heading && !heading.closest('[data-stale="true"]');
}"""
WAIT_UNTIL_QUIET = """() => new Promise(done => {
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
ON_NEXT_SCREEN = (
    f"""before => ({SCREEN})() !== before && ({SETTLED})() && document.activeElement.tagName === 'H1'"""
)
STATE_OF_PAGE = """() => [
    document.title, location.search, document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState,
    document.querySelector('h1')?.textContent, `focus on ${document.activeElement.tagName}`,
    document.querySelector('[data-testid="stMain"]')?.innerText,
].join(' | ').slice(0, 3000)"""
TOO_WIDE = """() => [document.documentElement, document.querySelector('[data-testid="stMain"]')]
    .some(part => part.scrollWidth > part.clientWidth)"""
PATIENCE = 15_000

ON_PHONE_AND_DESKTOP = pytest.mark.parametrize("view", ["phone", "desktop"])
"""Runs a test on a phone and on a desktop; other tests use one of them."""


def entry(name: str) -> re.Pattern[str]:
    """An entry of a long list by its name, whatever other names stand behind it in brackets."""
    return re.compile(rf"^{re.escape(name)}( \(.+\))?$")


class Visitor:
    """A person who uses one page of a browser. Records every error that occurs there."""

    def __init__(self, page: Page) -> None:
        """Starts on an empty page."""
        self.page = page
        self.faults: list[str] = []
        self.requested_urls: list[str] = []
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", lambda request: self.requested_urls.append(request.url))

    @property
    def heading(self) -> Locator:
        """The level-1 heading of the screen."""
        return self.page.get_by_role("heading", level=1)

    def open(self, address: str) -> None:
        """Opens an address."""
        self.page.goto(address, wait_until="domcontentloaded")
        self._record_errors()

    def reload(self) -> None:
        """Reloads the page."""
        self.page.reload(wait_until="domcontentloaded")
        self._record_errors()

    def browser_back(self, heading: str) -> None:
        """Presses the browser's Back button and expects the screen with this heading."""
        self.page.go_back()
        self.sees_screen(heading)

    def press(self, name: str) -> None:
        """Presses a button that leads to another screen."""
        self._click_through(self.page.get_by_role("button", name=name, exact=True))

    def follow(self, name: str) -> None:
        """Follows a link to another screen of the app."""
        self._click_through(self.page.get_by_role("link", name=name, exact=True).first)

    def continue_(self) -> None:
        """Presses Continue."""
        self.press("Continue")

    def try_to_continue(self) -> Locator:
        """Presses Continue on a screen with an error. Returns the error summary, which has the focus."""
        self.page.get_by_role("button", name=re.compile("Continue|Save and return")).click()
        problem = self.page.locator(".problem")
        expect(problem).to_be_visible()
        expect(problem).to_be_focused()
        return problem

    def change(self, topic: str) -> None:
        """Opens a question from the check page, by its Change link."""
        self.follow(f"Change {topic}")

    def save(self) -> None:
        """Saves a changed answer and expects the check page."""
        self.press("Save and return")
        self.sees_screen("Check your answers")

    def open_result(self) -> None:
        """Opens the result from the check page, or from a decisive answer."""
        self.press("See my result")

    def open_skills(self) -> None:
        """Opens the first screen on skills from the result."""
        self._click_through(self.control("See what you cover"))

    def open_check_page(self) -> None:
        """Opens the check page from the result."""
        self.follow("Check and change my answers")
        self.sees_screen("Check your answers")

    def control(self, name: str) -> Locator:
        """The first link or button whose name begins so."""
        start = re.compile(f"^{re.escape(name)}")
        buttons = self.page.get_by_role("button", name=start)
        return self.page.get_by_role("link", name=start).or_(buttons).first

    def is_on(self, page: str) -> bool:
        """True if the address is that of this page."""
        return urlsplit(self.page.url).path == f"/{page}"

    def choose(self, question: str, option: str) -> None:
        """Selects an option of a question."""
        group = self.page.get_by_role("radiogroup", name=question, exact=True)
        group.locator("label", has=self.page.get_by_role("radio", name=option, exact=True)).click()
        expect(group.get_by_role("radio", name=option, exact=True)).to_be_checked()

    def pick(self, label: str, option: str) -> None:
        """Selects an entry of a long list by typing its name and pressing Enter.

        A rerun closes the list, so the rerun for the previous answer must finish first.

        """
        self.settle()
        box = self.page.get_by_role("combobox", name=label, exact=True)
        box.press("ControlOrMeta+a")
        box.press_sequentially(option)
        expect(self.page.get_by_role("option", name=entry(option))).to_be_visible()
        box.press("Enter")
        expect(box).to_have_value(entry(option))

    def pick_by_tapping(self, label: str, option: str) -> None:
        """Selects an entry of a long list by opening the list and tapping the entry."""
        self.settle()
        box = self.page.get_by_role("combobox", name=label, exact=True)
        box.click()
        self.page.get_by_role("option", name=entry(option)).click()
        expect(box).to_have_value(entry(option))

    def field(self, label: str) -> Locator:
        """The text field with this label."""
        return self.page.get_by_role("textbox", name=label, exact=True)

    def type(self, label: str, text: str) -> None:
        """Types into a field and moves to the next one."""
        field = self.field(label)
        field.fill(text)
        field.press("Tab")

    def settle(self) -> None:
        """Waits until the screen no longer changes."""
        self.page.evaluate(WAIT_UNTIL_QUIET)

    def sees(self, text: str) -> None:
        """Expects a text on the screen."""
        expect(self.page.get_by_test_id("stMain")).to_contain_text(text)

    def does_not_see(self, text: str) -> None:
        """Expects that a text is not on the screen."""
        self.settle()
        expect(self.page.get_by_test_id("stMain")).not_to_contain_text(text)

    def sees_screen(self, heading: str) -> None:
        """Expects the screen with this heading."""
        expect(self.heading).to_have_text(heading)
        self._record_errors()

    def scrolls_sideways(self) -> bool:
        """True if the page is wider than the screen."""
        return bool(self.page.evaluate(TOO_WIDE))

    def screen(self) -> str:
        """The heading and progress of the screen, which differ from those of the screens before and after it."""
        return str(self.page.evaluate(SCREEN))

    def wait_for_next_screen(self, before: str) -> None:
        """Waits for a screen other than the one before, with the focus on its heading."""
        try:
            self.page.wait_for_function(ON_NEXT_SCREEN, arg=before)
        except PlaywrightTimeoutError:
            pytest.fail(f"does not leave {before}: {self.page.evaluate(STATE_OF_PAGE)}")
        self._record_errors()

    def _click_through(self, control: Locator) -> None:
        before, address = self.screen(), self.page.url
        control.click()
        self.wait_for_next_screen(before)
        assert self.page.url != address, f"{address} does not change"

    def _record_errors(self) -> None:
        self.page.wait_for_function(SETTLED)
        errors = self.page.locator('[data-testid="stException"], [data-testid="stAlertContentError"]')
        self.faults += [text for text in errors.all_inner_texts() if "went wrong" in text or "Error" in text]
