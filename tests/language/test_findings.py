"""The findings in words: the most pressing first, each with its reason, its proof and its source."""

from __future__ import annotations

from eligibility.assessment import Assessment, assess
from eligibility.catalogue import Catalogue
from eligibility.ruling import Status
from language.findings import explained, most_pressing_first, summary
from tests.reports.people import OPEN, full

ROLE = "soc-analyst"


def assessed(catalogue: Catalogue, **facts: object) -> Assessment:
    """The assessment of a person who is not registered in CAST, with some facts changed."""
    person = full(catalogue, **facts)
    return assess(catalogue, ROLE, person.facts, person.skills, OPEN)


def mixed(catalogue: Catalogue) -> Assessment:
    """An assessment with findings of every status."""
    return assessed(catalogue, security_clearance="not_obtainable", physical_fitness=None)


def test_the_findings_follow_the_order_of_the_annex(catalogue: Catalogue) -> None:
    """Every criterion of the notice, once."""
    findings = explained(catalogue, mixed(catalogue))
    assert [finding.id for finding in findings] == list(catalogue.roles[ROLE].criterion_ids)


def test_the_most_pressing_finding_comes_first(catalogue: Catalogue) -> None:
    """Not met, then open, then a step to take, then met; within a status the annex decides."""
    findings = most_pressing_first(explained(catalogue, mixed(catalogue)))
    statuses = [finding.status for finding in findings]
    assert statuses[:3] == [Status.NOT_MET, Status.UNKNOWN, Status.ACTION_NEEDED]
    assert set(statuses[3:]) == {Status.MET}
    annex = catalogue.roles[ROLE].criterion_ids
    met = [finding.id for finding in findings if finding.status is Status.MET]
    assert met == sorted(met, key=annex.index)


def test_the_summary_counts_each_status_that_occurs(catalogue: Catalogue) -> None:
    """The same order as the findings; a status that no criterion has is not mentioned."""
    assert summary(explained(catalogue, mixed(catalogue))) == (
        "8 criteria",
        "1 not met, 1 not sure yet, 1 step to take, 5 met",
    )
    assert summary(explained(catalogue, assessed(catalogue))).by_status == "1 step to take, 7 met"
    assert summary(explained(catalogue, assessed(catalogue))[:1]).total == "1 criterion"


def test_a_finding_has_the_words_of_its_reason(catalogue: Catalogue) -> None:
    """Status, reason, what to do, when it counts, proof and source, for a person not registered in CAST."""
    [cast] = [finding for finding in explained(catalogue, assessed(catalogue)) if finding.id == "cast"]
    outcome = catalogue.criteria["cast"].outcomes["cast.register"]
    assert (cast.status_words, cast.because, cast.next_step) == (
        "Step to take",
        outcome.because,
        outcome.next,
    )
    tests = catalogue.steps["pass_cast_tests"].title
    assert (
        cast.when_it_counts
        == f"You must meet it on the day you validate your application. In the selection: {tests}."
    )
    assert cast.proof == catalogue.criteria["cast"].proof
    assert cast.source.startswith(catalogue.roles[ROLE].reference)


def test_cast_tests_that_are_passed_count_only_when_applying(catalogue: Catalogue) -> None:
    """Nothing is left to check before recruitment."""
    passed = assessed(catalogue, cast_status="passed", cast_function_group="IV")
    [cast] = [finding for finding in explained(catalogue, passed) if finding.id == "cast"]
    assert cast.when_it_counts == "You must meet it on the day you validate your application."


def test_languages_also_count_in_the_interview(catalogue: Catalogue) -> None:
    """No other criterion does."""
    findings = explained(catalogue, assessed(catalogue))
    assert [finding.id for finding in findings if "interview" in finding.when_it_counts] == ["languages"]


def test_the_diplomas_of_the_united_kingdom_are_cited_only_for_one(catalogue: Catalogue) -> None:
    """A diploma of Portugal or Canada rests on the notice alone; a British one on EU Careers too."""
    for country, cited in (("PT", False), ("CA", False), ("GB", True)):
        findings = explained(catalogue, assessed(catalogue, degree_country=country, degree_year=2015))
        [education] = [finding for finding in findings if finding.id == "education"]
        assert ("8256" in education.source, education.link == "faq-8256") == (cited, cited)
