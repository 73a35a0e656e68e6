"""A saved answer is asked again where what it was given to reads differently now, and nowhere else."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from eligibility import answers
from eligibility.answers import Answers
from eligibility.catalogue import Catalogue, read
from eligibility.errors import InputError
from eligibility.fingerprint import asked_again, changed, statements
from eligibility.notice import Role
from eligibility.skill import SkillKind
from tests.eligibility.strategies import AT


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


def resting_on(catalogue: Catalogue, skill: str) -> set[str]:
    """The statements of all roles that rest on a skill."""
    return {
        f"{role.id}/{name}"
        for role in catalogue.roles.values()
        for name, item in role.items.items()
        if skill in (*item.skills, *item.bonus_skills)
    }


def asked_with(catalogue: Catalogue, statements: set[str]) -> set[str]:
    """The skills with a question of their own that these statements rest on."""
    items = [catalogue.roles[role].items[item] for role, item in (name.split("/") for name in statements)]
    found = {skill for item in items for skill in (*item.skills, *item.bonus_skills)}
    return {skill for skill in found if catalogue.skills[skill].kind in ("scale", "years")}


def test_nothing_is_asked_again_while_nothing_changed(catalogue: Catalogue, content: Path) -> None:
    """The same content, wherever it lies, gives the same fingerprints."""
    assert changed(read(content), everything(catalogue)) == ()
    assert asked_again(catalogue, ()) == frozenset()


def test_each_reworded_item_names_itself_alone(catalogue: Catalogue) -> None:
    """Whichever item of a notice gets another text, no other statement is touched."""
    for role in catalogue.roles.values():
        for item in role.items:
            now = with_item_text(catalogue, role.id, item, "You have done something else.")
            own = f"{role.id}/{item}"
            assert changed(now, everything(catalogue)) == ((own,) if asked_with(catalogue, {own}) else ())


def with_item_text(catalogue: Catalogue, role_id: str, item_id: str, text: str) -> Catalogue:
    """The catalogue with another text for one item."""
    document = catalogue.roles[role_id].model_dump(mode="json")
    listed, number = item_id.split(".")
    document[listed]["items"][int(number) - 1]["text"] = text
    role = Role.model_validate_json(json.dumps(document))
    return replace(catalogue, roles=catalogue.roles | {role_id: role})


def test_a_reworded_item_names_itself_alone(catalogue: Catalogue, content: Path) -> None:
    """Other statements that share its skills read as before."""
    item = catalogue.roles["soc-analyst"].items["required.2"]
    now = reworded(content, "roles/soc-analyst.yml", item.text.split(".")[0], "You have run a SIEM platform")
    assert changed(now, everything(catalogue)) == ("soc-analyst/required.2",)
    assert asked_again(now, ["soc-analyst/required.2"]) == {"siem-platforms"}


REWORDED = [
    ("siem-platforms", "I have worked with a SIEM platform,", "I have led work with a SIEM platform,"),
    ("siem-platforms", "You used one only in training, or only a little.", "You used one only a little."),
    ("siem-platforms", "You used one yourself,", "You often used one yourself,"),
    ("years-ai-cybersecurity", "minimum: 5", "minimum: 4"),
    ("years-cybersecurity", "hands-on professional work in cybersecurity", "paid work in cybersecurity"),
    ("data-ai-security", None, None),
    ("english-excellent", "level: C1", "level: B2"),
]


@pytest.mark.parametrize(("skill", "old", "new"), REWORDED)
def test_a_reworded_question_is_asked_again_wherever_it_counts(
    catalogue: Catalogue, content: Path, skill: str, old: str | None, new: str | None
) -> None:
    """A question, what Yes and Partly mean, or a minimum: the statements that rest on it, and no other."""
    asked = catalogue.skills[skill].question
    now = reworded(content, "skills.yml", old or asked, new or f"Today, {asked}")
    touched = set(changed(now, everything(catalogue)))
    resting = resting_on(catalogue, skill)
    assert touched == {name for name in resting if asked_with(catalogue, {name})}
    assert asked_again(now, touched) == asked_with(catalogue, touched)


def test_moving_a_skill_to_another_area_asks_nothing_again(catalogue: Catalogue, content: Path) -> None:
    """The area of the radar is no part of what was answered to."""
    now = reworded(
        content,
        "skills.yml",
        "siem-platforms:\n  kind: scale\n  dimension: detection",
        "siem-platforms:\n  kind: scale\n  dimension: technology",
    )
    assert changed(now, everything(catalogue)) == ()


def test_every_statement_that_was_answered_to_is_marked(catalogue: Catalogue) -> None:
    """One answer marks the statements of all roles that rest on it, a plus among them, and no other."""
    for skill in catalogue.skills.values():
        marked = resting_on(catalogue, skill.id) if skill.kind in ("scale", "years") else set()
        assert set(statements(catalogue, [skill.id])) == marked
    assert statements(catalogue, []) == {}


def test_degree_and_languages_are_never_asked_again(catalogue: Catalogue) -> None:
    """They are facts, asked with the conditions; every other skill can be asked again."""
    again = asked_again(catalogue, catalogue.content_items)
    kinds = (SkillKind.SCALE, SkillKind.YEARS)
    assert again == {skill.id for skill in catalogue.skills.values() if skill.kind in kinds}


def test_fingerprints_are_read_back_from_a_file(catalogue: Catalogue) -> None:
    """A saved file with every fingerprint is read whole."""
    saved = Answers(format="role-compass-answers", version=1, statements=everything(catalogue))
    assert answers.read(answers.write(saved), catalogue, AT).statements == everything(catalogue)


@pytest.mark.parametrize("name", ["soc-analyst/required.99", "pilot/required.1", "required.1", "", "a/b/c"])
def test_a_statement_that_no_notice_has_is_refused(catalogue: Catalogue, name: str) -> None:
    """A file that names one says where, before anything is compared."""
    document = {
        "format": "role-compass-answers",
        "version": 1,
        "statements": {name: "sha256:" + "0" * 64},
    }
    with pytest.raises(InputError, match=r"^statements\..*unknown statement"):
        answers.read(json.dumps(document).encode(), catalogue, AT)
