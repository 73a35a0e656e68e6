"""One question of every kind, chosen from the content."""

from __future__ import annotations

from typing import get_args

from eligibility.catalogue import Catalogue
from eligibility.fact_kinds import FactKind
from eligibility.facts import KINDS
from eligibility.skill import ScaleSkill, YearsSkill
from ui.content import full_catalogue
from ui.questions.kinds import fact_question, skill_question
from ui.questions.note import NoteQuestion
from ui.questions.question import Question


def specimens() -> dict[str, Question]:
    """A question of every kind, by the name of the kind."""
    catalogue = full_catalogue()
    fact_questions = {
        name: wording for questions in catalogue.fact_questions for name, wording in questions.items()
    }
    specimens_by_kind: dict[str, Question] = {}
    for kind in get_args(FactKind):
        name = next((name for name in fact_questions if isinstance(KINDS[name], kind)), None)
        assert name, f"no question of the content asks a fact of the kind {kind.__name__}"
        specimens_by_kind[kind.__name__] = fact_question(name, fact_questions[name])
    return specimens_by_kind | _skills(catalogue)


def _skills(catalogue: Catalogue) -> dict[str, Question]:
    skills = catalogue.skills.values()
    scale = next(skill for skill in skills if isinstance(skill, ScaleSkill))
    years = next(skill for skill in skills if isinstance(skill, YearsSkill))
    return {
        "ScaleSkill": skill_question(scale),
        "YearsSkill": skill_question(years),
        "Note": NoteQuestion(scale.id, "A note on this skill", "Yes"),
    }
