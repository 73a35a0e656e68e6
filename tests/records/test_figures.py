"""Numbers are shown so that they tell of nobody: none below five, none but multiples of five, no gap that tells."""

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
from records.counting import WHAT
from records.figures import Figures, Raw, shown
from tests.records.conftest import AT, DAY, DRAFT, ROLES, Write

CAMPAIGN = Campaign("CCCCCC", *DRAFT, closed=False)
TODAY = DAY + dt.timedelta(days=4)
OLDEST = DAY - dt.timedelta(days=30)
VERDICTS = ("eligible", "not_yet", "incomplete", "not_eligible")
NAMES = (
    *((what, "", "") for what in WHAT),
    *(("verdict", role, verdict) for role in ROLES for verdict in VERDICTS),
    *(
        ("obstacle", role, about)
        for role in ROLES
        for about in ("cast", "education", "required.1", "required.2")
    ),
)
Series = dict[tuple[str, str, str], dict[int, int]]
"""By what is counted, the number of each day."""

series = st.dictionaries(
    st.sampled_from(NAMES), st.dictionaries(st.integers(-3, 4), st.integers(0, 23), max_size=5), max_size=12
)


def of(numbers: Series, campaign: Campaign = CAMPAIGN) -> Figures:
    """The figures of raw numbers; what is zero has no row, as in the database."""
    rows = [
        Raw(DAY + dt.timedelta(days=day), *name, number)
        for name, days in numbers.items()
        for day, number in days.items()
        if number
    ]
    return figures.rounded(campaign, rows, OLDEST, TODAY)


def cells(found: Figures) -> list[dict[str, str]]:
    """The rows of the CSV by their column."""
    return list(csv_file.DictReader(io.StringIO(figures.csv(found).decode(), newline="")))


def leaves(document: Any) -> Iterator[Any]:
    """Every value of a document that is no mapping and no list."""
    if isinstance(document, dict | list):
        for part in document.values() if isinstance(document, dict) else document:
            yield from leaves(part)
    else:
        yield document


def everything(found: Figures) -> tuple[object, ...]:
    """All that is ever shown, with its order."""
    return found, json.dumps(figures.as_json(found)), figures.csv(found)


@given(st.integers(0, 10**9))
def test_a_number_is_shown_as_a_multiple_of_five_or_not_at_all(number: int) -> None:
    """Four is not told from none, nor nine from five."""
    found = shown(number)
    assert found is None if number < 5 else found is not None and found % 5 == 0 and 0 <= number - found < 5


@given(series)
def test_nothing_else_is_ever_shown(numbers: Series) -> None:
    """In the figures, their JSON and their CSV every number is a multiple of five from five on."""
    found = of(numbers)
    for value in leaves(figures.as_json(found)):
        assert value is None or isinstance(value, str) or (value >= 5 and value % 5 == 0)
    for row in cells(found):
        number = row["number"]
        assert number == "fewer than 5" or (int(number) >= 5 and int(number) % 5 == 0)


@given(series, st.data())
def test_raw_numbers_that_round_alike_look_alike(numbers: Series, data: st.DataObject) -> None:
    """Whoever moves what rounding hides, between days or into a total, changes no byte of what is shown."""
    other: Series = {}
    for name in data.draw(st.permutations(NAMES)):
        days = {day: numbers.get(name, {}).get(day, 0) for day in range(-3, 5)}
        hidden = data.draw(st.permutations([number % 5 for number in days.values()]))
        other[name] = {
            day: number // 5 * 5 + rest for (day, number), rest in zip(days.items(), hidden, strict=True)
        }
        grown = data.draw(st.sampled_from(range(-3, 5)))
        if sum(days.values()) % 5 < 4 and other[name][grown] % 5 < 4:
            other[name][grown] += data.draw(st.integers(0, 1))
    assert everything(of(other)) == everything(of(numbers))


@given(series, st.sampled_from(NAMES), st.integers(0, 4))
def test_a_number_that_may_be_shown_is_shown(numbers: Series, name: tuple[str, str, str], day: int) -> None:
    """Five more visits on a day can be seen on that day and in the total."""
    more = {key: dict(days) for key, days in numbers.items()}
    days = more.setdefault(name, {})
    days[day] = days.get(day, 0) + 5
    assert everything(of(more)) != everything(of(numbers))


