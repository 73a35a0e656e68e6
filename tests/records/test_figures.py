"""Published counts reveal nobody: none below five, only multiples of five, no revealing gaps or order."""

from __future__ import annotations

import csv as csv_file
import datetime as dt
import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from records import figures
from records.campaigns import Campaign
from records.counting import STEPS
from records.figures import Figures, Raw, round_down
from tests.records.conftest import AT, DAY, DRAFT, ROLES, Write

CAMPAIGN = Campaign("CCCCCC", *DRAFT, closed=False)
TODAY = DAY + dt.timedelta(days=4)
OLDEST = DAY - dt.timedelta(days=30)
VERDICTS = ("eligible", "not_yet", "incomplete", "not_eligible")
NAMES = (
    *((step, "", "") for step in STEPS),
    *(("verdict", role, verdict) for role in ROLES for verdict in VERDICTS),
    *(
        ("obstacle", role, subject)
        for role in ROLES
        for subject in ("cast", "education", "required.1", "required.2")
    ),
)
Series = dict[tuple[str, str, str], dict[int, int]]
"""For each kind of count, the number on each day (0 is the first day of the campaign)."""

series = st.dictionaries(
    st.sampled_from(NAMES), st.dictionaries(st.integers(-3, 4), st.integers(0, 23), max_size=5), max_size=12
)


def figures_of(numbers: Series, campaign: Campaign = CAMPAIGN) -> Figures:
    """The figures of raw counts. A zero has no row, as in the database."""
    rows = [
        Raw(DAY + dt.timedelta(days=day), *name, number)
        for name, days in numbers.items()
        for day, number in days.items()
        if number
    ]
    return figures.round_figures(campaign, rows, OLDEST, TODAY)


def csv_rows(result: Figures) -> list[dict[str, str]]:
    """The rows of the CSV file."""
    return list(csv_file.DictReader(io.StringIO(figures.csv(result).decode(), newline="")))


def leaves(document: Any) -> Iterator[Any]:
    """Every value in a document that is not a mapping or a list."""
    if isinstance(document, dict | list):
        for part in document.values() if isinstance(document, dict) else document:
            yield from leaves(part)
    else:
        yield document


def published(result: Figures) -> tuple[object, ...]:
    """Everything that is published, including its order."""
    return result, json.dumps(figures.as_json(result)), figures.csv(result)


@given(st.integers(0, 10**9))
def test_a_count_is_rounded_down_to_a_multiple_of_five_or_hidden(number: int) -> None:
    """Four looks like zero, and nine looks like five."""
    rounded = round_down(number)
    if number < 5:
        assert rounded is None
    else:
        assert rounded is not None
        assert rounded % 5 == 0
        assert 0 <= number - rounded < 5


@given(series)
def test_every_published_count_is_a_multiple_of_five(numbers: Series) -> None:
    """Every number in the JSON and the CSV is a multiple of five, and at least five."""
    result = figures_of(numbers)
    for value in leaves(figures.as_json(result)):
        assert value is None or isinstance(value, str) or (value >= 5 and value % 5 == 0)
    for row in csv_rows(result):
        number = row["number"]
        assert number == "fewer than 5" or (int(number) >= 5 and int(number) % 5 == 0)


@given(series, st.data())
def test_raw_counts_with_equal_rounding_are_published_identically(
    numbers: Series, data: st.DataObject
) -> None:
    """Changing only what rounding hides, between days or in a total, changes no byte of the publication."""
    other: Series = {}
    for name in data.draw(st.permutations(NAMES)):
        days = {day: numbers.get(name, {}).get(day, 0) for day in range(-3, 5)}
        remainders = data.draw(st.permutations([number % 5 for number in days.values()]))
        other[name] = {
            day: number // 5 * 5 + remainder
            for (day, number), remainder in zip(days.items(), remainders, strict=True)
        }
        changed_day = data.draw(st.sampled_from(range(-3, 5)))
        if sum(days.values()) % 5 < 4 and other[name][changed_day] % 5 < 4:
            other[name][changed_day] += data.draw(st.integers(0, 1))
    assert published(figures_of(other)) == published(figures_of(numbers))


@given(series, st.sampled_from(NAMES), st.integers(0, 4))
def test_five_more_visits_change_the_published_figures(
    numbers: Series, name: tuple[str, str, str], day: int
) -> None:
    """Counts are not hidden more than necessary: five more visits on a day are visible."""
    more = {key: dict(days) for key, days in numbers.items()}
    days = more.setdefault(name, {})
    days[day] = days.get(day, 0) + 5
    assert published(figures_of(more)) != published(figures_of(numbers))


