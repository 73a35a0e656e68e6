"""Answers for tests: of a person who answered everything, and of one who answered nothing."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from eligibility.answers import Answers
from eligibility.catalogue import Catalogue

CLOSED = dt.datetime(2026, 11, 21, 10, tzinfo=dt.UTC)
OPEN = dt.datetime(2024, 1, 2, 10, tzinfo=dt.UTC)
NOTE = "Ran the help desk for 40 schools: 3 colleagues, 2,000 devices."
FACTS: dict[str, Any] = {
    "citizenships": ["FR", "CA"],
    "citizen_rights": "yes",
    "military_service": "not_required",
    "physical_fitness": "yes",
    "character_references": "yes",
    "cast_status": "none",
    "degree": "completed",
    "degree_years": 5,
    "degree_country": "FR",
    "languages": {"fr": "C2", "en": "C1"},
    "security_clearance": "obtainable",
    "months_served_3b": 0,
    "start_date": "2027-02-01",
    "first_contract_months": 24,
}


def answers(**parts: Any) -> Answers:
    """Answers with these parts, read from JSON as from a file."""
    return Answers.model_validate_json(json.dumps({"format": "role-compass-answers", "version": 1, **parts}))


def full(catalogue: Catalogue, *, scale: str | None = None, note: str = NOTE, **facts: Any) -> Answers:
    """Every fact, every skill with a note; the skills have mixed answers unless `scale` is given."""
    mix = ("yes", "partly", "no", "unsure")
    skills: dict[str, Any] = {}
    for place, skill in enumerate(catalogue.skills.values()):
        if skill.kind == "scale":
            skills[skill.id] = scale or mix[place % len(mix)]
        elif skill.kind == "years":
            skills[skill.id] = 1.5
    notes = dict.fromkeys(skills, note) if note else {}
    return answers(facts=FACTS | facts, skills=skills, notes=notes)


def empty() -> Answers:
    """Answers of a person who answered nothing."""
    return answers()
