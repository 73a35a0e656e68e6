"""A saved answer is asked again if, and only if, its statement has been reworded."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from eligibility import answers
from eligibility.answers import Answers
from eligibility.catalogue import Catalogue, read_catalogue
from eligibility.errors import InputError
from eligibility.fingerprint import asked_again, changed, statements
from eligibility.notice import Role
from eligibility.skill import SkillKind
from tests.eligibility.strategies import AT


def reworded(content: Path, file: str, old: str, new: str) -> Catalogue:
    """The catalogue with one text replaced."""
    path = content / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return read_catalogue(content)


def everything(catalogue: Catalogue) -> dict[str, str]:
    """The fingerprints of a file in which every question was answered."""
    return statements(catalogue, catalogue.skills)


def resting_on(catalogue: Catalogue, skill: str) -> set[str]:
    """The statements of all roles that rest on this skill."""
    return {
        f"{role.id}/{name}"
        for role in catalogue.roles.values()
        for name, item in role.items.items()
        if skill in (*item.skills, *item.bonus_skills)
    }


def asked_with(catalogue: Catalogue, statements: set[str]) -> set[str]:
    """The skills under these statements that are asked as a question."""
    items = [catalogue.roles[role].items[item] for role, item in (name.split("/") for name in statements)]
    skills = {skill for item in items for skill in (*item.skills, *item.bonus_skills)}
    return {skill for skill in skills if catalogue.skills[skill].kind in ("scale", "years")}


def test_unchanged_content_asks_nothing_again(catalogue: Catalogue, content: Path) -> None:
    """The same content in another folder has the same fingerprints."""
    assert changed(read_catalogue(content), everything(catalogue)) == ()
    assert asked_again(catalogue, ()) == frozenset()


def test_rewording_an_item_changes_only_its_own_statement(catalogue: Catalogue) -> None:
    """Whichever item is reworded, no other statement counts as changed."""
    for role in catalogue.roles.values():
        for item in role.items:
            now = with_item_text(catalogue, role.id, item, "You have done something else.")
            name = f"{role.id}/{item}"
            assert changed(now, everything(catalogue)) == ((name,) if asked_with(catalogue, {name}) else ())


def with_item_text(catalogue: Catalogue, role_id: str, item_id: str, text: str) -> Catalogue:
    """The catalogue with a new text for one item."""
    document = catalogue.roles[role_id].model_dump(mode="json")
    listed, number = item_id.split(".")
    document[listed]["items"][int(number) - 1]["text"] = text
    role = Role.model_validate_json(json.dumps(document))
    return replace(catalogue, roles=catalogue.roles | {role_id: role})


def test_a_reworded_item_asks_its_skills_again(catalogue: Catalogue, content: Path) -> None:
    """Only the reworded statement counts as changed, and its skills are asked again."""
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
def test_a_reworded_question_changes_every_statement_that_rests_on_it(
    catalogue: Catalogue, content: Path, skill: str, old: str | None, new: str | None
) -> None:
    """A new question, meaning of Yes or Partly, or minimum changes the statements that rest on the skill."""
    asked = catalogue.skills[skill].question
    now = reworded(content, "skills.yml", old or asked, new or f"Today, {asked}")
    reworded_statements = set(changed(now, everything(catalogue)))
    resting = resting_on(catalogue, skill)
    assert reworded_statements == {name for name in resting if asked_with(catalogue, {name})}
    assert asked_again(now, reworded_statements) == asked_with(catalogue, reworded_statements)


def test_moving_a_skill_to_another_dimension_asks_nothing_again(catalogue: Catalogue, content: Path) -> None:
    """The dimension of a skill is not part of its fingerprint."""
    now = reworded(
        content,
        "skills.yml",
        "siem-platforms:\n  kind: scale\n  dimension: detection",
        "siem-platforms:\n  kind: scale\n  dimension: technology",
    )
    assert changed(now, everything(catalogue)) == ()


def test_a_new_short_name_of_a_skill_asks_nothing_again(catalogue: Catalogue, content: Path) -> None:
    """The short name of a skill is not part of its fingerprint."""
    now = reworded(content, "skills.yml", "short: SIEM platforms", "short: Work with a SIEM")
    assert changed(now, everything(catalogue)) == ()


def test_an_answer_saves_the_fingerprint_of_every_statement_that_rests_on_it(catalogue: Catalogue) -> None:
    """The statements of all roles that rest on the answered skill are saved, and no others."""
    for skill in catalogue.skills.values():
        saved = resting_on(catalogue, skill.id) if skill.kind in ("scale", "years") else set()
        assert set(statements(catalogue, [skill.id])) == saved
    assert statements(catalogue, []) == {}


def test_degree_and_languages_are_never_asked_again(catalogue: Catalogue) -> None:
    """Degree and languages are facts; every other skill can be asked again."""
    again = asked_again(catalogue, catalogue.content_items)
    kinds = (SkillKind.SCALE, SkillKind.YEARS)
    assert again == {skill.id for skill in catalogue.skills.values() if skill.kind in kinds}


def test_fingerprints_are_saved_in_the_answers_file(catalogue: Catalogue) -> None:
    """A file with every fingerprint is written and read back unchanged."""
    saved = Answers(format="role-compass-answers", version=1, statements=everything(catalogue))
    assert answers.read_answers(answers.write(saved), catalogue, AT).statements == everything(catalogue)


@pytest.mark.parametrize("name", ["soc-analyst/required.99", "pilot/required.1", "required.1", "", "a/b/c"])
def test_a_file_with_an_unknown_statement_is_refused(catalogue: Catalogue, name: str) -> None:
    """The error names the path of a statement that no role has."""
    document = {
        "format": "role-compass-answers",
        "version": 1,
        "statements": {name: "sha256:" + "0" * 64},
    }
    with pytest.raises(InputError, match=r"^statements\..*unknown statement"):
        answers.read_answers(json.dumps(document).encode(), catalogue, AT)
