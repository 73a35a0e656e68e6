"""Frozen models of a notice: its tasks, lists, annex and contract."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from eligibility.criterion import Step
from eligibility.terms import ContractTerms
from eligibility.text import Id, Model, Paragraph, Sentence, Source, Title, prose


class ListRule(StrEnum):
    """How many items of a list the notice asks for: all or some."""

    ALL = "all"
    SOME = "some"


class Item(Model):
    """One bullet of "we look for", in our own words, and the skills it rests on."""

    number: int = Field(ge=1)
    text: Sentence
    skills: tuple[Id, ...] = Field(min_length=1)
    bonus_skills: tuple[Id, ...] = ()
    plus: bool = False


class ItemList(Model):
    """The required or the advantageous list of a notice, in the order of the notice."""

    rule: ListRule
    heading: Title
    explanation: Sentence
    source: Source
    items: tuple[Item, ...] = Field(min_length=1)


class Task(Model):
    """One task of the job, numbered as in the notice."""

    number: int = Field(ge=1)
    text: Sentence


class Tasks(Model):
    """All tasks of "we propose", in the order of the notice."""

    source: Source
    items: tuple[Task, ...] = Field(min_length=1)


class Statement(Model):
    """A single statement of the notice with its source."""

    text: Paragraph
    source: Source


StatementName = Literal[
    "conditions", "priority", "offer", "under_represented", "equal_opportunities", "data_protection"
]
"""What the other statements of a notice are about, in the order in which they are shown."""


class Document(StrEnum):
    """A document in the PDF that is sent to apply."""

    CV = "cv"
    MOTIVATION_LETTER = "motivation_letter"
    APPLICATION_FORM = "application_form"


class Apply(Model):
    """How to apply: the documents in their order, and the address that they are sent to."""

    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+\.[a-z]+$")]
    documents: tuple[Document, ...] = Field(min_length=1)
    remarks: tuple[Sentence, ...] = ()
    source: Source


class CriterionUse(Model):
    """A criterion of this annex, and its source there."""

    id: Id
    source: Source


class Role(Model):
    """One notice with its tasks, lists, criteria and contract."""

    id: Id
    title: Annotated[str, prose(30)]
    notice_title: Title
    summary: Sentence
    unit: Title
    department: Title
    place: Title
    domain: Title
    reference: Annotated[str, Field(min_length=1, max_length=40)]
    closes_at: AwareDatetime
    source: Source
    context: Statement
    apply: Apply
    tasks: Tasks
    traits: Statement | None = None
    required: ItemList
    advantageous: ItemList | None = None
    criteria: tuple[CriterionUse, ...] = Field(min_length=1)
    selection: tuple[Step, ...] = Field(min_length=1)
    before_recruitment: tuple[Id, ...] = Field(min_length=1)
    contract: ContractTerms
    statements: dict[StatementName, Statement]

    @cached_property
    def lists(self) -> dict[str, ItemList]:
        """The lists of the notice by name, the required list first."""
        lists = {"required": self.required, "advantageous": self.advantageous}
        return {name: listed for name, listed in lists.items() if listed is not None}

    @cached_property
    def items_of(self) -> dict[str, tuple[tuple[str, Item], ...]]:
        """The items of each list with their ids, in the order of the notice."""
        return {
            name: tuple((f"{name}.{item.number}", item) for item in listed.items)
            for name, listed in self.lists.items()
        }

    @cached_property
    def items(self) -> dict[str, Item]:
        """All items by id, `required.1` first."""
        return {item_id: item for pairs in self.items_of.values() for item_id, item in pairs}

    @cached_property
    def criterion_ids(self) -> tuple[str, ...]:
        """The ids of the criteria, in the order of the annex."""
        return tuple(use.id for use in self.criteria)

    @cached_property
    def skill_ids(self) -> tuple[str, ...]:
        """The skills and bonus skills of all items, each once."""
        skills = (skill for item in self.items.values() for skill in (*item.skills, *item.bonus_skills))
        return tuple(dict.fromkeys(skills))

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The source of every criterion, item and task, with the reference of the notice."""
        sources = {use.id: use.source.within(self.reference) for use in self.criteria}
        for name, listed in self.lists.items():
            for item in listed.items:
                sources[f"{name}.{item.number}"] = listed.source.within(self.reference, item.number)
        for task in self.tasks.items:
            sources[f"task.{task.number}"] = self.tasks.source.within(self.reference, task.number)
        return sources

    @cached_property
    def asks_cast(self) -> bool:
        """True if the annex has the CAST criterion, as it has for contract agents."""
        return any(use.id == "cast" for use in self.criteria)
