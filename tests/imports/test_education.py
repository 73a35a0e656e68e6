"""Which degree a CV proposes, and what it says where its dates do not tell."""

from __future__ import annotations

import time
from typing import Any

import pytest

from eligibility.rules import RULES
from eligibility.ruling import Status
from imports.europass import MOST_LEFT_OUT
from tests.imports.people import Entry, Person, current, facts, passport, proposed

BACHELOR = Entry()
MASTER = Entry("Master of Beacons", "7", "be", "2018-09", "2020-06")
DOCTORATE = Entry("Doctorate in Fog", "8", "de", "2020-10", "2023-09")
LENGTH = "The official length of your studies could not be read from their dates. Please enter it."


def degree(*studies: Entry) -> dict[str, Any]:
    """The proposed facts of education, without the part of their names that they share."""
    stated = proposed(Person(studies=studies)).facts.model_dump(mode="json", exclude_none=True)
    return {name.removeprefix("degree_"): value for name, value in stated.items()}


def left_out(*studies: Entry) -> tuple[str, ...]:
    """The sentences on what was not taken."""
    return proposed(Person(studies=studies)).left_out


def test_studies_are_added_together_up_to_the_highest() -> None:
    """A master after a bachelor is one way of five years, and a doctorate adds its own."""
    assert degree(BACHELOR, MASTER) == {"degree": "completed", "years": 5, "country": "BE", "year": 2020}
    assert degree(DOCTORATE, BACHELOR, MASTER)["years"] == 8
    assert degree(DOCTORATE, BACHELOR, MASTER)["country"] == "DE"
    assert left_out(DOCTORATE, BACHELOR, MASTER) == ()


def test_a_study_after_the_highest_is_not_counted() -> None:
    """A second bachelor after the master adds no year to the way up to the master."""
    assert degree(BACHELOR, MASTER, Entry(start="2020-09", end="2023-06"))["years"] == 5


def test_of_two_masters_the_later_one_counts() -> None:
    """Country and year are those of the later one; both are on the way."""
    later = Entry("Master of Piers", "7", "at", "2021-10", "2022-09")
    assert degree(BACHELOR, MASTER, later) == {
        "degree": "completed",
        "years": 6,
        "country": "AT",
        "year": 2022,
    }


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
def test_academic_years_are_whole_years(start: str, end: str, years: int) -> None:
    """Academic years are shorter than calendar years, and half a year is rounded down."""
    assert degree(Entry(start=start, end=end))["years"] == years


def test_half_years_add_up() -> None:
    """A bachelor of three and a half years and a master of one and a half are five years."""
    assert (
        degree(Entry(start="2015-09", end="2019-02"), Entry("M", "7", "be", "2019-03", "2020-08"))["years"]
        == 5
    )


def test_a_semester_abroad_is_part_of_its_study() -> None:
    """What lies inside the dates of a study is not added to it."""
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
        [BACHELOR, MASTER._replace(start="")],
        [BACHELOR, DOCTORATE._replace(end="2026-06")],
        [BACHELOR, *(Entry(start=f"{y}-09", end=f"{y + 3}-06") for y in range(1980, 2000, 3))],
    ],
    ids=lambda studies: " + ".join(f"{one.level}: {one.start} to {one.end}" for one in studies[:2]),
)
def test_dates_that_do_not_tell_the_length(studies: list[Entry]) -> None:
    """Missing, short, long or reversed dates, and a way whose beginning is missing, propose no years."""
    found = degree(*studies)
    assert found["degree"] == "completed"
    assert "years" not in found
    assert LENGTH in left_out(*studies)


def test_a_long_master_begins_after_school() -> None:
    """An integrated master is the whole way by itself."""
    assert degree(MASTER._replace(start="2014-09", end="2019-06"))["years"] == 5


def test_a_completed_degree_wins_over_one_in_progress() -> None:
    """A study that goes on beside a completed one is named, and the completed one is proposed."""
    ongoing = MASTER._replace(end="", ongoing="true")
    assert degree(BACHELOR, ongoing) == degree(BACHELOR)
    assert left_out(BACHELOR, ongoing) == (
        "“Master of Beacons” is still in progress, so your completed degree was taken.",
    )


@pytest.mark.parametrize("flag", ["true", "false", ""])
def test_a_study_that_ends_later_is_in_progress(flag: str) -> None:
    """A bachelor with an end to come is in progress, with its length but without a year of award."""
    found = degree(Entry(start="2024-09", end="2027-06", ongoing=flag))
    assert found == {"degree": "in_progress", "years": 3, "country": "FR"}


