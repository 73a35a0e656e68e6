"""What the browser's tab has been told to keep, so that only what changed is sent.

The tab keeps a flat map of entries. Each message names the changes since an earlier one (its base), a
few messages back, so that the tab may skip one; where it skipped more, it asks for everything.
"""

from __future__ import annotations

import secrets
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

REMEMBERED = 3

Entries = Mapping[str, Any]


class Sent(NamedTuple):
    """Entries as the tab knows them after a message of this number."""

    number: int
    entries: Entries


NOTHING = Sent(0, {})


@dataclass
class Tab:
    """One session's view of its tab."""

    boot: str = field(default_factory=lambda: secrets.token_hex(8))
    """Tells this session from an earlier one, whose messages the tab may still hold."""
    asked: bool = False
    heard: bool = False
    """Whether the tab has told what it keeps from an earlier session."""
    number: int = 0
    sent: deque[Sent] = field(default_factory=lambda: deque([NOTHING], maxlen=REMEMBERED))

    def send_all(self) -> None:
        """Makes the next message name everything, in place of what the tab keeps."""
        self.number += 1
        self.sent = deque([NOTHING], maxlen=REMEMBERED)

    def message(self, entries: Entries, screen: str, *, ask: bool) -> dict[str, Any]:
        """What the tab is told: the changes, and whether it is to tell what it keeps."""
        if self.sent[-1].entries != entries:
            self.number += 1
        if self.sent[-1].number != self.number:
            self.sent.append(Sent(self.number, entries))
        base = self.sent[0]
        message: dict[str, Any] = {
            "boot": self.boot,
            "number": self.number,
            "base": base.number,
            "screen": screen,
            "set": {key: value for key, value in entries.items() if self._differed(key, value)},
            "drop": sorted({key for sent in self.sent for key in sent.entries} - set(entries)),
        }
        if not self.heard:
            message["ask"] = "now" if ask else "later"
        return message

    def _differed(self, key: str, value: object) -> bool:
        """Whether the tab may hold another value: it differed in any message that it is known to have, or may."""
        return any(sent.entries.get(key) != value for sent in self.sent)
