"""What the tab is told: only what changed, and always enough to know everything."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ui.tab import REMEMBERED, Tab

KEY = st.sampled_from(["facts.degree", "skills.scripting", "notes.scripting", "typed.start-day"])
ENTRIES = st.dictionaries(KEY, st.integers(0, 3))


class Browser:
    """The tab's side, as in keeping.js."""

    def __init__(self) -> None:
        """Keeps nothing yet."""
        self.entries: dict[str, Any] = {}
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


@given(st.lists(st.tuples(ENTRIES, st.booleans()), max_size=12), ENTRIES)
def test_a_tab_that_hears_the_last_message_knows_everything(
    messages: list[tuple[dict[str, int], bool]], last: dict[str, int]
) -> None:
    """Whatever was missed on the way, the last message or a full one brings the tab up to date."""
    tab, browser = Tab(), Browser()
    for entries, arrives in messages:
        message = tab.message(entries, "", wait=False)
        if arrives and not browser.hear(message):
            tab.send_all()
    if not browser.hear(tab.message(last, "", wait=False)):
        tab.send_all()
        assert browser.hear(tab.message(last, "", wait=False))
    assert browser.entries == last


@given(st.lists(ENTRIES, min_size=4, max_size=12))
def test_a_few_missed_messages_do_no_harm(changes: list[dict[str, int]]) -> None:
    """A tab may skip a message or two, as browsers do that draw only the latest state."""
    tab, browser = Tab(), Browser()
    for place, entries in enumerate(changes):
        message = tab.message(entries, "", wait=False)
        if place % (REMEMBERED - 1) == 0:
            assert browser.hear(message)
            assert browser.entries == entries


def test_only_what_changed_is_sent() -> None:
    """A hundred answers given before cost nothing with the next one."""
    tab, entries = Tab(), {f"skills.{n}": "yes" for n in range(100)}
    for place in range(REMEMBERED):
        entries = {**entries, f"notes.{place}": "text"}
        tab.message(entries, "", wait=False)
    message = tab.message({**entries, "facts.degree": "none"}, "", wait=False)
    assert set(message["set"]) == {"notes.2", "facts.degree"}


def test_after_erasing_the_tab_keeps_nothing() -> None:
    """A message after `send_all` takes the place of everything, even where there is nothing."""
    tab, browser = Tab(), Browser()
    browser.hear(tab.message({"facts.degree": "none"}, "", wait=False))
    tab.send_all()
    browser.hear(tab.message({}, "", wait=False))
    assert browser.entries == {}


def test_the_tab_is_asked_until_it_was_heard() -> None:
    """A new session asks what an earlier one left; a page that needs answers asks for an answer in any case."""
    tab = Tab()
    assert tab.message({}, "", wait=True)["ask"] == "now"
    assert tab.message({}, "", wait=False)["ask"] == "later"
    tab.heard = True
    assert "ask" not in tab.message({}, "", wait=False)
