"""A notice as data: its tasks, lists, annex and contract, as frozen models of the YAML."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from eligibility.criterion import Step
from eligibility.terms import ContractTerms
from eligibility.text import Id, Model, Paragraph, Sentence, Source, Title, prose


class ListRule(StrEnum):
    """Whether a list asks for all of its items or for some of them."""

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
    """The required or the advantageous list of a notice, in its order."""

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
    """Every task of "we propose", in its order."""

    source: Source
    items: tuple[Task, ...] = Field(min_length=1)


class Statement(Model):
    """A statement of the notice that stands by itself."""

    text: Paragraph
    source: Source


class Document(StrEnum):
    """What is sent in the one PDF."""

    CV = "cv"
    MOTIVATION_LETTER = "motivation_letter"
    APPLICATION_FORM = "application_form"


class Apply(Model):
    """How to express one's interest: documents in their order, and where they go."""

    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+\.[a-z]+$")]
    documents: tuple[Document, ...] = Field(min_length=1)
    remarks: tuple[Sentence, ...] = ()
    source: Source


class CriterionUse(Model):
    """A criterion that this annex has, and its place there."""

    id: Id
    source: Source


class Role(Model):
    """One notice, whole."""

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
    statements: dict[
        Literal["under_represented", "equal_opportunities", "data_protection", "priority"],
        Statement,
    ]

    @cached_property
    def lists(self) -> dict[str, ItemList]:
        """The lists that the notice has, by name, the required one first."""
        named = {"required": self.required, "advantageous": self.advantageous}
        return {name: items for name, items in named.items() if items is not None}

    @cached_property
    def items_of(self) -> dict[str, tuple[tuple[str, Item], ...]]:
        """Each list's items with their ids, in the notice's order."""
        return {
            name: tuple((f"{name}.{item.number}", item) for item in listed.items)
            for name, listed in self.lists.items()
        }

    @cached_property
    def items(self) -> dict[str, Item]:
        """Every item by its id, `required.1` first."""
        return {item_id: item for pairs in self.items_of.values() for item_id, item in pairs}

    @cached_property
    def criterion_ids(self) -> tuple[str, ...]:
        """The criteria of the annex, in its order."""
        return tuple(use.id for use in self.criteria)

    @cached_property
    def skill_ids(self) -> tuple[str, ...]:
        """Every skill that the items rest on, and every bonus skill, each once."""
        found = (skill for i in self.items.values() for skill in (*i.skills, *i.bonus_skills))
        return tuple(dict.fromkeys(found))

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The place of every criterion, item and task, completed with the reference."""
        places = {use.id: use.source.within(self.reference) for use in self.criteria}
        for name, listed in self.lists.items():
            for item in listed.items:
                places[f"{name}.{item.number}"] = listed.source.within(self.reference, item.number)
        for task in self.tasks.items:
            places[f"task.{task.number}"] = self.tasks.source.within(self.reference, task.number)
        return places

    @cached_property
    def asks_cast(self) -> bool:
        """Whether the annex has the CAST criterion: the contract agents' roles do."""
        return any(use.id == "cast" for use in self.criteria)
