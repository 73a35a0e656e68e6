"""The messages that tell the browser tab what to store."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ui.tab.memory import TabMemory

KEY = st.sampled_from(
    ["facts.degree", "skills.scripting", "notes.scripting", "typed.field-date-x--day", "content"]
)
ENTRIES = st.dictionaries(KEY, st.integers(0, 3) | st.sampled_from(["", "0", "yes"]))


def message(memory: TabMemory, entries: dict[str, Any]) -> dict[str, Any]:
    """The next message with these entries."""
    return memory.message(entries, ask=False)


@given(st.lists(ENTRIES, max_size=6), ENTRIES.filter(bool))
def test_every_message_has_all_entries(earlier: list[dict[str, Any]], last: dict[str, Any]) -> None:
    """The tab may have missed any earlier message."""
    memory = TabMemory()
    for entries in earlier:
        message(memory, entries)
    assert message(memory, last)["entries"] == last


@given(ENTRIES.filter(bool), ENTRIES.filter(bool))
def test_a_message_with_other_entries_has_a_higher_number(
    first: dict[str, Any], second: dict[str, Any]
) -> None:
    """The tab recognises an old message that is delivered again; the same entries give the same message."""
    memory = TabMemory()
    earlier, later = message(memory, first), message(memory, second)
    assert (later["number"] > earlier["number"]) == (first != second)
    assert message(memory, dict(second)) == later


def test_a_new_session_without_answers_does_not_change_the_tab() -> None:
    """Answers of an earlier session stay in the tab until it has sent them."""
    assert message(TabMemory(), {})["entries"] is None


@given(ENTRIES.filter(bool))
def test_after_erasing_the_message_has_no_entries(entries: dict[str, Any]) -> None:
    """The next message contains neither keys nor values that were erased."""
    memory = TabMemory()
    message(memory, entries)
    assert message(memory, {})["entries"] == {}


def test_the_tab_is_asked_until_it_has_replied() -> None:
    """A page that needs answers requires a reply; other pages ask only for one if the tab has something to restore."""
    memory = TabMemory()
    assert memory.message({}, ask=True)["ask"] == "now"
    assert memory.message({}, ask=False)["ask"] == "later"
    memory.restored = True
    assert "ask" not in memory.message({}, ask=False)


def test_messages_identify_their_session() -> None:
    """The tab can tell from the mark that the numbers start again."""
    first, second = TabMemory(), TabMemory()
    assert message(first, {})["boot"] == message(first, {"facts.degree": "none"})["boot"]
    assert message(first, {})["boot"] != message(second, {})["boot"]
