"""All roles side by side from the same answers, in an order that anybody can check."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from eligibility.assessment import Assessment, assess
from eligibility.catalogue import Catalogue
from eligibility.coverage import Answer, is_missing
from eligibility.facts import Facts
from eligibility.notice import Role
from eligibility.questionnaire import on_route, route, unanswered
from eligibility.ruling import Status


class Compared(NamedTuple):
    """One role among the others, and what the order rests on."""

    role: Role
    found: Assessment
    not_met: int
    """Criteria that are not met; a ceiling that is reached counts as one."""
    to_settle: int
    """Criteria that are open or need a step, and missing requirements."""
    missing: tuple[str, ...]
    """The missing requirements, by item."""
    unanswered: tuple[str, ...]
    """The questions of this role that have no answer."""


def compare(
    catalogue: Catalogue, facts: Facts, skills: Mapping[str, Answer], at: dt.datetime
) -> tuple[Compared, ...]:
    """Every role: those with the fewest obstacles first, then by coverage of the required list."""
    found = [_one(catalogue, role, facts, skills, at) for role in catalogue.roles.values()]
    return tuple(sorted(found, key=_place))


def _place(one: Compared) -> tuple[int, int, float]:
    return one.not_met, one.to_settle, -one.found.coverage.lists["required"].score


def _one(
    catalogue: Catalogue, role: Role, facts: Facts, skills: Mapping[str, Answer], at: dt.datetime
) -> Compared:
    found = assess(catalogue, role.id, on_route(catalogue, [role.id], facts), skills, at)
    statuses = [finding.status for finding in found.eligibility.criteria.values()]
    missing = tuple(item for item, value in found.coverage.items.items() if is_missing(role, item, value))
    return Compared(
        role,
        found,
        not_met=statuses.count(Status.NOT_MET) + found.contract.ceiling_reached,
        to_settle=statuses.count(Status.UNKNOWN) + statuses.count(Status.ACTION_NEEDED) + len(missing),
        missing=missing,
        unanswered=unanswered(route(catalogue, [role.id], facts), facts, skills),
    )
