"""Registration in CAST, EPSO's selection of contract agents."""

from __future__ import annotations

from eligibility.facts import CastStatus, Facts, FunctionGroup
from eligibility.rules.rule import Rule, always
from eligibility.ruling import Effect, Ruling, action_needed, met, unknown

GROUP = FunctionGroup.IV
"""The function group that the notices ask for."""

RANK = {group: rank for rank, group in enumerate(FunctionGroup)}
"""The function groups by rank, I the lowest."""

ASK = unknown("cast.ask")
REGISTER = action_needed(
    "cast.register",
    lambda _facts: Effect({"cast_status": CastStatus.REGISTERED, "cast_function_group": GROUP}),
)
GROUP_ASK = unknown("cast.group_ask")
OTHER_GROUP = action_needed("cast.other_group", lambda _facts: Effect({"cast_function_group": GROUP}))
PASSED = met("cast.passed")
REGISTERED = met("cast.registered")


def decide(facts: Facts) -> Ruling:
    """Registration in the group asked for, or in a higher one, is enough to apply; tests are passed to be hired."""
    if facts.cast_status is CastStatus.NONE:
        return REGISTER
    if not _is_registered(facts):
        return ASK
    if facts.cast_function_group is None:
        return GROUP_ASK
    if RANK[facts.cast_function_group] < RANK[GROUP]:
        return OTHER_GROUP
    return PASSED if facts.cast_status is CastStatus.PASSED else REGISTERED


def _is_registered(facts: Facts) -> bool:
    return facts.cast_status in (CastStatus.PASSED, CastStatus.REGISTERED)


RULE = Rule(
    id="cast",
    source="Annex 1, general criteria; EU Careers, Selection of contract staff (CAST) and FAQ 2175",
    decide=decide,
    facts={"cast_status": always, "cast_function_group": _is_registered},
    rulings=(ASK, REGISTER, GROUP_ASK, OTHER_GROUP, PASSED, REGISTERED),
    counted=True,
)
