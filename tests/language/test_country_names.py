"""A country is found by its other names too: common ones, and what it calls itself."""

from __future__ import annotations

import pytest

from eligibility.codes import COUNTRIES, MEMBER_STATES
from language.country_names import OWN_NAMES, common_names, searchable_country
from language.names import countries, country

FOUND = {
    "holland": "NL",
    "england": "GB",
    "scotland": "GB",
    "great britain": "GB",
    "uk,": "GB",
    "america, usa": "US",
    "czechia": "CZ",
    "czech republic": "CZ",
    "burma": "MM",
    "ivory coast": "CI",
    "turkey": "TR",
    "deutschland": "DE",
    "españa": "ES",
    "österreich": "AT",
    "polska": "PL",
    "ελλάδα": "GR",
    "éire": "IE",
    "suisse": "CH",
    "україна": "UA",
    "finland": "FI",
}


def found_by(typed: str) -> list[str]:
    """The countries that the list offers for this text: those whose name contains it."""
    return [code for code in countries() if typed.casefold() in searchable_country(code).casefold()]


@pytest.mark.parametrize(("typed", "code"), FOUND.items())
def test_a_country_is_found_by_its_other_names(typed: str, code: str) -> None:
    """The one country that is meant is offered, and nothing that only shares its letters."""
    assert found_by(typed) == [code]


def test_each_country_has_a_name_of_its_own_that_begins_with_the_usual_one() -> None:
    """The other names stand behind, so that the list keeps its order, and no two entries look alike."""
    names = {code: searchable_country(code) for code in countries()}
    assert len(set(names.values())) == len(names)
    assert all(name.startswith(country(code)) for code, name in names.items())
    assert names["FR"] == "France"


def test_the_other_names_are_those_of_countries() -> None:
    """A Member State has its own name here, or has the English one."""
    assert set(OWN_NAMES) | set(common_names()) <= COUNTRIES
    assert MEMBER_STATES - set(OWN_NAMES) == {"FR", "MT", "PT"}
