"""The assessment of a role on a visitor's answers: verdict, coverage and contract, as ids, numbers and dates."""

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
from eligibility.rules import RULES, cast
from eligibility.ruling import Status
from eligibility.text import Source

CAST_TESTS = "pass_cast_tests"


class Verdict(StrEnum):
    """Whether a visitor may apply under the annex, on these answers."""

    ELIGIBLE = "eligible"
    NOT_YET = "not_yet"
    INCOMPLETE = "incomplete"
    NOT_ELIGIBLE = "not_eligible"


class Finding(NamedTuple):
    """One criterion of a role: its status, the id of the reason, its source in the notice and what to do.

    `next_step` is the untranslated text of content/criteria.yml.
    """

    status: Status
    reason: str
    source: Source
    next_step: str


class Eligibility(NamedTuple):
    """The verdict, the steps before recruitment, and the finding on each criterion."""

    verdict: Verdict
    before_recruitment: tuple[str, ...]
    criteria: dict[str, Finding]


class Assessment(NamedTuple):
    """The assessment of one role at one instant."""

    role: Role
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
    """The assessment of one role on these answers; the call is open up to and including `closes_at`."""
    role = catalogue.roles[role_id]
    return Assessment(
        role=role,
        closes_at=role.closes_at,
        open=at <= role.closes_at,
        eligibility=judge(catalogue, role, facts),
        coverage=measure(catalogue, role, skills, facts),
        contract=plan(role.contract, facts),
    )


def judge(catalogue: Catalogue, role: Role, facts: Facts) -> Eligibility:
    """The finding on each criterion of the role's annex, and the verdict that follows from them."""
    findings = {}
    for name in role.criterion_ids:
        ruling = RULES[name].decide(facts)
        next_step = catalogue.criteria[name].outcomes[ruling.reason].next
        findings[name] = Finding(ruling.status, ruling.reason, role.sources[name], next_step)
    verdict = verdict_on({finding.status for finding in findings.values()})
    return Eligibility(verdict, _before_recruitment(role, findings), findings)


def verdict_on(statuses: Collection[Status]) -> Verdict:
    """The verdict of a role whose criteria have these statuses."""
    if Status.NOT_MET in statuses:
        return Verdict.NOT_ELIGIBLE
    if Status.UNKNOWN in statuses:
        return Verdict.INCOMPLETE
    return Verdict.NOT_YET if Status.ACTION_NEEDED in statuses else Verdict.ELIGIBLE


def _before_recruitment(role: Role, findings: Mapping[str, Finding]) -> tuple[str, ...]:
    """The steps of the role, and the CAST tests unless they are passed in FG IV or the status is unknown."""
    finding = findings.get(cast.RULE.id)
    if finding is None or finding.status is Status.UNKNOWN or finding.reason == cast.PASSED.reason:
        return role.before_recruitment
    return (*role.before_recruitment, CAST_TESTS)
