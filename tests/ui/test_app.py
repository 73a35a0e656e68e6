"""Journeys through the app without a browser, all from app.py."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from eligibility.catalogue import Catalogue
from tests.ui.screens import answered, home, question, result, role, visible

APP = str(Path(__file__).parent.parent.parent / "app.py")
OPEN = "2026-04-10T10:00:00+02:00"


@pytest.fixture
def app() -> AppTest:
    """A new visitor."""
    return AppTest.from_file(APP, default_timeout=20)


def heading(app: AppTest) -> str:
    """The heading of the screen."""
    assert not app.exception, [found.message for found in app.exception]
    return str(app.title[0].value)


def test_home_offers_every_role_and_says_since_when_it_is_closed(app: AppTest, catalogue: Catalogue) -> None:
    """Five cards with the state of their call in Brussels time."""
    home(app)
    titles = [found.value for found in app.subheader]
    assert all(found.title in titles for found in catalogue.roles.values())
    assert app.header[0].value == "5 roles, all closed today"
    assert any("Closed since 4 February 2026, 12:00 (Brussels time)" in text for text in visible(app))


def test_home_says_how_long_an_open_call_stays_open(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    """On 10 April 2026 three calls are open."""
    monkeypatch.setenv("ROLE_COMPASS_AT", OPEN)
    home(app)
    assert app.header[0].value == "5 roles, 3 open today"
    assert any("Open · 5 days left" in text for text in visible(app))


@pytest.mark.parametrize("name", ["soc-analyst", "ai-expert", "ict-security-officer"])
def test_a_link_opens_its_role(app: AppTest, catalogue: Catalogue, name: str) -> None:
    """`?role=` leads to the screen of that role."""
    role(app, name)
    assert heading(app) == catalogue.roles[name].title


def test_an_unknown_role_says_so_and_offers_the_others(app: AppTest) -> None:
    """A stale link is no dead end."""
    role(app, "pilot")
    assert "no role of that name" in app.info[0].value
    assert len(app.subheader) >= 5


def test_the_address_for_applications_shows_only_while_the_call_is_open(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A closed call shows no mail address."""
    role(app)
    assert not [text for text in visible(app) if "@" in text]
    monkeypatch.setenv("ROLE_COMPASS_AT", OPEN)
    app.run()
    assert [text for text in visible(app) if "secretariat@cert.europa.eu" in text]


def test_follow_ups_appear_on_the_same_screen(app: AppTest) -> None:
    """The function group is asked once a registration is stated."""
    question(app, "cast")
    assert len(app.radio) == 1
    app.radio(key="field-choice-cast_status").set_value("registered").run()
    assert len(app.radio) == 2
    app.radio(key="field-choice-cast_status").set_value("none").run()
    assert len(app.radio) == 1


def test_an_impossible_value_keeps_the_visitor_and_what_was_typed(app: AppTest) -> None:
    """Continue stays, says so at the field, and leads on once it is mended."""
    question(app, "months_served_3b")
    here = heading(app)
    field = app.text_input(key="field-number-months_served_3b")
    field.set_value("many").run()
    assert not field.label.startswith("Error")
    app.button(key="forward").click().run()
    assert heading(app) == here
    field = app.text_input(key="field-number-months_served_3b")
    assert field.value == "many"
    assert field.label.startswith("Error: enter a whole number from 0 to 600.")
    field.set_value("14").run()
    app.button(key="forward").click().run()
    assert heading(app) != here


def test_what_could_not_be_read_is_still_there_after_back(app: AppTest) -> None:
    """Back keeps the text, but takes it for no answer."""
    question(app, "months_served_3b")
    app.text_input(key="field-number-months_served_3b").set_value("many").run()
    app.button(key="back").click().run()
    app.button(key="forward").click().run()
    assert app.text_input(key="field-number-months_served_3b").value == "many"


def test_answers_are_there_when_a_screen_is_opened_again(app: AppTest) -> None:
    """A radio, a number and years show what was answered."""
    question(app, "military_service")
    app.radio(key="field-choice-military_service").set_value("outstanding").run()
    app.button(key="forward").click().run()
    app.button(key="back").click().run()
    assert app.radio(key="field-choice-military_service").value == "outstanding"


