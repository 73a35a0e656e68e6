"""A role and a visitor's answers in; verdict, coverage and contract out: ids, numbers and dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import NamedTuple

from eligibility.catalogue import Catalogue
from eligibility.contract import Plan, plan
from eligibility.coverage import Answer, Coverage, measure
from eligibility.facts import Facts
from eligibility.notice import Role
from eligibility.rules import RULES
from eligibility.ruling import Status
from eligibility.text import Source

CAST_PASSED = "cast.passed"
CAST_TESTS = "pass_cast_tests"


class Verdict(StrEnum):
    """Whether the annex lets a visitor apply, on these answers."""

    ELIGIBLE = "eligible"
    NOT_YET = "not_yet"
    INCOMPLETE = "incomplete"
    NOT_ELIGIBLE = "not_eligible"


class Finding(NamedTuple):
    """One criterion: its status, the id of the reason, its place in the notice and what to do.

    `next_step` is the content's own text, translated where it is shown.
    """

    status: Status
    reason: str
    source: Source
    next_step: str


class Eligibility(NamedTuple):
    """The verdict, the steps that come before recruitment, and each criterion's finding."""

    verdict: Verdict
    before_recruitment: tuple[str, ...]
    criteria: dict[str, Finding]


class Assessment(NamedTuple):
    """One role assessed at one instant."""

    closes_at: dt.datetime
    open: bool
    eligibility: Eligibility
    coverage: Coverage
    contract: Plan


def assess(
    catalogue: Catalogue,
    role_id: str,
    facts: Facts,
    skills: Mapping[str, Answer],
    at: dt.datetime,
) -> Assessment:
    """The assessment of one role on these answers; the call is open up to and including its close."""
    role = catalogue.roles[role_id]
    return Assessment(
        closes_at=role.closes_at,
        open=at <= role.closes_at,
        eligibility=judge(catalogue, role, facts),
        coverage=measure(catalogue, role, skills, facts),
        contract=plan(role.contract, facts),
    )


def judge(catalogue: Catalogue, role: Role, facts: Facts) -> Eligibility:
    """Each criterion of the role's annex, and the verdict they make together."""
    findings = {}
    statuses = set()
    for name in role.criterion_ids:
        status, reason = RULES[name].decide(facts)
        statuses.add(status)
        next_step = catalogue.criteria[name].outcomes[reason].next
        findings[name] = Finding(status, reason, role.sources[name], next_step)
    return Eligibility(verdict_on(statuses), _before_recruitment(role, findings), findings)


def verdict_on(statuses: Collection[Status]) -> Verdict:
    """The verdict that criteria with these statuses make together."""
    if Status.NOT_MET in statuses:
        return Verdict.NOT_ELIGIBLE
    if Status.UNKNOWN in statuses:
        return Verdict.INCOMPLETE
    return Verdict.NOT_YET if Status.ACTION_NEEDED in statuses else Verdict.ELIGIBLE


def _before_recruitment(role: Role, findings: Mapping[str, Finding]) -> tuple[str, ...]:
    """The role's own steps; the CAST tests join unless they are passed in FG IV or nothing is known."""
    cast = findings.get("cast")
    if cast is None or cast.status is Status.UNKNOWN or cast.reason == CAST_PASSED:
        return role.before_recruitment
    return (*role.before_recruitment, CAST_TESTS)
