"""Which degree a CV proposes, and what is left out when its dates are unclear."""

from __future__ import annotations

from typing import Any

import pytest

from eligibility.rules import RULES
from eligibility.ruling import Status
from imports.europass import MAX_SENTENCES
from tests.imports.people import Entry, Person, current, facts, passport, proposed
from tests.work import counted_calls

BACHELOR = Entry()
MASTER = Entry("Master of Beacons", "7", "be", "2018-09", "2020-06")
DOCTORATE = Entry("Doctorate in Fog", "8", "de", "2020-10", "2023-09")
LENGTH = "The official length of your studies could not be read from their dates. Please enter it."


def degree(*studies: Entry) -> dict[str, Any]:
    """The proposed facts about education, without the prefix `degree_`."""
    stated = proposed(Person(studies=studies)).facts.model_dump(mode="json", exclude_none=True)
    return {name.removeprefix("degree_"): value for name, value in stated.items()}


def left_out(*studies: Entry) -> tuple[str, ...]:
    """The sentences that explain what was left out."""
    return proposed(Person(studies=studies)).left_out


def others(*studies: Entry) -> tuple[str, ...]:
    """The sentences that name other diplomas."""
    return proposed(Person(studies=studies)).other_degrees


def test_the_studies_that_lead_to_the_highest_are_added_up() -> None:
    """A bachelor and a master make five years, and a doctorate adds three more."""
    assert degree(BACHELOR, MASTER) == {"degree": "completed", "years": 5, "country": "BE", "year": 2020}
    assert degree(DOCTORATE, BACHELOR, MASTER)["years"] == 8
    assert degree(DOCTORATE, BACHELOR, MASTER)["country"] == "DE"
    assert left_out(DOCTORATE, BACHELOR, MASTER) == ()


def test_a_study_after_the_highest_is_not_counted() -> None:
    """A second bachelor after the master does not add to the years of the master."""
    assert degree(BACHELOR, MASTER, Entry(start="2020-09", end="2023-06"))["years"] == 5


def test_the_later_of_two_masters_is_proposed() -> None:
    """Its years are those of its own path: unrelated diplomas are never added up."""
    later = Entry("Master of Piers", "7", "at", "2021-10", "2022-09")
    assert degree(BACHELOR, MASTER, later) == {
        "degree": "completed",
        "years": 4,
        "country": "AT",
        "year": 2022,
    }
    assert others(BACHELOR, MASTER, later) == (
        "Your CV also has “Master of Beacons”, Belgium. We propose the diploma that serves you best here.",
    )


ITALIAN = BACHELOR._replace(country="it")
SWISS = MASTER._replace(country="ch")


def test_the_degree_that_meets_the_condition_is_proposed_not_the_last_one() -> None:
    """A bachelor of three years from Italy needs no recognition, as the later master from Switzerland does."""
    assert degree(ITALIAN, SWISS) == {"degree": "completed", "years": 3, "country": "IT", "year": 2018}
    assert others(ITALIAN, SWISS) == (
        "Your CV also has “Master of Beacons”, Switzerland. We propose the diploma that serves you best here.",
    )
    assert left_out(ITALIAN, SWISS) == ()


def test_a_british_degree_counts_by_the_year_of_its_award() -> None:
    """A bachelor of 2018 from the United Kingdom needs no recognition, a master of 2022 does."""
    late = MASTER._replace(country="uk", start="2021-09", end="2022-09")
    assert degree(BACHELOR._replace(country="uk"), late)["year"] == 2018


def test_degrees_from_outside_the_eu_keep_their_order() -> None:
    """Where none meets the condition, the highest is proposed, with the years that led to it."""
    assert degree(BACHELOR._replace(country="us"), SWISS) == {
        "degree": "completed",
        "years": 5,
        "country": "CH",
        "year": 2020,
    }


def test_a_degree_of_a_member_state_comes_before_one_that_has_to_be_recognised() -> None:
    """Even if its dates do not tell its length, which is asked then."""
    assert degree(ITALIAN._replace(start=""), SWISS) == {"degree": "completed", "country": "IT", "year": 2018}


def test_unrelated_degrees_are_never_added_up() -> None:
    """A second bachelor has a path of its own, and so has a master that began long before it ended."""
    second = Entry("Bachelor of Sand", country="es", start="2019-09", end="2022-06")
    assert degree(BACHELOR, second)["years"] == 3
    assert degree(second, MASTER)["country"] == "ES"
    integrated = MASTER._replace(start="2018-09", end="2023-06")
    assert degree(BACHELOR, integrated)["years"] == 5


