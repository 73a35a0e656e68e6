"""Faults between a role, the skills and the shared files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from eligibility.catalogue import Catalogue
from eligibility.lint.lines import line_at, unknown_name
from eligibility.notice import Role


def skill_faults(catalogue: Catalogue) -> Iterator[str]:
    """Skills of an unknown dimension, and skills and dimensions that no item uses."""
    used = {skill for role in catalogue.roles.values() for skill in role.skill_ids}
    areas = {skill.dimension for skill in catalogue.skills.values() if skill.id in used}
    for skill in catalogue.skills.values():
        if skill.dimension not in catalogue.dimensions:
            text = unknown_name(f"dimension {skill.dimension}", catalogue.dimensions)
            yield line_at(catalogue, "skills", (skill.id, "dimension"), text)
        if skill.id not in used:
            text = f"skill {skill.id!r} is used by no item; use it or delete it"
            yield line_at(catalogue, "skills", (skill.id,), text)
    for area in catalogue.dimensions:
        if area not in areas:
            text = f"dimension {area!r} has no item; use it or delete it"
            yield line_at(catalogue, "dimensions", (area,), text)


def role_faults(catalogue: Catalogue, role: Role) -> Iterator[str]:
    """Wrong numbers, and names of skills, criteria and steps that do not exist."""
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
                    text = f"item {item_id!r} names " + unknown_name(f"skill {skill}", catalogue.skills)
                    yield line_at(catalogue, role.id, (name, "items", at, "skills"), text)


def _names(
    catalogue: Catalogue, role: Role, key: str, names: Sequence[str], allowed: Iterable[str]
) -> Iterator[str]:
    """Unknown names and repeated names."""
    for at, name in enumerate(names):
        if name not in allowed:
            yield line_at(catalogue, role.id, (key, at), unknown_name(f"{key} {name}", allowed))
        elif name in names[:at]:
            yield line_at(catalogue, role.id, (key, at), f"{name!r} stands twice in {key}; keep one of them")


def _numbering(catalogue: Catalogue, role: Role, name: str, numbers: list[int]) -> Iterator[str]:
    for at, number in enumerate(numbers):
        if number != at + 1:
            text = f"{name}: number {number} where {at + 1} is due; number without holes from 1"
            yield line_at(catalogue, role.id, (name, "items", at, "number"), text)
            return
