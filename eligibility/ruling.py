"""What a rule can say: four statuses, each with the id of a reason."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import NamedTuple


class Status(StrEnum):
    """How one criterion stands."""

    MET = "met"
    ACTION_NEEDED = "action_needed"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


class Ruling(NamedTuple):
    """What a rule says: a status, and the id of the reason for it."""

    status: Status
    reason: str


@cache
def met(reason: str) -> Ruling:
    """The criterion is met."""
    return Ruling(Status.MET, reason)


@cache
def action_needed(reason: str) -> Ruling:
    """A formal step of the visitor's would meet the criterion."""
    return Ruling(Status.ACTION_NEEDED, reason)


@cache
def not_met(reason: str) -> Ruling:
    """The criterion is not met."""
    return Ruling(Status.NOT_MET, reason)


@cache
def unknown(reason: str) -> Ruling:
    """The answers do not say."""
    return Ruling(Status.UNKNOWN, reason)
