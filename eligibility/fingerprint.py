"""Fingerprints of statements: whether what an answer was given to still reads the same."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256

from eligibility.catalogue import Catalogue
from eligibility.notice import Role
from eligibility.skill import SkillKind

ANSWERED = (SkillKind.SCALE, SkillKind.YEARS)
"""The kinds of skills that have a question of their own."""


def fingerprint(catalogue: Catalogue, statement: str) -> str:
    """The fingerprint of `role/list.number`: its text, and the questions that it rests on."""
    role, item_id = statement.split("/")
    item = catalogue.roles[role].items[item_id]
    asked = [_asked(catalogue, name) for name in (*item.skills, *item.bonus_skills)]
    text = json.dumps([item.text, asked], ensure_ascii=False, sort_keys=True)
    return f"sha256:{sha256(text.encode()).hexdigest()}"


def _asked(catalogue: Catalogue, name: str) -> dict[str, object]:
    """A skill as it was answered to; the area it counts in changes nothing."""
    return catalogue.skills[name].model_dump(mode="json", exclude={"dimension"})


def statements(catalogue: Catalogue, answered: Iterable[str]) -> dict[str, str]:
    """The fingerprint of each statement that an answer to one of these skills was given to."""
    given = set(answered)
    return {
        f"{role.id}/{item_id}": fingerprint(catalogue, f"{role.id}/{item_id}")
        for role in catalogue.roles.values()
        for item_id in role.items
        if given & set(_questions(catalogue, role, item_id))
    }


def changed(catalogue: Catalogue, saved: Mapping[str, str]) -> tuple[str, ...]:
    """The saved statements that were reworded since, in the order of the file."""
    return tuple(name for name, mark in saved.items() if fingerprint(catalogue, name) != mark)


def asked_again(catalogue: Catalogue, reworded: Iterable[str]) -> frozenset[str]:
    """The skills whose answers no longer stand, because a statement that rests on them was reworded."""
    found: set[str] = set()
    for statement in reworded:
        role, item_id = statement.split("/")
        found.update(_questions(catalogue, catalogue.roles[role], item_id))
    return frozenset(found)


def _questions(catalogue: Catalogue, role: Role, item_id: str) -> tuple[str, ...]:
    """The skills of an item that have a question of their own."""
    item = role.items[item_id]
    return tuple(n for n in (*item.skills, *item.bonus_skills) if catalogue.skills[n].kind in ANSWERED)
