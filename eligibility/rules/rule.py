"""The form of a rule: what each module of this package defines as `RULE`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from eligibility.facts import Facts
from eligibility.ruling import Ruling

Condition = Callable[[Facts], bool]
"""True if a question is asked after these answers."""


def always(_: Facts) -> bool:
    """The condition of a fact that is asked whatever the other answers are."""
    return True


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One criterion: how it is decided, from which facts, and whether a campaign may count it."""

    id: str
    """The criterion's id: the name of the module, and the key in content/criteria.yml."""
    source: str
    """Where the notices or EU Careers state the rule."""
    decide: Callable[[Facts], Ruling]
    facts: Mapping[str, Condition]
    """The facts that the rule reads, in the order of asking, each with the condition for asking it."""
    rulings: tuple[Ruling, ...]
    """Every ruling that `decide` can give."""
    counted: bool
    """True if a campaign may count the criterion as an obstacle; False for health, character, duties and vetting."""

    @cached_property
    def by_reason(self) -> Mapping[str, Ruling]:
        """The rulings by the ids of their reasons."""
        return {ruling.reason: ruling for ruling in self.rulings}

    @cached_property
    def reasons(self) -> frozenset[str]:
        """The ids of all reasons; content/criteria.yml words each of them."""
        return frozenset(self.by_reason)

    def asked(self, facts: Facts) -> tuple[str, ...]:
        """The facts to ask after these answers, in the order of asking."""
        return tuple(fact for fact, is_asked in self.facts.items() if is_asked(facts))
