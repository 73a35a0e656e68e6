"""What can be wrong with a database, and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping


class RecordsError(Exception):
    """The database cannot do what was asked; the message is one line that says how to mend it."""


class UnavailableError(RecordsError):
    """The database cannot be reached, or does not answer in time."""


class BusyError(UnavailableError):
    """Others were writing for too long; the same may be asked again at once."""


class BehindError(RecordsError):
    """The database has another schema than this program."""


class RefusedError(RecordsError):
    """What was asked is against a rule; the message names what is allowed.

    `faults` has a message for each field that is at fault, where there are fields.
    """

    def __init__(self, text: str, faults: Mapping[str, str] | None = None) -> None:
        """Takes the one line, and the fields' own messages."""
        super().__init__(text)
        self.faults: Mapping[str, str] = faults or {}
