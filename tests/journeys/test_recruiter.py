"""A recruiter's campaign from its form to its end, with phones that follow its link."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import expect

from records import accounts
from tests.journeys import people
from tests.journeys.conftest import Office
from tests.journeys.people import ELIGIBLE, answer_until
from tests.journeys.scan import Inspector
from tests.journeys.test_keeping import download
from tests.journeys.test_keyboard import Typist
from tests.journeys.visitor import ON_BOTH, Visitor
from tests.staffed import PASSWORD

NAME = "Łódź *spring* fair"
FORM = (
    ("Name of the campaign, as visitors read it", NAME),
    ("Place", "Łódź"),
    *(("Start day", "21"), ("Start month", "11"), ("Start year", "2026")),
    *(("End day", "23"), ("End month", "11"), ("End year", "2026")),
)
ENOUGH = 5


@pytest.fixture
def view() -> str:
    """Recruiters sit at desks."""
    return "desktop"


@pytest.fixture
def visitor(arrive: Callable[..., Visitor], office: Office) -> Visitor:
    """A recruiter who has not signed in yet."""
    return arrive(office.server)


def sign_in(visitor: Visitor, name: str) -> None:
    """By the link in the footer."""
    visitor.open("/")
    visitor.follow("For advisers and recruiters")
    visitor.page.get_by_role("textbox", name="Name").fill(name)
    visitor.page.get_by_role("textbox", name="Password").fill(PASSWORD)
    before = visitor.screen()
    visitor.page.get_by_role("button", name="Sign in").click()
    visitor.arrives(before)


def make_campaign(visitor: Visitor) -> str:
    """The code of a new campaign for the SOC analyst and three others."""
    sign_in(visitor, "recruiter")
    visitor.sees_screen("Campaigns")
    for label, text in FORM:
        visitor.type(label, text)
    visitor.settle()
    visitor.page.get_by_text("AI expert", exact=True).last.click()
    visitor.settle()
    visitor.press("Make the campaign")
    visitor.sees_screen(NAME)
    found = re.search(r"Its code is (\w{6})\.", visitor.page.get_by_test_id("stMain").inner_text())
    assert found
    return found[1]


def read_code(picture: bytes) -> str:
    """What a phone reads from a picture."""
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)))
    return str(code.text)


def as_picture(paper: bytes, folder: Path) -> bytes:
    """The first page of a PDF."""
    (folder / "paper.pdf").write_bytes(paper)
    command = ["pdftoppm", "-png", "-r", "150", "-singlefile", "paper.pdf", "paper"]
    subprocess.run(command, cwd=folder, check=True)
    return (folder / "paper.png").read_bytes()


def test_a_campaign_from_its_form_to_its_end(
    visitor: Visitor, arrive: Callable[..., Visitor], office: Office, tmp_path: Path
) -> None:
    """Made, printed, followed by phones, read when there are enough, closed and deleted for good."""
    code = make_campaign(visitor)
    link = f"{office.server.url}/?c={code}"
    assert read_code(download(visitor, r"Code \(PNG\)")) == link
    assert read_code(as_picture(download(visitor, r"Poster \(PDF\)"), tmp_path)) == link
    assert read_code(as_picture(download(visitor, r"Card \(PDF\)"), tmp_path)) == link
    for number in range(ENOUGH):
        phone = arrive(office.server, "phone")
        phone.open(link)
        phone.sees("4 roles, all closed today")
        phone.sees(f"Shown by {NAME}, Łódź")
        phone.settle()
        if number == 0:
            phone.follow("See the SOC analyst role")
            phone.press("Start the check")
            answer_until(phone, ELIGIBLE, people.CHECK)
            phone.result()
            phone.reload()
        if number == ENOUGH - 2:
            expect_opened(visitor, "fewer than 5")
    expect_opened(visitor, "5")
    visitor.sees("Started")
    numbers = download(visitor, r"Numbers \(CSV\)").decode()
    assert re.search(r"all days,opened,,,5\b", numbers)
    assert re.search(r"all days,finished,,,fewer than 5", numbers)
    visitor.page.get_by_role("button", name="Close the link").click()
    visitor.sees("The link is closed.")
    phone = arrive(office.server, "phone")
    phone.open(f"{office.server.url}/?c={code.lower()}")
    visitor.page.get_by_role("button", name="Delete the campaign").click()
    visitor.press("Delete for good")
    visitor.sees_screen("Campaigns")
    visitor.does_not_see(code)


def expect_opened(visitor: Visitor, number: str) -> None:
    """What the recruiter reads of how many opened the link; a click brings it up to date."""
    visitor.follow("All campaigns")
    visitor.page.get_by_role("link", name=re.compile("See the campaign")).first.wait_for()
    before = visitor.screen()
    visitor.page.locator('[class*="st-key-card-"]', has_text=NAME).get_by_role("link").click()
    visitor.arrives(before)
    facts = visitor.page.locator(".facts div", has_text="Opened the link")
    expect(facts.locator("dd")).to_have_text(number)


@ON_BOTH
def test_the_first_page_of_a_link_can_be_used_by_everybody(
    visitor: Visitor, office: Office, view: str
) -> None:
    """Axe finds nothing there, with what is counted open, nor where the code is not known."""
    inspector = Inspector(visitor)
    visitor.open(f"/?c={office.campaign.code}")
    visitor.page.get_by_text("What this link counts").click()
    inspector.look(f"a link on a {view}")
    visitor.page.get_by_role("button", name="Do not count me").click()
    visitor.sees("not counted")
    inspector.look(f"a link that does not count on a {view}")
    visitor.open("/?c=ZZZZZZ")
    visitor.sees("This link is not known")
    inspector.look(f"an unknown link on a {view}")
    assert not inspector.found, "\n".join(inspector.found)


@ON_BOTH
def test_the_recruiters_screens_can_be_used_by_everybody(visitor: Visitor, view: str) -> None:
    """Axe finds nothing, empty, with faults and with a campaign."""
    inspector = Inspector(visitor)
    visitor.open("/sign-in")
    inspector.look(f"sign-in on a {view}")
    sign_in(visitor, "recruiter")
    visitor.page.get_by_role("button", name="Make the campaign").click()
    visitor.sees("There is a problem")
    inspector.look("campaigns with faults")
    visitor.page.get_by_role("link", name=re.compile("See the campaign")).first.click()
    visitor.sees("Opened the link")
    inspector.look("campaign")
    visitor.page.get_by_role("button", name="Delete the campaign").click()
    visitor.sees("will be gone for good")
    inspector.look("campaign about to be deleted")
    assert not inspector.found, "\n".join(inspector.found)


def test_a_keyboard_alone_makes_a_campaign(visitor: Visitor) -> None:
    """From signing in to the code."""
    visitor.open("/sign-in")
    typist, page = Typist(visitor), visitor.page
    typist.tab_to(page.get_by_role("textbox", name="Name"))
    typist.keyboard.type("recruiter")
    typist.tab_to(page.get_by_role("textbox", name="Password"))
    typist.keyboard.type(PASSWORD)
    before = visitor.screen()
    typist.keyboard.press("Enter")
    visitor.arrives(before)
    for label, text in FORM:
        typist.tab_to(visitor.field(label))
        typist.keyboard.type(text)
    typist.tab_to(page.get_by_role("button", name="Make the campaign"))
    before = visitor.screen()
    typist.keyboard.press("Enter")
    visitor.arrives(before)
    visitor.sees("Your campaign is ready.")


def test_whoever_is_disabled_sees_nothing_more(visitor: Visitor, office: Office) -> None:
    """With the next click the screen says that the session is over, and offers to sign in."""
    accounts.add(office.engine, "passing", PASSWORD, ["recruiter"])
    sign_in(visitor, "passing")
    visitor.sees_screen("Campaigns")
    accounts.disable(office.engine, "passing")
    before = visitor.screen()
    visitor.page.get_by_role("link", name="Campaigns").click()
    visitor.arrives(before)
    visitor.sees_screen("Sign in")
    visitor.sees("Your session has ended: the account was changed.")
    visitor.reload()


def test_a_reload_signs_out(visitor: Visitor) -> None:
    """And leaves nothing that signs in again: no cookie, nothing in the tab."""
    sign_in(visitor, "recruiter")
    stored = visitor.page.evaluate("[sessionStorage.length, document.cookie]")
    assert stored[0] == 0
    assert "recruiter" not in stored[1]
    visitor.open("/")
    visitor.does_not_see("Signed in")
