"""All words on screen go through gettext, and all content can be translated."""

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
from tests.ui.screens import NAMES, SCREENS, visible
from ui.adviser import people

ROOT = Path(__file__).parent.parent.parent
OPEN, CLOSE = "\N{LEFT DOUBLE ANGLE BRACKET}", "\N{RIGHT DOUBLE ANGLE BRACKET}"


class Marked(gettext.NullTranslations):
    """A language in which every translated text stands in brackets."""

    def gettext(self, message: str) -> str:
        """The text in brackets."""
        return f"{OPEN}{message}{CLOSE}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form for the count, in brackets."""
        return self.gettext(msgid1 if n == 1 else msgid2)


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speaks the language of brackets."""
    monkeypatch.setattr(translation, "_translations", lambda _language: Marked())


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("screen", SCREENS)
def test_every_word_on_a_screen_is_translated(screen: str) -> None:
    """Nothing that people read on a screen stands outside the brackets."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=20)
    SCREENS[screen](app)
    texts = visible(app)
    assert texts
    assert [text for text in texts if OPEN not in text] == []


@pytest.mark.usefixtures("marked", "every_run_begins_at_the_app")
@pytest.mark.parametrize(
    "page", ["people", "present", "beside", "client", "campaigns", "campaign", "accounts", "sign_in"]
)
def test_every_word_for_advisers_and_recruiters_is_translated(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing stands outside the brackets but names, codes and commands."""
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
        *(one.name for one in people.everyone().values()),
    ]
    known = re.compile("|".join(map(re.escape, names)) + r"|`[^`]*`|python -m .*|https://\S*")
    assert [text for text in visible(app) if OPEN not in text and NAMES.sub("", known.sub("", text))] == []


def texts_of(template: Path) -> set[str]:
    """Every text of a translation template; one that counts has two forms."""
    with template.open("rb") as file:
        return {
            text
            for entry in read_po(file)
            for text in (entry.id if isinstance(entry.id, tuple) else [entry.id])
        }


def test_the_template_holds_every_text_and_no_other(catalogue: Catalogue, tmp_path: Path) -> None:
    """locales/role_compass.pot is extracted from the code and the content as they are."""
    command = [sys.executable, "-m", "babel.messages.frontend", "-q", "extract", "-F", "locales/extract.ini"]
    template = tmp_path / "now.pot"
    subprocess.run(
        [*command, "-k", "_", "-k", "plural:1,2", "-o", str(template), "."],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": "."},
        check=True,
    )
    now, kept = texts_of(template), texts_of(ROOT / "locales" / "role_compass.pot")
    assert sorted(now - kept) == [], "texts are missing from locales/role_compass.pot: run `make words`"
    assert sorted(kept - now) == [], "locales/role_compass.pot has texts that are gone: run `make words`"
    assert set(content_texts(catalogue)) <= now


def test_every_text_of_a_role_is_found(catalogue: Catalogue) -> None:
    """What the extraction finds includes options, hints, sources and the statements of a contract."""
    found = set(content_texts(catalogue))
    cast = catalogue.criteria["cast"]
    assert cast.questions["cast_status"].options["registered"] in found
    assert cast.questions["cast_function_group"].hint in found
    assert catalogue.roles["ai-expert"].contract.statements["who"] in found
    assert catalogue.roles["ai-expert"].required.source.section in found
    assert catalogue.contracts["contract_agent_3b"].comparison["first"] in found
    assert cast.outcomes["cast.register"].step in found
