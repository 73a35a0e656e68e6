"""Every kind of question is reachable by keyboard, accessible, and keeps its value when the server is killed."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import pytest
from playwright.sync_api import Browser, expect

from eligibility.fact_kinds import FactKind
from tests.journeys.conftest import VIEWS, Server, serving
from tests.journeys.movements import Movements, fields, pick, tap, tick, write
from tests.journeys.scan import Inspector
from tests.journeys.storm import Counts, MortalServer, Storm
from tests.journeys.variants.specimens import specimens
from tests.journeys.visitor import ON_PHONE_AND_DESKTOP, Visitor

APP = "tests.journeys.variants.specimen:app"
DATE = "field-date-start_date--{}".format
SCALE, YEARS, NOTE = (specimens()[kind].key for kind in ("ScaleSkill", "YearsSkill", "Note"))

MOVEMENTS: dict[str, Movements] = {
    "Choice": tap("field-choice-citizen_rights", "I am not sure"),
    "WholeNumber": (
        *write("field-number-degree_years", "many"),
        *write("field-number-degree_years", "4"),
    ),
    "Country": pick("field-country-degree_country", "Canada"),
    "Countries": (
        *pick("field-countries-citizenships--0--name", "France"),
        *pick("field-countries-citizenships--1--name", "Finland (Suomi)", button="Add another citizenship"),
    ),
    "LanguageLevels": (
        *pick("field-languages-languages--0--name", "French"),
        *pick("field-languages-languages--0--level", "C1"),
        *pick("field-languages-languages--1--name", "Greek"),
    ),
    "Date": (*write(DATE("day"), "31"), *write(DATE("month"), "May"), *write(DATE("year"), "2027")),
    "ScaleSkill": tap(SCALE, "Partly"),
    "YearsSkill": (*write(YEARS, "2.5"), *tick(f"{YEARS}--unsure")),
    "Note": write(NOTE, "Tallinn, night shifts: Сова"),
}
"""The movements for each kind of question. Some texts are invalid and must stay as typed."""

INVALID = {
    "WholeNumber": ("field-number-degree_years", "many", "Enter a whole number from 0 to 12"),
    "Date": (DATE("day"), "32", "enter a whole number from 1 to 31"),
    "YearsSkill": (YEARS, "a few", "enter a number of years from 0 to 60"),
}
"""For each kind with text fields: the field, an invalid text, and its error message."""


def test_every_kind_of_question_has_movements() -> None:
    """A new kind of question needs movements here, so that it is tested with reloads and kills."""
    kinds = {kind.__name__ for kind in get_args(FactKind)} | {"ScaleSkill", "YearsSkill", "Note"}
    missing = kinds - set(MOVEMENTS)
    assert not missing, f"add movements for {', '.join(missing)} to tests/journeys/test_specimen.py"
    with_text = {kind for kind, question in specimens().items() if question.text_keys()}
    missing = with_text - set(INVALID)
    assert not missing, (
        f"add a wrong text for {', '.join(missing)} to INVALID in tests/journeys/test_specimen.py"
    )


@pytest.fixture(scope="module")
def specimen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app with the page that shows every kind of question."""
    with serving(tmp_path_factory.mktemp("server") / "specimen.log", app=APP) as running:
        yield running


def test_no_kind_of_question_loses_its_value_to_a_kill_or_a_reload(browser: Browser) -> None:
    """After each disturbance, every field shows the same value as before, valid or not."""
    chance, counts = random.Random(8), Counts()  # noqa: S311 - random moments, not secrets
    with tempfile.TemporaryDirectory() as folder:
        server = MortalServer(Path(folder), app=APP)
        context = browser.new_context(**VIEWS["phone"], base_url=server.url, reduced_motion="reduce")
        try:
            storm = Storm(context.new_page(), server, chance, counts, {})
            storm.open("/specimen")
            for number, (kind, movements) in enumerate(MOVEMENTS.items()):
                storm.due[storm.movements + len(movements) - 1] = ("kill", "reload")[number % 2]
                storm.fill(movements)
                assert storm.held, kind
            storm.compare(storm.held)
        finally:
            context.close()
            server.kill()
    assert counts.is_good(), counts.line()
    assert counts.kills + counts.reloads == len(MOVEMENTS)


@ON_PHONE_AND_DESKTOP
def test_every_kind_of_question_is_accessible_on_the_specimen_page(
    arrive: Callable[[Server], Visitor], specimen: Server
) -> None:
    """Axe finds no violation with empty fields and with errors, and the summary lists each error."""
    visitor = arrive(specimen)
    inspector = Inspector(visitor)
    visitor.open("/specimen")
    inspector.scan("empty")
    for key, text, _message in INVALID.values():
        visitor.page.locator(f".st-key-{key} input").fill(text)
    visitor.page.get_by_role("button", name="Check", exact=True).click()
    problem = visitor.page.locator(".problem")
    expect(problem).to_be_focused()
    for _key, _text, message in INVALID.values():
        expect(problem).to_contain_text(message)
    inspector.scan("with errors")
    assert not inspector.problems, "\n".join(inspector.problems)


def test_every_field_can_be_reached_with_the_keyboard(
    arrive: Callable[..., Visitor], specimen: Server
) -> None:
    """Tab moves the focus to each field of the page."""
    visitor = arrive(specimen, "desktop")
    visitor.open("/specimen")
    visitor.settle()
    reached: list[str] = []
    for _ in range(60):
        visitor.page.keyboard.press("Tab")
        key = visitor.page.evaluate(
            "() => /st-key-(field-[\\w-]+)/.exec(document.activeElement.closest('[class*=st-key-field-]')?.className)?.[1]"
        )
        if key and key not in reached:
            reached.append(key)
    assert set(reached) == set(fields(visitor.page)) | {
        key for key in reached if key.startswith("field-choice")
    }
    assert len(specimens()) == len(MOVEMENTS)
