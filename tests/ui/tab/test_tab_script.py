"""The page's own script in Chromium: whatever happens to messages, the tab keeps what the last one says."""

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
LOST, ARRIVES, TWICE = "lost", "arrives", "twice"
EVENTS = st.lists(st.tuples(ENTRIES, st.sampled_from([LOST, ARRIVES, TWICE])), max_size=8)


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    """A tab that holds Streamlit's outermost element and the app's script."""
    with sync_playwright() as playwright:
        browser = chromium_of(playwright)
        page = browser.new_page()
        page.route("**/*", lambda route: route.fulfill(body=PAGE, content_type="text/html"))
        yield page
        browser.close()


def open_tab(page: Page, kept: dict[str, Any] | None = None) -> None:
    """Loads the page anew, with what an earlier session left."""
    page.goto(ADDRESS)
    page.evaluate("kept => sessionStorage.clear() ?? (kept && sessionStorage.setItem('role-compass', kept))",
                  json.dumps({"entries": kept, "screens": {}}) if kept else None)  # fmt: skip
    page.evaluate(BEHAVIOUR)


def arrive(page: Page, sent: dict[str, Any]) -> None:
    """Delivers a message."""
    page.evaluate(SEND, sent)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(events=EVENTS, last=ENTRIES)
def test_a_tab_that_hears_the_last_message_keeps_what_it_says(
    page: Page, events: list[tuple[dict[str, Any], str]], last: dict[str, Any]
) -> None:
    """Messages before it may be lost or come twice."""
    open_tab(page)
    memory = TabMemory(restored=True)
    for entries, event in events:
        sent = message(memory, entries)
        for _ in range({LOST: 0, ARRIVES: 1, TWICE: 2}[event]):
            arrive(page, sent)
    arrive(page, message(memory, last))
    assert page.evaluate(STORED) == last


def test_an_older_message_that_is_drawn_again_changes_nothing(page: Page) -> None:
    """The message of the whole page is drawn again after a fragment has sent a newer one."""
    open_tab(page)
    memory = TabMemory(restored=True)
    older, newer = message(memory, {"facts.degree": "none"}), message(memory, {"facts.degree": "completed"})
    for sent in (older, newer, older):
        arrive(page, sent)
    assert page.evaluate(STORED) == {"facts.degree": "completed"}


def test_a_new_session_is_told_what_the_tab_kept(page: Page) -> None:
    """The tab replies before it takes anything from the new session."""
    open_tab(page, {"facts.degree": "none"})
    arrive(page, TabMemory().message({}, ask=False))
    assert page.evaluate("window.replies") == [
        ["restore", {"entries": {"facts.degree": "none"}, "fields": {}}]
    ]
    assert page.evaluate(STORED) == {"facts.degree": "none"}


def test_an_empty_tab_replies_only_to_a_page_that_waits(page: Page) -> None:
    """Other pages are spared a run."""
    open_tab(page)
    arrive(page, TabMemory().message({}, ask=False))
    assert page.evaluate("window.replies") == []
    arrive(page, TabMemory().message({}, ask=True))
    assert page.evaluate("window.replies") == [["restore", {"entries": {}, "fields": {}}]]


def test_a_shared_screen_keeps_nothing(page: Page) -> None:
    """On a stand, and while an adviser is signed in, the tab is emptied."""
    open_tab(page, {"facts.degree": "none"})
    arrive(page, message(TabMemory(restored=True), {"facts.degree": "completed"}) | {"off": True})
    assert page.evaluate("sessionStorage.length") == 0
