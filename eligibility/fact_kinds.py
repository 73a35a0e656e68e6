"""The kinds of facts: what an answer can be, and its limits. Each fact declares its kind in `facts.py`.

The screens have one question kind for each of these; a new kind that they do not know fails type checking.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


@dataclass(frozen=True)
class Choice:
    """One code of several."""

    codes: type[StrEnum]


@dataclass(frozen=True)
class WholeNumber:
    """A whole number between two bounds, both allowed; `highest` is None for a year that is not in the future."""

    lowest: int
    highest: int | None
    unit: Literal["years", "months"] | None = None

    def bounds(self, at: dt.datetime) -> tuple[int, int]:
        """The lowest and the highest number allowed at an instant."""
        return self.lowest, at.year if self.highest is None else self.highest

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401
        """Checks the bounds when an answers file is read."""
        number = core_schema.int_schema(ge=self.lowest, le=self.highest, strict=True)
        return core_schema.nullable_schema(number)


@dataclass(frozen=True)
class Country:
    """One country."""


@dataclass(frozen=True)
class Countries:
    """Several countries, each once."""


@dataclass(frozen=True)
class LanguageLevels:
    """Several languages, each with its level."""


@dataclass(frozen=True)
class Date:
    """A day between two days, both allowed."""

    earliest: dt.date
    latest: dt.date

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401
        """Reads YYYY-MM-DD and checks the bounds when an answers file is read."""
        day = core_schema.date_schema(ge=self.earliest, le=self.latest, strict=True)
        return core_schema.nullable_schema(core_schema.no_info_before_validator_function(_iso_date, day))


FactKind = Choice | WholeNumber | Country | Countries | LanguageLevels | Date


def _iso_date(value: object) -> object:
    if isinstance(value, dt.date):
        return value
    try:
        if isinstance(value, str) and ISO_DATE.fullmatch(value):
            return dt.date.fromisoformat(value)
    except ValueError:
        pass
    raise PydanticCustomError("iso_date", "use a date that exists, written YYYY-MM-DD, such as 2027-02-01")
