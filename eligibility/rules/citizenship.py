"""Citizenship of a Member State, with full rights as a citizen."""

from __future__ import annotations

from eligibility.codes import MEMBER_STATES
from eligibility.facts import Facts, YesNo
from eligibility.rules.rule import Rule, always
from eligibility.ruling import Ruling, met, not_met, unknown

ASK = unknown("citizenship.ask")
NONE_OF_THE_27 = not_met("citizenship.none_of_the_27")
FULL = met("citizenship.full")
NO_RIGHTS = not_met("citizenship.no_rights")
RIGHTS_ASK = unknown("citizenship.rights_ask")


def decide(facts: Facts) -> Ruling:
    """One citizenship of a Member State is enough; a second, non-EU citizenship never harms."""
    if not facts.citizenships:
        return ASK
    if not _has_eu_citizenship(facts):
        return NONE_OF_THE_27
    match facts.citizen_rights:
        case YesNo.YES:
            return FULL
        case YesNo.NO:
            return NO_RIGHTS
        case _:
            return RIGHTS_ASK


def _has_eu_citizenship(facts: Facts) -> bool:
    return not MEMBER_STATES.isdisjoint(facts.citizenships or ())


RULE = Rule(
    id="citizenship",
    source="Annex 1, general criteria",
    decide=decide,
    facts={"citizenships": always, "citizen_rights": _has_eu_citizenship},
    rulings=(ASK, NONE_OF_THE_27, FULL, NO_RIGHTS, RIGHTS_ASK),
    counted=True,
)
