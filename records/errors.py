"""Errors of the database. Each message is one line that says what to do."""

from __future__ import annotations

from collections.abc import Mapping


class RecordsError(Exception):
    """The database cannot do what was asked. The message is one line that says how to fix the cause."""


class UnavailableError(RecordsError):
    """The database cannot be reached or does not respond in time."""


class BusyError(UnavailableError):
    """Other writers held the database for too long. The caller may retry at once."""


class SchemaError(RecordsError):
    """The schema of the database is not the one that this program needs."""


class RefusedError(RecordsError):
    """The request breaks a rule. The message says what is allowed.

    `faults` has a message for each invalid field; it is empty if the request has no fields.
    """

    def __init__(self, text: str, faults: Mapping[str, str] | None = None) -> None:
        """Sets the message, and the messages by field."""
        super().__init__(text)
        self.faults: Mapping[str, str] = faults or {}
