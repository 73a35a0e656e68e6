"""Evidence follows the order of the notice and changes no score."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eligibility.__main__ import main
from eligibility.catalogue import Catalogue, read_catalogue
from eligibility.evidence import is_claim, prepare
from eligibility.skill import SkillKind


@pytest.mark.parametrize("answer", ["yes", "partly", 2, 0.5])
def test_a_positive_answer_is_a_claim(answer: str | float) -> None:
    """Yes, Partly and any number of years above 0 claim a skill."""
    assert is_claim(answer)


@pytest.mark.parametrize("answer", ["no", "unsure", 0, 0.0, None])
def test_a_negative_or_missing_answer_is_no_claim(answer: str | float | None) -> None:
    """No, Not sure, 0 years and no answer claim nothing."""
    assert not is_claim(answer)


def test_claims_are_listed_once_in_the_order_of_the_notice(catalogue: Catalogue) -> None:
    """A skill that several items rest on is listed at the first of them."""
    for role in catalogue.roles.values():
        answers = dict.fromkeys(reversed(role.skill_ids), "yes")
        prepared = prepare(role, answers, {})
        places = [list(role.items).index(each.item) for each in prepared]
        skills = [claim.skill for each in prepared for claim in each.claims]
        assert places == sorted(places)
        assert sorted(skills) == sorted(role.skill_ids)


def test_a_claim_has_its_note_if_there_is_one(catalogue: Catalogue) -> None:
    """A claim without a note has None; a skill that is not claimed is left out with its note."""
    role = catalogue.roles["soc-analyst"]
    answers = {"event-monitoring": "yes", "siem-platforms": "partly", "incident-handling": "no"}
    notes = {"siem-platforms": "Two years of queries.", "incident-handling": "Never."}
    claims = [claim for each in prepare(role, answers, notes) for claim in each.claims]
    assert [(claim.skill, claim.note) for claim in claims] == [
        ("event-monitoring", None),
        ("siem-platforms", "Two years of queries."),
    ]


def test_an_item_without_a_new_claim_is_left_out(content: Path) -> None:
    """An item whose only claim is listed at an earlier item is left out."""
    path = content / "roles/soc-analyst.yml"
    text = path.read_text(encoding="utf-8")
    assert "skills: [incident-handling]" in text
    path.write_text(text.replace("skills: [incident-handling]", "skills: [siem-platforms]"), encoding="utf-8")
    prepared = prepare(
        read_catalogue(content).roles["soc-analyst"], {"siem-platforms": "yes", "scripting": "yes"}, {}
    )
    assert [each.item for each in prepared] == ["required.2", "required.5"]


def test_bonus_skills_come_after_required_skills(catalogue: Catalogue) -> None:
    """The skill of a "preferably" clause can have evidence too, after the skills of the item."""
    role = catalogue.roles["ict-security-officer"]
    answers = {"data-ai-security": "partly", "it-services-experience": "yes"}
    (prepared,) = prepare(role, answers, {})
    assert prepared.item == "required.1"
    assert [claim.skill for claim in prepared.claims] == ["it-services-experience", "data-ai-security"]


def test_degrees_and_languages_are_no_claims(catalogue: Catalogue) -> None:
    """Only skills answered on a scale or in years are claims; degrees and languages are facts."""
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


def test_without_claims_there_is_no_evidence(catalogue: Catalogue) -> None:
    """If no skill is claimed, no item is listed even if there are notes."""
    role = catalogue.roles["soc-analyst"]
    answers = dict.fromkeys(role.skill_ids, "no")
    assert prepare(role, answers, {"siem-platforms": "A note."}) == ()


def test_notes_change_no_score(
    catalogue: Catalogue, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An answers file with a note on each skill gives the same output as one without notes."""
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
