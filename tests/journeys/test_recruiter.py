"""A recruiter creates a campaign, distributes its link, reads its numbers and deletes it."""

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
from tests.journeys.conftest import Office
from tests.journeys.people import ELIGIBLE, answer_to_result
from tests.journeys.scan import Inspector
from tests.journeys.test_keeping import download
from tests.journeys.test_keyboard import Typist
from tests.journeys.visitor import ON_PHONE_AND_DESKTOP, Visitor
from tests.staffed import PASSWORD

NAME = "Łódź *spring* fair"
FORM = (
    ("Name of the campaign, as visitors read it", NAME),
    ("Place", "Łódź"),
    *(("Start day", "21"), ("Start month", "11"), ("Start year", "2026")),
    *(("End day", "23"), ("End month", "11"), ("End year", "2026")),
)
SMALLEST_SHOWN = 5


@pytest.fixture
def view() -> str:
    """Recruiters use a desktop."""
    return "desktop"


@pytest.fixture
def visitor(arrive: Callable[..., Visitor], office: Office) -> Visitor:
    """A recruiter who has not signed in yet."""
    return arrive(office.server)


def sign_in(visitor: Visitor, name: str) -> None:
    """Signs in through the link in the footer."""
    visitor.open("/")
    visitor.follow("For advisers and recruiters")
    visitor.page.get_by_role("textbox", name="Name").fill(name)
    visitor.page.get_by_role("textbox", name="Password").fill(PASSWORD)
    before = visitor.screen()
    visitor.page.get_by_role("button", name="Sign in").click()
    visitor.wait_for_next_screen(before)


def create_campaign(visitor: Visitor) -> str:
    """Creates a campaign with four of the five roles and returns its code."""
    sign_in(visitor, "recruiter")
    visitor.sees_screen("Campaigns")
    for label, text in FORM:
        visitor.type(label, text)
    visitor.settle()
    visitor.page.get_by_text("AI expert", exact=True).last.click()
    visitor.settle()
    visitor.press("Make the campaign")
    visitor.sees_screen(NAME)
    match = re.search(r"Its code is (\w{6})\.", visitor.page.get_by_test_id("stMain").inner_text())
    assert match
    return match[1]


def read_qr_code(picture: bytes) -> str:
    """The text of the QR code in a picture."""
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)))
    return str(code.text)


def first_page(pdf: bytes, folder: Path) -> bytes:
    """The first page of a PDF as a PNG picture."""
    (folder / "paper.pdf").write_bytes(pdf)
    command = ["pdftoppm", "-png", "-r", "150", "-singlefile", "paper.pdf", "paper"]
    subprocess.run(command, cwd=folder, check=True)
    return (folder / "paper.png").read_bytes()


def test_a_campaign_can_be_created_used_closed_and_deleted(
    visitor: Visitor, arrive: Callable[..., Visitor], office: Office, tmp_path: Path
) -> None:
    """The codes on its files lead to its link; openings are shown as a number once there are five."""
    code = create_campaign(visitor)
    link = f"{office.server.url}/?c={code}"
    assert read_qr_code(download(visitor, r"Code \(PNG\)")) == link
    assert read_qr_code(first_page(download(visitor, r"Poster \(PDF\)"), tmp_path)) == link
    assert read_qr_code(first_page(download(visitor, r"Card \(PDF\)"), tmp_path)) == link
    for number in range(SMALLEST_SHOWN):
        phone = arrive(office.server, "phone")
        phone.open(link)
        phone.sees("4 roles, all closed today")
        phone.sees(f"Shown by {NAME}, Łódź")
        phone.settle()
        if number == 0:
            phone.follow("See the SOC analyst role")
            phone.press("Start the check")
            answer_to_result(phone, ELIGIBLE)
            phone.reload()
        if number == SMALLEST_SHOWN - 2:
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
    """Opens the campaign from the list, which refreshes it, and expects this number of openings of its link."""
    visitor.follow("All campaigns")
    visitor.page.get_by_role("link", name=re.compile("See the campaign")).first.wait_for()
    before = visitor.screen()
    visitor.page.locator('[class*="st-key-card-"]', has_text=NAME).get_by_role("link").click()
    visitor.wait_for_next_screen(before)
    facts = visitor.page.locator(".facts div", has_text="Opened the link")
    expect(facts.locator("dd")).to_have_text(number)