def test_a_study_without_an_end_is_in_progress() -> None:
    """An open end means that the study goes on; its length is then asked."""
    assert degree(Entry(end="", ongoing="")) == {"degree": "in_progress", "country": "FR"}
    assert left_out(Entry(end="", ongoing="")) == (LENGTH,)


def test_a_master_in_progress_alone_says_nothing() -> None:
    """It follows a degree that the CV does not show, so neither is proposed."""
    ongoing = MASTER._replace(start="2025-09", end="2027-06", ongoing="true")
    assert degree(ongoing) == {}
    assert left_out(ongoing) == (
        "“Master of Beacons” was not taken: it is in progress, and your CV shows no degree before it.",
    )


def test_levels_that_are_not_taken() -> None:
    """A missing level, a short cycle and a study without dates are named; a school is not mentioned."""
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
def test_levels_as_files_write_them(level: str) -> None:
    """The number at the end is the level, whatever stands before it."""
    assert degree(Entry(level=level)) == degree(BACHELOR)


@pytest.mark.parametrize("level", ["0", "9", "16", "62", "bachelor", "6 or 7"])
def test_a_level_is_never_guessed(level: str) -> None:
    """Words, two numbers and a number outside 1 to 8 are no clear level."""
    assert degree(Entry(level=level)) == {}


def test_a_level_says_which_framework_it_is_of() -> None:
    """A level of ISCED 1997 is another one, and a label counts where it names the European framework."""
    now, before = current(Person(studies=(BACHELOR,))), passport(Person(studies=(BACHELOR,)))
    old_list = now.replace(
        b"<EducationLevelCode>", b'<EducationLevelCode listName="ISCED" listVersionID="1997">'
    )
    code, label = b"<Level><Code>6</Code>", b"<Level><Label>%s 6</Label>"
    assert facts(old_list) == {}
    assert facts(before.replace(code, label % b"ISCED")) == {}
    assert facts(before.replace(code, label % b"EQF")) == facts(before)


def test_the_date_of_the_award_counts() -> None:
    """The year of the award is proposed where it is given, and before the award nothing is completed."""
    awarded = "<eures:DegreeDate><hr:FormattedDateTime>{}</hr:FormattedDateTime></eures:DegreeDate></EducationDegree>"
    raw = current(Person(studies=(BACHELOR,)))
    given = {
        year: raw.replace(b"</EducationDegree>", awarded.format(year).encode()) for year in ("2019", "2027")
    }
    assert facts(given["2019"])["degree_year"] == 2019
    assert facts(given["2019"])["degree_years"] == 3
    assert facts(given["2027"])["degree"] == "in_progress"


def test_a_country_or_a_year_that_is_not_usable() -> None:
    """Without a known country or with a year before 1950 the rest is still proposed."""
    assert degree(Entry(country="ZZ", start="1940", end="1944")) == {"degree": "completed", "years": 4}
    assert left_out(Entry(country="ZZ", start="1940", end="1944")) == (
        "The country “ZZ” of “Bachelor of Lighthouse Keeping” is not a country code that we know.",
        "Your CV gives no usable year for “Bachelor of Lighthouse Keeping”.",
    )
    assert left_out(Entry(country="")) == ("Your CV gives no country for “Bachelor of Lighthouse Keeping”.",)


def test_very_many_studies() -> None:
    """Thousands of studies are read soon, without a length and with as many sentences as one reads."""
    many = tuple(Entry(f"Course {n}", str(n % 3 + 5), start=f"{1000 + n % 900}") for n in range(2000))
    began = time.perf_counter()
    found = proposed(Person(studies=many))
    assert time.perf_counter() - began < 3
    assert found.facts.degree_years is None
    assert len(found.left_out) == MOST_LEFT_OUT + 1
    assert found.left_out[-1] == "Your CV holds more that was not taken."


def test_no_proposal_rules_anybody_out() -> None:
    """Where dates look short, no length is proposed; a person is asked rather than refused."""
    for studies in ([Entry(start="2017-09", end="2018-06")], [MASTER], [Entry(level="5")]):
        stated = proposed(Person(studies=tuple(studies))).facts
        assert RULES["education"].decide(stated).status is Status.UNKNOWN
