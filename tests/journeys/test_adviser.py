"""A career adviser with a client's file and in front of a room."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Office
from tests.journeys.test_keeping import download, hand_in
from tests.journeys.test_keyboard_keeping import SAVED
from tests.journeys.test_recruiter import sign_in
from tests.journeys.visitor import Visitor

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
