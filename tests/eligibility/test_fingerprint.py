"""A saved answer is asked again where what it was given to reads differently now, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from eligibility.catalogue import Catalogue, read
from eligibility.fingerprint import asked_again, changed, statements
from eligibility.skill import SkillKind


def reworded(content: Path, file: str, old: str, new: str) -> Catalogue:
    """The content with one text changed."""
    path = content / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return read(content)


def everything(catalogue: Catalogue) -> dict[str, str]:
    """The fingerprints of a file in which every question was answered."""
    return statements(catalogue, catalogue.skills)


def test_nothing_is_asked_again_while_nothing_changed(catalogue: Catalogue) -> None:
    """The same content gives the same fingerprints."""
    assert changed(catalogue, everything(catalogue)) == ()


def test_a_reworded_item_names_itself_alone(catalogue: Catalogue, content: Path) -> None:
    """Other statements that share its skills read as before."""
    item = catalogue.roles["soc-analyst"].items["required.2"]
    now = reworded(content, "roles/soc-analyst.yml", item.text.split(".")[0], "You have run a SIEM platform")
    assert changed(now, everything(catalogue)) == ("soc-analyst/required.2",)
    assert asked_again(now, ["soc-analyst/required.2"]) == {"siem-platforms"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("I have worked with a SIEM platform,", "I have led work with a SIEM platform,"),
        ("You used one only in training, or only a little.", "You used one only a little."),
    ],
)
def test_a_reworded_question_is_asked_again_wherever_it_counts(
    catalogue: Catalogue, content: Path, old: str, new: str
) -> None:
    """A question or the meaning of Partly changes every statement that rests on that skill."""
    now = reworded(content, "skills.yml", old, new)
    resting = {
        f"{role.id}/{name}"
        for role in catalogue.roles.values()
        for name, item in role.items.items()
        if "siem-platforms" in (*item.skills, *item.bonus_skills)
    }
    assert set(changed(now, everything(catalogue))) == resting
    assert "siem-platforms" in asked_again(now, resting)


def test_moving_a_skill_to_another_area_asks_nothing_again(catalogue: Catalogue, content: Path) -> None:
    """The area of the radar is no part of what was answered to."""
    now = reworded(
        content,
        "skills.yml",
        "siem-platforms:\n  kind: scale\n  dimension: detection",
        "siem-platforms:\n  kind: scale\n  dimension: technology",
    )
    assert changed(now, everything(catalogue)) == ()


def test_only_statements_that_were_answered_to_are_marked(catalogue: Catalogue) -> None:
    """One answer marks the statements of all roles that rest on it, and no other."""
    marks = statements(catalogue, ["siem-platforms"])
    assert "soc-analyst/required.2" in marks
    for name in marks:
        role, item = name.split("/")
        found = catalogue.roles[role].items[item]
        assert "siem-platforms" in (*found.skills, *found.bonus_skills)


def test_degree_and_languages_are_never_dropped(catalogue: Catalogue) -> None:
    """They are facts, asked with the conditions."""
    again = asked_again(catalogue, catalogue.content_items)
    assert {catalogue.skills[name].kind for name in again} <= {SkillKind.SCALE, SkillKind.YEARS}
