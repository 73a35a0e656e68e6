"""What the answers leave open: the items of a notice by what their gap means."""

from __future__ import annotations

from typing import NamedTuple

from eligibility.coverage import Coverage, is_missing
from eligibility.notice import Role


class Gaps(NamedTuple):
    """Ids of items that are not covered, each group in the notice's order; what is a plus stands apart.

    `plus` and `bonus` hold every item and skill that is a plus, covered or not: a gap there never counts.
    """

    missing: tuple[str, ...]
    growth: tuple[str, ...]
    unanswered: tuple[str, ...]
    plus: tuple[str, ...]
    bonus: tuple[str, ...]
    """Skills of "preferably" clauses."""


def gaps(role: Role, found: Coverage) -> Gaps:
    """Missing requirements, room to grow, what is not answered, and what is a plus."""
    still_open = [(i, value) for i, value in found.items.items() if value != 1 and not role.items[i].plus]
    missing = [i for i, value in still_open if is_missing(role, i, value)]
    return Gaps(
        missing=tuple(missing),
        growth=tuple(i for i, value in still_open if value is not None and i not in missing),
        unanswered=tuple(i for i, value in still_open if value is None),
        plus=tuple(i for i in found.items if role.items[i].plus),
        bonus=tuple(dict.fromkeys(skill for item in role.items.values() for skill in item.bonus_skills)),
    )
