"""What holds for every visitor, whatever they answer."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from eligibility.assessment import assess, judge
from eligibility.catalogue import read
from eligibility.contract import period_end, plan
from eligibility.facts import FIRST_START, LAST_START, Facts
from eligibility.questionnaire import LARGEST_GROUP, asked, on_route, route
from eligibility.rules import RULES
from eligibility.ruling import Status
from tests.eligibility.strategies import AT, COUNTRY, FACTS, skills

CATALOGUE = read()
ROLE = st.sampled_from(sorted(CATALOGUE.roles))
ROLES = st.lists(ROLE, min_size=1, max_size=5, unique=True)
SKILLS = skills(CATALOGUE)
ORDER = {"no": "partly", "partly": "yes"}


@given(ROLES, FACTS)
def test_a_route_ends_and_never_repeats_a_question(roles: list[str], facts: Facts) -> None:
    """Every step and every question of a route stands there once, on screens that are not too long."""
    steps = route(CATALOGUE, roles, facts)
    questions = [question for step in steps for question in step.questions]
    assert len({step.id for step in steps}) == len(steps)
    assert len(set(questions)) == len(questions)
    assert all(len(step.questions) <= LARGEST_GROUP for step in steps)


@given(FACTS)
def test_an_unanswered_fact_is_never_met(facts: Facts) -> None:
    """A criterion is met only where every fact that it asks for is answered, or needs no answer."""
    for name, rule in RULES.items():
        ruling = rule.decide(facts)
        unanswered = [fact for fact in asked(name, facts) if getattr(facts, fact) in (None, (), {})]
        needless = ruling.reason == "education.recognised" and unanswered == ["degree_year"]
        if ruling.status is Status.MET:
            assert not unanswered or needless


@given(FACTS)
def test_every_reason_is_one_that_the_content_explains(facts: Facts) -> None:
    """Each rule gives only reasons that its table names, and each has words."""
    for name, rule in RULES.items():
        reason = rule.decide(facts).reason
        assert reason in rule.reasons
        assert CATALOGUE.criteria[name].outcomes[reason].next


@given(FACTS, COUNTRY)
def test_a_second_citizenship_never_harms(facts: Facts, country: str) -> None:
    """Naming one more citizenship never makes the citizenship criterion worse."""
    named = facts.citizenships or ()
    more = facts.model_copy(update={"citizenships": (*named, country)})
    before, after = RULES["citizenship"].decide(facts), RULES["citizenship"].decide(more)
    if before.status is Status.MET:
        assert after.status is Status.MET
    if before.status is Status.UNKNOWN and named:
        assert after == before


@given(ROLE, FACTS, SKILLS, st.data())
def test_more_skill_never_lowers_coverage(
    role: str, facts: Facts, answers: dict[str, str | float], data: st.DataObject
) -> None:
    """A better answer to one skill lowers no item, no list and no area."""
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
    for listed, found in before.lists.items():
        assert after.lists[listed].score >= found.score
    for area, score in before.dimensions.items():
        assert after.dimensions[area] >= score - 1e-12


@given(ROLE, FACTS, SKILLS)
def test_scores_and_counts_agree(role: str, facts: Facts, answers: dict[str, str | float]) -> None:
    """Counts add up to the items, and scores stay between 0 and 1."""
    coverage = assess(CATALOGUE, role, facts, answers, AT).coverage
    for found in coverage.lists.values():
        assert found.covered + found.partly + found.gap + found.unanswered == found.items
        assert found.covered / found.items - 1e-12 <= found.score <= 1
    assert all(0 <= score <= 1 for score in coverage.dimensions.values())


@given(ROLE, FACTS)
def test_dates_never_run_backwards(role: str, facts: Facts) -> None:
    """Start, end of probation, end of the first contract and latest end follow each other."""
    found = plan(CATALOGUE.roles[role].contract, facts)
    if facts.start_date is None or found.ceiling_reached:
        assert found.first_contract_ends is None
        assert found.latest_end is None
    else:
        ends = [found.probation_ends, found.first_contract_ends, found.latest_end]
        known = [facts.start_date, *(end for end in ends if end)]
        assert known == sorted(known)


@given(st.dates(FIRST_START, LAST_START), st.integers(1, 72))
def test_a_longer_period_ends_later(start: dt.date, months: int) -> None:
    """One month more never ends sooner, and a period of some months ends in the right month."""
    end, later = period_end(start, months), period_end(start, months + 1)
    assert start < end < later
    last_month = (start.year * 12 + start.month - 1) + months - (start.day == 1)
    assert end.year * 12 + end.month - 1 == last_month


@given(ROLE, FACTS)
def test_answers_off_the_route_change_nothing(role: str, facts: Facts) -> None:
    """The rules say the same of all facts and of those that the route asks."""
    kept = on_route(CATALOGUE, [role], facts)
    found = judge(CATALOGUE, CATALOGUE.roles[role], facts)
    assert judge(CATALOGUE, CATALOGUE.roles[role], kept) == found


@given(ROLE, FACTS, SKILLS)
def test_one_thing_not_met_rules_the_verdict(
    role: str, facts: Facts, answers: dict[str, str | float]
) -> None:
    """The verdict is never better than the worst criterion."""
    result = assess(CATALOGUE, role, facts, answers, AT).eligibility
    statuses = {finding.status for finding in result.criteria.values()}
    assert (result.verdict == "eligible") == (statuses == {Status.MET})
    assert (result.verdict == "not_eligible") == (Status.NOT_MET in statuses)
