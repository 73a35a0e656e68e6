"""The kind of each question, and every question of the content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from eligibility.catalogue import Catalogue
from eligibility.criterion import FactQuestion
from eligibility.fact_kinds import Choice, Countries, Country, Date, LanguageLevels, WholeNumber
from eligibility.facts import KINDS
from eligibility.skill import ScaleSkill, Skill, YearsSkill
from ui.questions.choice import ChoiceQuestion
from ui.questions.countries import CountriesQuestion
from ui.questions.country import CountryQuestion
from ui.questions.date import DateQuestion
from ui.questions.language_levels import LanguageLevelsQuestion
from ui.questions.note import NoteQuestion
from ui.questions.number import NumberQuestion
from ui.questions.question import Question
from ui.questions.scale import ScaleQuestion
from ui.questions.years import YearsQuestion


def fact_question(name: str, asked: FactQuestion) -> Question:
    """The question that asks a fact, by the kind that the fact declares."""
    kind = KINDS[name]
    match kind:
        case Choice():
            return ChoiceQuestion(name, asked, kind)
        case WholeNumber():
            return NumberQuestion(name, asked, kind)
        case Country():
            return CountryQuestion(name, asked)
        case Countries():
            return CountriesQuestion(name, asked)
        case LanguageLevels():
            return LanguageLevelsQuestion(name, asked)
        case Date():
            return DateQuestion(name, asked, kind)
        case _:
            assert_never(kind)


def skill_question(skill: ScaleSkill | YearsSkill) -> Question:
    """The question that asks a skill."""
    match skill:
        case ScaleSkill():
            return ScaleQuestion(skill)
        case YearsSkill():
            return YearsQuestion(skill)
        case _:
            assert_never(skill)


def skill_questions(skills: Iterable[Skill]) -> list[Question]:
    """The questions of those skills that are asked; degree and language skills read the facts."""
    return [skill_question(skill) for skill in skills if isinstance(skill, ScaleSkill | YearsSkill)]


def every_question(catalogue: Catalogue) -> Iterator[Question]:
    """Every question that a screen can ask: facts, skills, and notes on skills."""
    for questions in catalogue.fact_questions:
        for name, asked in questions.items():
            yield fact_question(name, asked)
    yield from skill_questions(catalogue.skills.values())
    for skill in catalogue.skills:
        yield NoteQuestion(skill)
