"""The output of the command line: the documented JSON, and plain text."""

from __future__ import annotations

import datetime as dt
from typing import Any

from eligibility.assessment import Assessment
from eligibility.catalogue import Catalogue
from eligibility.coverage import ListCoverage
from eligibility.notice import Role
from eligibility.skill import LanguageSkill, Skill, YearsSkill
from eligibility.terms import ContractTerms

DECIMALS = 4


def role_json(catalogue: Catalogue, role: Role) -> dict[str, Any]:
    """One role as `show --json` prints it."""
    return {
        "id": role.id,
        "title": role.title,
        "reference": role.reference,
        "closes_at": role.closes_at.isoformat(),
        "place": role.place,
        "apply": {"email": role.apply.email, "documents": list(role.apply.documents)},
        "contract": _terms(role.contract),
        "criteria": list(role.criterion_ids),
        "before_recruitment": list(role.before_recruitment),
        "list_rules": {name: listed.rule for name, listed in role.lists.items()},
        "tasks": [{"item": task.number, "text": task.text} for task in role.tasks.items],
        "items": [
            {
                "id": item_id,
                "dimension": catalogue.areas[role.id][item_id],
                "skills": list(item.skills),
                "bonus_skills": list(item.bonus_skills),
                "plus": item.plus,
                "text": item.text,
                "source": str(role.sources[item_id]),
            }
            for item_id, item in role.items.items()
        ],
        "skills": [_skill(catalogue.skills[name]) for name in role.skill_ids],
    }


def _terms(terms: ContractTerms) -> dict[str, Any]:
    document: dict[str, Any] = {
        "kind": terms.kind,
        "grade": terms.grade,
        "first_months": list(terms.first_months),
        "ceiling_months": terms.ceiling_months,
        "probation_months": terms.probation_months,
    }
    if terms.extensions is not None:
        document |= {"extensions": terms.extensions, "extension_months_max": terms.extension_months_max}
    return document


def _skill(skill: Skill) -> dict[str, Any]:
    document: dict[str, Any] = {"id": skill.id, "kind": skill.kind}
    if isinstance(skill, YearsSkill):
        document["minimum"] = int(skill.minimum) if skill.minimum.is_integer() else skill.minimum
    if isinstance(skill, LanguageSkill):
        document |= {"language": skill.language, "level": skill.level}
    return {**document, "question": skill.question}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, DECIMALS)


def _scores(values: dict[str, Any]) -> dict[str, Any]:
    return {name: _rounded(value) for name, value in values.items()}


def _day(date: dt.date | None) -> str | None:
    return date.isoformat() if date else None


def assessment_json(catalogue: Catalogue, result: Assessment) -> dict[str, Any]:
    """The assessment of one role as `check --json` prints it."""
    eligibility, coverage, contract = result.eligibility, result.coverage, result.contract
    outcomes = {name: catalogue.criteria[name].outcomes for name in eligibility.criteria}
    return {
        "call": {"closes_at": result.closes_at.isoformat(), "open": result.open},
        "eligibility": {
            "verdict": eligibility.verdict,
            "before_recruitment": list(eligibility.before_recruitment),
            "criteria": {
                name: {
                    "status": finding.status,
                    "reason": finding.reason,
                    "source": str(finding.source),
                    "because": outcomes[name][finding.reason].because,
                    "next": finding.next_step,
                }
                for name, finding in eligibility.criteria.items()
            },
        },
        "coverage": {
            "lists": {name: _list(listed) for name, listed in coverage.lists.items()},
            "items": _scores(coverage.items),
            "dimensions": _scores(coverage.dimensions),
            "dimensions_by_list": {n: _scores(s) for n, s in coverage.dimensions_by_list.items()},
        },
        "contract": {
            name: value if not isinstance(value, dt.date) else _day(value)
            for name, value in contract._asdict().items()
        },
    }


def _list(listed: ListCoverage) -> dict[str, Any]:
    return {**listed._asdict(), "score": _rounded(listed.score)}


def role_text(catalogue: Catalogue, role: Role) -> str:
    """One role as `show` prints it."""
    lines = [
        f"{role.title} ({role.reference})",
        role.summary,
        f"Closes {role.closes_at.isoformat()}",
        "",
        "Tasks",
    ]
    lines += [f"  {task.number}. {task.text}" for task in role.tasks.items]
    for listed in role.lists.values():
        lines += ["", listed.heading, *(f"  {item.number}. {item.text}" for item in listed.items)]
    lines += ["", "Criteria", *(f"  {catalogue.criteria[use.id].name}" for use in role.criteria)]
    return "\n".join(lines)


def assessment_text(catalogue: Catalogue, role_id: str, result: Assessment) -> str:
    """The assessment of one role as `check` prints it."""
    state = "open until" if result.open else "closed since"
    lines = [
        f"{catalogue.roles[role_id].title}: {result.eligibility.verdict} ({state} {result.closes_at.isoformat()})"
    ]
    for name, finding in result.eligibility.criteria.items():
        criterion = catalogue.criteria[name]
        lines.append(f"  {finding.status:13} {criterion.name}: {criterion.outcomes[finding.reason].because}")
    for name, listed in result.coverage.lists.items():
        lines.append(
            f"  {name}: {listed.covered} of {listed.items} covered, {listed.unanswered} not answered"
        )
    contract = result.contract
    if contract.ceiling_reached:
        lines.append("  contract: the ceiling of 3(b) contracts is reached")
    elif contract.latest_end:
        lines.append(
            f"  contract: first until {contract.first_contract_ends}, latest end {contract.latest_end}"
        )
    return "\n".join(lines)
