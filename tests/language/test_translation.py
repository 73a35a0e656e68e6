"""All text on screen goes through gettext, and all content can be translated."""

from __future__ import annotations

import gettext
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from streamlit.testing.v1 import AppTest

from eligibility.catalogue import Catalogue
from language import translation
from language.extract import content_texts
from tests import staffed
from tests.ui.screens import NAMES, SCREENS, STAFF_SCREENS, visible
from ui.adviser import people

ROOT = Path(__file__).parent.parent.parent
OPEN, CLOSE = "\N{LEFT DOUBLE ANGLE BRACKET}", "\N{RIGHT DOUBLE ANGLE BRACKET}"


class Marked(gettext.NullTranslations):
    """A translation that puts every text in brackets."""

    def gettext(self, message: str) -> str:
        """The text in brackets."""
        return f"{OPEN}{message}{CLOSE}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The singular or plural text in brackets."""
        return self.gettext(msgid1 if n == 1 else msgid2)


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Replaces the translations by brackets."""
    monkeypatch.setattr(translation, "_translations", lambda _language: Marked())


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("screen", SCREENS)
def test_every_text_on_a_screen_is_translated(screen: str) -> None:
    """All text that users read is in brackets."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=20)
    SCREENS[screen](app)
    texts = visible(app)
    assert texts
    assert [text for text in texts if OPEN not in text] == []


@pytest.mark.usefixtures("marked", "every_run_begins_at_the_app")
@pytest.mark.parametrize("page", STAFF_SCREENS)
def test_every_text_on_the_screens_of_advisers_and_recruiters_is_translated(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All text is in brackets, except names, codes and commands."""
    monkeypatch.setenv("ROLE_COMPASS_AT", staffed.AT)
    monkeypatch.setenv("ROLE_COMPASS_ADDRESS", "https://compass.example.org")
    monkeypatch.setenv("ROLE_COMPASS_DATABASE", address := f"sqlite:///{tmp_path / 'records.sqlite3'}")
    engine = staffed.new_database(address)
    staffed.add_accounts(engine)
    campaign = staffed.add_campaign(engine)
    app = staffed.sign_in("administrator")
    app.query_params["campaign"] = campaign.code
    app.query_params["person"] = "aoife"
    app.switch_page(f"pages/{page}.py").run()
    engine.dispose()
    assert not app.exception
    names = [
        "English",
        campaign.code,
        campaign.name,
        campaign.place,
        *(person.name for person in people.invented_people().values()),
    ]
    untranslated = re.compile("|".join(map(re.escape, names)) + r"|`[^`]*`|python -m .*|https://\S*")
    assert [
        text for text in visible(app) if OPEN not in text and NAMES.sub("", untranslated.sub("", text))
    ] == []


def texts_of(template: Path) -> set[str]:
    """Every text of a translation template; a text with a plural counts as two."""
    with template.open("rb") as file:
        return {
            text
            for entry in read_po(file)
            for text in (entry.id if isinstance(entry.id, tuple) else [entry.id])
        }


def test_the_template_contains_exactly_the_texts_of_code_and_content(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    """locales/role_compass.pot is up to date."""
    command = [sys.executable, "-m", "babel.messages.frontend", "-q", "extract", "-F", "locales/extract.ini"]
    template = tmp_path / "now.pot"
    subprocess.run(
        [*command, "-k", "_", "-k", "plural:1,2", "-o", str(template), "."],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": "."},
        check=True,
    )
    current, committed = texts_of(template), texts_of(ROOT / "locales" / "role_compass.pot")
    assert sorted(current - committed) == [], (
        "texts are missing from locales/role_compass.pot: run `make words`"
    )
    assert sorted(committed - current) == [], (
        "locales/role_compass.pot has texts that are gone: run `make words`"
    )
    assert set(content_texts(catalogue)) <= current


def test_the_extraction_finds_every_kind_of_text(catalogue: Catalogue) -> None:
    """Options, hints, sources, outcomes and the statements of a contract are among them."""
    texts = set(content_texts(catalogue))
    cast = catalogue.criteria["cast"]
    assert cast.questions["cast_status"].options["registered"] in texts
    assert catalogue.criteria["citizenship"].questions["citizen_rights"].hint in texts
    assert catalogue.roles["ai-expert"].contract.statements["who"] in texts
    assert catalogue.roles["ai-expert"].required.source.section in texts
    assert catalogue.contracts["contract_agent_3b"].comparison["first"] in texts
    assert cast.outcomes["cast.register"].step in texts
