"""What the tab is told: only what changed, and always enough to know everything."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.tab.memory import NOTHING, REMEMBERED, Tab

KEY = st.sampled_from(["facts.degree", "skills.scripting", "notes.scripting", "typed.start-day", "content"])
ENTRIES = st.dictionaries(KEY, st.integers(0, 3) | st.sampled_from(["", "0", "yes"]))
LOST, HEARD, TWICE, ERASED = "lost", "heard", "twice", "erased"
EVENTS = st.lists(st.tuples(ENTRIES, st.sampled_from([LOST, LOST, HEARD, HEARD, TWICE, ERASED])), max_size=25)


class Browser:
    """The tab's side, as in keeping.js."""

    def __init__(self, entries: dict[str, Any] | None = None) -> None:
        """Keeps nothing yet, or what an earlier session left."""
        self.entries = entries or {}
        self.number = 0

    def hear(self, message: dict[str, Any]) -> bool:
        """Applies a message; False where too many before it were missed."""
        if message["base"] > self.number:
            return False
        if message["number"] > self.number:
            kept = self.entries if message["base"] else {}
            kept = {key: value for key, value in kept.items() if key not in message["drop"]}
            self.entries = kept | message["set"]
            self.number = message["number"]
        return True


def told(tab: Tab, entries: dict[str, Any]) -> dict[str, Any]:
    """The next message about these entries."""
    return tab.message(entries, "question|role=soc-analyst", ask=False)


def deliver(tab: Tab, browser: Browser, entries: dict[str, Any]) -> None:
    """A message arrives; where the tab says that it missed some, it is told everything."""
    if not browser.hear(told(tab, entries)):
        tab.send_all()
        assert browser.hear(told(tab, entries))


@settings(max_examples=1000)
@given(EVENTS, ENTRIES)
def test_a_tab_that_hears_the_last_message_knows_everything(
    events: list[tuple[dict[str, Any], str]], last: dict[str, Any]
) -> None:
    """Messages may be lost or come twice, and answers be erased: what arrives brings the tab up to date."""
    tab, browser = Tab(), Browser()
    for entries, event in events:
        if event == ERASED:
            tab.send_all()
        elif event == LOST:
            told(tab, entries)
        else:
            for _ in range(2 if event == TWICE else 1):
                deliver(tab, browser, entries)
            assert browser.entries == entries
    deliver(tab, browser, last)
    assert browser.entries == last


@given(st.lists(ENTRIES, min_size=4, max_size=12))
def test_a_tab_may_miss_a_message_and_need_not_ask(changes: list[dict[str, Any]]) -> None:
    """Browsers that draw only the latest state skip one now and then."""
    tab, browser = Tab(), Browser()
    for place, entries in enumerate(changes):
        message = told(tab, entries)
        if place % (REMEMBERED - 1) == 0:
            assert browser.hear(message)
            assert browser.entries == entries


@pytest.mark.parametrize(("missed", "understood"), [(0, True), (1, True), (2, False), (9, False)])
def test_a_tab_that_missed_more_asks_for_everything(*, missed: int, understood: bool) -> None:
    """It never takes the changes for the whole: it says that it missed some, and keeps what it had."""
    tab, browser = Tab(), Browser()
    for place in range(REMEMBERED):
        deliver(tab, browser, {"notes.scripting": place})
    for place in range(missed):
        told(tab, {f"skills.{place}": "yes"})
    assert browser.hear(told(tab, {"facts.degree": "none"})) == understood
    assert browser.entries == ({"facts.degree": "none"} if understood else {"notes.scripting": 2})


@given(st.lists(ENTRIES, min_size=1, max_size=12))
def test_a_message_names_only_what_changed_lately(changes: list[dict[str, Any]]) -> None:
    """What is the same in the last few messages is not said again, and what was not there is not dropped."""
    tab = Tab()
    for entries in changes:
        message = told(tab, entries)
        lately = [sent.entries for sent in tab.sent]
        assert set(message["set"].items()) <= set(entries.items())
        assert all(any(old.get(key) != value for old in lately) for key, value in message["set"].items())
        assert all(any(key in old for old in lately) and key not in entries for key in message["drop"])
        assert len(lately) <= REMEMBERED


def test_an_answer_among_a_hundred_costs_as_much_as_the_first() -> None:
    """A hundred answers given before are not sent with the next one."""
    tab, entries = Tab(), {f"skills.{n}": "yes" for n in range(100)}
    for place in range(REMEMBERED):
        entries = {**entries, f"notes.{place}": "text"}
        told(tab, entries)
    message = told(tab, {**entries, "facts.degree": "none"})
    assert set(message["set"]) == {"notes.2", "facts.degree"}
    assert message["drop"] == []


def test_a_message_about_nothing_new_is_the_same_message() -> None:
    """A screen that is drawn again tells the tab nothing that it has not heard."""
    tab, entries = Tab(), {"facts.degree": "none"}
    assert told(tab, entries) == told(tab, dict(entries))


@given(ENTRIES, st.lists(ENTRIES, max_size=5), ENTRIES)
def test_sending_all_takes_the_place_of_everything(
    left: dict[str, Any], changes: list[dict[str, Any]], last: dict[str, Any]
) -> None:
    """Whatever a tab holds, even of another session, a full message leaves nothing but what it names."""
    tab, browser = Tab(), Browser(left)
    for entries in changes:
        told(tab, entries)
    tab.send_all()
    message = told(tab, last)
    assert message["base"] == NOTHING.number
    assert message["set"] == last
    assert browser.hear(message)
    assert browser.entries == last


@given(st.lists(ENTRIES, max_size=6))
def test_after_erasing_the_tab_keeps_nothing(changes: list[dict[str, Any]]) -> None:
    """No key and no value of what was erased is in the next message or in the tab."""
    tab, browser = Tab(), Browser()
    for entries in changes:
        deliver(tab, browser, entries)
    tab.send_all()
    message = told(tab, {})
    assert (message["set"], message["drop"]) == ({}, [])
    assert browser.hear(message)
    assert browser.entries == {}
    assert all(not sent.entries for sent in tab.sent)


@given(ENTRIES, ENTRIES)
def test_what_an_earlier_session_left_waits_for_the_first_answer(
    left: dict[str, Any], first: dict[str, Any]
) -> None:
    """A new session that has nothing to say takes nothing away from the tab."""
    tab, browser = Tab(), Browser(dict(left))
    deliver(tab, browser, {})
    assert browser.entries == left
    deliver(tab, browser, first)
    assert browser.entries == (first or left)


def test_the_tab_is_asked_until_it_was_heard() -> None:
    """A new session asks what an earlier one left; a page that needs answers asks for an answer in any case."""
    tab = Tab()
    assert tab.message({}, "", ask=True)["ask"] == "now"
    assert tab.message({}, "", ask=False)["ask"] == "later"
    tab.heard = True
    assert "ask" not in tab.message({}, "", ask=False)


def test_two_sessions_are_told_apart() -> None:
    """A tab knows by the mark of a session whether its numbers begin again."""
    one, other = Tab(), Tab()
    assert told(one, {})["boot"] == told(one, {"facts.degree": "none"})["boot"]
    assert told(one, {})["boot"] != told(other, {})["boot"]