def test_years_without_months_lead_to_one_another() -> None:
    """A bachelor that ended in the year in which the master began is before it."""
    master = MASTER._replace(start="2018", end="2020")
    assert degree(BACHELOR._replace(start="2015", end="2018"), master)["years"] == 5


def test_a_semester_abroad_is_no_other_diploma() -> None:
    """It is part of the study around it."""
    abroad = Entry("A term by the sea", "7", "pt", "2019-09", "2020-02")
    assert degree(BACHELOR, MASTER, abroad) == degree(BACHELOR, MASTER)
    assert others(BACHELOR, MASTER, abroad) == ()


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        ("2015-09", "2018-06", 3),
        ("2015-10", "2018-05", 3),
        ("2015-09", "2018-09", 3),
        ("2015-09", "2018-12", 3),
        ("2015-09", "2019-02", 3),
        ("2015", "2018", 3),
        ("2015-09", "2018", 3),
        ("2015-09", "2019-06", 4),
        ("2010", "2015", 5),
    ],
)
def test_an_academic_year_counts_as_a_whole_year(start: str, end: str, years: int) -> None:
    """An academic year is shorter than a calendar year; half a year is rounded down."""
    assert degree(Entry(start=start, end=end))["years"] == years


def test_half_years_add_up() -> None:
    """A bachelor of three and a half years and a master of one and a half are five years."""
    assert (
        degree(Entry(start="2015-09", end="2019-02"), Entry("M", "7", "be", "2019-03", "2020-08"))["years"]
        == 5
    )


def test_a_semester_abroad_adds_no_years() -> None:
    """A study inside the dates of another study is not counted again."""
    abroad = Entry("A term by the sea", start="2017-02", end="2017-07", country="pt")
    assert degree(BACHELOR, abroad) == degree(BACHELOR)


@pytest.mark.parametrize(
    "studies",
    [
        [Entry(start="", end="2018-06")],
        [Entry(start="2018-06", end="2018-06")],
        [Entry(start="2017-09", end="2018-06")],
        [Entry(start="2008-09", end="2018-06")],
        [Entry(start="2018-09", end="2015-06")],
        [MASTER],
        [MASTER, DOCTORATE],
    ],
    ids=lambda studies: " + ".join(f"{entry.level}: {entry.start} to {entry.end}" for entry in studies[:2]),
)
def test_unclear_dates_propose_no_years(studies: list[Entry]) -> None:
    """Missing, short, long or reversed dates, or a missing first degree, propose no years."""
    facts = degree(*studies)
    assert facts["degree"] == "completed"
    assert "years" not in facts
    assert LENGTH in left_out(*studies)


def test_an_integrated_master_needs_no_bachelor() -> None:
    """The years of an integrated master are proposed without a bachelor before it."""
    assert degree(MASTER._replace(start="2014-09", end="2019-06"))["years"] == 5


def test_a_completed_degree_takes_precedence_over_one_in_progress() -> None:
    """The completed degree is proposed, and the study in progress is named among those left out."""
    ongoing = MASTER._replace(end="", ongoing="true")
    assert degree(BACHELOR, ongoing) == degree(BACHELOR)
    assert left_out(BACHELOR, ongoing) == (
        "“Master of Beacons” is still in progress, so your completed degree was taken.",
    )


@pytest.mark.parametrize("flag", ["true", "false", ""])
def test_a_study_that_ends_in_the_future_is_in_progress(flag: str) -> None:
    """A bachelor with a future end is in progress; its years are proposed, but no year of award."""
    facts = degree(Entry(start="2024-09", end="2027-06", ongoing=flag))
    assert facts == {"degree": "in_progress", "years": 3, "country": "FR"}


def test_a_study_without_an_end_is_in_progress() -> None:
    """Without an end, the study is in progress and the visitor is asked for its length."""
    assert degree(Entry(end="", ongoing="")) == {"degree": "in_progress", "country": "FR"}
    assert left_out(Entry(end="", ongoing="")) == (LENGTH,)


def test_a_master_in_progress_without_an_earlier_degree_proposes_nothing() -> None:
    """The degree before the master is not in the CV, so no degree is proposed."""
    ongoing = MASTER._replace(start="2025-09", end="2027-06", ongoing="true")
    assert degree(ongoing) == {}
    assert left_out(ongoing) == (
        "“Master of Beacons” was not taken: it is in progress, and your CV shows no degree before it.",
    )


