"""What a CV proposes, one confirmation each, in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from eligibility.facts import Degree, Facts
from language.names import country, language
from language.translation import _, plural


class Proposal(NamedTuple):
    """One thing to confirm: its words, and the facts with it taken."""

    id: str
    words: str
    taken: Callable[[Facts], Facts]


def proposals(found: Facts) -> tuple[Proposal, ...]:
    """Each citizenship, each language, and the degree as a whole."""
    return (
        *(_citizenship(code) for code in found.citizenships or ()),
        *(_language(found, code) for code in found.languages or {}),
        *([_degree(found)] if found.degree else []),
    )


def _citizenship(code: str) -> Proposal:
    def taken(facts: Facts) -> Facts:
        held = tuple(other for other in facts.citizenships or () if other != code)
        return facts.model_copy(update={"citizenships": (*held, code)})

    return Proposal(f"citizenship-{code}", _("Citizenship: {country}").format(country=country(code)), taken)


def _language(found: Facts, code: str) -> Proposal:
    level = (found.languages or {})[code]

    def taken(facts: Facts) -> Facts:
        return facts.model_copy(update={"languages": (facts.languages or {}) | {code: level}})

    words = _("Language: {language} {level}").format(language=language(code), level=level)
    return Proposal(f"language-{code}", words, taken)


DEGREE = ("degree", "degree_years", "degree_country", "degree_year")


def _degree(found: Facts) -> Proposal:
    """The degree with all that the CV says of it; what it does not say is asked."""

    def taken(facts: Facts) -> Facts:
        told = {name: getattr(found, name) for name in DEGREE}
        return facts.model_copy(update=told | {"degree_recognised": None})

    details = [
        plural("{count} year of studies", "{count} years of studies", found.degree_years)
        if found.degree_years is not None
        else None,
        country(found.degree_country) if found.degree_country else None,
        str(found.degree_year) if found.degree_year else None,
    ]
    kind = (
        _("University degree, still in progress")
        if found.degree is Degree.IN_PROGRESS
        else _("University degree")
    )
    return Proposal("degree", ", ".join(part for part in (kind, *details) if part), taken)
