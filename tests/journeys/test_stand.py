"""The screen of a stand in a real browser: one visitor after the other, and nothing of one left for the next."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, expect

from tests.journeys import people
from tests.journeys.conftest import Office
from tests.journeys.people import ELIGIBLE, answer, answer_until
from tests.journeys.scan import Inspector
from tests.journeys.test_keyboard import Typist
from tests.journeys.visitor import Visitor

FIRST_SCREEN = "Could one of these jobs be for you?"
FINISH = "Finish and clear"
STORED = "() => [sessionStorage.length, Object.keys(localStorage).filter(key => !/Theme/.test(key)).length]"
OPEN_FIELDS = "input:not([autocomplete=off]), textarea:not([autocomplete=off])"
WAYS_OUT = 'a[href^="mailto"], a[target="_blank"], a[download], input[type="file"], iframe'


@pytest.fixture
def view() -> str:
    """A tablet that stands on a table is as large as a desktop's window."""
    return "desktop"


@pytest.fixture
def visitor(arrive: Callable[..., Visitor], office: Office) -> Visitor:
    """Somebody at a stand."""
    found = arrive(office.server)
    found.page.clock.install()
    found.open(f"/?c={office.campaign.code}&kiosk=1")
    return found


def begin(visitor: Visitor) -> None:
    """Chooses a role and answers the first questions."""
    visitor.follow("See the SOC analyst role")
    visitor.press("Start the check")
    answer_until(visitor, ELIGIBLE, people.CAST)


def countdown(visitor: Visitor) -> Locator:
    """What stands over the screen before it clears itself."""
    return visitor.page.locator(".countdown")


def is_fresh(visitor: Visitor) -> None:
    """The first screen, with nothing of the visitor before: not on it, not behind it, not in the browser."""
    visitor.sees_screen(FIRST_SCREEN)
    assert visitor.page.evaluate(STORED) == [0, 0]
    assert {cookie["name"] for cookie in visitor.page.context.cookies()} <= {"_streamlit_xsrf"}
    visitor.open(f"{visitor.page.url}&role=soc-analyst")
    visitor.press("Start the check")
    expect(visitor.page.get_by_role("combobox", name="Citizenship 1")).to_have_value("")


def test_finish_wipes_at_once(visitor: Visitor) -> None:
    """Nothing is in storage on the way either; the browser's Back shows no answer."""
    begin(visitor)
    assert visitor.page.evaluate(STORED) == [0, 0]
    result = visitor.page.url.replace("/question", "/result")
    visitor.page.get_by_role("button", name=FINISH).click()
    is_fresh(visitor)
    visitor.open(result)
    visitor.sees_screen("No answers yet")


def test_a_screen_that_nobody_touches_clears_itself(visitor: Visitor) -> None:
    """After a minute it says so for half a minute, and then begins anew."""
    begin(visitor)
    visitor.page.clock.fast_forward("00:55")
    expect(countdown(visitor)).to_have_count(0)
    visitor.page.clock.fast_forward("00:10")
    expect(countdown(visitor)).to_contain_text(re.compile(r"clears itself in 2\d seconds"))
    visitor.page.clock.fast_forward("00:26")
    is_fresh(visitor)


def test_a_stand_that_nobody_uses_stays_as_it_is(visitor: Visitor) -> None:
    """It has nothing to clear: it neither counts down nor begins anew."""
    visitor.page.evaluate("window.untouched = true")
    for _minute in range(3):
        visitor.page.clock.fast_forward("01:00")
        expect(countdown(visitor)).to_have_count(0)
    assert visitor.page.evaluate("window.untouched")


@pytest.mark.parametrize("means", ["touch", "key", "typing"])
def test_any_sign_of_life_stops_the_countdown(visitor: Visitor, means: str) -> None:
    """A touch, a key or a letter: the answers are all there, and there is another minute and a half."""
    begin(visitor)
    answer(visitor, ELIGIBLE)
    for _round in range(2):
        visitor.page.clock.fast_forward("01:10")
        expect(countdown(visitor)).to_be_visible()
        match means:
            case "touch":
                visitor.page.mouse.click(5, 5)
            case "key":
                visitor.page.keyboard.press("Shift")
            case _:
                visitor.page.evaluate("document.body.dispatchEvent(new InputEvent('input', {bubbles: true}))")
        expect(countdown(visitor)).to_have_count(0)
    expect(visitor.page.get_by_role("radio", name=ELIGIBLE.cast)).to_be_checked()


