"""The eligibility rules: one module per criterion, and the table of all rules.

Source of every rule: section 1 of the annex ("Am I eligible to apply?"), unless `Rule.source` names another.
A fact that is absent is unknown.
"""

from __future__ import annotations

from eligibility.rules import (
    cast,
    character_references,
    citizenship,
    education,
    languages,
    military_service,
    physical_fitness,
    security_clearance,
)
from eligibility.rules.rule import Rule

RULES: dict[str, Rule] = {
    rule.id: rule
    for rule in (
        citizenship.RULE,
        military_service.RULE,
        physical_fitness.RULE,
        character_references.RULE,
        cast.RULE,
        education.RULE,
        languages.RULE,
        security_clearance.RULE,
    )
}
"""Criterion id to rule, in the order of the annexes."""


def is_counted(criterion: str) -> bool:
    """True if a campaign may count this criterion as an obstacle; False for an unknown id."""
    return criterion in RULES and RULES[criterion].counted
