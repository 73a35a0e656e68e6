"""The fields that content is made of: ids, words of a length that fits, sources."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

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
        """The place as English text, for the command line."""
        number = f"item {self.number}" if self.number else None
        parts = (self.reference, self.section, self.item, number)
        return ", ".join(part for part in parts if part)
