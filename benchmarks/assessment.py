"""Compares a full assessment with the bare rules in plain Python: `python -m benchmarks.assessment`.

Prints the ratio of their times over several rounds. It should stay at 20 or less.
"""

from __future__ import annotations

import datetime as dt
import statistics
import timeit

from eligibility.assessment import assess
from eligibility.catalogue import read_catalogue
from eligibility.codes import MEMBER_STATES, OFFICIAL_LANGUAGES
from eligibility.facts import Facts

ROUNDS, RUNS = 9, 3000
AT = dt.datetime(2026, 11, 21, 10, tzinfo=dt.UTC)
FACTS = {
    "citizenships": ["FR", "CA"],
    "citizen_rights": "yes",
    "military_service": "not_required",
    "physical_fitness": "yes",
    "character_references": "yes",
    "cast_status": "registered",
    "cast_function_group": "IV",
    "degree": "completed",
    "degree_years": 5,
    "degree_country": "GB",
    "degree_year": 2018,
    "languages": {"fr": "C2", "en": "C1"},
    "security_clearance": "obtainable",
    "months_served_3b": 0,
    "start_date": "2027-02-01",
}


def bare_rules(facts: dict) -> dict[str, str]:  # noqa: C901, PLR0912 - plain code on purpose
    """Returns the statuses of the eight criteria and the verdict, without reasons, words or structure."""
    results = {}
    citizenships = facts.get("citizenships")
    if not citizenships:
        results["citizenship"] = "unknown"
    elif MEMBER_STATES.isdisjoint(citizenships):
        results["citizenship"] = "not_met"
    else:
        results["citizenship"] = {"yes": "met", "no": "not_met"}.get(facts.get("citizen_rights"), "unknown")
    service = facts.get("military_service")
    if service in ("done", "not_required"):
        results["military_service"] = "met"
    else:
        results["military_service"] = "action_needed" if service == "outstanding" else "unknown"
    for name in ("physical_fitness", "character_references"):
        results[name] = {"yes": "met", "no": "not_met"}.get(facts.get(name), "unknown")
    status = facts.get("cast_status")
    if status in (None, "unsure"):
        results["cast"] = "unknown"
    elif status == "none":
        results["cast"] = "action_needed"
    else:
        group = facts.get("cast_function_group")
        results["cast"] = "unknown" if group is None else "met" if group == "IV" else "action_needed"
    degree, years, country = facts.get("degree"), facts.get("degree_years"), facts.get("degree_country")
    if degree in (None, "unsure"):
        results["education"] = "unknown"
    elif degree == "none" or (years is not None and years < 3):  # noqa: PLR2004
        results["education"] = "not_met"
    elif degree == "in_progress":
        results["education"] = "action_needed"
    elif years is None or country is None:
        results["education"] = "unknown"
    elif country in MEMBER_STATES or (country == "GB" and (facts.get("degree_year") or 9999) <= 2020):  # noqa: PLR2004
        results["education"] = "met"
    else:
        results["education"] = {"yes": "met", "no": "action_needed"}.get(
            facts.get("degree_recognised"), "unknown"
        )
    languages = facts.get("languages") or {}
    sufficient = [
        level
        for code, level in languages.items()
        if code in OFFICIAL_LANGUAGES and level in ("B2", "C1", "C2")
    ]
    enough = len(sufficient) > 1 and any(level != "B2" for level in sufficient)
    results["languages"] = "unknown" if not languages else "met" if enough else "action_needed"
    clearance = facts.get("security_clearance")
    results["security_clearance"] = {"held": "met", "obtainable": "met", "not_obtainable": "not_met"}.get(
        clearance, "unknown"
    )
    statuses = results.values()
    for status, verdict in (
        ("not_met", "not_eligible"),
        ("unknown", "incomplete"),
        ("action_needed", "not_yet"),
    ):
        if status in statuses:
            results["verdict"] = verdict
            break
    return results


def main() -> None:
    """Measures both in turn and prints the ratio."""
    catalogue = read_catalogue()
    facts = Facts.model_validate(FACTS, strict=False)
    skills = {name: "yes" for name, skill in catalogue.skills.items() if skill.kind == "scale"}
    ratios = []
    for _ in range(ROUNDS):
        bare = timeit.timeit(lambda: bare_rules(FACTS), number=RUNS)
        full = timeit.timeit(lambda: assess(catalogue, "soc-analyst", facts, skills, AT), number=RUNS)
        ratios.append(full / bare)
    print(f"full {full / RUNS * 1e6:.1f} µs, bare {bare / RUNS * 1e6:.1f} µs")
    print(
        f"ratio: median {statistics.median(ratios):.1f}, worst {max(ratios):.1f} of {ROUNDS} rounds (limit 20)"
    )


if __name__ == "__main__":
    main()
