"""The skills that the notices ask for, and the dimensions that they belong to."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from eligibility.facts import Level
from eligibility.text import Id, Label, Model, Question, Sentence, Title, Word


class SkillKind(StrEnum):
    """How a skill is answered: on a scale, in years, or by the education or language facts."""

    SCALE = "scale"
    YEARS = "years"
    DEGREE = "degree"
    LANGUAGE = "language"


class ScaleSkill(Model):
    """A skill answered with Yes, Partly, No or Not sure."""

    id: Id
    kind: Literal[SkillKind.SCALE]
    dimension: Id
    short: Label
    question: Question
    yes: Sentence
    partly: Sentence


class YearsSkill(Model):
    """A skill answered in years; `minimum` is the number of years that the notice asks for."""

    id: Id
    kind: Literal[SkillKind.YEARS]
    dimension: Id
    short: Label
    question: Question
    minimum: float = Field(gt=0, le=60)
    yes: Sentence
    partly: Sentence


class DegreeSkill(Model):
    """A skill answered by the education facts."""

    id: Id
    kind: Literal[SkillKind.DEGREE]
    dimension: Id
    short: Label
    question: Question


class LanguageSkill(Model):
    """A skill answered by the languages; `level` is the lowest level that covers it."""

    id: Id
    kind: Literal[SkillKind.LANGUAGE]
    dimension: Id
    short: Label
    question: Question
    language: Annotated[str, Field(pattern="^[a-z]{2}$")]
    level: Level = Level.C1


Skill = Annotated[ScaleSkill | YearsSkill | DegreeSkill | LanguageSkill, Field(discriminator="kind")]


class Dimension(Model):
    """An axis of the radar chart; `name` is one word, to fit at the edge of the chart."""

    id: Id
    name: Word
    title: Title