@ON_PHONE_AND_DESKTOP
def test_the_first_page_of_a_campaign_link_is_accessible(visitor: Visitor, office: Office, view: str) -> None:
    """Axe finds no violation with the notice on counting open, after opting out, and with an unknown code."""
    inspector = Inspector(visitor)
    visitor.open(f"/?c={office.campaign.code}")
    visitor.page.get_by_text("What this link counts").click()
    inspector.scan(f"a link on a {view}")
    visitor.page.get_by_role("button", name="Do not count me").click()
    visitor.sees("not counted")
    inspector.scan(f"a link that does not count on a {view}")
    visitor.open("/?c=ZZZZZZ")
    visitor.sees("This link is not known")
    inspector.scan(f"an unknown link on a {view}")
    assert not inspector.problems, "\n".join(inspector.problems)


@ON_PHONE_AND_DESKTOP
def test_the_recruiters_screens_are_accessible(visitor: Visitor, view: str) -> None:
    """Axe finds no violation on sign-in, on the form with errors, on a campaign, and when asked to confirm its deletion."""
    inspector = Inspector(visitor)
    visitor.open("/sign-in")
    inspector.scan(f"sign-in on a {view}")
    sign_in(visitor, "recruiter")
    visitor.page.get_by_role("button", name="Make the campaign").click()
    visitor.sees("There is a problem")
    inspector.scan("campaigns with faults")
    visitor.page.get_by_role("link", name=re.compile("See the campaign")).first.click()
    visitor.sees("Opened the link")
    inspector.scan("campaign")
    visitor.page.get_by_role("button", name="Delete the campaign").click()
    visitor.sees("will be gone for good")
    inspector.scan("campaign about to be deleted")
    assert not inspector.problems, "\n".join(inspector.problems)


def test_a_campaign_can_be_created_with_the_keyboard_alone(visitor: Visitor) -> None:
    """The recruiter signs in, fills in the form and submits it."""
    visitor.open("/sign-in")
    typist, page = Typist(visitor), visitor.page
    typist.tab_to(page.get_by_role("textbox", name="Name"))
    typist.keyboard.type("recruiter")
    typist.tab_to(page.get_by_role("textbox", name="Password"))
    typist.keyboard.type(PASSWORD)
    before = visitor.screen()
    typist.keyboard.press("Enter")
    visitor.wait_for_next_screen(before)
    for label, text in FORM:
        typist.tab_to(visitor.field(label))
        typist.keyboard.type(text)
    typist.tab_to(page.get_by_role("button", name="Make the campaign"))
    before = visitor.screen()
    typist.keyboard.press("Enter")
    visitor.wait_for_next_screen(before)
    visitor.sees("Your campaign is ready.")


def test_disabling_an_account_ends_its_session(visitor: Visitor, office: Office) -> None:
    """The next click leads to the sign-in page, which gives the reason."""
    accounts.add(office.engine, "passing", PASSWORD, ["recruiter"])
    sign_in(visitor, "passing")
    visitor.sees_screen("Campaigns")
    accounts.disable(office.engine, "passing")
    before = visitor.screen()
    visitor.page.get_by_role("link", name="Campaigns").click()
    visitor.wait_for_next_screen(before)
    visitor.sees_screen("Sign in")
    visitor.sees("Your session has ended: the account was changed.")
    visitor.reload()


def test_a_reload_signs_out(visitor: Visitor) -> None:
    """Neither a cookie nor the storage of the tab keeps the session."""
    sign_in(visitor, "recruiter")
    stored = visitor.page.evaluate("[sessionStorage.length, document.cookie]")
    assert stored[0] == 0
    assert "recruiter" not in stored[1]
    visitor.open("/")
    visitor.does_not_see("Signed in")
