"""Typed text is read as a number or a date, or an error says what is allowed."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eligibility.facts import FIRST_START, LAST_START
from ui.questions.parsing import ParseError, date, whole_number, years


@pytest.mark.parametrize(
    ("text", "value"), [("3", 3), (" 12 ", 12), ("0", 0), ("", None), ("  ", None), ("007", 7)]
)
def test_a_whole_number_is_read(text: str, value: int | None) -> None:
    """Spaces around it are ignored; an empty field is no answer."""
    assert whole_number(text, 0, 12) == value


@pytest.mark.parametrize(
    "text", ["13", "-1", "3.5", "three", "1e1", "٣", "²", "1_0", "9" * 5000, "3 4", "0x3"]
)
def test_the_error_of_an_invalid_number_names_the_limits(text: str) -> None:
    """Signs, fractions, words and digits other than 0 to 9 are invalid."""
    with pytest.raises(ParseError, match="from 0 to 12"):
        whole_number(text, 0, 12)


@pytest.mark.parametrize(
    ("text", "value"), [("2", 2.0), ("2.5", 2.5), ("2,5", 2.5), ("0", 0.0), ("", None), ("60", 60.0)]
)
def test_years_accept_a_decimal_point_or_comma(text: str, value: float | None) -> None:
    """Both ways to write fractions are common in Europe."""
    assert years(text, 60) == value


@pytest.mark.parametrize("text", ["61", "-1", "nan", "inf", "1e999", "two", "1_0", "2.5.1", "٢"])
def test_the_error_of_invalid_years_names_the_limits(text: str) -> None:
    """Values that only Python reads as numbers, such as nan, are invalid."""
    with pytest.raises(ParseError, match="from 0 to 60"):
        years(text, 60)


def test_a_date_is_read_from_three_fields() -> None:
    """Day, month and year; three empty fields are no answer."""
    assert date("1", "2", "2027", FIRST_START, LAST_START) == dt.date(2027, 2, 1)
    assert date("", " ", "", FIRST_START, LAST_START) is None


@pytest.mark.parametrize(
    ("fields", "part", "message"),
    [
        (("30", "2", "2027"), "day", "a day that this month has"),
        (("1", "", "2027"), "month", "from 1 to 12"),
        (("1", "13", "2027"), "month", "from 1 to 12"),
        (("1", "1", "2019"), "year", "from 2020 to 2100"),
        (("x", "1", "2027"), "day", "from 1 to 31"),
    ],
)
def test_the_error_of_an_invalid_date_names_the_part_that_is_wrong(
    fields: tuple[str, str, str], part: str, message: str
) -> None:
    """Day, month, year, or their combination."""
    with pytest.raises(ParseError, match=message) as caught:
        date(*fields, FIRST_START, LAST_START)
    assert caught.value.part == part


@pytest.mark.parametrize("day", ["14", "21"])
def test_the_error_of_a_date_outside_the_limits_names_them(day: str) -> None:
    """A question can have its own earliest and latest day."""
    limits = (dt.date(2027, 2, 15), dt.date(2027, 2, 20))
    assert date("15", "2", "2027", *limits) == limits[0]
    with pytest.raises(ParseError, match="from 15 February 2027 to 20 February 2027"):
        date(day, "2", "2027", *limits)


@given(st.text())
def test_arbitrary_text_is_read_or_rejected(text: str) -> None:
    """No text raises another exception."""
    for parse in (
        lambda: whole_number(text, 0, 600),
        lambda: years(text, 60),
        lambda: date(text, text, text, FIRST_START, LAST_START),
    ):
        try:
            parse()
        except ParseError as error:
            assert "enter" in str(error)
