"""The table of rules is complete, and every rule agrees with its module, the facts and the content.

Each message says what to do about a step that was forgotten when a criterion was added; what
criteria.yml and the role files forget is reported by lint.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from eligibility import rules
from eligibility.catalogue import Catalogue
from eligibility.facts import Facts
from eligibility.rules import RULES, is_counted
from eligibility.rules.rule import Rule
from eligibility.ruling import Ruling
from tests.eligibility.strategies import FACTS, VALUES

MODULES = sorted(
    path.stem
    for path in Path(next(iter(rules.__path__))).glob("*.py")
    if path.stem not in ("__init__", "rule")
)
PRIVATE = {"military_service", "physical_fitness", "character_references", "security_clearance"}
EVERY_RULE = pytest.mark.parametrize("rule", RULES.values(), ids=RULES)


class ReadFacts:
    """Facts that note which of them are read."""

    def __init__(self, facts: Facts) -> None:
        """Nothing is read yet."""
        self.facts = facts
        self.names: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        """The fact of this name."""
        self.names.add(name)
        return getattr(self.facts, name)


def read_by(rule: Rule, facts: Facts) -> set[str]:
    """The facts that a rule reads to decide, to ask and to say what a formal step would change."""
    noted: Any = ReadFacts(facts)
    ruling = rule.decide(noted)
    rule.asked(noted)
    if ruling.remedy:
        ruling.remedy(noted)
    return set(noted.names)


@pytest.mark.parametrize("name", MODULES)
def test_every_module_is_in_the_table(name: str) -> None:
    """A module of eligibility/rules defines the rule of its name, and the table has it."""
    rule = getattr(import_module(f"eligibility.rules.{name}"), "RULE", None)
    path = f"eligibility/rules/{name}.py"
    assert isinstance(rule, Rule), f"{path} defines no rule: add `RULE = Rule(...)`"
    assert rule.id == name, f"{path}: the rule's id is {rule.id!r}: make it {name!r}, the name of the file"
    assert RULES.get(name) is rule, (
        f"{path} is not in the table: import {name} and add {name}.RULE in eligibility/rules/__init__.py"
    )


@EVERY_RULE
def test_every_fact_of_a_rule_is_a_fact_of_the_answers_file(rule: Rule) -> None:
    """A rule names only fields of Facts."""
    missing = set(rule.facts) - set(Facts.model_fields)
    assert not missing, f"rule {rule.id!r} reads {missing}: add to Facts in eligibility/facts.py"


def test_every_fact_has_values_in_the_property_tests() -> None:
    """Choices have values by themselves; any other kind of fact needs a strategy."""
    missing = set(Facts.model_fields) - set(VALUES)
    assert not missing, f"add {missing} to VALUES in tests/eligibility/strategies.py"


def test_every_fact_is_asked(catalogue: Catalogue) -> None:
    """A fact that no criterion and no contract asks could only come from a file."""
    asked = {fact for questions in catalogue.fact_questions for fact in questions}
    missing = set(Facts.model_fields) - asked
    assert not missing, f"ask {missing} in content/criteria.yml or content/contracts.yml"


@EVERY_RULE
def test_every_ruling_of_a_module_is_listed(rule: Rule) -> None:
    """The rulings of a rule are the constants of its module, each with a reason of its own."""
    module = vars(import_module(f"eligibility.rules.{rule.id}"))
    names = {
        name for name, value in module.items() if isinstance(value, Ruling) and value not in rule.rulings
    }
    assert not names, f"eligibility/rules/{rule.id}.py: add {names} to `rulings` of the rule"
    assert len(rule.by_reason) == len(rule.rulings), f"rule {rule.id!r} gives a reason in two rulings"


@given(FACTS)
def test_a_rule_gives_only_the_rulings_that_it_lists(facts: Facts) -> None:
    """Whatever is answered, the ruling is a constant of the module."""
    for rule in RULES.values():
        ruling = rule.decide(facts)
        assert ruling in rule.rulings, f"rule {rule.id!r}: add {ruling} to `rulings`"


@given(FACTS)
def test_a_rule_reads_only_the_facts_that_it_names(facts: Facts) -> None:
    """A fact that a rule reads without naming it would never be asked."""
    for rule in RULES.values():
        unnamed = read_by(rule, facts) - set(rule.facts)
        assert not unnamed, f"rule {rule.id!r} reads {unnamed}: add to `facts` of the rule"


@given(FACTS)
def test_a_formal_step_changes_only_facts_that_the_rule_reads(facts: Facts) -> None:
    """What a remedy sets are valid values of the rule's own facts."""
    for rule in RULES.values():
        remedy = rule.decide(facts).remedy
        effect = remedy(facts) if remedy else None
        if effect:
            languages = {"languages": dict(effect.languages)} if effect.languages else {}
            changed = dict(effect.facts) | languages
            assert set(changed) <= set(rule.facts), (
                f"rule {rule.id!r}: a remedy changes a fact of another rule"
            )
            Facts.model_validate(changed)


def test_health_character_duties_and_vetting_are_never_counted() -> None:
    """No campaign learns how many people failed one of these criteria."""
    assert not [name for name in sorted(PRIVATE) if is_counted(name)]


def test_formal_conditions_are_counted() -> None:
    """A campaign may learn how many people lack citizenship, CAST, education or languages."""
    assert all(is_counted(name) for name in ("citizenship", "cast", "education", "languages"))


@pytest.mark.parametrize("name", ["", "no_such_criterion", "degree", "education.none", "required.1"])
def test_an_unknown_criterion_is_not_counted(name: str) -> None:
    """Only a rule can say that its criterion may be counted."""
    assert not is_counted(name)
