"""The outcome of an assessment, as every screen and report shows it: the verdict, with what limits it."""

from __future__ import annotations

from enum import StrEnum

from eligibility.assessment import Assessment, Verdict
from eligibility.contract import few_months_left


class Outcome(StrEnum):
    """The verdict, and two outcomes that a verdict alone does not tell."""

    ELIGIBLE = "eligible"
    LIMITED = "limited"
    """All criteria are met, but a required item is not covered or less than a year of contract is left."""
    NOT_YET = "not_yet"
    INCOMPLETE = "incomplete"
    CEILING_REACHED = "ceiling_reached"
    """No contract of this kind can follow, whatever the criteria say."""
    NOT_ELIGIBLE = "not_eligible"


def outcome_of(result: Assessment) -> Outcome:
    """The outcome: a criterion that is not met comes first, then a reached ceiling, then the rest of the verdict."""
    verdict = result.eligibility.verdict
    if result.contract.ceiling_reached and verdict is not Verdict.NOT_ELIGIBLE:
        return Outcome.CEILING_REACHED
    if verdict is Verdict.ELIGIBLE and (few_months_left(result.contract) or uncovered_requirements(result)):
        return Outcome.LIMITED
    return Outcome(verdict.value)


def uncovered_requirements(result: Assessment) -> tuple[str, ...]:
    """The ids of the required items that the answers do not cover at all; a plus is not one of them."""
    return tuple(
        item_id
        for item_id, item in result.role.items_of["required"]
        if result.coverage.items[item_id] == 0 and not item.plus
    )
