"""A visitor's notes on claimed skills, in the order of the notice. Notes never change a score."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from eligibility.coverage import Answer
from eligibility.notice import Role


class Claim(NamedTuple):
    """A skill answered with Yes, Partly or more than 0 years, and the visitor's note on it if there is one."""

    skill: str
    answer: Answer
    note: str | None


class Prepared(NamedTuple):
    """One item of a notice and the claimed skills that it rests on, bonus skills last."""

    item: str
    claims: tuple[Claim, ...]


def is_claim(answer: Answer | None) -> bool:
    """True if an answer claims a skill: Yes, Partly or more than 0 years."""
    return answer in ("yes", "partly") or (isinstance(answer, (int, float)) and answer > 0)


def prepare(role: Role, skills: Mapping[str, Answer], notes: Mapping[str, str]) -> tuple[Prepared, ...]:
    """Every item with a claim, in the order of the notice; each skill is listed at its first item only."""
    listed: set[str] = set()
    prepared = []
    for item_id, item in role.items.items():
        names = [n for n in (*item.skills, *item.bonus_skills) if is_claim(skills.get(n)) and n not in listed]
        listed.update(names)
        if names:
            claims = tuple(Claim(name, skills[name], notes.get(name)) for name in names)
            prepared.append(Prepared(item_id, claims))
    return tuple(prepared)
