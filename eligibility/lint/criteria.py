"""Faults between the criteria and contracts of the content, and the rules and facts of the code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from eligibility.catalogue import Catalogue
from eligibility.contract import DATE_FACTS
from eligibility.criterion import Criterion, FactQuestion, Step
from eligibility.facts import CHOICES, Facts
from eligibility.lint.lines import line_at, unknown_name
from eligibility.located_yaml import Place
from eligibility.rules import RULES
from eligibility.rules.rule import Rule
from eligibility.ruling import Status
from eligibility.terms import ContractKind


def criteria_faults(catalogue: Catalogue) -> Iterator[str]:
    """Criteria without a rule or a role, rules without a criterion, and the faults of each criterion."""
    used = {criterion for role in catalogue.roles.values() for criterion in role.criterion_ids}
    for name in RULES:
        if name not in catalogue.criteria:
            text = f"rule {name!r} has no criterion; add {name!r} with its questions and outcomes"
            yield line_at(catalogue, "criteria", (), text)
    for name, criterion in catalogue.criteria.items():
        if name not in used:
            text = f"criterion {name!r} is used by no role; add it to the criteria of a role or delete it"
            yield line_at(catalogue, "criteria", (name,), text)
        if name in RULES:
            yield from _criterion(catalogue, criterion, RULES[name])
        else:
            text = (
                f"criterion {name!r} has no rule; add eligibility/rules/{name}.py and its lines in "
                f"eligibility/rules/__init__.py, or use the id of a rule: {', '.join(RULES)}"
            )
            yield line_at(catalogue, "criteria", (name,), text)


def _criterion(catalogue: Catalogue, criterion: Criterion, rule: Rule) -> Iterator[str]:
    name = criterion.id
    reader = f"the rule of {name!r}"
    yield from _unasked(catalogue, "criteria", name, rule.facts, criterion.questions, reader)
    for fact in criterion.questions:
        if fact not in rule.facts:
            text = f"question {fact!r} is used by no rule; {reader} reads: {', '.join(rule.facts)}"
            yield line_at(catalogue, "criteria", (name, "questions", fact), text)
    yield from _questions(catalogue, "criteria", name, criterion.questions)
    yield from _outcomes(catalogue, criterion, rule)
    for step in criterion.checked:
        if step not in catalogue.steps:
            text = unknown_name(f"step {step}", catalogue.steps)
            yield line_at(catalogue, "criteria", (name, "checked"), text)
    yield from _link(catalogue, "criteria", (name,), criterion)


def step_faults(catalogue: Catalogue) -> Iterator[str]:
    """Steps, shared or of a role, with a link to an address that the content does not have."""
    for step in catalogue.steps.values():
        yield from _link(catalogue, "steps", (step.id,), step)
    for role in catalogue.roles.values():
        for at, step in enumerate(role.selection):
            yield from _link(catalogue, role.id, ("selection", at), step)


def _link(catalogue: Catalogue, file: str, place: Place, entry: Criterion | Step) -> Iterator[str]:
    if entry.link is not None and entry.link not in catalogue.links:
        text = unknown_name(f"link {entry.link}", catalogue.links)
        yield line_at(catalogue, file, (*place, "link"), text)


def _outcomes(catalogue: Catalogue, criterion: Criterion, rule: Rule) -> Iterator[str]:
    """Rulings without words, words without a ruling, and formal steps without a name."""
    place = (criterion.id, "outcomes")
    for reason in sorted(rule.reasons - set(criterion.outcomes)):
        text = f"outcome {reason!r} of the rule has no words; add it"
        yield line_at(catalogue, "criteria", place, text)
    for reason, outcome in sorted(criterion.outcomes.items()):
        if reason not in rule.reasons:
            text = unknown_name(f"outcome {reason}", sorted(rule.reasons))
            yield line_at(catalogue, "criteria", (*place, reason), text)
        elif rule.by_reason[reason].status is Status.NOT_MET and outcome.cause is None:
            text = f"outcome {reason!r} needs a cause; add 'cause' with the two to six words that a verdict gives"
            yield line_at(catalogue, "criteria", (*place, reason), text)
        elif rule.by_reason[reason].status is Status.ACTION_NEEDED and outcome.step is None:
            text = f"outcome {reason!r} needs a step; add 'step' with the two to six words that name it"
            yield line_at(catalogue, "criteria", (*place, reason), text)


def _unasked(
    catalogue: Catalogue, file: str, owner: str, facts: Iterable[str], questions: Iterable[str], reader: str
) -> Iterator[str]:
    """Facts that are read and not asked."""
    for fact in facts:
        if fact not in questions:
            text = f"fact {fact!r} is read by {reader} but no question asks it; add it"
            yield line_at(catalogue, file, (owner, "questions"), text)


def _questions(
    catalogue: Catalogue, file: str, owner: str, questions: Mapping[str, FactQuestion]
) -> Iterator[str]:
    """Questions about something that is no fact, and options that are not the codes of the fact."""
    for fact, question in questions.items():
        place = (owner, "questions", fact)
        if fact not in Facts.model_fields:
            text = f"fact {fact!r} is not in the answers file; add it to Facts in eligibility/facts.py"
            yield line_at(catalogue, file, place, text)
        elif set(question.options) != set(CHOICES.get(fact, ())):
            wanted = ", ".join(CHOICES.get(fact, ())) or "none"
            yield line_at(catalogue, file, place, f"options of {fact!r} must be: {wanted}")


def contract_faults(catalogue: Catalogue) -> Iterator[str]:
    """Missing kinds of contract, and facts that their dates need and nobody asks."""
    for kind in ContractKind:
        if kind not in catalogue.contracts:
            yield line_at(catalogue, "contracts", (), f"contract {kind.value!r} is missing; add it")
            continue
        asked = catalogue.contracts[kind].questions
        reader = f"the dates of {kind.value}"
        yield from _unasked(catalogue, "contracts", kind, DATE_FACTS[kind], asked, reader)
        yield from _questions(catalogue, "contracts", kind, asked)
