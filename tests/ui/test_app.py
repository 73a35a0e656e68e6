"""Visits to the app without a browser, all starting from app.py."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from eligibility.catalogue import Catalogue
from tests.ui.screens import open_check_page, open_home, open_question, open_result, open_role, visible

APP = str(Path(__file__).parent.parent.parent / "app.py")
OPEN = "2026-04-10T10:00:00+02:00"


@pytest.fixture
def app() -> AppTest:
    """A session of a new visitor."""
    return AppTest.from_file(APP, default_timeout=20)


def heading(app: AppTest) -> str:
    """The heading of the screen; fails if the run raised an error."""
    assert not app.exception, [error.message for error in app.exception]
    return str(app.title[0].value)


def test_home_offers_every_role_and_says_since_when_it_is_closed(app: AppTest, catalogue: Catalogue) -> None:
    """Five cards with the state of their calls in Brussels time."""
    open_home(app)
    titles = [subheader.value for subheader in app.subheader]
    assert all(role.title in titles for role in catalogue.roles.values())
    assert app.header[0].value == "5 roles, all closed today"
    assert any("Closed since 4 February 2026, 12:00 (Brussels time)" in text for text in visible(app))


def test_home_says_how_long_an_open_call_stays_open(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    """On 10 April 2026, three calls are open."""
    monkeypatch.setenv("ROLE_COMPASS_AT", OPEN)
    open_home(app)
    assert app.header[0].value == "5 roles, 3 open today"
    assert any("Open · 5 days left" in text for text in visible(app))


@pytest.mark.parametrize("name", ["soc-analyst", "ai-expert", "ict-security-officer"])
def test_a_link_opens_its_role(app: AppTest, catalogue: Catalogue, name: str) -> None:
    """`?role=` leads to the page of that role."""
    open_role(app, name)
    assert heading(app) == catalogue.roles[name].title


def test_a_link_with_an_unknown_role_says_so_and_offers_the_known_ones(app: AppTest) -> None:
    """An outdated link leads to the list of roles."""
    open_role(app, "pilot")
    assert "no role of that name" in app.info[0].value
    assert len(app.subheader) >= 5


def test_the_application_address_is_shown_only_while_the_call_is_open(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The role of a closed call has no e-mail address."""
    open_role(app)
    assert not [text for text in visible(app) if "@" in text]
    monkeypatch.setenv("ROLE_COMPASS_AT", OPEN)
    app.run()
    assert [text for text in visible(app) if "secretariat@cert.europa.eu" in text]


def test_follow_up_questions_appear_on_the_same_screen(app: AppTest) -> None:
    """The function group is asked only if the visitor is registered in CAST."""
    open_question(app, "cast")
    assert len(app.radio) == 1
    app.radio(key="field-choice-cast_status").set_value("registered").run()
    assert len(app.radio) == 2
    app.radio(key="field-choice-cast_status").set_value("none").run()
    assert len(app.radio) == 1


def test_an_invalid_value_must_be_corrected_before_the_next_question(app: AppTest) -> None:
    """Continue shows an error at the field and keeps the text; after a correction it leads to the next question."""
    open_question(app, "months_served_3b")
    question = heading(app)
    field = app.text_input(key="field-number-months_served_3b")
    field.set_value("many").run()
    assert not any("enter a whole number" in text for text in visible(app))
    app.button(key="forward").click().run()
    assert heading(app) == question
    field = app.text_input(key="field-number-months_served_3b")
    assert field.value == "many"
    message = f"{field.label}: enter a whole number from 0 to 600"
    assert visible(app).count(message) == 2, "in the summary and at the field"
    field.set_value("14").run()
    app.button(key="forward").click().run()
    assert heading(app) != question


def test_an_invalid_value_is_still_there_after_back(app: AppTest) -> None:
    """The visitor goes back and returns; the text is not used as an answer."""
    open_question(app, "months_served_3b")
    app.text_input(key="field-number-months_served_3b").set_value("many").run()
    app.button(key="back").click().run()
    app.radio(key="field-choice-security_clearance").set_value("held").run()
    app.button(key="forward").click().run()
    assert app.text_input(key="field-number-months_served_3b").value == "many"


def test_a_question_opened_again_shows_its_answer(app: AppTest) -> None:
    """The visitor answers a choice, goes on and comes back."""
    open_question(app, "military_service")
    app.radio(key="field-choice-military_service").set_value("outstanding").run()
    app.button(key="forward").click().run()
    app.button(key="back").click().run()
    assert app.radio(key="field-choice-military_service").value == "outstanding"


