"""Runs the scenarios of tests/cases, one test each."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from eligibility.assessment import Assessment, assess
from eligibility.catalogue import Catalogue
from eligibility.coverage import ListCoverage, is_missing
from eligibility.facts import Facts
from eligibility.rules import RULES
from language.steps import next_step

CASES = Path(__file__).parent.parent / "cases"
AT = "2026-11-21T10:00:00+01:00"
FEWEST = 12


def cases() -> list[Any]:
    """Every scenario with the id of its role."""
    return [
        pytest.param(path.stem, case, id=f"{path.stem}: {case['name']}")
        for path in sorted(CASES.glob("*.yml"))
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(("role", "case"), cases())
def test_scenario(catalogue: Catalogue, role: str, case: dict[str, Any]) -> None:
    """The assessment of the scenario is the expected one."""
    facts = Facts.model_validate(case.get("facts", {}), strict=False)
    at = dt.datetime.fromisoformat(case.get("at", AT))
    result = assess(catalogue, role, facts, case.get("skills", {}), at)
    expected = case["expect"]
    assert expected, "a scenario expects something"
    actual = {key: _actual(catalogue, role, result, key, value) for key, value in expected.items()}
    assert actual == expected


def _actual(catalogue: Catalogue, role: str, result: Assessment, key: str, expected: Any) -> Any:
    """The part of a result that a scenario expects under a key, in the form of the scenario."""
    eligibility, contract = result.eligibility, result.contract._asdict()
    match key:
        case _ if key in RULES:
            return eligibility.criteria[key].status
        case "verdict":
            return eligibility.verdict
        case "reasons":
            return {name: eligibility.criteria[name].reason for name in expected}
        case "before_recruitment":
            return [step for step in expected if step in eligibility.before_recruitment]
        case "not_before_recruitment":
            return [step for step in expected if step not in eligibility.before_recruitment]
        case "open":
            return result.open
        case "items":
            return {item: _rounded(result.coverage.items[item]) for item in expected}
        case "dimensions":
            return {area: _rounded(result.coverage.dimensions[area]) for area in expected}
        case "next_step":
            return next_step(catalogue, catalogue.roles[role], result).title
        case "contract":
            return {name: _iso(contract[name]) for name in expected}
        case "required" | "advantageous":
            missing = [
                item
                for item, value in result.coverage.items.items()
                if item.startswith(key) and is_missing(catalogue.roles[role], item, value)
            ]
            return {name: _count(result.coverage.lists[key], missing, name) for name in expected}
    raise AssertionError(f"a scenario cannot expect {key!r}")


def _count(coverage: ListCoverage, missing: list[str], name: str) -> Any:
    return missing if name == "missing" else _rounded(getattr(coverage, name))


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _iso(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value


def test_each_role_has_enough_scenarios(catalogue: Catalogue) -> None:
    """Every role has at least twelve scenarios with different names."""
    for role in catalogue.roles:
        names = [case["name"] for case in yaml.safe_load((CASES / f"{role}.yml").read_text(encoding="utf-8"))]
        assert len(names) >= FEWEST
        assert len(set(names)) == len(names)
