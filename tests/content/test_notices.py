"""The content has every bullet and every fact of the notices, in our own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path

import pytest
from pydantic import BaseModel

from eligibility.catalogue import Catalogue
from eligibility.text import Source
from tests.content.texts import texts

RUN_LENGTH = 9
RUNS = Path(__file__).parent / "notice_word_runs.txt"
"""Fingerprints of every run of nine words in the five notices; the notices are not part of the project."""

NOTICES = {
    "ict-security-officer": (5, 8, 0, "all", None, "EC/2026/DIGIT/496629", "2026-05-15T12:00:00+02:00"),
    "security-consultant": (7, 8, 5, "all", "all", "EC/2026/DIGIT/504595", "2026-04-24T12:00:00+02:00"),
    "soc-analyst": (7, 7, 11, "some", "some", "EC/2026/DIGIT/459411", "2026-04-15T12:00:00+02:00"),
    "ai-expert": (9, 8, 5, "all", "some", "DIGIT/COM/2024/461", "2024-04-19T12:00:00+02:00"),
    "detection-engineer": (6, 8, 11, "some", "some", "EC/2026/DIGIT/431172", "2026-02-04T12:00:00+01:00"),
}
"""From the notices: numbers of tasks, required and advantageous bullets; list rules; reference; deadline."""


@pytest.mark.parametrize("role_id", NOTICES)
def test_a_role_has_the_bullets_and_facts_of_its_notice(catalogue: Catalogue, role_id: str) -> None:
    """The numbers of bullets, the rules of the lists, the reference and the deadline match the notice."""
    role = catalogue.roles[role_id]
    advantageous = role.advantageous
    assert (
        len(role.tasks.items),
        len(role.required.items),
        len(advantageous.items) if advantageous else 0,
        role.required.rule,
        advantageous.rule if advantageous else None,
        role.reference,
        role.closes_at.isoformat(),
    ) == NOTICES[role_id]


def test_only_the_ai_expert_is_a_temporary_agent(catalogue: Catalogue) -> None:
    """The other four are contract agents 3(b), need CAST and need no motivation letter."""
    for role in catalogue.roles.values():
        temporary = role.id == "ai-expert"
        assert (role.contract.kind == "temporary_agent_2b_2d") == temporary
        assert role.asks_cast != temporary
        assert ("motivation_letter" in role.apply.documents) == temporary
        assert ("under_represented" in role.statements) != temporary


def test_differences_between_the_notices_are_kept(catalogue: Catalogue) -> None:
    """Extended or renewed, all new staff or function group IV, a mandatory form, and two items marked as a plus."""
    roles = catalogue.roles
    assert "extended" in roles["ict-security-officer"].contract.statements["renewal"]
    assert "only once" in roles["ai-expert"].contract.statements["renewal"]
    for name in ("ict-security-officer", "ai-expert"):
        assert "All new staff" in roles[name].contract.statements["probation"]
    for name in ("soc-analyst", "security-consultant", "detection-engineer"):
        assert "renewed" in roles[name].contract.statements["renewal"]
        assert "unction group IV" in roles[name].contract.statements["probation"]
    assert "mandatory" in roles["detection-engineer"].apply.remarks[0]
    plus = {item_id for item_id, item in roles["detection-engineer"].items.items() if item.plus}
    assert plus == {"required.7", "required.8"}


HEADINGS = """
    we offer great jobs and great working conditions
    we offer attractive working conditions and much more
    we recruit from a wide range of backgrounds
    staff recruited on contracts
    we are
    we propose
    we are and we propose
    we look for
    how to express your interest?
    annex 1, am i eligible to apply?
    annex 1, general criteria
    annex 1, qualifications
    annex 1, languages
    annex 1, what about the selection steps?
    annex 2, recruitment
    annex 2, type of contract and working conditions