def test_a_changed_answer_leads_back_to_the_check_page(app: AppTest) -> None:
    """The check page shows the new answer and says how many questions are answered."""
    open_check_page(app)
    assert heading(app) == "Check your answers"
    assert any("Yes" in text for text in visible(app))
    assert any("1 of 8 questions answered" in text for text in visible(app))


def test_every_role_has_a_result_with_a_verdict_and_its_criteria(catalogue: Catalogue) -> None:
    """With one answer the verdict is open; each criterion that is open has its line."""
    for name, role in catalogue.roles.items():
        visitor = AppTest.from_file(APP, default_timeout=20)
        open_result(visitor, name)
        assert heading(visitor) == f"Your result: {role.title}"
        assert visitor.header[0].value.startswith("We cannot tell yet. Still open:")
        labels = " ".join(expander.label for expander in visitor.expander)
        still_open = [use.id for use in role.criteria if use.id != "military_service"]
        assert all(catalogue.criteria[name].name in labels for name in still_open)


def test_pages_opened_out_of_order_lead_to_what_is_missing(app: AppTest) -> None:
    """A result without answers leads to the questions, and a question without a role to the roles."""
    open_question(app)
    app.switch_page("pages/result.py").run()
    assert heading(app) == "No answers yet"
    app.button(key="go-check").click().run()
    assert heading(app) == "Which citizenships do you hold?"
    del app.query_params["role"]
    app.run()
    assert heading(app) == "Choose a role first"


def test_erasing_deletes_the_answers(app: AppTest) -> None:
    """The button asks once; after that, the question that was answered is unanswered."""
    open_check_page(app)
    app.button(key="ask-erase").click().run()
    app.button(key="keep-answers").click().run()
    assert any("Yes" in text for text in visible(app))
    app.button(key="ask-erase").click().run()
    app.button(key="erase").click().run()
    open_question(app, "military_service")
    assert app.radio(key="field-choice-military_service").value is None


def test_the_verdict_says_that_the_ceiling_is_reached(app: AppTest) -> None:
    """72 months under 3(b) rule the contract out, even if all criteria are met."""
    open_question(app, "months_served_3b")
    app.text_input(key="field-number-months_served_3b").set_value("72").run()
    app.query_params["change"] = "result"
    app.run()
    app.button(key="forward").click().run()
    assert app.header[0].value == "Ceiling reached: no contract of this kind can follow."


def test_an_unknown_step_opens_the_first_question(app: AppTest) -> None:
    """An address with a step that the questionnaire does not have shows no error."""
    open_question(app, "no-such-step")
    assert heading(app) == "Which citizenships do you hold?"


def test_the_ai_expert_is_not_asked_about_cast(app: AppTest) -> None:
    """The question after the references is about university studies."""
    open_question(app, "character_references", "ai-expert")
    app.radio(key="field-choice-character_references").set_value("yes").run()
    app.button(key="forward").click().run()
    assert heading(app) == "Do you have a university degree, or a diploma of the same level?"


def test_the_comparison_shows_every_role_before_anything_is_answered(
    app: AppTest, catalogue: Catalogue
) -> None:
    """The table has a column for each role."""
    open_home(app)
    app.switch_page("pages/compare.py").run()
    assert heading(app) == "Compare the 5 roles"
    assert set(app.table[0].value.columns) == {role.title for role in catalogue.roles.values()}


def test_the_comparison_says_how_many_answers_are_left(app: AppTest) -> None:
    """After one answer, more than ten are left for each role."""
    open_check_page(app)
    app.switch_page("pages/compare.py").run()
    left = app.table[0].value.loc["Still to answer"]
    assert all(int(count) > 10 for count in left)


def test_a_change_on_trial_changes_no_answer_until_it_is_kept(app: AppTest) -> None:
    """The verdict at the top stays the same while the change is on trial."""
    open_question(app, "cast")
    app.radio(key="field-choice-cast_status").set_value("none").run()
    app.query_params["change"] = "result"
    app.run()
    app.button(key="forward").click().run()
    before = app.header[0].value
    app.toggle(key="try-cast").set_value(True).run()
    assert app.header[0].value == before
    app.button(key="keep-cast").click().run()
    assert not [toggle for toggle in app.toggle if toggle.key == "try-cast"]
    assert any("Kept as your answers: Register in CAST" in text for text in visible(app))
