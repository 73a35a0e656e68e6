"""The facts that an imported CV proposes, each to be confirmed separately, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from eligibility.facts import Degree, Facts
from language.names import country, language
from language.translation import _, plural

DEGREE = ("degree", "degree_years", "degree_country", "degree_year")
"""The facts that a CV can state about a degree."""


class Proposal(NamedTuple):
    """One fact, or one group of facts, to confirm."""

    id: str
    words: str
    taken: Callable[[Facts], Facts]
    """The visitor's facts with this proposal added."""
    note: str = ""
    """What to know before confirming it."""


def proposals(cv: Facts, other_degrees: Sequence[str] = ()) -> tuple[Proposal, ...]:
    """A proposal for each citizenship, for each language, and for the degree as a whole.

    `other_degrees` are sentences about the other diplomas of the CV.
    """
    return (
        *(_citizenship(code) for code in cv.citizenships or ()),
        *(_language(cv, code) for code in cv.languages or {}),
        *([_degree(cv, other_degrees)] if cv.degree else []),
    )


def _citizenship(code: str) -> Proposal:
    def taken(facts: Facts) -> Facts:
        others = tuple(other for other in facts.citizenships or () if other != code)
        return facts.model_copy(update={"citizenships": (*others, code)})

    return Proposal(f"citizenship-{code}", _("Citizenship: {country}").format(country=country(code)), taken)


def _language(cv: Facts, code: str) -> Proposal:
    level = (cv.languages or {})[code]

    def taken(facts: Facts) -> Facts:
        return facts.model_copy(update={"languages": (facts.languages or {}) | {code: level}})

    words = _("Language: {language} {level}").format(language=language(code), level=level)
    return Proposal(f"language-{code}", words, taken)


def _degree(cv: Facts, others: Sequence[str]) -> Proposal:
    """The degree of the CV; it replaces an earlier one, and what the CV leaves open is asked again."""

    def taken(facts: Facts) -> Facts:
        degree = {name: getattr(cv, name) for name in DEGREE}
        return facts.model_copy(update=degree | {"degree_recognised": None})

    details = [
        plural("{count} year of studies", "{count} years of studies", cv.degree_years)
        if cv.degree_years is not None
        else None,
        country(cv.degree_country) if cv.degree_country else None,
        str(cv.degree_year) if cv.degree_year else None,
    ]
    kind = _("Degree, still in progress") if cv.degree is Degree.IN_PROGRESS else _("Degree")
    words = ", ".join(part for part in (kind, *details) if part)
    return Proposal("degree", words, taken, " ".join(others))