def test_days_are_listed_without_gaps(engine: sa.Engine, campaign: Campaign, write: Write) -> None:
    """Every day from the first day to today or the last day of the link is listed, even without visits."""
    for _ in range(5):
        write("opened")
    write("opened", at=AT + dt.timedelta(days=2))
    early = figures.load_figures(engine, campaign.code, AT + dt.timedelta(days=3))
    assert early is not None
    assert [(str(day.day), day.opened) for day in early.days] == [
        ("2026-11-21", 5),
        ("2026-11-22", None),
        ("2026-11-23", None),
        ("2026-11-24", None),
    ]
    assert early.totals == (5, None, None)
    late = figures.load_figures(engine, campaign.code, AT + dt.timedelta(days=90))
    assert late is not None
    assert late.days[-1].day == campaign.expires
    short = figures.load_figures(engine, campaign.code, AT + dt.timedelta(days=3), days=2)
    assert short is not None
    assert [str(day.day) for day in short.days] == ["2026-11-22", "2026-11-23", "2026-11-24"]
    assert short.totals.opened is None


def test_days_before_the_campaign_are_listed_only_for_a_visible_count() -> None:
    """Four visits before the first day add no day to the list; five visits do."""
    assert figures_of({("opened", "", ""): {-2: 4}}).days[0].day == DAY
    assert figures_of({("opened", "", ""): {-2: 5}}).days[0].day == DAY - dt.timedelta(days=2)


def test_totals_are_computed_from_raw_counts() -> None:
    """Three visits on one day and three on the next are shown as five in total."""
    result = figures_of({("started", "", ""): {0: 3, 1: 3}, ("verdict", ROLES[0], "not_yet"): {0: 4, 1: 8}})
    assert [day.started for day in result.days] == [None] * 5
    assert result.totals.started == 5
    assert result.verdicts[ROLES[0]] == {
        "eligible": None,
        "not_yet": 10,
        "incomplete": None,
        "not_eligible": None,
    }
    assert result.verdicts[ROLES[1]] == dict.fromkeys(VERDICTS)


def test_the_order_of_obstacles_reveals_no_raw_counts() -> None:
    """Obstacles are sorted by rounded count and then by name; those below five are hidden."""
    raw = {"required.2": 8, "cast": 6, "languages": 9, "education": 21, "citizenship": 4}
    result = figures_of({("obstacle", ROLES[0], subject): {0: number} for subject, number in raw.items()})
    assert result.obstacles == {
        ROLES[0]: (("education", 20), ("cast", 5), ("languages", 5), ("required.2", 5)),
        ROLES[1]: (),
    }


def test_the_csv_has_one_row_per_count_and_day() -> None:
    """Rows by day come first, then the totals; hidden counts are shown as "fewer than 5"."""
    result = figures_of({("obstacle", ROLES[0], "cast"): {0: 3, 1: 9}, ("opened", "", ""): {1: 11}})
    rows = csv_rows(result)
    assert list(rows[0]) == ["campaign", "name", "place", "day", "event", "role", "about", "number"]
    assert {(row["campaign"], row["name"], row["place"]) for row in rows} == {
        ("CCCCCC", "Spring fair", "Łódź")
    }
    cast = [(row["day"], row["number"]) for row in rows if row["about"] == "cast"]
    few = "fewer than 5"
    days = [str(DAY + dt.timedelta(days=number)) for number in range(5)]
    assert cast == [*zip(days, (few, "5", few, few, few), strict=True), ("all days", "10")]
    assert [row["number"] for row in rows if row["event"] == "opened"] == [few, "10", few, few, few, "10"]
    # Three steps, four verdicts for each of two roles and one obstacle, on five days and in total.
    assert len(rows) == (3 + 8 + 1) * 6


@pytest.mark.parametrize(
    "name",
    ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", " =1", "＝1", "|calc", "%0A=1"],  # noqa: RUF001
)
def test_no_csv_cell_is_a_formula(name: str) -> None:
    """A spreadsheet shows the name of a campaign as text, even if it starts like a formula."""
    row = csv_rows(figures_of({}, Campaign("CCCCCC", name, f'{name}"\t', *DRAFT[2:], closed=False)))[0]
    assert row["name"] == f"'{name}"
    assert row["place"] == f"'{name}\"\t"


def test_an_unknown_campaign_has_no_figures(engine: sa.Engine) -> None:
    """The result is None if no campaign has the code."""
    assert figures.load_figures(engine, "CCCCCC", AT) is None
    assert figures.load_figures(engine, "%", AT) is None
