"""A full assessment beside the bare rules in plain Python: `python -m benchmarks.assessment`.

Prints the ratio of their times, several rounds in one run. It should stay at 20 or less.
"""

from __future__ import annotations

import datetime as dt
import statistics
import timeit

from eligibility.assessment import assess
from eligibility.catalogue import read
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


def bare_rules(facts: dict) -> dict[str, str]:  # noqa: C901, PLR0912 - what one would write by hand
    """The statuses of the eight criteria and nothing else, written straight down."""
    found = {}
    named = facts.get("citizenships")
    if not named:
        found["citizenship"] = "unknown"
    elif MEMBER_STATES.isdisjoint(named):
        found["citizenship"] = "not_met"
    else:
        found["citizenship"] = {"yes": "met", "no": "not_met"}.get(facts.get("citizen_rights"), "unknown")
    service = facts.get("military_service")
    if service in ("done", "not_required"):
        found["military_service"] = "met"
    else:
        found["military_service"] = "action_needed" if service == "outstanding" else "unknown"
    for name in ("physical_fitness", "character_references"):
        found[name] = {"yes": "met", "no": "not_met"}.get(facts.get(name), "unknown")
    status = facts.get("cast_status")
    if status in (None, "unsure"):
        found["cast"] = "unknown"
    elif status == "none":
        found["cast"] = "action_needed"
    else:
        group = facts.get("cast_function_group")
        found["cast"] = "unknown" if group is None else "met" if group == "IV" else "action_needed"
    degree, years, country = facts.get("degree"), facts.get("degree_years"), facts.get("degree_country")
    if degree in (None, "unsure"):
        found["education"] = "unknown"
    elif degree == "none" or (years is not None and years < 3):  # noqa: PLR2004
        found["education"] = "not_met"
    elif degree == "in_progress":
        found["education"] = "action_needed"
    elif years is None or country is None:
        found["education"] = "unknown"
    elif country in MEMBER_STATES or (country == "GB" and (facts.get("degree_year") or 9999) <= 2020):  # noqa: PLR2004
        found["education"] = "met"
    else:
        found["education"] = {"yes": "met", "no": "action_needed"}.get(
            facts.get("degree_recognised"), "unknown"
        )
    spoken = facts.get("languages") or {}
    good = [
        level for code, level in spoken.items() if code in OFFICIAL_LANGUAGES and level in ("B2", "C1", "C2")
    ]
    enough = len(good) > 1 and any(level != "B2" for level in good)
    found["languages"] = "unknown" if not spoken else "met" if enough else "action_needed"
    held = facts.get("security_clearance")
    found["security_clearance"] = {"held": "met", "obtainable": "met", "not_obtainable": "not_met"}.get(
        held, "unknown"
    )
    statuses = found.values()
    for status, verdict in (
        ("not_met", "not_eligible"),
        ("unknown", "incomplete"),
        ("action_needed", "not_yet"),
    ):
        if status in statuses:
            found["verdict"] = verdict
            break
    return found


def main() -> None:
    """Measures both, side by side."""
    catalogue = read()
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
