"""The terms of a contract: the figures of a notice, and explanations in plain words."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from eligibility.criterion import FactQuestion
from eligibility.text import Model, Paragraph, Sentence, Source, Title


class ContractKind(StrEnum):
    """The two kinds of contract in the notices."""

    CONTRACT_AGENT_3B = "contract_agent_3b"
    TEMPORARY_AGENT_2B_2D = "temporary_agent_2b_2d"


class ContractTerms(Model):
    """The figures and wording of this notice for its contract."""

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
    """One aspect of a contract in plain words, and where it comes from."""

    title: Title
    text: Paragraph
    source: tuple[Source, ...] = Field(min_length=1)


Aspect = Literal["article", "grade", "tests", "first", "after", "ceiling", "probation", "documents"]
"""The rows of the table that compares the two kinds of contract."""


class ContractWords(Model):
    """A kind of contract in plain words, shared by the notices that offer it."""

    id: ContractKind
    name: Title
    short: Title
    lead: Paragraph
    questions: dict[str, FactQuestion]
    topics: tuple[Topic, ...] = Field(min_length=1)
    comparison: dict[Aspect, Title]
