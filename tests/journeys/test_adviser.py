"""A career adviser with a client's file and in front of a room."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Office
from tests.journeys.scan import Inspector
from tests.journeys.test_keeping import download, hand_in
from tests.journeys.test_keyboard import Typist
from tests.journeys.test_keyboard_keeping import SAVED
from tests.journeys.test_recruiter import sign_in
from tests.journeys.visitor import ON_BOTH, Visitor

CLIENT = json.dumps(SAVED | {"notes": {"siem-platforms": "Vlaardingen lighthouse"}}).encode()


@pytest.fixture
def view() -> str:
    """Advisers sit at desks and stand before projectors."""
    return "desktop"


@pytest.fixture
def visitor(arrive: Callable[..., Visitor], office: Office) -> Visitor:
    """An adviser who has not signed in yet."""
    return arrive(office.server)


def open_file(visitor: Visitor) -> None:
    """An adviser with a client's answers on the screen."""
    sign_in(visitor, "adviser")
    visitor.follow("A client's file")
    hand_in(visitor, "answers.json", CLIENT)
    visitor.press("Use these answers")
    visitor.sees_screen("Check your answers")


def test_a_clients_file_is_worked_on_and_handed_back(visitor: Visitor) -> None:
    """What is handed back has the client's answers and the change; after Finish nothing of it is left."""
    open_file(visitor)
    visitor.change("CAST")
    visitor.choose("Are you registered in CAST?", "Yes, but no tests passed yet")
    visitor.choose("In which function group?", "Function group IV")
    visitor.save()
    visitor.result()
    back = json.loads(download(visitor, r"My answers \(file\)"))
    assert back["facts"] == SAVED["facts"] | {"cast_status": "registered", "cast_function_group": "IV"}
    assert back["notes"] == {"siem-platforms": "Vlaardingen lighthouse"}
    assert visitor.page.evaluate("sessionStorage.length") == 0
    result = visitor.page.url
    visitor.press("Finish with this client")
    visitor.sees("nothing of this client's answers is left here")
    visitor.follow("Compare")
    visitor.does_not_see("How you stand with each")
    visitor.browser_back("A client's file")
    visitor.open(result)
    visitor.sees_screen("No answers yet")


@pytest.mark.parametrize("ending", ["Sign out", "reload", "nobody touches it"])
def test_nothing_of_a_client_outlives_the_session(visitor: Visitor, ending: str) -> None:
    """Signing out, a reload, and half an hour in which nobody touches the screen all end it."""
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


def slides(visitor: Visitor) -> list[str]:
    """The headings of a presentation, from the first slide to the last, by the big button."""
    found = [visitor.heading.inner_text()]
    while visitor.page.get_by_role("button", name="Next", exact=True).is_enabled():
        visitor.press("Next")
        found.append(visitor.heading.inner_text())
    return found


def test_an_adviser_presents_two_people(visitor: Visitor) -> None:
    """Each from the role to the contract, one thing at a time, plainly invented; then one beside the other."""
    visitor.page.set_viewport_size({"width": 1920, "height": 1080})
    sign_in(visitor, "adviser")
    for name in ("Aoife Brennan", "Anneke de Wit"):
        visitor.follow(f"Present {name}")
        visitor.sees("Invented")
        assert slides(visitor)[1:] == [
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


def test_the_arrow_keys_step_and_can_be_switched_off(visitor: Visitor) -> None:
    """Right goes on, Left goes back, Escape ends; switched off they do nothing."""
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
    """First among the people to show, spoken to directly, and gone after Finish."""
    open_file(visitor)
    visitor.follow("People to show")
    visitor.follow("Present The client")
    assert "Could you apply?" in slides(visitor)
    visitor.press("End")
    visitor.page.get_by_role("button", name="Finish with this client").click()
    visitor.sees("nothing of this client's answers is left here")
    visitor.follow("People to show")
    visitor.does_not_see("The client's answers come first")


@ON_BOTH
def test_the_advisers_screens_can_be_used_by_everybody(visitor: Visitor, view: str) -> None:
    """Axe finds nothing on people, on each slide, side by side and on a client's file."""
    inspector = Inspector(visitor)
    sign_in(visitor, "administrator")
    inspector.look(f"people on a {view}")
    visitor.follow("Accounts")
    inspector.look("accounts")
    visitor.follow("A client's file")
    inspector.look("client")
    hand_in(visitor, "answers.json", CLIENT)
    visitor.press("Use these answers")
    visitor.follow("People to show")
    visitor.follow("Present Aoife Brennan")
    inspector.look("slide 1")
    while visitor.page.get_by_role("button", name="Next", exact=True).is_enabled():
        visitor.press("Next")
        inspector.look(visitor.heading.inner_text())
    visitor.press("End")
    visitor.follow("Side by side")
    inspector.look("side by side")
    assert not inspector.found, "\n".join(inspector.found)


def test_a_keyboard_alone_presents(visitor: Visitor) -> None:
    """From the people to the last slide and back, and to two side by side."""
    sign_in(visitor, "adviser")
    typist, page = Typist(visitor), visitor.page

    def go(role: str, name: str) -> None:
        before = visitor.screen()
        typist.tab_to(page.get_by_role(role, name=name, exact=True))
        typist.keyboard.press("Enter")
        visitor.arrives(before)

    go("link", "Present Aoife Brennan")
    for _slide in range(4):
        go("button", "Next")
    go("button", "End")
    go("link", "Compare Aoife Brennan with someone")
    typist.pick("The other", "Anneke de Wit (invented)")
    visitor.sees("Anneke is invented.")