def test_studies_without_a_usable_level_or_date_are_left_out() -> None:
    """A missing level, a short cycle and missing dates are explained; a school is not mentioned."""
    school = Entry("Harbour School", level="4")
    unclear = Entry("Knots", level="")
    short = Entry("Diploma of Ropes", level="5")
    undated = Entry("Bachelor of Sand", start="", end="", ongoing="")
    assert degree(school, unclear, short, undated) == {}
    assert left_out(school, unclear, short, undated) == (
        "“Knots” was not taken: your CV gives no clear level for it.",
        "“Diploma of Ropes” was not taken: level 5 is a university study in some countries only.",
        "“Bachelor of Sand” was not taken: your CV gives no dates for it.",
    )


@pytest.mark.parametrize("level", ["6", "EQF 6", "EQF6", "http://example.org/eqf/6"])
def test_a_level_is_read_in_every_usual_notation(level: str) -> None:
    """The number at the end is the level, whatever precedes it."""
    assert degree(Entry(level=level)) == degree(BACHELOR)


@pytest.mark.parametrize("level", ["0", "9", "16", "62", "bachelor", "6 or 7"])
def test_a_level_is_never_guessed(level: str) -> None:
    """Words, two numbers, and numbers outside 1 to 8 are not read as a level."""
    assert degree(Entry(level=level)) == {}


def test_only_levels_of_the_european_framework_are_read() -> None:
    """An ISCED 1997 level is ignored, and a label is read only if it names the European framework."""
    new, old = current(Person(studies=(BACHELOR,))), passport(Person(studies=(BACHELOR,)))
    isced = new.replace(
        b"<EducationLevelCode>", b'<EducationLevelCode listName="ISCED" listVersionID="1997">'
    )
    code, label = b"<Level><Code>6</Code>", b"<Level><Label>%s 6</Label>"
    assert facts(isced) == {}
    assert facts(old.replace(code, label % b"ISCED")) == {}
    assert facts(old.replace(code, label % b"EQF")) == facts(old)


def test_the_date_of_the_award_takes_precedence() -> None:
    """The year of the award is proposed if there is one; before the award the study is in progress."""
    awarded = "<eures:DegreeDate><hr:FormattedDateTime>{}</hr:FormattedDateTime></eures:DegreeDate></EducationDegree>"
    raw = current(Person(studies=(BACHELOR,)))
    cvs = {
        year: raw.replace(b"</EducationDegree>", awarded.format(year).encode()) for year in ("2019", "2027")
    }
    assert facts(cvs["2019"])["degree_year"] == 2019
    assert facts(cvs["2019"])["degree_years"] == 3
    assert facts(cvs["2027"])["degree"] == "in_progress"


def test_an_unusable_country_or_year_is_left_out() -> None:
    """With an unknown country or a year before 1950, the other facts are still proposed."""
    assert degree(Entry(country="ZZ", start="1940", end="1944")) == {"degree": "completed", "years": 4}
    assert left_out(Entry(country="ZZ", start="1940", end="1944")) == (
        "The country “ZZ” of “Bachelor of Lighthouse Keeping” is not a country code that we know.",
        "Your CV gives no usable year for “Bachelor of Lighthouse Keeping”.",
    )
    assert left_out(Entry(country="")) == ("Your CV gives no country for “Bachelor of Lighthouse Keeping”.",)


def studies(number: int) -> Person:
    """A person with so many studies, one like the other."""
    return Person(
        studies=tuple(Entry(f"Course {n}", str(n % 3 + 5), start=f"{1000 + n % 900}") for n in range(number))
    )


def test_thousands_of_studies_are_read_in_proportion_to_their_number() -> None:
    """Four times as many studies take four times the work, and no more; the sentences are limited all the same."""
    with counted_calls() as calls:
        proposed(studies(500))
        few = calls()
        proposals = proposed(studies(2000))
        assert calls() - few < 4.5 * few
    assert proposals.facts.degree_years is None
    assert len(proposals.left_out) == MAX_SENTENCES + 1
    assert proposals.left_out[-1] == "Your CV holds more that was not taken."


def test_no_proposal_rules_out_a_candidate() -> None:
    """If studies look too short, no length is proposed, so the criterion stays unknown instead of not met."""
    for studies in ([Entry(start="2017-09", end="2018-06")], [MASTER], [Entry(level="5")]):
        stated = proposed(Person(studies=tuple(studies))).facts
        assert RULES["education"].decide(stated).status is Status.UNKNOWN
