"""The way through the questions: what a screen says when it is left empty, or when an answer decides."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.screens import open_question, visible

APP = str(Path(__file__).parents[3] / "app.py")
NUDGE = "Answer what is open, or say that you are not sure. Or press Continue again and come back later."
SHORT_NUDGE = "Answer what is open, or press Continue again and come back later."
CHOICE = "You can see your result now, or go on."


@pytest.fixture
def app() -> AppTest:
    """A session of a new visitor."""
    return AppTest.from_file(APP, default_timeout=20)


def heading(app: AppTest) -> str:
    """The heading of the screen; fails if the run raised an error."""
    assert not app.exception, [error.message for error in app.exception]
    return str(app.title[0].value)


def says(app: AppTest, words: str) -> bool:
    """Whether the screen has these words."""
    return any(words in text for text in visible(app))


def press_continue(app: AppTest) -> None:
    """Presses Continue."""
    app.button(key="forward").click().run()


@pytest.mark.parametrize(
    ("step", "nudge"),
    [("cast", NUDGE), ("detection", NUDGE), ("citizenship", SHORT_NUDGE), ("languages", SHORT_NUDGE)],
)
def test_an_empty_screen_asks_once_for_an_answer(app: AppTest, step: str, nudge: str) -> None:
    """The second Continue goes on. Where there is no "I am not sure", it is not named."""
    open_question(app, step)
    before = heading(app)
    assert not says(app, nudge)
    press_continue(app)
    assert heading(app) == before
    assert says(app, nudge)
    press_continue(app)
    assert heading(app) != before


def test_the_nudge_goes_with_an_answer_and_comes_once_in_each_visit(app: AppTest) -> None:
    """A screen that is opened again can be nudged again."""
    open_question(app, "military_service")
    press_continue(app)
    assert says(app, NUDGE)
    app.radio(key="field-choice-military_service").set_value("unsure").run()
    assert not says(app, NUDGE)
    press_continue(app)
    press_continue(app)
    assert says(app, NUDGE)
    app.button(key="back").click().run()
    press_continue(app)
    assert not says(app, NUDGE)


def test_a_partly_answered_screen_is_not_nudged(app: AppTest) -> None:
    """One skill of the group is answered, and Continue goes on."""
    open_question(app, "detection")
    before = heading(app)
    app.radio[0].set_value("no").run()
    press_continue(app)
    assert heading(app) != before


def test_no_months_served_is_an_empty_field(app: AppTest) -> None:
    """Continue leads to the result without a nudge."""
    open_question(app, "military_service")
    app.radio(key="field-choice-military_service").set_value("done").run()
    app.query_params["step"] = "months_served_3b"
    app.run()
    press_continue(app)
    assert not app.get("progress")


def test_a_citizenship_of_no_member_state_decides_at_once(app: AppTest) -> None:
    """The reason and the way to the result stand on the screen, and go when the answer changes."""
    open_question(app)
    country = app.selectbox(key="field-countries-citizenships--0--name")
    assert not says(app, CHOICE)
    country.set_value("CH").run()
    assert says(app, "None of the citizenships you named")
    assert says(app, CHOICE)
    press_continue(app)
    assert app.radio(key="field-choice-military_service")
    app.button(key="back").click().run()
    app.selectbox(key="field-countries-citizenships--0--name").set_value("FR").run()
    assert not says(app, CHOICE)


@pytest.mark.parametrize(
    ("step", "field", "answer"),
    [
        ("education", "field-choice-degree", "none"),
        ("security_clearance", "field-choice-security_clearance", "not_obtainable"),
        ("months_served_3b", "field-number-months_served_3b", "72"),
    ],
)
def test_a_decisive_answer_offers_the_result(app: AppTest, step: str, field: str, answer: str) -> None:
    """The button leads to the result, past the questions that follow."""
    open_question(app, step)
    kind = app.text_input if "number" in field else app.radio
    kind(key=field).set_value(answer).run()
    assert says(app, CHOICE)
    app.button(key="result-now").click().run()
    assert not app.get("progress")
    assert not app.exception


def test_fitness_is_never_decisive(app: AppTest) -> None:
    """Only the medical check of the Commission decides it."""
    open_question(app, "physical_fitness")
    app.radio(key="field-choice-physical_fitness").set_value("no").run()
    assert not says(app, CHOICE)
