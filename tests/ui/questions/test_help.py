"""What helps to answer a question: short above the field, the rest and its sources on demand."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from eligibility.catalogue import Catalogue
from tests.ui.screens import open_question

APP = str(Path(__file__).parents[3] / "app.py")
MOST_OF_LEAD, MOST_OF_SERVICE = 30, 60


@pytest.fixture
def app() -> AppTest:
    """A session of a new visitor."""
    return AppTest.from_file(APP, default_timeout=20)


def in_expander(app: AppTest, label: str) -> str:
    """The texts inside the closed part with this label."""
    [expander] = [each for each in app.expander if each.label == label]
    return " ".join(each.value for each in (*expander.markdown, *expander.caption))


def test_a_lead_has_at_most_thirty_words(catalogue: Catalogue) -> None:
    """What is longer stands under "Why?"."""
    long = {
        name: each.lead for name, each in catalogue.criteria.items() if len(each.lead.split()) > MOST_OF_LEAD
    }
    assert not long


def test_the_months_served_are_asked_with_both_readings_and_both_rules(app: AppTest) -> None:
    """At most sixty words say that service elsewhere may count and whom to ask; the sources are on demand."""
    open_question(app, "months_served_3b")
    [short] = [each.value for each in app.markdown if each.value.startswith("Contracts under 3(b)")]
    assert len(short.split()) <= MOST_OF_SERVICE
    assert "ask the recruiting service" in short
    details = in_expander(app, "Two readings, two rules")
    for words in (
        "The notice says “maximum 6 years in any EU Institution”.",
        "Staff recruited on contracts",
        "6 years in each institution",
        "6 years in all EU institutions together",
        "Seven years in any twelve",
        "EC/2026/DIGIT/459411",
        "Article 88",
        "C(2004) 1597",
        "Generation 2004",
    ):
        assert words in details


def test_the_24_official_languages_are_named_on_demand(app: AppTest) -> None:
    """Turkish is not one of them."""
    open_question(app, "languages")
    details = in_expander(app, "The 24 languages and the levels")
    assert details.count(",") >= 23
    assert "Bulgarian, Croatian, Czech" in details
    assert "Turkish" not in details
    assert "Annex 1, languages, footnotes" in details
    assert "levels are described in our own words" in details


def test_the_degree_question_says_when_to_answer_not_yet(app: AppTest) -> None:
    """Before somebody with a degree of two years answers that it is completed."""
    open_question(app, "education")
    assert any('under way: answer "Not yet"' in each.value for each in app.markdown)