def test_a_screen_that_lost_its_server_shows_no_answers(visitor: Visitor) -> None:
    """It is emptied first, and begins anew when the server is back."""
    begin(visitor)
    visitor.page.context.set_offline(offline=True)
    visitor.page.clock.fast_forward("01:31")
    expect(visitor.page.locator("body")).to_have_text("One moment: this screen starts afresh.")
    visitor.page.context.set_offline(offline=False)
    visitor.page.clock.fast_forward("00:02")
    is_fresh(visitor)


def test_a_reload_is_still_the_same_stand(visitor: Visitor) -> None:
    """The answers are gone, the roles and the clock stay."""
    begin(visitor)
    visitor.reload()
    expect(visitor.page.get_by_role("button", name=FINISH)).to_be_visible()
    visitor.open(visitor.page.url.replace("/question", "/result"))
    visitor.sees_screen("No answers yet")


def test_there_is_no_way_out(visitor: Visitor) -> None:
    """No screen has a download, an upload, a mail or a link that leads elsewhere; no field learns."""
    page = visitor.page
    for step in (
        lambda: visitor.sees_screen(FIRST_SCREEN),
        lambda: visitor.follow("See the SOC analyst role"),
        lambda: visitor.press("Start the check"),
        lambda: answer_until(visitor, ELIGIBLE, people.LANGUAGES),
        lambda: answer_until(visitor, ELIGIBLE, people.CHECK),
        visitor.result,
        lambda: visitor.follow("The contract in plain words, with your dates"),
        lambda: visitor.follow("Privacy, accessibility, sources"),
    ):
        step()
        expect(page.get_by_role("button", name=FINISH)).to_be_visible()
        expect(page.locator(WAYS_OUT)).to_have_count(0)
        expect(page.locator(OPEN_FIELDS)).to_have_count(0)
        elsewhere = page.evaluate(
            "[...document.links].map(a => a.href).filter(a => !a.startsWith(location.origin))"
        )
        assert not elsewhere
        expect(page.get_by_role("button", name=re.compile("Print|file|PDF|calendar"))).to_have_count(0)


def test_the_code_takes_the_role_to_a_phone_and_no_answer(
    visitor: Visitor, arrive: Callable[..., Visitor], office: Office
) -> None:
    """Read from the screen as a phone would; the phone begins with nothing."""
    begin(visitor)
    answer_until(visitor, ELIGIBLE, people.CHECK)
    visitor.result()
    picture = visitor.page.locator(".st-key-qr-phone img")
    picture.scroll_into_view_if_needed()
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture.screenshot())))
    assert code.text == f"{office.server.url}/?role=soc-analyst&c={office.campaign.code}"
    phone = arrive(office.server, "phone")
    phone.open(code.text)
    phone.sees_screen("SOC analyst")
    expect(phone.page.get_by_role("button", name=FINISH)).to_have_count(0)
    phone.press("Start the check")
    expect(phone.page.get_by_role("combobox", name="Citizenship 1")).to_have_value("")


def test_a_stand_can_be_used_by_everybody(visitor: Visitor) -> None:
    """Axe finds nothing on its screens, the countdown included."""
    inspector = Inspector(visitor)
    inspector.look("stand")
    visitor.follow("See the SOC analyst role")
    inspector.look("role on a stand")
    visitor.page.clock.fast_forward("01:05")
    expect(countdown(visitor)).to_be_visible()
    inspector.look("countdown")
    visitor.page.mouse.click(5, 5)
    visitor.press("Start the check")
    answer_until(visitor, ELIGIBLE, people.CHECK)
    visitor.result()
    inspector.look("result on a stand")
    assert not inspector.found, "\n".join(inspector.found)


def test_a_keyboard_alone_finishes(visitor: Visitor) -> None:
    """From the first screen to the role and back to nothing."""
    typist = Typist(visitor)
    before = visitor.screen()
    typist.tab_to(visitor.page.get_by_role("link", name="See the SOC analyst role"))
    typist.keyboard.press("Enter")
    visitor.arrives(before)
    typist.tab_to(visitor.page.get_by_role("button", name=FINISH))
    typist.keyboard.press("Enter")
    visitor.sees_screen(FIRST_SCREEN)
