"""A recruiter adds a role: one file, no line of code."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from eligibility.assessment import assess
from eligibility.catalogue import read
from eligibility.facts import Facts
from eligibility.lint import lint
from eligibility.questionnaire import route
from ui.content import whole as cached

APP = str(Path(__file__).parent.parent.parent / "app.py")


@pytest.fixture
def sixth(content: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder with a sixth role, made from another one as its README says."""
    text = (content / "roles" / "soc-analyst.yml").read_text(encoding="utf-8")
    text = text.replace("title: SOC analyst", "title: Threat hunter", 1).replace("459411", "999999")
    text = text.replace("2026-04-15T12:00:00+02:00", "2090-01-15T12:00:00+01:00")
    (content / "roles" / "threat-hunter.yml").write_text(text, encoding="utf-8")
    monkeypatch.setenv("ROLE_COMPASS_CONTENT", str(content))
    cached.clear()
    yield content
    cached.clear()


def test_the_new_role_has_no_fault(sixth: Path) -> None:
    """Lint takes the folder with six roles."""
    assert lint(sixth) == []


def test_the_new_role_is_checked_like_the_others(sixth: Path) -> None:
    """Its questions, its verdict and its open call come from the file."""
    catalogue = read(sixth)
    assert len(route(catalogue, ["threat-hunter"], Facts())) == len(
        route(catalogue, ["soc-analyst"], Facts())
    )
    result = assess(catalogue, "threat-hunter", Facts(), {}, dt.datetime(2089, 1, 1, tzinfo=dt.UTC))
    assert result.open
    assert result.eligibility.verdict == "incomplete"


@pytest.mark.usefixtures("sixth")
def test_the_app_offers_and_walks_the_new_role() -> None:
    """Home shows it as open, its page starts the check, and its questions follow each other."""
    app = AppTest.from_file(APP, default_timeout=20)
    app.run()
    assert "Threat hunter" in [card.value for card in app.subheader]
    app.query_params["role"] = "threat-hunter"
    app.run()
    assert app.title[0].value == "Threat hunter"
    app.button(key="go-check").click().run()
    assert app.title[0].value == "Which citizenships do you hold?"
    app.button(key="forward").click().run()
    assert app.title[0].value == "Have you met your duties of military service?"
