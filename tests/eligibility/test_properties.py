"""Properties that hold for any answers."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from eligibility.assessment import assess, judge
from eligibility.catalogue import read_catalogue
from eligibility.contract import period_end, plan
from eligibility.facts import FIRST_START, LAST_START, Facts
from eligibility.questionnaire import LARGEST_GROUP, asked, on_route, route
from eligibility.rules import RULES
from eligibility.ruling import Status
from tests.eligibility.strategies import AT, COUNTRY, FACTS, skills

CATALOGUE = read_catalogue()
ROLE = st.sampled_from(sorted(CATALOGUE.roles))
ROLES = st.lists(ROLE, min_size=1, max_size=5, unique=True)
SKILLS = skills(CATALOGUE)
ORDER = {"no": "partly", "partly": "yes"}


@given(ROLES, FACTS)
def test_a_route_never_repeats_a_question(roles: list[str], facts: Facts) -> None:
    """A route has each step and each question once, and no screen has too many questions."""
    steps = route(CATALOGUE, roles, facts)
    questions = [question for step in steps for question in step.questions]
    assert len({step.id for step in steps}) == len(steps)
    assert len(set(questions)) == len(questions)
    assert all(len(step.questions) <= LARGEST_GROUP for step in steps)


@given(FACTS)
def test_a_criterion_with_an_unanswered_question_is_never_met(facts: Facts) -> None:
    """A criterion is met only if every question it asks is answered or makes no difference."""
    for name, rule in RULES.items():
        ruling = rule.decide(facts)
        unanswered = [fact for fact in asked(name, facts) if getattr(facts, fact) in (None, (), {})]
        needless = ruling.reason == "education.recognised" and unanswered == ["degree_year"]
        if ruling.status is Status.MET:
            assert not unanswered or needless


@given(FACTS)
def test_every_reason_has_words(facts: Facts) -> None:
    """A rule gives only the reasons of its table, and criteria.yml words each of them."""
    for name, rule in RULES.items():
        reason = rule.decide(facts).reason
        assert reason in rule.reasons
        assert CATALOGUE.criteria[name].outcomes[reason].next


@given(FACTS, COUNTRY)
def test_a_second_citizenship_never_harms(facts: Facts, country: str) -> None:
    """One more citizenship never makes the citizenship criterion worse."""
    citizenships = facts.citizenships or ()
    more = facts.model_copy(update={"citizenships": (*citizenships, country)})
    before, after = RULES["citizenship"].decide(facts), RULES["citizenship"].decide(more)
    if before.status is Status.MET:
        assert after.status is Status.MET
    if before.status is Status.UNKNOWN and citizenships:
        assert after == before


@given(ROLE, FACTS, SKILLS, st.data())
def test_more_skill_never_lowers_coverage(
    role: str, facts: Facts, answers: dict[str, str | float], data: st.DataObject
) -> None:
    """A better answer to one skill lowers no item, no list and no dimension."""
    better = {name: v for name, v in answers.items() if v in ORDER or isinstance(v, float)}
    if not better:
        return
    name = data.draw(st.sampled_from(sorted(better)))
    value = better[name]
    raised = {**answers, name: ORDER[value] if isinstance(value, str) else min(60.0, value + 1)}
    before = assess(CATALOGUE, role, facts, answers, AT).coverage
    after = assess(CATALOGUE, role, facts, raised, AT).coverage
    for item, score in before.items.items():
        assert (after.items[item] or 0) >= (score or 0)
    for name_of_list, listed in before.lists.items():
        assert after.lists[name_of_list].score >= listed.score
    for area, score in before.dimensions.items():
        assert after.dimensions[area] >= score - 1e-12


@given(ROLE, FACTS, SKILLS)
def test_scores_and_counts_agree(role: str, facts: Facts, answers: dict[str, str | float]) -> None:
    """The counts of a list add up to its items, and all scores are between 0 and 1."""
    coverage = assess(CATALOGUE, role, facts, answers, AT).coverage
    for listed in coverage.lists.values():
        assert listed.covered + listed.partly + listed.gap + listed.unanswered == listed.items
        assert listed.covered / listed.items - 1e-12 <= listed.score <= 1
    assert all(0 <= score <= 1 for score in coverage.dimensions.values())


@given(ROLE, FACTS)
def test_contract_dates_are_in_order(role: str, facts: Facts) -> None:
    """The start comes first, then the ends of probation and first contract, then the latest end."""
    contract = plan(CATALOGUE.roles[role].contract, facts)
    if facts.start_date is None or contract.ceiling_reached:
        assert contract.first_contract_ends is None
        assert contract.latest_end is None
    else:
        ends = [contract.probation_ends, contract.first_contract_ends, contract.latest_end]
        dates = [facts.start_date, *(end for end in ends if end)]
        assert dates == sorted(dates)


@given(st.dates(FIRST_START, LAST_START), st.integers(1, 72))
def test_a_longer_period_ends_later(start: dt.date, months: int) -> None:
    """A period ends in the right month, and a period of one more month ends later."""
    end, later = period_end(start, months), period_end(start, months + 1)
    assert start < end < later
    last_month = (start.year * 12 + start.month - 1) + months - (start.day == 1)
    assert end.year * 12 + end.month - 1 == last_month


@given(ROLE, FACTS)
def test_answers_off_the_route_change_nothing(role: str, facts: Facts) -> None:
    """The rules give the same findings on all facts and on those that the route asks."""
    asked_facts = on_route(CATALOGUE, [role], facts)
    findings = judge(CATALOGUE, CATALOGUE.roles[role], facts)
    assert judge(CATALOGUE, CATALOGUE.roles[role], asked_facts) == findings


@given(ROLE, FACTS, SKILLS)
def test_the_worst_criterion_decides_the_verdict(
    role: str, facts: Facts, answers: dict[str, str | float]
) -> None:
    """Eligible means that all criteria are met, not eligible that at least one is not met."""
    result = assess(CATALOGUE, role, facts, answers, AT).eligibility
    statuses = {finding.status for finding in result.criteria.values()}
    assert (result.verdict == "eligible") == (statuses == {Status.MET})
    assert (result.verdict == "not_eligible") == (Status.NOT_MET in statuses)
