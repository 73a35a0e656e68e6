"""The contract in a few words is that of the visitor's answers."""

from __future__ import annotations

import pytest

from eligibility.catalogue import Catalogue
from eligibility.contract import plan
from eligibility.facts import Facts
from language.contract import in_one_line


@pytest.mark.parametrize(
    ("role", "facts", "words"),
    [
        ("soc-analyst", Facts(), "1 year first, 6 years at most"),
        ("soc-analyst", Facts(months_served_3b=36), "1 year first, 3 years at most"),
        ("soc-analyst", Facts(months_served_3b=60), "1 year left"),
        ("soc-analyst", Facts(months_served_3b=70), "2 months left"),
        ("soc-analyst", Facts(months_served_3b=71), "1 month left"),
        ("soc-analyst", Facts(months_served_3b=72), "Ceiling reached"),
        ("ai-expert", Facts(months_served_3b=72), "1 year to 3 years first, 5 years at most"),
        ("ai-expert", Facts(first_contract_months=30), "30 months first, 54 months at most"),
        ("ai-expert", Facts(first_contract_months=36), "3 years first, 5 years at most"),
    ],
)
def test_one_line_says_how_long_this_visitor_can_stay(
    catalogue: Catalogue, role: str, facts: Facts, words: str
) -> None:
    """Only where the visitor has not chosen a length, the range of the notice."""
    terms = catalogue.roles[role].contract
    assert in_one_line(terms, plan(terms, facts)) == words
