"""References that show that the visitor's character suits the duties."""

from __future__ import annotations

from eligibility.facts import Facts, YesNo
from eligibility.rules.rule import Rule, always
from eligibility.ruling import Ruling, met, not_met, unknown

AVAILABLE = met("references.available")
UNAVAILABLE = not_met("references.unavailable")
ASK = unknown("references.ask")


def decide(facts: Facts) -> Ruling:
    """The visitor could provide appropriate references."""
    match facts.character_references:
        case YesNo.YES:
            return AVAILABLE
        case YesNo.NO:
            return UNAVAILABLE
        case _:
            return ASK


RULE = Rule(
    id="character_references",
    source="Annex 1, general criteria",
    decide=decide,
    facts={"character_references": always},
    rulings=(AVAILABLE, UNAVAILABLE, ASK),
    counted=False,
)
