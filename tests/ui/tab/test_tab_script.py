"""The script of the page in Chromium: the tab stores what the last message says, whatever happened to earlier ones."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page, sync_playwright

from tests.journeys.conftest import chromium_of
from tests.ui.tab.test_memory import ENTRIES, message
from ui.frame import BEHAVIOUR
from ui.tab.memory import TabMemory

ADDRESS = "http://tab.invalid/question"
PAGE = """<!doctype html><div data-testid="stApp" data-test-script-state="notRunning"
    data-test-connection-state="CONNECTED"></div>"""
SEND = """(message) => {
    window.replies ??= [];
    const data = new TextEncoder().encode(JSON.stringify({to: "answers", screen: "question", whole: true, ...message}));
    window.roleCompassMessages.push({data, setTriggerValue: (event, value) => window.replies.push([event, value])});
}"""
STORED = "() => JSON.parse(sessionStorage.getItem('role-compass'))?.entries ?? {}"
LOST, ONCE, TWICE = "lost", "once", "twice"
EVENTS = st.lists(st.tuples(ENTRIES, st.sampled_from([LOST, ONCE, TWICE])), max_size=8)


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    """A tab with the outermost element of Streamlit and the script of the app."""
    with sync_playwright() as playwright:
        browser = chromium_of(playwright)
        page = browser.new_page()
        page.route("**/*", lambda route: route.fulfill(body=PAGE, content_type="text/html"))
        yield page
        browser.close()


def open_tab(page: Page, stored: dict[str, Any] | None = None) -> None:
    """Reloads the page with the entries that an earlier session stored."""
    page.goto(ADDRESS)
    page.evaluate("kept => sessionStorage.clear() ?? (kept && sessionStorage.setItem('role-compass', kept))",
                  json.dumps({"entries": stored, "screens": {}}) if stored else None)  # fmt: skip
    page.evaluate(BEHAVIOUR)


def deliver(page: Page, message_to_tab: dict[str, Any]) -> None:
    """Delivers a message to the tab."""
    page.evaluate(SEND, message_to_tab)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(events=EVENTS, last=ENTRIES)
def test_the_tab_stores_the_entries_of_the_last_message(
    page: Page, events: list[tuple[dict[str, Any], str]], last: dict[str, Any]
) -> None:
    """Earlier messages may be lost or delivered twice."""
    open_tab(page)
    memory = TabMemory(restored=True)
    for entries, event in events:
        sent = message(memory, entries)
        for _ in range({LOST: 0, ONCE: 1, TWICE: 2}[event]):
            deliver(page, sent)
    deliver(page, message(memory, last))
    assert page.evaluate(STORED) == last


def test_an_older_message_that_is_delivered_again_changes_nothing(page: Page) -> None:
    """A fragment sends a message, and then the page is redrawn with the message before it."""
    open_tab(page)
    memory = TabMemory(restored=True)
    older, newer = message(memory, {"facts.degree": "none"}), message(memory, {"facts.degree": "completed"})
    for sent in (older, newer, older):
        deliver(page, sent)
    assert page.evaluate(STORED) == {"facts.degree": "completed"}


def test_a_new_session_receives_the_stored_entries(page: Page) -> None:
    """The tab replies before it stores anything for the new session."""
    open_tab(page, {"facts.degree": "none"})
    deliver(page, TabMemory().message({}, ask=False))
    assert page.evaluate("window.replies") == [
        ["restore", {"entries": {"facts.degree": "none"}, "fields": {}}]
    ]
    assert page.evaluate(STORED) == {"facts.degree": "none"}


def test_an_empty_tab_replies_only_to_a_page_that_waits(page: Page) -> None:
    """Other pages are not rerun for an empty reply."""
    open_tab(page)
    deliver(page, TabMemory().message({}, ask=False))
    assert page.evaluate("window.replies") == []
    deliver(page, TabMemory().message({}, ask=True))
    assert page.evaluate("window.replies") == [["restore", {"entries": {}, "fields": {}}]]


def test_a_shared_screen_stores_nothing(page: Page) -> None:
    """In kiosk mode and while an adviser is signed in, the storage is emptied."""
    open_tab(page, {"facts.degree": "none"})
    deliver(page, message(TabMemory(restored=True), {"facts.degree": "completed"}) | {"off": True})
    assert page.evaluate("sessionStorage.length") == 0
