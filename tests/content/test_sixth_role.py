"""An author can add a role with one file and without code."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from eligibility.assessment import assess
from eligibility.catalogue import read_catalogue
from eligibility.facts import Facts
from eligibility.lint import lint
from eligibility.questionnaire import route
from ui.content import full_catalogue as cached

APP = str(Path(__file__).parent.parent.parent / "app.py")


@pytest.fixture
def folder_with_six_roles(content: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder with a sixth role, copied from another one as the README of the content says."""
    text = (content / "roles" / "soc-analyst.yml").read_text(encoding="utf-8")
    text = text.replace("title: SOC analyst", "title: Threat hunter", 1).replace("459411", "999999")
    text = text.replace("2026-04-15T12:00:00+02:00", "2090-01-15T12:00:00+01:00")
    (content / "roles" / "threat-hunter.yml").write_text(text, encoding="utf-8")
    monkeypatch.setenv("ROLE_COMPASS_CONTENT", str(content))
    cached.clear()
    yield content
    cached.clear()


def test_the_new_role_passes_lint(folder_with_six_roles: Path) -> None:
    """Lint finds no fault in a folder with six roles."""
    assert lint(folder_with_six_roles) == []


def test_the_new_role_is_assessed_like_the_others(folder_with_six_roles: Path) -> None:
    """The questions, the verdict and the deadline come from the new file."""
    catalogue = read_catalogue(folder_with_six_roles)
    assert len(route(catalogue, ["threat-hunter"], Facts())) == len(
        route(catalogue, ["soc-analyst"], Facts())
    )
    result = assess(catalogue, "threat-hunter", Facts(), {}, dt.datetime(2089, 1, 1, tzinfo=dt.UTC))
    assert result.open
    assert result.eligibility.verdict == "incomplete"


@pytest.mark.usefixtures("folder_with_six_roles")
def test_the_app_shows_the_new_role_and_its_questions() -> None:
    """The home page lists the role, its page starts the check, and the questions follow in order."""
    app = AppTest.from_file(APP, default_timeout=20)
    app.run()
    assert "Threat hunter" in [card.value for card in app.subheader]
    app.query_params["role"] = "threat-hunter"
    app.run()
    assert app.title[0].value == "Threat hunter"
    app.button(key="go-check").click().run()
    assert app.title[0].value == "Which citizenships do you hold?"
    app.button(key="forward").click().run().button(
        key="forward"
    ).click().run()  # the first click only asks for an answer
    assert app.title[0].value == "Have you met your duties of military service?"
