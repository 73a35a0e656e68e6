"""How a criterion is asked and explained, and what happens before the first working day."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from eligibility.text import Id, Model, Option, Paragraph, Question, Sentence, Source, Title, prose


class Outcome(Model):
    """What one reason means for a person: why, and what to do."""

    because: Sentence
    next: Sentence
    step: Annotated[str, prose(60)] | None = None


class FactQuestion(Model):
    """How one fact is asked; `options` says each code in words, where the fact has codes."""

    label: Question
    hint: Sentence | None = None
    options: dict[str, Option] = Field(default_factory=dict)


class Step(Model):
    """Something that happens between applying and the first working day."""

    id: Id
    title: Title
    stage: Literal["applying", "selection", "recruitment"]
    text: Paragraph
    source: Source


class Criterion(Model):
    """One criterion of an annex, as it is asked and explained; its rule is found by its id."""

    id: Id
    name: Title
    question: Question
    lead: Paragraph
    why: Paragraph
    questions: dict[str, FactQuestion]
    proof: Sentence
    checked: tuple[Id, ...]
    source: tuple[Source, ...]
    link: Id | None = None
    outcomes: dict[str, Outcome]


class Link(Model):
    """An address that pages may link to."""

    id: Id
    url: Annotated[str, Field(pattern="^https://")]
    title: Title
