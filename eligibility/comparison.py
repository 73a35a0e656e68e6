"""Compares all roles on the same answers, ordered by obstacles and coverage."""

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
    """One role with its assessment, and the figures that decide its place in the order."""

    role: Role
    assessment: Assessment
    not_met: int
    """The number of criteria that are not met; a reached contract ceiling counts as one."""
    to_settle: int
    """The number of criteria that are unknown or need a formal step, and of missing requirements."""
    missing: tuple[str, ...]
    """The ids of the items that are missing requirements."""
    unanswered: tuple[str, ...]
    """The questions of this role without an answer."""


def compare(
    catalogue: Catalogue, facts: Facts, skills: Mapping[str, Answer], at: dt.datetime
) -> tuple[Compared, ...]:
    """All roles: those with the fewest obstacles first, then those with the best covered required list."""
    compared = [_compared(catalogue, role, facts, skills, at) for role in catalogue.roles.values()]
    return tuple(sorted(compared, key=_place))


def _place(compared: Compared) -> tuple[int, int, float]:
    required = compared.assessment.coverage.lists["required"]
    return compared.not_met, compared.to_settle, -required.score


def _compared(
    catalogue: Catalogue, role: Role, facts: Facts, skills: Mapping[str, Answer], at: dt.datetime
) -> Compared:
    assessment = assess(catalogue, role.id, on_route(catalogue, [role.id], facts), skills, at)
    statuses = [finding.status for finding in assessment.eligibility.criteria.values()]
    values = assessment.coverage.items
    missing = tuple(item for item, value in values.items() if is_missing(role, item, value))
    return Compared(
        role,
        assessment,
        not_met=statuses.count(Status.NOT_MET) + assessment.contract.ceiling_reached,
        to_settle=statuses.count(Status.UNKNOWN) + statuses.count(Status.ACTION_NEEDED) + len(missing),
        missing=missing,
        unanswered=unanswered(route(catalogue, [role.id], facts), facts, skills),
    )
