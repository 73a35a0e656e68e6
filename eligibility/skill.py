"""What the notices ask for, each thing once, and the areas that it belongs to."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from eligibility.facts import Level
from eligibility.text import Id, Model, Question, Sentence, Title, Word


class SkillKind(StrEnum):
    """How a skill is answered: on a scale, in years, or read from the education or language facts."""

    SCALE = "scale"
    YEARS = "years"
    DEGREE = "degree"
    LANGUAGE = "language"


class ScaleSkill(Model):
    """Answered Yes, Partly, No or Not sure."""

    id: Id
    kind: Literal[SkillKind.SCALE]
    dimension: Id
    question: Question
    yes: Sentence
    partly: Sentence


class YearsSkill(Model):
    """Answered in years; `minimum` is what the notice asks for."""

    id: Id
    kind: Literal[SkillKind.YEARS]
    dimension: Id
    question: Question
    minimum: float = Field(gt=0, le=60)
    yes: Sentence
    partly: Sentence


class DegreeSkill(Model):
    """Read from the education facts."""

    id: Id
    kind: Literal[SkillKind.DEGREE]
    dimension: Id
    question: Question


class LanguageSkill(Model):
    """Read from the languages; `level` is what counts as covered."""

    id: Id
    kind: Literal[SkillKind.LANGUAGE]
    dimension: Id
    question: Question
    language: Annotated[str, Field(pattern="^[a-z]{2}$")]
    level: Level = Level.C1


Skill = Annotated[ScaleSkill | YearsSkill | DegreeSkill | LanguageSkill, Field(discriminator="kind")]


class Dimension(Model):
    """An area of the radar; `name` is one word so that it fits at the chart's edge."""

    id: Id
    name: Word
    title: Title
