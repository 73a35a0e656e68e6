"""The questions of the chosen roles, in the order of asking, as steps.

A step is one screen. Its id names a criterion, the months served or a group of skills and reveals no answer,
so that it can be part of an address.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from eligibility.catalogue import Catalogue
from eligibility.facts import Facts
from eligibility.notice import Role
from eligibility.rules import RULES
from eligibility.skill import SkillKind

LARGEST_GROUP = 5
"""The most skills on one screen."""

MONTHS_SERVED = "months_served_3b"


class Part(StrEnum):
    """What the questions of a step belong to."""

    CRITERION = "criterion"
    SERVICE = "service"
    SKILLS = "skills"


class Step(NamedTuple):
    """One screen of questions, either facts or skills."""

    id: str
    part: Part
    subject: str
    """The id of the criterion, the kind of contract or the dimension."""
    questions: tuple[str, ...]


def same_way(steps: Iterable[Step], here: Step) -> tuple[Step, ...]:
    """The steps that lead to the result together with this one: those on the conditions, or those on skills."""
    skills = here.part is Part.SKILLS
    return tuple(step for step in steps if (step.part is Part.SKILLS) == skills)


def on_route(catalogue: Catalogue, roles: Sequence[str], facts: Facts) -> Facts:
    """These facts without those that the route does not ask; only facts on the route are assessed."""
    asks = {fact for step in route(catalogue, roles, facts) for fact in step.questions}
    for role in roles:
        asks.update(catalogue.contracts[catalogue.roles[role].contract.kind].questions)
    return facts.model_copy(update={name: None for name in Facts.model_fields if name not in asks})


def asked(criterion: str, facts: Facts) -> tuple[str, ...]:
    """The facts of a criterion that are asked after these answers, in the order of asking."""
    return RULES[criterion].asked(facts)


def route(catalogue: Catalogue, roles: Sequence[str], facts: Facts) -> tuple[Step, ...]:
    """Every step of these roles: criteria in the order of the annexes, months served, skills."""
    chosen = [catalogue.roles[role] for role in roles]
    return (*_criteria(catalogue, chosen, facts), *_service(catalogue, chosen), *_skills(catalogue, chosen))


def unanswered(steps: Iterable[Step], facts: Facts, skills: Mapping[str, object]) -> tuple[str, ...]:
    """The questions of these steps without an answer, in order; "I am not sure" is an answer."""
    return tuple(
        question
        for step in steps
        for question in step.questions
        if (question not in skills if step.part is Part.SKILLS else _is_open(getattr(facts, question)))
    )


def _is_open(value: object) -> bool:
    """True if a fact has no answer: an empty list is none, a zero is one."""
    return value is None or value in ((), {})


def narrowed(steps: Iterable[Step], questions: Collection[str]) -> tuple[Step, ...]:
    """The steps with any of these questions: only these skills, but all questions of a criterion."""
    matches = []
    for step in steps:
        matching = tuple(question for question in step.questions if question in questions)
        if matching:
            matches.append(step._replace(questions=matching) if step.part is Part.SKILLS else step)
    return tuple(matches)


def _criteria(catalogue: Catalogue, roles: Iterable[Role], facts: Facts) -> list[Step]:
    needed = {use.id for role in roles for use in role.criteria}
    return [
        Step(name, Part.CRITERION, name, asked(name, facts)) for name in catalogue.criteria if name in needed
    ]


def _service(catalogue: Catalogue, roles: Iterable[Role]) -> list[Step]:
    for role in roles:
        if MONTHS_SERVED in catalogue.contracts[role.contract.kind].questions:
            return [Step(MONTHS_SERVED, Part.SERVICE, role.contract.kind, (MONTHS_SERVED,))]
    return []


def _skills(catalogue: Catalogue, roles: Iterable[Role]) -> list[Step]:
    needed = {skill for role in roles for skill in role.skill_ids}
    groups: dict[str, list[str]] = {area: [] for area in catalogue.dimensions}
    for skill in catalogue.skills.values():
        if skill.id in needed and skill.kind in (SkillKind.SCALE, SkillKind.YEARS):
            groups[skill.dimension].append(skill.id)
    return [step for area, skills in groups.items() for step in _screens(area, skills)]


def _screens(area: str, skills: list[str]) -> list[Step]:
    """A group of skills on as few screens as possible, evenly filled."""
    screens = -(-len(skills) // LARGEST_GROUP)
    parts = [skills[len(skills) * n // screens : len(skills) * (n + 1) // screens] for n in range(screens)]
    return [
        Step(area if not n else f"{area}-{n + 1}", Part.SKILLS, area, tuple(part))
        for n, part in enumerate(parts)
    ]
