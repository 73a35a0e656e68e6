"""The code lists agree with the standards."""

from __future__ import annotations

from babel import Locale

from eligibility.codes import COUNTRIES, LANGUAGES, MEMBER_STATES, OFFICIAL_LANGUAGES

ENGLISH = Locale.parse("en")


def test_countries_are_those_of_iso_3166() -> None:
    """There are 249 codes with a name each, and the 27 Member States are among them."""
    assert len(COUNTRIES) == 249
    assert all(code in ENGLISH.territories for code in COUNTRIES)
    assert len(MEMBER_STATES) == 27
    assert MEMBER_STATES < COUNTRIES


def test_languages_are_those_of_iso_639() -> None:
    """There are 183 two-letter codes with a name each, and the 24 official languages are among them."""
    assert len(LANGUAGES) == 183
    assert [code for code in sorted(LANGUAGES) if code not in ENGLISH.languages] == []
    assert len(OFFICIAL_LANGUAGES) == 24
    assert OFFICIAL_LANGUAGES < LANGUAGES
