"""What a CV proposes is confirmed piece by piece."""

from __future__ import annotations

from eligibility.facts import Facts
from language.proposals import proposals

FOUND = Facts.model_validate_json(
    """{"citizenships": ["FR", "CA"], "languages": {"fr": "C2", "en": "B2"},
    "degree": "completed", "degree_years": 5, "degree_country": "FR", "degree_year": 2018}"""
)


def test_each_thing_is_proposed_in_words() -> None:
    """Every citizenship, every language, and the degree with all that the CV says of it."""
    assert [proposal.words for proposal in proposals(FOUND)] == [
        "Citizenship: France",
        "Citizenship: Canada",
        "Language: French C2",
        "Language: English B2",
        "University degree, 5 years of studies, France, 2018",
    ]


def test_only_what_is_confirmed_is_taken() -> None:
    """Confirming English alone takes English alone, beside what was there."""
    before = Facts.model_validate_json('{"languages": {"de": "C1"}, "citizenships": ["DE"]}')
    english = next(p for p in proposals(FOUND) if p.id == "language-en")
    assert english.taken(before).model_dump(mode="json", exclude_none=True) == {
        "citizenships": ["DE"],
        "languages": {"de": "C1", "en": "B2"},
    }


def test_a_confirmed_citizenship_is_never_named_twice() -> None:
    """A citizenship that was given before stays one."""
    before = Facts(citizenships=("FR", "DE"))
    french = proposals(FOUND)[0]
    assert set(french.taken(before).citizenships or ()) == {"FR", "DE"}
    assert len(french.taken(before).citizenships or ()) == 2


def test_a_degree_takes_the_place_of_the_one_before() -> None:
    """What a CV leaves open of its degree is asked, not kept from another one."""
    before = Facts.model_validate_json(
        '{"degree": "completed", "degree_years": 3, "degree_country": "US", "degree_recognised": "yes"}'
    )
    found = Facts.model_validate_json('{"degree": "in_progress", "degree_country": "FR"}')
    after = proposals(found)[0].taken(before)
    assert (after.degree_years, after.degree_country, after.degree_recognised) == (None, "FR", None)
