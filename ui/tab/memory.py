"""What this session knows of the browser tab that it talks to."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ui import session

Entries = Mapping[str, Any]


@dataclass
class TabMemory:
    """One session's view of its tab."""

    boot: str = field(default_factory=lambda: secrets.token_hex(8))
    """Tells this session from an earlier one, whose messages the tab may still hold."""
    asked: bool = False
    restored: bool = False
    """Whether the tab has replied with what it kept from an earlier session."""
    page: str = ""
    """The path of the page that is on the screen."""
    number: int = 0
    entries: Entries | None = None
    """What the tab was told last to keep; None until there was something to keep."""

    def message(self, entries: Entries, *, ask: bool) -> dict[str, Any]:
        """The message that makes the tab keep these entries and nothing else.

        A session that has had nothing to keep yet sends no entries: the tab goes on keeping those of an earlier
        session until it has replied.
        """
        if entries != (self.entries or {}):
            self.number += 1
            self.entries = dict(entries)
        message = {"boot": self.boot, "number": self.number, "entries": self.entries}
        return message if self.restored else message | {"ask": "now" if ask else "later"}


def tab_memory() -> TabMemory:
    """What the present session knows of its tab."""
    memory: TabMemory | None = session.value_of(session.TAB)
    if memory is None:
        memory = TabMemory()
        session.put(session.TAB, memory)
    return memory
