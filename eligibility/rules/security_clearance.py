"""A security clearance at EU SECRET level."""

from __future__ import annotations

from eligibility.facts import Clearance, Facts
from eligibility.rules.rule import Rule, always
from eligibility.ruling import Ruling, met, not_met, unknown

HELD = met("clearance.held")
OBTAINABLE = met("clearance.obtainable")
NOT_OBTAINABLE = not_met("clearance.not_obtainable")
ASK = unknown("clearance.ask")


def decide(facts: Facts) -> Ruling:
    """The visitor holds a clearance or could get one, as far as they know."""
    match facts.security_clearance:
        case Clearance.HELD:
            return HELD
        case Clearance.OBTAINABLE:
            return OBTAINABLE
        case Clearance.NOT_OBTAINABLE:
            return NOT_OBTAINABLE
        case _:
            return ASK


RULE = Rule(
    id="security_clearance",
    source="We look for, last line; EU Careers FAQ 8891 (security clearance)",
    decide=decide,
    facts={"security_clearance": always},
    rulings=(HELD, OBTAINABLE, NOT_OBTAINABLE, ASK),
    counted=False,
)
