"""A career adviser works on a client's file and presents people to a room."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Office
from tests.journeys.scan import Inspector
from tests.journeys.test_keeping import download, upload
from tests.journeys.test_keyboard import Typist
from tests.journeys.test_keyboard_keeping import SAVED
from tests.journeys.test_recruiter import sign_in
from tests.journeys.visitor import ON_PHONE_AND_DESKTOP, Visitor

CLIENT = json.dumps(SAVED | {"notes": {"siem-platforms": "Vlaardingen lighthouse"}}).encode()


@pytest.fixture
def view() -> str:
    """Advisers use a desktop or a projector."""
    return "desktop"


@pytest.fixture
def visitor(arrive: Callable[..., Visitor], office: Office) -> Visitor:
    """An adviser who has not signed in yet."""
    return arrive(office.server)


def open_file(visitor: Visitor) -> None:
    """Signs in as an adviser and opens a client's answers."""
    sign_in(visitor, "adviser")
    visitor.follow("A client's file")
    upload(visitor, "answers.json", CLIENT)
    visitor.press("Use these answers")
    visitor.sees_screen("Check your answers")


def test_a_clients_answers_can_be_changed_and_downloaded(visitor: Visitor) -> None:
    """The downloaded file has the client's answers and the change. After Finish, no answer is left."""
    open_file(visitor)
    visitor.change("CAST")
    visitor.choose("Are you registered in CAST?", "Yes, no tests passed yet")
    visitor.choose("In which function group?", "IV")
    visitor.save()
    visitor.open_result()
    downloaded = json.loads(download(visitor, r"My answers \(file\)"))
    assert downloaded["facts"] == SAVED["facts"] | {"cast_status": "registered", "cast_function_group": "IV"}
    assert downloaded["notes"] == {"siem-platforms": "Vlaardingen lighthouse"}
    assert visitor.page.evaluate("sessionStorage.length") == 0
    result_address = visitor.page.url
    visitor.press("Finish with this client")
    visitor.sees("nothing of this client's answers is left here")
    visitor.follow("Compare")
    visitor.does_not_see("How you stand with each")
    visitor.browser_back("A client's file")
    visitor.open(result_address)
    visitor.sees_screen("No answers yet")


@pytest.mark.parametrize("ending", ["Sign out", "reload", "no input"])
def test_a_clients_answers_are_gone_when_the_session_ends(visitor: Visitor, ending: str) -> None:
    """The session ends on sign-out, on reload, and after 30 minutes without input."""
    visitor.page.clock.install()
    open_file(visitor)
    address = visitor.page.url
    match ending:
        case "Sign out":
            visitor.press("Sign out")
            visitor.sees("You are signed out.")
        case "reload":
            visitor.reload()
        case _:
            visitor.page.clock.fast_forward("29:10")
            expect(visitor.page.locator(".countdown")).to_contain_text("Your session ends in")
            visitor.page.clock.fast_forward("00:51")
            visitor.sees_screen("Sign in")
    expect(visitor.page.get_by_role("link", name=re.compile("Signed in|A client's file"))).to_have_count(0)
    assert visitor.page.evaluate("sessionStorage.length") == 0
    visitor.open(address)
    visitor.sees_screen("No answers yet")


def slide_headings(visitor: Visitor) -> list[str]:
    """Steps through a presentation with the Next button and returns the headings of its slides."""
    headings = [visitor.heading.inner_text()]
    while visitor.page.get_by_role("button", name="Next", exact=True).is_enabled():
        visitor.press("Next")
        headings.append(visitor.heading.inner_text())
    return headings