def test_a_change_on_the_check_page_leads_straight_back(app: AppTest) -> None:
    """Change, one answer, and the check page again with the new answer."""
    answered(app)
    assert heading(app) == "Check your answers"
    assert any("Yes, I have met them" in text for text in visible(app))
    assert any("questions are not answered" in text for text in visible(app))


def test_the_result_has_a_verdict_for_every_role(catalogue: Catalogue) -> None:
    """One answer given, the verdict is open, and each criterion of the annex has its line."""
    for name, found in catalogue.roles.items():
        visitor = AppTest.from_file(APP, default_timeout=20)
        result(visitor, name)
        assert heading(visitor) == f"Your result: {found.title}"
        assert visitor.header[0].value.startswith("We cannot tell yet:")
        names = " ".join(expander.label for expander in visitor.expander)
        assert all(catalogue.criteria[use.id].name in names for use in found.criteria)


def test_pages_opened_out_of_order_lead_to_what_is_missing(app: AppTest) -> None:
    """A result without answers offers the questions; a question without a role offers the roles."""
    question(app)
    app.switch_page("pages/result.py").run()
    assert heading(app) == "No answers yet"
    app.button(key="go-check").click().run()
    assert heading(app) == "Which citizenships do you hold?"
    del app.query_params["role"]
    app.run()
    assert heading(app) == "Choose a role first"


def test_start_again_erases_every_answer(app: AppTest) -> None:
    """After it the same question is unanswered."""
    answered(app)
    app.button(key="erase").click().run()
    question(app, "military_service")
    assert app.radio(key="field-choice-military_service").value is None


def test_the_ceiling_is_said_with_the_verdict(app: AppTest) -> None:
    """72 months under 3(b) rule the contract out, whatever the criteria say."""
    question(app, "months_served_3b")
    app.text_input(key="field-number-months_served_3b").set_value("72").run()
    app.query_params["change"] = "1"
    app.run()
    app.button(key="forward").click().run()
    app.button(key="forward").click().run()
    assert "the ceiling is reached" in app.header[0].value


def test_an_unknown_step_opens_the_first_question(app: AppTest) -> None:
    """An address with a step that the route does not have leads to its beginning."""
    question(app, "no-such-step")
    assert heading(app) == "Which citizenships do you hold?"


def test_the_ai_expert_is_not_asked_about_cast(app: AppTest) -> None:
    """Its route leads from references to university studies."""
    question(app, "character_references", "ai-expert")
    app.button(key="forward").click().run()
    assert heading(app) == "Do you have a university degree?"


def test_compare_shows_the_notices_before_anything_is_answered(app: AppTest, catalogue: Catalogue) -> None:
    """Every role has a column, and one link leads to the questions of all."""
    home(app)
    app.switch_page("pages/compare.py").run()
    assert heading(app) == "Compare the 5 roles"
    assert set(app.table[0].value.columns) == {role.title for role in catalogue.roles.values()}


def test_compare_says_how_many_answers_are_left(app: AppTest) -> None:
    """With one answer given, every role still asks for its others."""
    answered(app)
    app.switch_page("pages/compare.py").run()
    left = app.table[0].value.loc["Still to answer"]
    assert all(int(count) > 10 for count in left)


def test_a_change_is_tried_without_touching_an_answer(app: AppTest) -> None:
    """The verdict at the top stays; only keeping it changes the answers."""
    question(app, "cast")
    app.radio(key="field-choice-cast_status").set_value("none").run()
    app.query_params["change"] = "1"
    app.run()
    app.button(key="forward").click().run()
    app.button(key="forward").click().run()
    before = app.header[0].value
    app.toggle(key="try-cast").set_value(True).run()
    assert app.header[0].value == before
    app.button(key="keep-tried").click().run()
    assert not [toggle for toggle in app.toggle if toggle.key == "try-cast"]
    assert any("Kept as your answers: Register in CAST" in text for text in visible(app))
