"""The words of a criterion, and the steps from the application to the first working day."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from eligibility.text import Id, Model, Option, Paragraph, Question, Sentence, Source, Title, prose


class Outcome(Model):
    """The words for one reason: why, what to do next, and what a verdict calls it.

    `cause` names in a few words what is not met ("no EU citizenship"), `step` what would meet it or find it out.
    """

    because: Sentence
    next: Sentence
    cause: Annotated[str, prose(60)] | None = None
    step: Annotated[str, prose(60)] | None = None


class FactQuestion(Model):
    """The question for one fact; `options` words each code of a fact that is a choice of codes."""

    label: Question
    hint: Sentence | None = None
    options: dict[str, Option] = Field(default_factory=dict)


class Step(Model):
    """Something that happens between applying and the first working day.

    `also` names sources outside the notice, `link` an address that helps with the step.
    """

    id: Id
    title: Title
    stage: Literal["applying", "selection", "recruitment"]
    text: Paragraph
    source: Source
    also: tuple[Source, ...] = ()
    link: Id | None = None


class Criterion(Model):
    """The questions and explanations of one criterion; its rule has the same id."""

    id: Id
    name: Title
    subject: Annotated[str, prose(40)]
    """What a verdict calls it while it is open, such as "degree"."""
    alone: Annotated[str, prose(80)] | None = None
    """What a verdict says in place of that where nothing else is open."""
    condition: Question
    """What the criterion asks, in a line."""
    question: Question
    lead: Paragraph
    why: Paragraph
    questions: dict[str, FactQuestion]
    proof: Sentence
    checked: tuple[Id, ...]
    source: tuple[Source, ...]
    link: Id | None = None
    cited_for: tuple[str, ...] = ()
    """The reasons to which `source` and `link` belong; all of them where it is empty."""
    outcomes: dict[str, Outcome]


class Link(Model):
    """A web address that pages may link to."""

    id: Id
    url: Annotated[str, Field(pattern="^https://")]
    title: Title
