"""What a visitor states: the facts and codes of the answers file. A fact that is absent is unknown."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, get_args, get_type_hints

from pydantic import AfterValidator, BaseModel, ConfigDict
from pydantic_core import PydanticCustomError

from eligibility.codes import COUNTRIES, LANGUAGES
from eligibility.fact_kinds import Choice, Countries, Country, Date, FactKind, LanguageLevels, WholeNumber

FIRST_START, LAST_START = dt.date(2020, 1, 1), dt.date(2100, 12, 31)
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
    """A completed diploma of 3 years or more that a Member State awarded or recognised, else the highest completed one.

    `in_progress` only when none of 3 years or more is completed.
    """

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


CountryCode = Annotated[str, AfterValidator(_country)]
LanguageCode = Annotated[str, AfterValidator(_language)]


class Facts(BaseModel):
    """The facts of the answers file, all optional, each with its kind."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    citizenships: Annotated[
        Annotated[tuple[CountryCode, ...], AfterValidator(_no_repeats)] | None, Countries()
    ] = None
    citizen_rights: Annotated[YesNo | None, Choice(YesNo)] = None
    military_service: Annotated[Military | None, Choice(Military)] = None
    physical_fitness: Annotated[YesNo | None, Choice(YesNo)] = None
    character_references: Annotated[YesNo | None, Choice(YesNo)] = None
    cast_status: Annotated[CastStatus | None, Choice(CastStatus)] = None
    cast_function_group: Annotated[FunctionGroup | None, Choice(FunctionGroup)] = None
    degree: Annotated[Degree | None, Choice(Degree)] = None
    degree_years: Annotated[int | None, WholeNumber(0, MOST_DEGREE_YEARS, "years")] = None
    degree_country: Annotated[CountryCode | None, Country()] = None
    degree_year: Annotated[int | None, WholeNumber(EARLIEST_DEGREE_YEAR, None)] = None
    degree_recognised: Annotated[YesNo | None, Choice(YesNo)] = None
    languages: Annotated[dict[LanguageCode, Level] | None, LanguageLevels()] = None
    security_clearance: Annotated[Clearance | None, Choice(Clearance)] = None
    months_served_3b: Annotated[int | None, WholeNumber(0, MOST_MONTHS_SERVED, "months")] = None
    start_date: Annotated[dt.date | None, Date(FIRST_START, LAST_START)] = None
    first_contract_months: Annotated[
        int | None, WholeNumber(SHORTEST_FIRST_CONTRACT, LONGEST_FIRST_CONTRACT, "months")
    ] = None


def declared_kinds(facts: type[BaseModel]) -> dict[str, FactKind]:
    """The kind that each fact of a model declares; TypeError names a fact that declares none."""
    kinds: dict[str, FactKind] = {}
    for name, hint in get_type_hints(facts, include_extras=True).items():
        if name in facts.model_fields:
            kind = next((part for part in get_args(hint) if isinstance(part, FactKind)), None)
            if kind is None:
                allowed = ", ".join(each.__name__ for each in get_args(FactKind))
                raise TypeError(
                    f"the fact {name!r} declares no kind; write Annotated[..., KIND] with one of {allowed}, "
                    "or add a new kind to FactKind in eligibility/fact_kinds.py"
                )
            kinds[name] = kind
    return kinds


KINDS = declared_kinds(Facts)
"""The kind of each fact."""

CHOICES = {name: kind.codes for name, kind in KINDS.items() if isinstance(kind, Choice)}
"""The codes of each fact that is a choice."""
