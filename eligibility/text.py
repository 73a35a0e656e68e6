"""The field types of the content: ids, texts of limited length, sources."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*([-_.][a-z0-9]+)*$", max_length=60)]

PROSE = "prose"
"""Marks a field as text on screen, which is translated and tested for plain language."""


def prose(longest: int) -> object:
    """A text field of at most `longest` characters, so that the text fits its place on screen."""
    return Field(min_length=1, max_length=longest, json_schema_extra={PROSE: True})


Word = Annotated[str, prose(13)]
Label = Annotated[str, prose(42)]
Title = Annotated[str, prose(70)]
Option = Annotated[str, prose(80)]
Question = Annotated[str, prose(110)]
Sentence = Annotated[str, prose(220)]
Paragraph = Annotated[str, prose(420)]


class Model(BaseModel):
    """The base of all content models: frozen, and strict about keys and types."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Source(Model):
    """The source of a statement: the reference of the notice, the section and the item."""

    section: Annotated[str, prose(70)]
    item: Annotated[str, prose(70)] | None = None
    number: int | None = Field(None, ge=1)
    reference: Annotated[str, Field(min_length=1, max_length=60)] | None = None

    def within(self, reference: str, number: int | None = None) -> Source:
        """The same source, with the reference and the number filled in if it has none."""
        update = {"reference": self.reference or reference, "number": self.number or number}
        return self.model_copy(update=update)

    def __str__(self) -> str:
        """The source as English text, for the command line."""
        number = f"item {self.number}" if self.number else None
        parts = (self.reference, self.section, self.item, number)
        return ", ".join(part for part in parts if part)
