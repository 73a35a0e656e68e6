"""What can be wrong with a database, and how to mend it."""

from __future__ import annotations


class RecordsError(Exception):
    """The database cannot do what was asked; the message is one line that says how to mend it."""


class UnavailableError(RecordsError):
    """The database cannot be reached, or does not answer in time."""


class BehindError(RecordsError):
    """The database has another schema than this program."""


class RefusedError(RecordsError):
    """What was asked is against a rule; the message names what is allowed."""
