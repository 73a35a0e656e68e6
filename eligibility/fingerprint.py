"""Fingerprints of statements, which show whether a statement was reworded since it was answered."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256

from eligibility.catalogue import Catalogue
from eligibility.notice import Role
from eligibility.skill import SkillKind

ANSWERED = (SkillKind.SCALE, SkillKind.YEARS)
"""The kinds of skills that are asked as a question."""


def fingerprint(catalogue: Catalogue, statement: str) -> str:
    """The fingerprint of `role/list.number`: a digest of its text and the questions that it rests on."""
    role, item_id = statement.split("/")
    item = catalogue.roles[role].items[item_id]
    asked = [_asked(catalogue, name) for name in (*item.skills, *item.bonus_skills)]
    text = json.dumps([item.text, asked], ensure_ascii=False, sort_keys=True)
    return f"sha256:{sha256(text.encode()).hexdigest()}"


def _asked(catalogue: Catalogue, name: str) -> dict[str, object]:
    """The content of a skill that matters to an answer; its dimension and short name do not."""
    return catalogue.skills[name].model_dump(mode="json", exclude={"dimension", "short"})


def statements(catalogue: Catalogue, answered: Iterable[str]) -> dict[str, str]:
    """The fingerprint of each statement that rests on one of the answered skills."""
    skills = set(answered)
    return {
        f"{role.id}/{item_id}": fingerprint(catalogue, f"{role.id}/{item_id}")
        for role in catalogue.roles.values()
        for item_id in role.items
        if skills & set(_questions(catalogue, role, item_id))
    }


def changed(catalogue: Catalogue, saved: Mapping[str, str]) -> tuple[str, ...]:
    """The saved statements that have been reworded since, in the order of the file."""
    return tuple(name for name, digest in saved.items() if fingerprint(catalogue, name) != digest)


def asked_again(catalogue: Catalogue, reworded: Iterable[str]) -> frozenset[str]:
    """The skills to ask again because a statement that rests on them was reworded."""
    skills: set[str] = set()
    for statement in reworded:
        role, item_id = statement.split("/")
        skills.update(_questions(catalogue, catalogue.roles[role], item_id))
    return frozenset(skills)


def _questions(catalogue: Catalogue, role: Role, item_id: str) -> tuple[str, ...]:
    """The skills of an item that are asked as a question."""
    item = role.items[item_id]
    return tuple(n for n in (*item.skills, *item.bonus_skills) if catalogue.skills[n].kind in ANSWERED)
