"""The contract in a few words is that of the visitor's answers."""

from __future__ import annotations

import pytest

from eligibility.catalogue import Catalogue
from eligibility.contract import plan
from eligibility.facts import Facts
from language.contract import ceiling, in_one_line, milestones_of_notice, milestones_of_plan
from language.limits import limits, other_rule, sources_of_limits


@pytest.mark.parametrize(
    ("role", "facts", "words"),
    [
        ("soc-analyst", Facts(), "1 year first, 6 years at most"),
        ("soc-analyst", Facts(months_served_3b=36), "1 year first, 3 years at most"),
        ("soc-analyst", Facts(months_served_3b=60), "1 year left"),
        ("soc-analyst", Facts(months_served_3b=70), "2 months left"),
        ("soc-analyst", Facts(months_served_3b=71), "1 month left"),
        ("soc-analyst", Facts(months_served_3b=72), "Ceiling reached"),
        ("ai-expert", Facts(months_served_3b=72), "1 to 3 years first, 5 years at most"),
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


def milestones(catalogue: Catalogue, role: str = "soc-analyst", **facts: int) -> list[tuple[str, str]]:
    """The milestones of a visitor's contract."""
    terms = catalogue.roles[role].contract
    return milestones_of_plan(terms, plan(terms, Facts.model_validate(facts)))


def test_without_service_the_milestones_are_those_of_the_notice(catalogue: Catalogue) -> None:
    """For both kinds of contract, as long as no length is chosen."""
    for role in ("soc-analyst", "ai-expert"):
        assert milestones(catalogue, role) == milestones_of_notice(catalogue.roles[role].contract)


def test_months_served_shorten_the_time_of_the_milestones(catalogue: Catalogue) -> None:
    """Three years of the six are left."""
    assert [when for when, _event in milestones(catalogue, months_served_3b=36)] == [
        "Day 1",
        "9 months",
        "1 year",
        "3 years",
    ]


def test_the_last_contract_ends_at_the_ceiling(catalogue: Catalogue) -> None:
    """No further contract, and no probation that would be longer than the contract."""
    end = "This contract ends at the ceiling of 6 years"
    assert milestones(catalogue, months_served_3b=70) == [("Day 1", "Start in Brussels"), ("2 months", end)]
    assert milestones(catalogue, months_served_3b=61) == [
        ("Day 1", "Start in Brussels"),
        ("9 months", "End of probation, if it applies: ask the recruiting service"),
        ("11 months", end),
    ]


def test_a_chosen_length_moves_the_milestones(catalogue: Catalogue) -> None:
    """With 30 months first and an extension of two years."""
    assert milestones(catalogue, "ai-expert", first_contract_months=30)[2:] == [
        ("30 months", "First contract ends, one extension possible"),
        ("54 months", "Latest end of all contracts together"),
    ]


def test_where_the_ceiling_is_reached_a_sentence_stands_alone(catalogue: Catalogue) -> None:
    """There is no first working day and no date."""
    assert milestones(catalogue, months_served_3b=72) == []
    assert ceiling(catalogue.roles["soc-analyst"].contract) == (
        "With these months the ceiling of 6 years under 3(b) is reached: no such contract can follow."
    )


def test_the_rule_of_the_commission_is_named_for_both_kinds(catalogue: Catalogue) -> None:
    """Both readings of the ceiling only where there is one."""
    contract_agent, temporary_agent = (
        limits(catalogue.roles[role].contract) for role in ("soc-analyst", "ai-expert")
    )
    assert len(contract_agent) == 5
    assert len(temporary_agent) == 1
    assert temporary_agent[0] in contract_agent
    assert contract_agent[0].startswith("The notice says “maximum 6 years in any EU Institution”.")
    assert contract_agent[1].startswith("6 years in each institution")
    assert contract_agent[2].startswith("6 years in all EU institutions together")


@pytest.mark.parametrize("role", ["soc-analyst", "ai-expert"])
def test_every_limit_has_its_source(catalogue: Catalogue, role: str) -> None:
    """The sentence that is read in two ways stands on a page of the notice of its own."""
    terms = catalogue.roles[role].contract
    places = sources_of_limits(terms)
    assert ("The notice, section “Staff recruited on contracts”" in places) == (role == "soc-analyst")
    assert "C(2004) 1597" in places[-1]


@pytest.mark.parametrize(
    ("role", "served", "named"),
    [
        ("soc-analyst", None, False),
        ("soc-analyst", 0, False),
        ("soc-analyst", 1, True),
        ("soc-analyst", 72, True),
        ("ai-expert", None, True),
    ],
)
def test_the_rule_of_the_commission_is_named_to_those_whom_it_may_touch(
    catalogue: Catalogue, role: str, served: int | None, *, named: bool
) -> None:
    """Every temporary agent, and a contract agent who has served months; with its source."""
    terms = catalogue.roles[role].contract
    rule = other_rule(terms, plan(terms, Facts(months_served_3b=served)))
    assert ("Seven years in any twelve" in rule and "C(2004) 1597" in rule) == named
    assert bool(rule) == named


def test_a_contract_of_twelve_months_has_its_probation(catalogue: Catalogue) -> None:
    """As the notice says for everybody."""
    assert ("9 months", "End of probation") in milestones(catalogue, months_served_3b=60)
