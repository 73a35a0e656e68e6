"""The items of a notice that the answers do not cover, grouped by what their gap means."""

from __future__ import annotations

from typing import NamedTuple

from eligibility.coverage import Coverage, is_missing
from eligibility.notice import Role


class Gaps(NamedTuple):
    """Ids of items that are not covered, by group and in the order of the notice.

    `plus` and `bonus` hold every item and skill that is a plus, covered or not, as a gap there never counts.
    """

    missing: tuple[str, ...]
    growth: tuple[str, ...]
    unanswered: tuple[str, ...]
    plus: tuple[str, ...]
    bonus: tuple[str, ...]
    """The skills of "preferably" clauses."""


def gaps(role: Role, coverage: Coverage) -> Gaps:
    """The missing requirements, room to grow, unanswered items and pluses of a role."""
    uncovered = [(i, value) for i, value in coverage.items.items() if value != 1 and not role.items[i].plus]
    missing = [i for i, value in uncovered if is_missing(role, i, value)]
    return Gaps(
        missing=tuple(missing),
        growth=tuple(i for i, value in uncovered if value is not None and i not in missing),
        unanswered=tuple(i for i, value in uncovered if value is None),
        plus=tuple(i for i in coverage.items if role.items[i].plus),
        bonus=tuple(dict.fromkeys(skill for item in role.items.values() for skill in item.bonus_skills)),
    )
