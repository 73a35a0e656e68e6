"""Evidence comes out in the notice's own order, and changes no score."""

from __future__ import annotations

import pytest

from eligibility.catalogue import Catalogue
from eligibility.coverage import measure
from eligibility.evidence import is_claim, prepare
from eligibility.facts import Facts


@pytest.mark.parametrize("answer", ["yes", "partly", 2, 0.5])
def test_what_one_says_to_have_done_is_a_claim(answer: str | float) -> None:
    """Yes, Partly and any time at all."""
    assert is_claim(answer)


@pytest.mark.parametrize("answer", ["no", "unsure", 0, 0.0, None])
def test_what_one_has_not_done_is_no_claim(answer: str | float | None) -> None:
    """No, Not sure, no time and no answer."""
    assert not is_claim(answer)


def test_claims_stand_in_the_order_of_the_notice_each_once(catalogue: Catalogue) -> None:
    """A skill that several items rest on is noted at the first of them."""
    for role in catalogue.roles.values():
        answers = dict.fromkeys(reversed(role.skill_ids), "yes")
        found = prepare(role, answers, {})
        places = [list(role.items).index(each.item) for each in found]
        told = [claim.skill for each in found for claim in each.claims]
        assert places == sorted(places)
        assert sorted(told) == sorted(role.skill_ids)


def test_a_claim_without_a_note_is_a_bare_one(catalogue: Catalogue) -> None:
    """It is told from one with a note; what is not claimed is left out, whatever was noted."""
    role = catalogue.roles["soc-analyst"]
    answers = {"event-monitoring": "yes", "siem-platforms": "partly", "incident-handling": "no"}
    notes = {"siem-platforms": "Two years of queries.", "incident-handling": "Never."}
    claims = [claim for each in prepare(role, answers, notes) for claim in each.claims]
    assert [(claim.skill, claim.note) for claim in claims] == [
        ("event-monitoring", None),
        ("siem-platforms", "Two years of queries."),
    ]


def test_a_degree_or_a_language_is_no_claim_of_its_own(catalogue: Catalogue) -> None:
    """They are read from the facts, and proved by documents."""
    role = catalogue.roles["security-consultant"]
    assert prepare(role, {}, {}) == ()


def test_no_score_reads_a_note(catalogue: Catalogue) -> None:
    """Coverage takes answers and facts; the notes are not among them."""
    role = catalogue.roles["soc-analyst"]
    assert "notes" not in measure.__annotations__
    assert measure(catalogue, role, {"siem-platforms": "yes"}, Facts()).items["required.2"] == 1
