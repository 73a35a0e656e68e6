"""The content holds what the notices hold: every bullet, every fact, in our own words."""

from __future__ import annotations

import re
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path

import pytest

from eligibility.catalogue import Catalogue
from tests.content.texts import texts

RUN = 9
RUNS = Path(__file__).parent / "notice_word_runs.txt"
"""Fingerprints of every run of nine words in the five notices, which themselves are not shipped."""

NOTICES = {
    "ict-security-officer": (5, 8, 0, "all", None, "EC/2026/DIGIT/496629", "2026-05-15T12:00:00+02:00"),
    "security-consultant": (7, 8, 5, "all", "all", "EC/2026/DIGIT/504595", "2026-04-24T12:00:00+02:00"),
    "soc-analyst": (7, 7, 11, "some", "some", "EC/2026/DIGIT/459411", "2026-04-15T12:00:00+02:00"),
    "ai-expert": (9, 8, 5, "all", "some", "DIGIT/COM/2024/461", "2024-04-19T12:00:00+02:00"),
    "detection-engineer": (6, 8, 11, "some", "some", "EC/2026/DIGIT/431172", "2026-02-04T12:00:00+01:00"),
}
"""Counted in the notices: tasks, required and advantageous bullets; list rules; reference; deadline."""


@pytest.mark.parametrize("role_id", NOTICES)
def test_every_bullet_is_an_item_or_a_task(catalogue: Catalogue, role_id: str) -> None:
    """Counts, rules, reference and deadline are those of the notice."""
    role = catalogue.roles[role_id]
    helps = role.advantageous
    assert (
        len(role.tasks.items),
        len(role.required.items),
        len(helps.items) if helps else 0,
        role.required.rule,
        helps.rule if helps else None,
        role.reference,
        role.closes_at.isoformat(),
    ) == NOTICES[role_id]


def test_only_the_ai_expert_is_a_temporary_agent(catalogue: Catalogue) -> None:
    """The four others are contract agents 3(b), take CAST and need no motivation letter."""
    for role in catalogue.roles.values():
        temporary = role.id == "ai-expert"
        assert (role.contract.kind == "temporary_agent_2b_2d") == temporary
        assert role.asks_cast != temporary
        assert ("motivation_letter" in role.apply.documents) == temporary
        assert ("under_represented" in role.statements) != temporary


def test_wording_that_differs_between_notices_is_kept(catalogue: Catalogue) -> None:
    """Extended or renewed, all new staff or function group IV, mandatory form, two pluses."""
    roles = catalogue.roles
    assert "extended" in roles["ict-security-officer"].contract.statements["renewal"]
    assert "only once" in roles["ai-expert"].contract.statements["renewal"]
    for name in ("ict-security-officer", "ai-expert"):
        assert "All new staff" in roles[name].contract.statements["probation"]
    for name in ("soc-analyst", "security-consultant", "detection-engineer"):
        assert "renewed" in roles[name].contract.statements["renewal"]
        assert "unction group IV" in roles[name].contract.statements["probation"]
    assert "mandatory" in roles["detection-engineer"].apply.remarks[0]
    plus = {item for item, found in roles["detection-engineer"].items.items() if found.plus}
    assert plus == {"required.7", "required.8"}


def test_compound_bullets_rest_on_each_of_their_skills(catalogue: Catalogue) -> None:
    """A degree in IT and three years rest on degree, field and years; a preference is a bonus."""
    assert catalogue.roles["soc-analyst"].items["advantageous.1"].skills == (
        "degree",
        "degree-field-it",
        "years-soc",
    )
    detection = catalogue.roles["detection-engineer"].items
    assert detection["advantageous.1"].skills == ("degree", "degree-field-it", "years-cybersecurity")
    officer = catalogue.roles["ict-security-officer"].items
    assert officer["required.1"].bonus_skills
    assert officer["required.2"].bonus_skills


def test_each_role_has_a_profile_worth_drawing(catalogue: Catalogue) -> None:
    """Six to eight areas in all, at least four for each role."""
    assert 6 <= len(catalogue.dimensions) <= 8
    for areas in catalogue.areas.values():
        assert len(set(areas.values())) >= 4


def words(text: str) -> list[str]:
    """The words of a text in small letters."""
    return re.findall(r"[a-z0-9]+", text.lower())


def runs(text: str) -> set[str]:
    """The fingerprint of every run of nine words."""
    found = words(text)
    return {
        blake2b(" ".join(found[at : at + RUN]).encode(), digest_size=5).hexdigest()
        for at in range(len(found) - RUN + 1)
    }


def test_nothing_is_copied_from_a_notice(catalogue: Catalogue) -> None:
    """No nine words in a row stand in a notice, in one text or over two that follow each other."""
    copied = set(RUNS.read_text(encoding="ascii").split())
    assert len(copied) > 3000
    found = [text for _, text in texts(catalogue)]
    guilty = [text for text in found if runs(text) & copied]
    guilty += [f"{one} | {two}" for one, two in pairwise(found) if runs(f"{one} {two}") & copied]
    assert guilty == []
