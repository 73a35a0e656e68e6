"""The course of a contract: chart, table and notes follow the visitor's own answers."""

from __future__ import annotations

from itertools import pairwise

import pytest

from eligibility.catalogue import Catalogue
from eligibility.contract import plan
from language.periods import Course, course
from tests.reports.people import full


def course_of(
    catalogue: Catalogue, role_id: str = "soc-analyst", *, interactive: bool = True, **facts: object
) -> Course:
    """The contract of a person who starts on 1 February 2027, with some facts changed."""
    terms, stated = catalogue.roles[role_id].contract, full(catalogue, **facts).facts
    contract = course(terms, plan(terms, stated), stated, interactive=interactive)
    assert contract
    return contract


def plain(cells: tuple[str, ...]) -> tuple[str, ...]:
    """The cells of a row with ordinary spaces."""
    return tuple(cell.replace("\N{NO-BREAK SPACE}", " ") for cell in cells)


def test_the_table_has_every_period_and_all_of_them_together(catalogue: Catalogue) -> None:
    """Each with its length and its last day."""
    contract = course_of(catalogue)
    assert contract.table.head == ("What", "How long", "Until")
    assert [plain(row) for row in contract.table.rows] == [
        ("Probation", "9 months", "31 Oct 2027"),
        ("First contract", "1 year", "31 Jan 2028"),
        ("Further contracts", "at most 5 years", "31 Jan 2033"),
        ("All together", "at most 6 years", "31 Jan 2033"),
    ]
    assert contract.heading == "From 1 February 2027 to 31 January 2033 at the latest"
    assert "First contract: 1 year, until 31 January 2028" in contract.alternative_text


def test_a_temporary_agent_can_have_one_extension(catalogue: Catalogue) -> None:
    """The first contract is as long as the visitor chose."""
    rows = [plain(row) for row in course_of(catalogue, "ai-expert").table.rows]
    assert rows[1:3] == [
        ("First contract", "2 years", "31 Jan 2029"),
        ("One extension", "at most 2 years", "31 Jan 2031"),
    ]


def test_without_a_chosen_length_the_dates_say_what_they_assume(catalogue: Catalogue) -> None:
    """The heading and the total; other first contracts end all together later."""
    contract = course_of(catalogue, "ai-expert", first_contract_months=None)
    assert contract.heading == (
        "From 1 February 2027 to 31 January 2030 at the latest, if the first contract lasts 1 year"
    )
    assert plain(contract.table.rows[-1]) == (
        "All together, if the first contract lasts 1 year",
        "at most 3 years",
        "31 Jan 2030",
    )
    for chosen in (course_of(catalogue, "ai-expert"), course_of(catalogue, first_contract_months=None)):
        assert "if the first contract" not in " ".join([chosen.heading, chosen.table.rows[-1][0]])


def test_the_probation_of_less_than_a_year_may_not_apply(catalogue: Catalogue) -> None:
    """Nine to eleven months have room for it, and the notice speaks of a year."""
    for served, name in (
        (60, "Probation"),
        (61, "Probation, if it applies"),
        (63, "Probation, if it applies"),
    ):
        assert course_of(catalogue, months_served_3b=served).periods[0].name == name


def test_without_a_first_working_day_there_are_lengths_and_no_dates(catalogue: Catalogue) -> None:
    """Each row says "no date yet", and the heading has no date."""
    contract = course_of(catalogue, start_date=None)
    assert {row[-1] for row in contract.table.rows} == {"no date yet"}
    assert contract.heading == "The course of the contract"


def test_a_note_asks_for_a_date_only_where_one_can_be_entered(catalogue: Catalogue) -> None:
    """In a presentation nothing can be typed."""
    for interactive, note in (
        (True, "Enter a first working day to see dates."),
        (False, "No first working day is named, so no dates are shown."),
    ):
        assert course_of(catalogue, start_date=None, interactive=interactive).notes == (note,)


