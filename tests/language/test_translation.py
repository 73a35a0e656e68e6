"""All words on screen go through gettext, and all content can be translated."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from streamlit.testing.v1 import AppTest

from eligibility.catalogue import Catalogue
from language import translation
from language.extract import content_texts
from tests.ui.screens import SCREENS, visible

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
    monkeypatch.setattr(translation, "_catalogue", lambda _language: Marked())


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("screen", SCREENS)
def test_every_word_on_a_screen_is_translated(screen: str) -> None:
    """Nothing that people read on a screen stands outside the brackets."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=20)
    SCREENS[screen](app)
    texts = visible(app)
    assert texts
    assert [text for text in texts if OPEN not in text] == []


def test_the_template_holds_every_text_of_the_content(catalogue: Catalogue) -> None:
    """locales/role_compass.pot is drawn from the content as it is: `make words` renews it."""
    with (ROOT / "locales" / "role_compass.pot").open("rb") as file:
        known = {
            text
            for entry in read_po(file)
            for text in (entry.id if isinstance(entry.id, tuple) else [entry.id])
        }
    assert [text for text in content_texts(catalogue) if text not in known] == []


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
