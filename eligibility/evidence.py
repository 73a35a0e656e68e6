"""Evidence: what a visitor notes about a claimed skill, in the order of the notice. It changes no score."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from eligibility.coverage import Answer
from eligibility.notice import Role


class Claim(NamedTuple):
    """A skill that was answered Yes, Partly or with some years; without a note it is a bare claim."""

    skill: str
    answer: Answer
    note: str | None


class Prepared(NamedTuple):
    """One item of a notice, and the claims that it rests on, bonus skills last."""

    item: str
    claims: tuple[Claim, ...]


def is_claim(answer: Answer | None) -> bool:
    """Whether an answer claims a skill: Yes, Partly, or more than no years."""
    return answer in ("yes", "partly") or (isinstance(answer, (int, float)) and answer > 0)


def prepare(role: Role, skills: Mapping[str, Answer], notes: Mapping[str, str]) -> tuple[Prepared, ...]:
    """Every item with at least one claim, in the notice's own order; each skill stands at its first item."""
    told: set[str] = set()
    found = []
    for item_id, item in role.items.items():
        names = [n for n in (*item.skills, *item.bonus_skills) if is_claim(skills.get(n)) and n not in told]
        told.update(names)
        if names:
            claims = tuple(Claim(name, skills[name], notes.get(name)) for name in names)
            found.append(Prepared(item_id, claims))
    return tuple(found)