def test_a_note_says_that_unanswered_months_count_as_none(catalogue: Catalogue) -> None:
    """There is no such note once the months are answered, even with 0."""
    note = "Months served under 3(b) are not answered; we count none."
    assert note in course_of(catalogue, months_served_3b=None).notes
    assert note not in course_of(catalogue, months_served_3b=0).notes


def test_where_the_ceiling_is_reached_there_is_no_course(catalogue: Catalogue) -> None:
    """72 months under 3(b) leave no contract to draw."""
    terms, facts = catalogue.roles["soc-analyst"].contract, full(catalogue, months_served_3b=72).facts
    assert course(terms, plan(terms, facts), facts) is None


@pytest.mark.parametrize(("served", "left"), [(61, "11 months"), (70, "2 months"), (71, "1 month")])
def test_with_few_months_left_the_notes_say_why_the_contract_is_shorter(
    catalogue: Catalogue, served: int, left: str
) -> None:
    """What the notice says, where it ends, whether there is a probation, and what else may limit it."""
    contract = course_of(catalogue, months_served_3b=served)
    notes = " ".join([*contract.notes, *contract.limits])
    assert contract.notes[0].startswith(
        f"{left} left before the ceiling of 6 years. The notice speaks of 1 year"
    )
    assert "Probation may not apply to a contract of under a year: ask the recruiting service." in notes
    assert "6 years in each institution" in notes
    assert "6 years in all EU institutions together" in notes
    assert "Seven years in any twelve" in notes
    assert "C(2004) 1597" in notes
    assert [period.name for period in contract.periods][-1] == "First contract"


def test_with_a_year_or_more_left_there_is_no_such_note(catalogue: Catalogue) -> None:
    """The first contract is as long as the notice says."""
    assert course_of(catalogue, months_served_3b=60).notes == ()
    assert course_of(catalogue, months_served_3b=60).limits == ()


def test_a_first_contract_shorter_than_the_probation_has_none(catalogue: Catalogue) -> None:
    """With 66 months served, six are left: no probation, no further contract, and a note."""
    contract = course_of(catalogue, months_served_3b=66)
    assert [period.name for period in contract.periods] == ["First contract"]
    assert any("shorter than the probation of 9 months" in note for note in contract.notes)


def test_a_note_says_that_no_length_of_the_first_contract_is_chosen(catalogue: Catalogue) -> None:
    """The shortest is shown, and the range of the notice is named."""
    contract = course_of(catalogue, "ai-expert", first_contract_months=None)
    assert contract.notes == (
        "The notice says 1 to 3 years for the first contract. As no length is chosen, 1 year is shown.",
    )


@pytest.mark.parametrize(
    ("served", "ticks"),
    [
        (0, "Start, 2 years, 4 years, 6 years"),
        (1, "Start, 2 years, 4 years, 71 months"),
        (24, "Start, 1 year, 2 years, 4 years"),
        (36, "Start, 1 year, 2 years, 3 years"),
        (59, "Start, 13 months"),
        (61, "Start, 11 months"),
        (70, "Start, 2 months"),
        (71, "Start, 1 month"),
    ],
)
def test_the_scale_has_few_ticks_in_words(catalogue: Catalogue, served: int, ticks: str) -> None:
    """The start, the end, and years that are far enough from both."""
    contract = course_of(catalogue, months_served_3b=served)
    assert ", ".join(label for _month, label in contract.ticks) == ticks
    assert contract.ticks[-1][0] == contract.months == 72 - served


def test_no_two_ticks_of_any_scale_are_close(catalogue: Catalogue) -> None:
    """On a chart of 284 pixels a quarter is 71, more than the words of a tick."""
    for served in range(72):
        contract = course_of(catalogue, months_served_3b=served)
        places = [month / contract.months for month, _label in contract.ticks]
        assert all(after - before >= 0.25 for before, after in pairwise(places))