"""
"""The headings of the notices, once two together; in the annex, part 1 is "Selection" and part 2 "Recruitment"."""


def sources_of(value: object) -> Iterator[Source]:
    """Every source inside a model of the content."""
    if isinstance(value, Source):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from sources_of(getattr(value, name))
    elif isinstance(value, Mapping | tuple):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from sources_of(inner)


def test_a_source_names_a_heading_that_a_reader_finds_in_the_notice(catalogue: Catalogue) -> None:
    """Everything that comes from a notice names its title page or one of its headings; other sources name their work."""
    entries = (*catalogue.roles.values(), *catalogue.contracts.values(), *catalogue.steps.values())
    places = [place for entry in entries for place in sources_of(entry) if not place.reference]
    headings = {line.strip() for line in HEADINGS.splitlines()} | {"title page"}
    assert len(places) > 50
    for place in places:
        assert {place.section.lower(), f"{place.section}, {place.item}".lower()} & headings, str(place)


def test_every_role_says_what_its_notice_says_beside_the_lists(catalogue: Catalogue) -> None:
    """Whom it seeks, what the Commission offers and the day of the conditions; priority only for the AI expert."""
    for role in catalogue.roles.values():
        assert role.traits is not None
        assert "validate" in role.statements["conditions"].text
        temporary = role.id == "ai-expert"
        assert ("sickness" in role.statements["offer"].text) == temporary
        assert ("healthcare" in role.statements["offer"].text) != temporary
        assert ("priority" in role.statements) == temporary
        assert ("who" in role.contract.statements) == temporary
    assert "published" in catalogue.roles["ai-expert"].statements["priority"].text
    assert "essential" in catalogue.roles["ict-security-officer"].traits.text


def test_only_those_invited_are_told_at_the_step_that_invites(catalogue: Catalogue) -> None:
    """The CAST tests stand before the interview; the AI expert's panel tells those chosen for the next step."""
    for role in catalogue.roles.values():
        told = {step.id for step in role.selection if "are told" in step.text}
        assert told == ({"interview"} if role.asks_cast else {"panel"})


def test_no_list_says_more_about_the_ideal_candidate_than_its_notice(catalogue: Catalogue) -> None:
    """Where the ideal candidate has "some, or all" of a list, nothing says that nobody has it all."""
    for role in catalogue.roles.values():
        if role.advantageous and role.advantageous.rule == "some":
            assert "some of this list, or all of it" in role.advantageous.explanation


def test_a_compound_bullet_depends_on_each_of_its_skills(catalogue: Catalogue) -> None:
    """A degree in IT with three years of experience needs degree, field and years; a preference is a bonus skill."""
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


def test_each_role_has_enough_areas_for_a_radar_chart(catalogue: Catalogue) -> None:
    """There are six to eight areas, and at least four for each role."""
    assert 6 <= len(catalogue.dimensions) <= 8
    for areas in catalogue.areas.values():
        assert len(set(areas.values())) >= 4


def words(text: str) -> list[str]:
    """The words of a text in lower case."""
    return re.findall(r"[a-z0-9]+", text.lower())


def runs(text: str) -> set[str]:
    """The fingerprint of every run of nine words."""
    all_words = words(text)
    return {
        blake2b(" ".join(all_words[start : start + RUN_LENGTH]).encode(), digest_size=5).hexdigest()
        for start in range(len(all_words) - RUN_LENGTH + 1)
    }


def test_nothing_is_copied_from_a_notice(catalogue: Catalogue) -> None:
    """No nine consecutive words come from a notice, within one text or across two consecutive texts."""
    notice_runs = set(RUNS.read_text(encoding="ascii").split())
    assert len(notice_runs) > 3000
    all_texts = [text for _place, text in texts(catalogue)]
    copied = [text for text in all_texts if runs(text) & notice_runs]
    copied += [
        f"{first} | {second}"
        for first, second in pairwise(all_texts)
        if runs(f"{first} {second}") & notice_runs
    ]
    assert copied == []
