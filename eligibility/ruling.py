"""What a rule can say: one of four statuses, the id of a reason, and what a formal step would change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from eligibility.facts import Facts, Level


class Status(StrEnum):
    """How one criterion stands."""

    MET = "met"
    ACTION_NEEDED = "action_needed"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


class Effect(NamedTuple):
    """What a formal step would change: values of facts, and language levels that it would raise."""

    facts: Mapping[str, Any] = {}
    languages: Mapping[str, Level] = {}


Remedy = Callable[[Facts], Effect | None]
"""The effect of a step on these facts; None if even the step would not decide the criterion."""


class Ruling(NamedTuple):
    """A status, the id of its reason, and the remedy if the status is `action_needed`."""

    status: Status
    reason: str
    remedy: Remedy | None


def met(reason: str) -> Ruling:
    """The criterion is met."""
    return Ruling(Status.MET, reason, None)


def action_needed(reason: str, remedy: Remedy) -> Ruling:
    """A formal step would meet the criterion; `remedy` says what the step would change."""
    return Ruling(Status.ACTION_NEEDED, reason, remedy)


def not_met(reason: str) -> Ruling:
    """The criterion is not met."""
    return Ruling(Status.NOT_MET, reason, None)


def unknown(reason: str) -> Ruling:
    """The answers do not decide the criterion."""
    return Ruling(Status.UNKNOWN, reason, None)
