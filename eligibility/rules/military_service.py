"""Obligations of military service under the law of the visitor's own country."""

from __future__ import annotations

from eligibility.facts import Facts, Military
from eligibility.rules.rule import Rule, always
from eligibility.ruling import Effect, Ruling, action_needed, met, unknown

FULFILLED = met("military.fulfilled")
OUTSTANDING = action_needed(
    "military.outstanding", lambda _facts: Effect({"military_service": Military.DONE})
)
ASK = unknown("military.ask")


def decide(facts: Facts) -> Ruling:
    """The obligations are fulfilled, or there are none."""
    match facts.military_service:
        case Military.DONE | Military.NOT_REQUIRED:
            return FULFILLED
        case Military.OUTSTANDING:
            return OUTSTANDING
        case _:
            return ASK


RULE = Rule(
    id="military_service",
    source="Annex 1, general criteria",
    decide=decide,
    facts={"military_service": always},
    rulings=(FULFILLED, OUTSTANDING, ASK),
    counted=False,
)
