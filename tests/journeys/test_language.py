"""A visit in another language has no text in English: pages, fragments, callbacks, files, staff screens and errors."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader
from sqlalchemy import Engine

from eligibility.catalogue import read_catalogue
from language.names import country
from language.translation import speaking
from records import campaigns
from tests import staffed
from tests.journeys.conftest import Server, serving
from tests.journeys.test_keeping import download
from tests.journeys.variants.marked_language import CLOSE, LANGUAGE, OPEN, marked
from tests.journeys.visitor import Visitor

APP = "tests.journeys.variants.marked:app"
ROLE = "soc-analyst"
BLOCKS = """() => {
    const blocks = 'p, li, h1, h2, h3, dt, dd, td, th, label, button, summary, a, figcaption, caption, b, span';
    const own = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    const whole = (element) => element.closest('label, button, summary, a, p, li, dd, dt, td, th, h1, h2, h3') ?? element;
    const shown = (element) => element.checkVisibility() && !element.closest('[aria-hidden="true"], [data-testid="stIconMaterial"]');
    const found = [...document.querySelectorAll('[data-testid="stMain"] :is(' + blocks + ')')].filter((element) => own(element) && shown(element));
    return [...new Set(found.map((element) => whole(element).textContent.trim()))];
}"""
NAMES = re.compile(
    r"Role Compass|France|EU SECRET|[A-Z]{2,}\d*(/\w+)*|Cyber fair|Madrid|Bruxelles|recruiter|English|français|anglais"
    r"|janv\.|févr\.|mars|avril|mai|juin|juil\.|août|sept\.|oct\.|nov\.|déc\.|janvier|février|novembre|octobre"
    r"|https?://\S*|\b[A-Z0-9]{6}\b|[\w.-]+@[\w.-]+|:material/\w+:|[\W\d_]+"
)
"""Texts without marks: names, codes, dates in French, addresses and numbers."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Engine]]:
    """The app with a translation that marks every text, and its database."""
    folder = tmp_path_factory.mktemp("marked")
    address = f"sqlite:///{folder / 'records.sqlite3'}"
    engine = staffed.new_database(address)
    staffed.add_accounts(engine)
    settings = {"ROLE_COMPASS_AT": staffed.AT, "ROLE_COMPASS_DATABASE": address}
    with serving(folder / "marked.log", app=APP, **settings) as running:
        yield running, engine
    engine.dispose()


@pytest.fixture
def code(server: tuple[Server, Engine], monkeypatch: pytest.MonkeyPatch) -> str:
    """The code of a campaign in the marked language."""
    monkeypatch.setattr(campaigns, "languages", lambda: ("en", LANGUAGE))
    return staffed.add_campaign(server[1], language=LANGUAGE).code


@pytest.fixture
def visitor(arrive: Callable[[Server], Visitor], server: tuple[Server, Engine]) -> Visitor:
    """A visitor of the app with the marked language."""
    return arrive(server[0])


def unmarked(visitor: Visitor) -> list[str]:
    """The texts on the screen that are not translated."""
    visitor.settle()
    return [text for text in visitor.page.evaluate(BLOCKS) if OPEN not in text and NAMES.sub("", text)]


def press(visitor: Visitor, name: str) -> None:
    """Presses a button by its translated label and waits until the screen no longer changes."""
    visitor.page.get_by_role("button", name=marked(name), exact=True).click()
    visitor.settle()


def test_a_check_stays_in_its_language(visitor: Visitor, code: str) -> None:
    """Every text is translated from the first page to the report."""
    visitor.open(f"/?c={code}&role={ROLE}")
    expect(visitor.page.locator("html")).to_have_attribute("lang", LANGUAGE)
    assert unmarked(visitor) == []
    press(visitor, "Do not count me")
    assert unmarked(visitor) == []
    press(visitor, "Start the check")
    with speaking(LANGUAGE):
        france = country("FR")
    visitor.pick(marked("Citizenship {number}").replace("{number}", "1"), france)
    assert unmarked(visitor) == []  # the fragment now shows the second question
    for _step in range(40):
        if visitor.is_on("result"):
            break
        for group in visitor.page.get_by_role("radiogroup").all():
            group.locator("label").first.click()
            visitor.settle()
        assert unmarked(visitor) == []
        press(visitor, "Continue")
        assert unmarked(visitor) == []
    visitor.page.locator("details:not([open]) > summary").first.click()
    assert unmarked(visitor) == []
    report = PdfReader(io.BytesIO(download(visitor, re.escape(marked("Report (PDF)")))))
    assert report.root_object["/Lang"] == LANGUAGE
    title = read_catalogue().roles[ROLE].title
    assert f"{OPEN}{title}{CLOSE}" in report.metadata.title


def test_errors_are_in_the_language_of_the_visit(visitor: Visitor, code: str) -> None:
    """Error messages come from a callback and from a fragment."""
    visitor.open(f"/question?c={code}&role={ROLE}&step=months_served_3b")
    field = visitor.page.get_by_role("textbox")
    field.fill("many")
    field.press("Tab")
    press(visitor, "Continue")
    problem = visitor.page.locator(".problem")
    expect(problem).to_contain_text(f"{OPEN}enter a whole number from 0 to 600{CLOSE}")
    assert unmarked(visitor) == []
    field.fill("few")
    field.press("Tab")
    assert unmarked(visitor) == []


def test_staff_screens_are_in_the_language_of_the_visit(visitor: Visitor, code: str) -> None:
    """A recruiter signs in during a visit; screens and messages are translated."""
    visitor.open(f"/sign-in?c={code}")
    assert unmarked(visitor) == []
    visitor.page.get_by_role("textbox", name=marked("Name")).fill("recruiter")
    visitor.page.get_by_role("textbox", name=marked("Password")).fill("wrong password")
    press(visitor, "Sign in")
    assert unmarked(visitor) == []
    visitor.page.get_by_role("textbox", name=marked("Password")).fill(staffed.PASSWORD)
    press(visitor, "Sign in")
    visitor.sees_screen(marked("Campaigns"))
    assert unmarked(visitor) == []
    press(visitor, "Make the campaign")
    expect(visitor.page.locator(".problem")).to_contain_text(marked("Enter a name"))
    assert unmarked(visitor) == []