def test_every_day_is_there(engine: sa.Engine, campaign: Campaign, write: Write) -> None:
    """A day without visits looks like one with four, from the first day to today or the link's last day."""
    for _ in range(5):
        write("opened")
    write("opened", at=AT + dt.timedelta(days=2))
    found = figures.figures(engine, campaign.code, AT + dt.timedelta(days=3))
    assert found is not None
    assert [(str(day.day), day.opened) for day in found.days] == [
        ("2026-11-21", 5),
        ("2026-11-22", None),
        ("2026-11-23", None),
        ("2026-11-24", None),
    ]
    assert found.totals == (5, None, None)
    late = figures.figures(engine, campaign.code, AT + dt.timedelta(days=90))
    assert late is not None
    assert late.days[-1].day == campaign.expires
    kept = figures.figures(engine, campaign.code, AT + dt.timedelta(days=3), days=2)
    assert kept is not None
    assert [str(day.day) for day in kept.days] == ["2026-11-22", "2026-11-23", "2026-11-24"]
    assert kept.totals.opened is None


def test_the_days_begin_early_only_for_a_number_that_is_shown() -> None:
    """Four who tried the link before the first day leave no day behind; five do."""
    assert of({("opened", "", ""): {-2: 4}}).days[0].day == DAY
    assert of({("opened", "", ""): {-2: 5}}).days[0].day == DAY - dt.timedelta(days=2)


def test_a_total_is_of_all_days() -> None:
    """Three on one day and three on the next are five in all."""
    found = of({("started", "", ""): {0: 3, 1: 3}, ("verdict", ROLES[0], "not_yet"): {0: 4, 1: 8}})
    assert [day.started for day in found.days] == [None] * 5
    assert found.totals.started == 5
    assert found.verdicts[ROLES[0]] == {
        "eligible": None,
        "not_yet": 10,
        "incomplete": None,
        "not_eligible": None,
    }
    assert found.verdicts[ROLES[1]] == dict.fromkeys(VERDICTS)


def test_obstacles_stand_in_an_order_that_tells_nothing() -> None:
    """The more frequent come first; those that round alike come by name, and those under five not at all."""
    raw = {"required.2": 8, "cast": 6, "languages": 9, "education": 21, "citizenship": 4}
    found = of({("obstacle", ROLES[0], about): {0: number} for about, number in raw.items()})
    assert found.obstacles == {
        ROLES[0]: (("education", 20), ("cast", 5), ("languages", 5), ("required.2", 5)),
        ROLES[1]: (),
    }


def test_the_csv_has_every_number_of_each_day() -> None:
    """One row a number, per campaign and day, then in total; what is not shown is said in words."""
    found = of({("obstacle", ROLES[0], "cast"): {0: 3, 1: 9}, ("opened", "", ""): {1: 11}})
    rows = cells(found)
    assert list(rows[0]) == ["campaign", "name", "place", "day", "event", "role", "about", "number"]
    assert {(row["campaign"], row["name"], row["place"]) for row in rows} == {
        ("CCCCCC", "Spring fair", "Łódź")
    }
    cast = [(row["day"], row["number"]) for row in rows if row["about"] == "cast"]
    few = "fewer than 5"
    days = [str(DAY + dt.timedelta(days=number)) for number in range(5)]
    assert cast == [*zip(days, (few, "5", few, few, few), strict=True), ("all days", "10")]
    assert [row["number"] for row in rows if row["event"] == "opened"] == [few, "10", few, few, few, "10"]
    # Three steps, four verdicts of two roles and one obstacle, on five days and in total.
    assert len(rows) == (3 + 8 + 1) * 6


@pytest.mark.parametrize(
    "name",
    ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", " =1", "＝1", "|calc", "%0A=1"],  # noqa: RUF001
)
def test_no_cell_acts_as_a_formula(name: str) -> None:
    """A spreadsheet shows a campaign's name as text, whatever it is."""
    row = cells(of({}, Campaign("CCCCCC", name, f'{name}"\t', *DRAFT[2:], closed=False)))[0]
    assert row["name"] == f"'{name}"
    assert row["place"] == f"'{name}\"\t"


def test_what_is_unknown_has_no_figures(engine: sa.Engine) -> None:
    """A code that no campaign has leads to nothing."""
    assert figures.figures(engine, "CCCCCC", AT) is None
    assert figures.figures(engine, "%", AT) is None
