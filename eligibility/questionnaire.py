"""Which questions, in which order: roles and facts in, steps out.

A step is one screen. Its id names a criterion, the months served or a group of skills, so that it can
stand in an address without telling anything about an answer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from eligibility.catalogue import Catalogue
from eligibility.codes import MEMBER_STATES
from eligibility.facts import (
    CastStatus,
    Clearance,
    Degree,
    Facts,
    FunctionGroup,
    Military,
    YesNo,
)
from eligibility.notice import Role
from eligibility.rules import LAST_UK_YEAR, RULES, YEARS_OF_STUDY
from eligibility.skill import SkillKind
from eligibility.terms import ContractKind

LARGEST_GROUP = 5
"""Skills on one screen, at most."""

MONTHS_SERVED = "months_served_3b"

CHOICES: dict[str, type[StrEnum]] = {
    "citizen_rights": YesNo,
    "military_service": Military,
    "physical_fitness": YesNo,
    "character_references": YesNo,
    "cast_status": CastStatus,
    "cast_function_group": FunctionGroup,
    "degree": Degree,
    "degree_recognised": YesNo,
    "security_clearance": Clearance,
}
"""The codes of each fact that is a choice of codes."""

CONTRACT_FACTS: dict[ContractKind, tuple[str, ...]] = {
    ContractKind.CONTRACT_AGENT_3B: (MONTHS_SERVED, "start_date"),
    ContractKind.TEMPORARY_AGENT_2B_2D: ("start_date", "first_contract_months"),
}
"""The facts that a contract's dates read."""


class Part(StrEnum):
    """What a step is about."""

    CRITERION = "criterion"
    SERVICE = "service"
    SKILLS = "skills"


class Step(NamedTuple):
    """One screen of questions: facts or skills, never both."""

    id: str
    part: Part
    subject: str
    """The criterion, the contract kind or the dimension that it is about."""
    questions: tuple[str, ...]


def on_route(catalogue: Catalogue, roles: Sequence[str], facts: Facts) -> Facts:
    """The facts without those that no step of the route asks: only these are assessed."""
    asks = {fact for step in route(catalogue, roles, facts) for fact in step.questions}
    asks.update(fact for role in roles for fact in CONTRACT_FACTS[catalogue.roles[role].contract.kind])
    return facts.model_copy(update={name: None for name in Facts.model_fields if name not in asks})


def asked(criterion: str, facts: Facts) -> tuple[str, ...]:
    """The facts of a criterion that these answers make matter, in the order of asking."""
    return tuple(fact for fact in RULES[criterion].facts if _matters(fact, facts))


def _matters(fact: str, facts: Facts) -> bool:
    match fact:
        case "citizen_rights":
            return bool(facts.citizenships) and not MEMBER_STATES.isdisjoint(facts.citizenships or ())
        case "cast_function_group":
            return facts.cast_status in (CastStatus.PASSED, CastStatus.REGISTERED)
        case "degree_years":
            return facts.degree in (Degree.COMPLETED, Degree.IN_PROGRESS)
        case "degree_country":
            return facts.degree is Degree.COMPLETED and _long_enough(facts)
        case "degree_year":
            return _matters("degree_country", facts) and facts.degree_country == "GB"
        case "degree_recognised":
            return _matters("degree_country", facts) and _from_outside(facts)
        case _:
            return True


def _long_enough(facts: Facts) -> bool:
    return facts.degree_years is None or facts.degree_years >= YEARS_OF_STUDY


def _from_outside(facts: Facts) -> bool:
    """A diploma that needs recognition, or might: one from the United Kingdom may be old enough."""
    if facts.degree_country is None or facts.degree_country in MEMBER_STATES:
        return False
    year = facts.degree_year
    return not (facts.degree_country == "GB" and year is not None and year <= LAST_UK_YEAR)


def route(catalogue: Catalogue, roles: Sequence[str], facts: Facts) -> tuple[Step, ...]:
    """Every step for these roles: criteria in the order of the annexes, months served, skills."""
    chosen = [catalogue.roles[role] for role in roles]
    return (*_criteria(catalogue, chosen, facts), *_service(chosen), *_skills(catalogue, chosen))


def unanswered(steps: Iterable[Step], facts: Facts, skills: Mapping[str, object]) -> tuple[str, ...]:
    """The questions of these steps that have no answer, in their order; "I am not sure" is an answer."""
    return tuple(
        question
        for step in steps
        for question in step.questions
        if (question not in skills if step.part is Part.SKILLS else _is_open(getattr(facts, question)))
    )


def _is_open(value: object) -> bool:
    """Whether a fact is not answered: an empty list counts as none given, a zero is an answer."""
    return value is None or value in ((), {})


def narrowed(steps: Iterable[Step], questions: Collection[str]) -> tuple[Step, ...]:
    """The steps that ask any of these; of skills only these, of a criterion all that it needs."""
    found = []
    for step in steps:
        kept = tuple(question for question in step.questions if question in questions)
        if kept:
            found.append(step._replace(questions=kept) if step.part is Part.SKILLS else step)
    return tuple(found)


def _criteria(catalogue: Catalogue, roles: Iterable[Role], facts: Facts) -> list[Step]:
    needed = {use.id for role in roles for use in role.criteria}
    return [
        Step(name, Part.CRITERION, name, asked(name, facts)) for name in catalogue.criteria if name in needed
    ]


def _service(roles: Iterable[Role]) -> list[Step]:
    for role in roles:
        if MONTHS_SERVED in CONTRACT_FACTS[role.contract.kind]:
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
    """A group of skills on as few screens as hold it, evenly filled."""
    screens = -(-len(skills) // LARGEST_GROUP)
    parts = [skills[len(skills) * n // screens : len(skills) * (n + 1) // screens] for n in range(screens)]
    return [
        Step(area if not n else f"{area}-{n + 1}", Part.SKILLS, area, tuple(part))
        for n, part in enumerate(parts)
    ]
