"""The page of the contract belongs to the visitor who came from a result."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.staffed import APP
from tests.ui.screens import open_home, open_page_after, open_question, open_result, texts_of_html

BACK = "Back to my result"


@pytest.fixture
def app() -> AppTest:
    """A session of a new visitor."""
    return AppTest.from_file(APP, default_timeout=20)


def links(app: AppTest) -> list[str]:
    """The labels of the links of the page."""
    return [link.proto.label for link in app.get("page_link")]


def test_the_contract_leads_back_to_the_result_above_and_below(app: AppTest) -> None:
    """One need not scroll to find the way."""
    open_page_after("contract", open_result)(app)
    assert links(app).count(BACK) == 2


def test_without_answers_there_is_no_result_to_go_back_to(app: AppTest) -> None:
    """The page can be read by anybody."""
    open_page_after("contract", open_home)(app)
    assert BACK not in links(app)


def test_the_result_shows_the_milestones_that_are_left(app: AppTest) -> None:
    """With 70 months served nothing says a year or six years, and nothing is green."""
    open_question(app, "months_served_3b")
    app.text_input(key="field-number-months_served_3b").set_value("70").run()
    app.switch_page("pages/result.py").run()
    [strip] = [each.proto.body for each in app.get("html") if 'class="strip"' in each.proto.body]
    assert texts_of_html(strip) == [
        "Day 1",
        "Start in Brussels",
        "2 months",
        "This contract ends at the ceiling of 6 years",
    ]


def test_the_result_names_the_rule_that_may_also_limit_the_time(app: AppTest) -> None:
    """With its source, once months are served."""
    open_question(app, "months_served_3b")
    for served, named in (("0", False), ("30", True)):
        app.switch_page("pages/question.py").run()
        app.text_input(key="field-number-months_served_3b").set_value(served).run()
        app.switch_page("pages/result.py").run()
        captions = " ".join(each.value for each in app.caption)
        assert ("Seven years in any twelve" in captions and "C(2004) 1597" in captions) == named


def test_with_the_ceiling_reached_the_contract_has_no_dates_and_says_what_else_may_count(
    app: AppTest,
) -> None:
    """A sentence in red, and both readings with their sources."""
    open_page_after("contract", open_result)(app)
    app.text_input(key="field-number-months_served_3b").set_value("72").run()
    assert [each.value for each in app.error] == [
        "With these months the ceiling of 6 years under 3(b) is reached: no such contract can follow."
    ]
    assert not app.get("plotly_chart")
    captions = " ".join(each.value for each in app.caption)
    assert "6 years in all EU institutions together" in captions
    assert "C(2004) 1597" in captions
