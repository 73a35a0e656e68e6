"""Evidence comes out in the notice's own order, and changes no score."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eligibility.__main__ import main
from eligibility.catalogue import Catalogue, read
from eligibility.evidence import is_claim, prepare
from eligibility.skill import SkillKind


@pytest.mark.parametrize("answer", ["yes", "partly", 2, 0.5])
def test_what_one_says_to_have_done_is_a_claim(answer: str | float) -> None:
    """Yes, Partly and any time at all."""
    assert is_claim(answer)


@pytest.mark.parametrize("answer", ["no", "unsure", 0, 0.0, None])
def test_what_one_has_not_done_is_no_claim(answer: str | float | None) -> None:
    """No, Not sure, no time and no answer."""
    assert not is_claim(answer)


def test_claims_stand_in_the_order_of_the_notice_each_once(catalogue: Catalogue) -> None:
    """A skill that several items rest on is noted at the first of them."""
    for role in catalogue.roles.values():
        answers = dict.fromkeys(reversed(role.skill_ids), "yes")
        found = prepare(role, answers, {})
        places = [list(role.items).index(each.item) for each in found]
        told = [claim.skill for each in found for claim in each.claims]
        assert places == sorted(places)
        assert sorted(told) == sorted(role.skill_ids)


def test_a_claim_without_a_note_is_a_bare_one(catalogue: Catalogue) -> None:
    """It is told from one with a note; what is not claimed is left out, whatever was noted."""
    role = catalogue.roles["soc-analyst"]
    answers = {"event-monitoring": "yes", "siem-platforms": "partly", "incident-handling": "no"}
    notes = {"siem-platforms": "Two years of queries.", "incident-handling": "Never."}
    claims = [claim for each in prepare(role, answers, notes) for claim in each.claims]
    assert [(claim.skill, claim.note) for claim in claims] == [
        ("event-monitoring", None),
        ("siem-platforms", "Two years of queries."),
    ]


def test_a_skill_of_two_items_is_noted_at_the_first(content: Path) -> None:
    """The second item is left out where nothing else is claimed for it."""
    path = content / "roles/soc-analyst.yml"
    text = path.read_text(encoding="utf-8")
    assert "skills: [incident-handling]" in text
    path.write_text(text.replace("skills: [incident-handling]", "skills: [siem-platforms]"), encoding="utf-8")
    found = prepare(read(content).roles["soc-analyst"], {"siem-platforms": "yes", "scripting": "yes"}, {})
    assert [each.item for each in found] == ["required.2", "required.5"]


def test_a_skill_that_is_a_plus_is_noted_after_those_asked_for(catalogue: Catalogue) -> None:
    """A "preferably" clause can be backed by evidence too."""
    role = catalogue.roles["ict-security-officer"]
    answers = {"data-ai-security": "partly", "it-services-experience": "yes"}
    (found,) = prepare(role, answers, {})
    assert found.item == "required.1"
    assert [claim.skill for claim in found.claims] == ["it-services-experience", "data-ai-security"]


def test_a_degree_or_a_language_is_no_claim_of_its_own(catalogue: Catalogue) -> None:
    """They are read from the facts and proved by documents; a claim names an answered skill alone."""
    answers = {
        name: "yes" if skill.kind == "scale" else 3
        for name, skill in catalogue.skills.items()
        if skill.kind in ("scale", "years")
    }
    kinds = {
        catalogue.skills[claim.skill].kind
        for role in catalogue.roles.values()
        for each in prepare(role, answers, {})
        for claim in each.claims
    }
    assert kinds == {SkillKind.SCALE, SkillKind.YEARS}


def test_nothing_claimed_needs_no_evidence(catalogue: Catalogue) -> None:
    """Without a claim no item stands there, whatever was noted."""
    role = catalogue.roles["soc-analyst"]
    answers = dict.fromkeys(role.skill_ids, "no")
    assert prepare(role, answers, {"siem-platforms": "A note."}) == ()


def test_notes_change_no_score(
    catalogue: Catalogue, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file gives the same result for every role with a note on each skill and with none."""
    answers = {"siem-platforms": "partly", "years-cybersecurity": 2, "scripting": "no"}
    document = {"format": "role-compass-answers", "version": 1, "skills": answers}
    printed = []
    for notes in ({}, dict.fromkeys(catalogue.skills, "I did this for five years.")):
        path = tmp_path / "answers.json"
        path.write_text(json.dumps(document | {"notes": notes}), encoding="utf-8")
        assert main(["check", str(path), "--at", "2026-11-21T10:00:00+01:00", "--json"]) == 0
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1]
    assert '"required.2": 0.5' in printed[0]
