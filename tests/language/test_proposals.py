"""A CV proposes facts, and the visitor confirms each of them separately."""

from __future__ import annotations

from eligibility.facts import Facts
from language.proposals import proposals

CV = Facts.model_validate_json(
    """{"citizenships": ["FR", "CA"], "languages": {"fr": "C2", "en": "B2"},
    "degree": "completed", "degree_years": 5, "degree_country": "FR", "degree_year": 2018}"""
)


def test_each_fact_of_the_cv_is_a_proposal_in_words() -> None:
    """Each citizenship, each language, and the degree with its details."""
    assert [proposal.words for proposal in proposals(CV)] == [
        "Citizenship: France",
        "Citizenship: Canada",
        "Language: French C2",
        "Language: English B2",
        "Degree, 5 years of studies, France, 2018",
    ]


def test_only_a_confirmed_proposal_is_taken() -> None:
    """Confirming English adds English to the earlier answers, and nothing else."""
    before = Facts.model_validate_json('{"languages": {"de": "C1"}, "citizenships": ["DE"]}')
    english = next(p for p in proposals(CV) if p.id == "language-en")
    assert english.taken(before).model_dump(mode="json", exclude_none=True) == {
        "citizenships": ["DE"],
        "languages": {"de": "C1", "en": "B2"},
    }


def test_a_confirmed_citizenship_is_never_listed_twice() -> None:
    """Even if the visitor had entered it before."""
    before = Facts(citizenships=("FR", "DE"))
    french = proposals(CV)[0]
    assert set(french.taken(before).citizenships or ()) == {"FR", "DE"}
    assert len(french.taken(before).citizenships or ()) == 2


def test_a_confirmed_degree_replaces_the_earlier_one() -> None:
    """Details that the CV leaves open are asked again, not taken from the earlier degree."""
    before = Facts.model_validate_json(
        '{"degree": "completed", "degree_years": 3, "degree_country": "US", "degree_recognised": "yes"}'
    )
    cv = Facts.model_validate_json('{"degree": "in_progress", "degree_country": "FR"}')
    after = proposals(cv)[0].taken(before)
    assert (after.degree_years, after.degree_country, after.degree_recognised) == (None, "FR", None)


def test_other_degrees_of_the_cv_are_noted_at_the_degree() -> None:
    """The visitor sees before confirming that there is another diploma."""
    *others, degree = proposals(CV, ["Your CV also has another."])
    assert degree.note == "Your CV also has another."
    assert not any(proposal.note for proposal in others)
