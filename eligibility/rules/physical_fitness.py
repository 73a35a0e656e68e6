"""Physical fitness for the duties."""

from __future__ import annotations

from eligibility.facts import Facts, YesNo
from eligibility.rules.rule import Rule, always
from eligibility.ruling import Ruling, met, unknown

FIT = met("fitness.fit")
UNFIT = unknown("fitness.unfit")
ASK = unknown("fitness.ask")


def decide(facts: Facts) -> Ruling:
    """Fit for the duties, as far as the visitor knows.

    A self-check never turns anybody away over health: only the medical check before recruitment decides.
    """
    match facts.physical_fitness:
        case YesNo.YES:
            return FIT
        case YesNo.NO:
            return UNFIT
        case _:
            return ASK


RULE = Rule(
    id="physical_fitness",
    source="Annex 1, general criteria",
    decide=decide,
    facts={"physical_fitness": always},
    rulings=(FIT, UNFIT, ASK),
    counted=False,
)
