"""Checks the files of a content folder against each other and the rules; each fault is a `file:line: ...` line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from eligibility.catalogue import Catalogue, read_catalogue
from eligibility.criterion import Criterion, FactQuestion
from eligibility.errors import ContentError
from eligibility.facts import CHOICES, Facts
from eligibility.located_yaml import Place, line_of
from eligibility.notice import Role
from eligibility.people import load
from eligibility.questionnaire import CONTRACT_FACTS
from eligibility.rules import RULES
from eligibility.rules.rule import Rule
from eligibility.ruling import Status
from eligibility.terms import ContractKind

LATE = dt.datetime(2100, 12, 31, tzinfo=dt.UTC)
"""An instant after every date in the content."""


def lint(folder: Path, at: dt.datetime = LATE) -> list[str]:
    """Every fault of a content folder at an instant; empty if there is none."""
    try:
        catalogue = read_catalogue(folder)
    except ContentError as error:
        return error.faults
    lines = list(faults(catalogue))
    try:
        load(folder, catalogue, at)
    except ContentError as error:
        lines += error.faults
    return lines


def faults(catalogue: Catalogue) -> Iterator[str]:
    """Every fault in what the files of a catalogue say about each other and about the rules."""
    yield from _skills(catalogue)
    yield from _criteria(catalogue)
    yield from _contracts(catalogue)
    references: dict[str, str] = {}
    for role in catalogue.roles.values():
        yield from _role(catalogue, role)
        first = references.setdefault(role.reference, role.id)
        if first != role.id:
            yield _at(catalogue, role.id, ("reference",), f"reference stands in {first!r} too")


def _at(catalogue: Catalogue, file: str, place: Place, text: str) -> str:
    path, lines = catalogue.files[file]
    return f"{path}:{line_of(place, lines)}: {text}"


def _unknown(name: str, allowed: Iterable[str]) -> str:
    return f"{name!r}, which is not known; known: {', '.join(allowed)}"


def _skills(catalogue: Catalogue) -> Iterator[str]:
    used = {skill for role in catalogue.roles.values() for skill in role.skill_ids}
    areas = {skill.dimension for skill in catalogue.skills.values() if skill.id in used}
    for skill in catalogue.skills.values():
        if skill.dimension not in catalogue.dimensions:
            text = _unknown(f"dimension {skill.dimension}", catalogue.dimensions)
            yield _at(catalogue, "skills", (skill.id, "dimension"), text)
        if skill.id not in used:
            text = f"skill {skill.id!r} is used by no item; use it or delete it"
            yield _at(catalogue, "skills", (skill.id,), text)
    for area in catalogue.dimensions:
        if area not in areas:
            text = f"dimension {area!r} has no item; use it or delete it"
            yield _at(catalogue, "dimensions", (area,), text)


def _criteria(catalogue: Catalogue) -> Iterator[str]:
    """Criteria without a rule or a role, rules without a criterion, and the faults of each criterion."""
    used = {criterion for role in catalogue.roles.values() for criterion in role.criterion_ids}
    for name in RULES:
        if name not in catalogue.criteria:
            text = f"rule {name!r} has no criterion; add {name!r} with its questions and outcomes"
            yield _at(catalogue, "criteria", (), text)
    for name, criterion in catalogue.criteria.items():
        if name not in used:
            text = f"criterion {name!r} is used by no role; add it to the criteria of a role or delete it"
            yield _at(catalogue, "criteria", (name,), text)
        if name in RULES:
            yield from _criterion(catalogue, criterion, RULES[name])
        else:
            text = (
                f"criterion {name!r} has no rule; add eligibility/rules/{name}.py and its lines in "
                f"eligibility/rules/__init__.py, or use the id of a rule: {', '.join(RULES)}"
            )
            yield _at(catalogue, "criteria", (name,), text)


def _criterion(catalogue: Catalogue, criterion: Criterion, rule: Rule) -> Iterator[str]:
    name = criterion.id
    reader = f"the rule of {name!r}"
    yield from _questions(catalogue, "criteria", name, tuple(rule.facts), criterion.questions, reader)
    yield from _outcomes(catalogue, criterion, rule)
    for step in criterion.checked:
        if step not in catalogue.steps:
            text = _unknown(f"step {step}", catalogue.steps)
            yield _at(catalogue, "criteria", (name, "checked"), text)
    if criterion.link is not None and criterion.link not in catalogue.links:
        text = _unknown(f"link {criterion.link}", catalogue.links)
        yield _at(catalogue, "criteria", (name, "link"), text)


def _outcomes(catalogue: Catalogue, criterion: Criterion, rule: Rule) -> Iterator[str]:
    """Rulings without words, words without a ruling, and formal steps without a name."""
    place = (criterion.id, "outcomes")
    for reason in sorted(rule.reasons - set(criterion.outcomes)):
        text = f"outcome {reason!r} of the rule has no words; add it"
        yield _at(catalogue, "criteria", place, text)
    for reason, outcome in sorted(criterion.outcomes.items()):
        if reason not in rule.reasons:
            text = _unknown(f"outcome {reason}", sorted(rule.reasons))
            yield _at(catalogue, "criteria", (*place, reason), text)
        elif rule.by_reason[reason].status is Status.ACTION_NEEDED and outcome.step is None:
            text = f"outcome {reason!r} needs a step; add 'step' with the two to six words that name it"
            yield _at(catalogue, "criteria", (*place, reason), text)


def _questions(
    catalogue: Catalogue,
    file: str,
    owner: str,
    facts: tuple[str, ...],
    questions: dict[str, FactQuestion],
    user: str,
) -> Iterator[str]:
    """Facts without a question, questions that no rule uses, and options that are not the codes of the fact."""
    for fact in facts:
        if fact not in questions:
            text = f"fact {fact!r} is read by {user} but no question asks it; add it"
            yield _at(catalogue, file, (owner, "questions"), text)
    for fact, question in questions.items():
        place = (owner, "questions", fact)
        if fact not in facts:
            text = f"question {fact!r} is used by no rule and no contract; {user} reads: {', '.join(facts)}"
            yield _at(catalogue, file, place, text)
        elif fact not in Facts.model_fields:
            text = f"fact {fact!r} is not in the answers file; add it to Facts in eligibility/facts.py"
            yield _at(catalogue, file, place, text)
        elif set(question.options) != set(CHOICES.get(fact, ())):
            wanted = ", ".join(CHOICES.get(fact, ())) or "none"
            yield _at(catalogue, file, place, f"options of {fact!r} must be: {wanted}")


def _contracts(catalogue: Catalogue) -> Iterator[str]:
    for kind in ContractKind:
        if kind not in catalogue.contracts:
            yield _at(catalogue, "contracts", (), f"contract {kind.value!r} is missing; add it")
            continue
        asked = catalogue.contracts[kind].questions
        reader = f"the contract {kind.value} (CONTRACT_FACTS in eligibility/questionnaire.py)"
        yield from _questions(catalogue, "contracts", kind, CONTRACT_FACTS[kind], asked, reader)


def _role(catalogue: Catalogue, role: Role) -> Iterator[str]:
    for name, listed in role.lists.items():
        yield from _numbering(catalogue, role, name, [item.number for item in listed.items])
    yield from _numbering(catalogue, role, "tasks", [task.number for task in role.tasks.items])
    yield from _items(catalogue, role)
    yield from _names(catalogue, role, "criteria", role.criterion_ids, catalogue.criteria)
    yield from _names(catalogue, role, "before_recruitment", role.before_recruitment, catalogue.steps)


def _items(catalogue: Catalogue, role: Role) -> Iterator[str]:
    for name, pairs in role.items_of.items():
        for at, (item_id, item) in enumerate(pairs):
            for skill in (*item.skills, *item.bonus_skills):
                if skill not in catalogue.skills:
                    text = f"item {item_id!r} names " + _unknown(f"skill {skill}", catalogue.skills)
                    yield _at(catalogue, role.id, (name, "items", at, "skills"), text)


def _names(
    catalogue: Catalogue, role: Role, key: str, names: Sequence[str], allowed: Iterable[str]
) -> Iterator[str]:
    """Unknown names and repeated names."""
    for at, name in enumerate(names):
        if name not in allowed:
            yield _at(catalogue, role.id, (key, at), _unknown(f"{key} {name}", allowed))
        elif name in names[:at]:
            yield _at(catalogue, role.id, (key, at), f"{name!r} stands twice in {key}; keep one of them")


def _numbering(catalogue: Catalogue, role: Role, name: str, numbers: list[int]) -> Iterator[str]:
    for at, number in enumerate(numbers):
        if number != at + 1:
            text = f"{name}: number {number} where {at + 1} is due; number without holes from 1"
            yield _at(catalogue, role.id, (name, "items", at, "number"), text)
            return
