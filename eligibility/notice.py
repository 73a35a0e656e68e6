"""A notice as data: roles, criteria, items, skills and contracts, as frozen models of the YAML."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from eligibility.facts import Level

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*([-_.][a-z0-9]+)*$", max_length=60)]

PROSE = "prose"
"""Marks a field as words for people: extracted for translation and held to plain language."""


def prose(longest: int) -> object:
    """A field of words that fits its place: at most `longest` characters."""
    return Field(min_length=1, max_length=longest, json_schema_extra={PROSE: True})


Word = Annotated[str, prose(13)]
Title = Annotated[str, prose(70)]
Option = Annotated[str, prose(80)]
Question = Annotated[str, prose(110)]
Sentence = Annotated[str, prose(220)]
Paragraph = Annotated[str, prose(420)]


class Model(BaseModel):
    """Frozen and strict: an unknown key or a wrong type is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Source(Model):
    """Where a statement stands: the notice's reference, its section and the item in it."""

    section: Annotated[str, prose(70)]
    item: Annotated[str, prose(70)] | None = None
    number: int | None = Field(None, ge=1)
    reference: Annotated[str, Field(min_length=1, max_length=60)] | None = None

    def within(self, reference: str, number: int | None = None) -> Source:
        """The same place, completed with the notice's reference and, where given, a number."""
        found = {"reference": self.reference or reference, "number": self.number or number}
        return self.model_copy(update=found)

    def __str__(self) -> str:
        number = f"item {self.number}" if self.number else None
        parts = (self.reference, self.section, self.item, number)
        return ", ".join(part for part in parts if part)


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


Skill = Annotated[
    ScaleSkill | YearsSkill | DegreeSkill | LanguageSkill, Field(discriminator="kind")
]


class Dimension(Model):
    """An area of the radar; `name` is one word so that it fits at the chart's edge."""

    id: Id
    name: Word
    title: Title


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


class ContractKind(StrEnum):
    """The two kinds of contract in the notices."""

    CONTRACT_AGENT_3B = "contract_agent_3b"
    TEMPORARY_AGENT_2B_2D = "temporary_agent_2b_2d"


class ContractTerms(Model):
    """The figures and the wording that this notice gives for its contract."""

    kind: ContractKind
    grade: Literal["FG IV", "AD5/AD7"]
    first_months: tuple[int, int]
    probation_months: int = Field(ge=1)
    ceiling_months: int | None = None
    extensions: int | None = None
    extension_months_max: int | None = None
    statements: dict[Literal["first", "renewal", "probation", "who"], Sentence]
    source: Source


class Topic(Model):
    """One matter of a contract in plain words."""

    title: Title
    text: Paragraph


Aspect = Literal[
    "article", "grade", "tests", "first", "after", "ceiling", "probation", "documents"
]
"""What the two kinds of contract are compared by."""


class ContractWords(Model):
    """What a kind of contract means, in plain words; shared by the notices that offer it."""

    id: ContractKind
    name: Title
    short: Title
    lead: Paragraph
    questions: dict[str, FactQuestion]
    topics: tuple[Topic, ...] = Field(min_length=1)
    comparison: dict[Aspect, Title]
    source: Source


class Link(Model):
    """An address that pages may link to."""

    id: Id
    url: Annotated[str, Field(pattern="^https://")]
    title: Title


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
                places[f"{name}.{item.number}"] = listed.source.within(
                    self.reference, item.number
                )
        for task in self.tasks.items:
            places[f"task.{task.number}"] = self.tasks.source.within(self.reference, task.number)
        return places

    @cached_property
    def asks_cast(self) -> bool:
        """Whether the annex has the CAST criterion: the contract agents' roles do."""
        return any(use.id == "cast" for use in self.criteria)