def test_two_people_can_be_presented_and_compared(visitor: Visitor) -> None:
    """Each presentation goes from the role to the contract, one topic on a slide, and is marked as invented."""
    visitor.page.set_viewport_size({"width": 1920, "height": 1080})
    sign_in(visitor, "adviser")
    for name in ("Aoife Brennan", "Anneke de Wit"):
        visitor.follow(f"Present {name}")
        visitor.sees("Invented")
        assert slide_headings(visitor)[1:] == [
            name,
            f"Could {name} apply?",
            f"What {name} brings",
            f"What {name} would be signing",
        ]
        expect(visitor.page.get_by_role("heading", level=1)).to_have_count(1)
        expect(visitor.page.locator(".st-key-masthead, .st-key-footer, .st-key-staff")).to_have_count(0)
        assert not visitor.scrolls_sideways()
        visitor.press("End")
        visitor.sees_screen("People to show")
    visitor.follow("Compare Aoife Brennan with someone")
    visitor.pick("The other", "Anneke de Wit (invented)")
    visitor.settle()
    visitor.sees("Anneke is invented.")
    expect(visitor.page.locator(".stPlotlyChart").first).to_be_visible()


def test_arrow_keys_change_the_slide_and_can_be_switched_off(visitor: Visitor) -> None:
    """The right arrow leads to the next slide and the left one back; Escape ends the presentation."""
    sign_in(visitor, "adviser")
    visitor.follow("Present Aoife Brennan")
    for key, heading in (
        ("ArrowRight", "Aoife Brennan"),
        ("ArrowRight", "Could Aoife Brennan apply?"),
        ("ArrowLeft", "Aoife Brennan"),
    ):
        visitor.settle()
        visitor.page.keyboard.press(key)
        visitor.sees_screen(heading)
    visitor.page.locator("label", has_text="Use the arrow keys").click()
    visitor.settle()
    visitor.page.keyboard.press("ArrowRight")
    visitor.settle()
    visitor.sees_screen("Aoife Brennan")
    visitor.page.keyboard.press("Escape")
    visitor.sees_screen("People to show")


def test_a_client_is_presented_with_their_own_answers(visitor: Visitor) -> None:
    """The slides address the client directly. After Finish, the client is no longer among the people."""
    open_file(visitor)
    visitor.follow("People to show")
    visitor.follow("Present The client")
    assert "Could you apply?" in slide_headings(visitor)
    visitor.press("End")
    visitor.page.get_by_role("button", name="Finish with this client").click()
    visitor.sees("nothing of this client's answers is left here")
    visitor.follow("People to show")
    visitor.does_not_see("The client's answers come first")


@ON_PHONE_AND_DESKTOP
def test_the_advisers_screens_are_accessible(visitor: Visitor, view: str) -> None:
    """Axe finds no violation on people, accounts, a client's file, each slide and the comparison of two people."""
    inspector = Inspector(visitor)
    sign_in(visitor, "administrator")
    inspector.scan(f"people on a {view}")
    visitor.follow("Accounts")
    inspector.scan("accounts")
    visitor.follow("A client's file")
    inspector.scan("client")
    upload(visitor, "answers.json", CLIENT)
    visitor.press("Use these answers")
    visitor.follow("People to show")
    visitor.follow("Present Aoife Brennan")
    inspector.scan("slide 1")
    while visitor.page.get_by_role("button", name="Next", exact=True).is_enabled():
        visitor.press("Next")
        inspector.scan(visitor.heading.inner_text())
    visitor.press("End")
    visitor.follow("Side by side")
    inspector.scan("side by side")
    assert not inspector.problems, "\n".join(inspector.problems)


def test_people_can_be_presented_and_compared_with_the_keyboard_alone(visitor: Visitor) -> None:
    """The adviser steps through all slides, ends the presentation and chooses a second person."""
    sign_in(visitor, "adviser")
    typist, page = Typist(visitor), visitor.page

    def press(role: str, name: str) -> None:
        before = visitor.screen()
        typist.tab_to(page.get_by_role(role, name=name, exact=True))
        typist.keyboard.press("Enter")
        visitor.wait_for_next_screen(before)

    press("link", "Present Aoife Brennan")
    for _slide in range(4):
        press("button", "Next")
    press("button", "End")
    press("link", "Compare Aoife Brennan with someone")
    typist.pick("The other", "Anneke de Wit (invented)")
    visitor.sees("Anneke is invented.")
