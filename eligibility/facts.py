"""What a visitor states: the facts and codes of the answers file. A fact that is absent is unknown."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from eligibility.codes import COUNTRIES, LANGUAGES

FIRST_START, LAST_START = dt.date(2020, 1, 1), dt.date(2100, 12, 31)
ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
EARLIEST_DEGREE_YEAR = 1950
MOST_DEGREE_YEARS = 12
MOST_MONTHS_SERVED = 600
SHORTEST_FIRST_CONTRACT, LONGEST_FIRST_CONTRACT = 12, 36


class YesNo(StrEnum):
    """A plain answer that may also be left open."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class Military(StrEnum):
    """How things stand with obligations of military service under the law of one's own country."""

    DONE = "done"
    NOT_REQUIRED = "not_required"
    OUTSTANDING = "outstanding"
    UNSURE = "unsure"


class CastStatus(StrEnum):
    """CAST, EPSO's selection of contract agents: tests passed, registered, or neither."""

    PASSED = "passed"
    REGISTERED = "registered"
    NONE = "none"
    UNSURE = "unsure"


class FunctionGroup(StrEnum):
    """The function group of a contract agent's profile."""

    I = "I"  # noqa: E741 - the group's own name
    II = "II"
    III = "III"
    IV = "IV"


class Degree(StrEnum):
    """The highest completed degree; `in_progress` only when none of 3 years or more is completed."""

    COMPLETED = "completed"
    IN_PROGRESS = "in_progress"
    NONE = "none"
    UNSURE = "unsure"


class Clearance(StrEnum):
    """A security clearance at EU SECRET level, as far as the visitor knows."""

    HELD = "held"
    OBTAINABLE = "obtainable"
    NOT_OBTAINABLE = "not_obtainable"
    UNSURE = "unsure"


class Level(StrEnum):
    """A level of the Common European Framework of Reference for Languages; a mother tongue is C2."""

    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"
    C2 = "C2"


def _country(code: str) -> str:
    if code not in COUNTRIES:
        raise PydanticCustomError("country", "use an ISO 3166-1 code of two capitals, such as FR, GR or GB")
    return code


def _language(code: str) -> str:
    if code not in LANGUAGES:
        raise PydanticCustomError(
            "language", "use an ISO 639-1 code of two small letters, such as fr, el or en"
        )
    return code


def _no_repeats(codes: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(codes)) != len(codes):
        raise PydanticCustomError("repeated", "name each entry once")
    return codes


def _iso_date(value: object) -> object:
    if isinstance(value, dt.date):
        return value
    try:
        if isinstance(value, str) and ISO_DATE.fullmatch(value):
            return dt.date.fromisoformat(value)
    except ValueError:
        pass
    raise PydanticCustomError("iso_date", "use a date that exists, written YYYY-MM-DD, such as 2027-02-01")


Country = Annotated[str, AfterValidator(_country)]
Language = Annotated[str, AfterValidator(_language)]


class Facts(BaseModel):
    """The facts of the answers file, every one optional; see the interface for their meaning."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    citizenships: Annotated[tuple[Country, ...], AfterValidator(_no_repeats)] | None = None
    citizen_rights: YesNo | None = None
    military_service: Military | None = None
    physical_fitness: YesNo | None = None
    character_references: YesNo | None = None
    cast_status: CastStatus | None = None
    cast_function_group: FunctionGroup | None = None
    degree: Degree | None = None
    degree_years: int | None = Field(None, ge=0, le=MOST_DEGREE_YEARS)
    degree_country: Country | None = None
    degree_year: int | None = Field(None, ge=EARLIEST_DEGREE_YEAR)
    degree_recognised: YesNo | None = None
    languages: dict[Language, Level] | None = None
    security_clearance: Clearance | None = None
    months_served_3b: int | None = Field(None, ge=0, le=MOST_MONTHS_SERVED)
    start_date: Annotated[dt.date, BeforeValidator(_iso_date)] | None = Field(
        None, ge=FIRST_START, le=LAST_START
    )
    first_contract_months: int | None = Field(None, ge=SHORTEST_FIRST_CONTRACT, le=LONGEST_FIRST_CONTRACT)
