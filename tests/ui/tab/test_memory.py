"""What the server tells the tab to keep."""

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
    """The next message about these entries."""
    return memory.message(entries, ask=False)


@given(st.lists(ENTRIES, max_size=6), ENTRIES.filter(bool))
def test_every_message_names_all_that_the_tab_is_to_keep(
    earlier: list[dict[str, Any]], last: dict[str, Any]
) -> None:
    """A tab may miss any message before it."""
    memory = TabMemory()
    for entries in earlier:
        message(memory, entries)
    assert message(memory, last)["entries"] == last


@given(ENTRIES.filter(bool), ENTRIES.filter(bool))
def test_a_newer_message_has_a_higher_number(first: dict[str, Any], second: dict[str, Any]) -> None:
    """The tab can tell that a message it draws again is an old one; the same entries make the same message."""
    memory = TabMemory()
    earlier, later = message(memory, first), message(memory, second)
    assert (later["number"] > earlier["number"]) == (first != second)
    assert message(memory, dict(second)) == later


def test_a_session_without_answers_leaves_the_tab_as_it_is() -> None:
    """What an earlier session left in the tab stays there until the tab has brought it back."""
    assert message(TabMemory(), {})["entries"] is None


@given(ENTRIES.filter(bool))
def test_after_erasing_the_tab_is_told_to_keep_nothing(entries: dict[str, Any]) -> None:
    """No key and no value of what was erased is in the next message."""
    memory = TabMemory()
    message(memory, entries)
    assert message(memory, {})["entries"] == {}


def test_the_tab_is_asked_until_it_has_replied() -> None:
    """A page that needs answers asks for a reply in any case, other pages only if there is something to restore."""
    memory = TabMemory()
    assert memory.message({}, ask=True)["ask"] == "now"
    assert memory.message({}, ask=False)["ask"] == "later"
    memory.restored = True
    assert "ask" not in memory.message({}, ask=False)


def test_two_sessions_are_told_apart() -> None:
    """The tab sees by the mark of a session that its numbers begin again."""
    one, other = TabMemory(), TabMemory()
    assert message(one, {})["boot"] == message(one, {"facts.degree": "none"})["boot"]
    assert message(one, {})["boot"] != message(other, {})["boot"]
