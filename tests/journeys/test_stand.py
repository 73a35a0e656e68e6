"""The kiosk mode in a browser: visitors come one after the other, and none finds anything of the one before."""

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
from tests.journeys.people import ELIGIBLE, answer, answer_to_result, answer_until
from tests.journeys.scan import Inspector
from tests.journeys.test_keyboard import Typist
from tests.journeys.visitor import Visitor

FIRST_SCREEN = "Could one of these jobs be for you?"
FINISH = "Finish and clear"
STORED = "() => [sessionStorage.length, Object.keys(localStorage).filter(key => !/Theme/.test(key)).length]"
AUTOCOMPLETE_FIELDS = "input:not([autocomplete=off]), textarea:not([autocomplete=off])"
EXITS = 'a[href^="mailto"], a[target="_blank"], a[download], input[type="file"], iframe'


@pytest.fixture
def view() -> str:
    """A kiosk tablet has about the size of a desktop window."""
    return "desktop"


@pytest.fixture
def visitor(arrive: Callable[..., Visitor], office: Office) -> Visitor:
    """A visitor at a kiosk, with a clock that the test sets."""
    new_visitor = arrive(office.server)
    new_visitor.page.clock.install()
    new_visitor.open(f"/?c={office.campaign.code}&kiosk=1")
    return new_visitor


def start_check(visitor: Visitor) -> None:
    """Chooses a role and answers the first questions."""
    visitor.follow("See the SOC analyst role")
    visitor.press("Start the check")
    answer_until(visitor, ELIGIBLE, people.CAST)


def countdown(visitor: Visitor) -> Locator:
    """The countdown that is shown before the screen clears itself."""
    return visitor.page.locator(".countdown")


def expect_fresh_start(visitor: Visitor) -> None:
    """Expects the first screen, an empty browser storage, and an empty first question."""
    visitor.sees_screen(FIRST_SCREEN)
    assert visitor.page.evaluate(STORED) == [0, 0]
    assert {cookie["name"] for cookie in visitor.page.context.cookies()} <= {"_streamlit_xsrf"}
    visitor.open(f"{visitor.page.url}&role=soc-analyst")
    visitor.press("Start the check")
    expect(visitor.page.get_by_role("combobox", name="Citizenship 1")).to_have_value("")


def test_finish_deletes_all_answers_at_once(visitor: Visitor) -> None:
    """The storage is empty during the check too, and the address of the result shows no answers afterwards."""
    start_check(visitor)
    assert visitor.page.evaluate(STORED) == [0, 0]
    result = visitor.page.url.replace("/question", "/result")
    visitor.page.get_by_role("button", name=FINISH).click()
    expect_fresh_start(visitor)
    visitor.open(result)
    visitor.sees_screen("No answers yet")


def test_an_unattended_screen_clears_itself(visitor: Visitor) -> None:
    """After a minute without input, a countdown of 30 seconds starts; then the first screen opens."""
    start_check(visitor)
    visitor.page.clock.fast_forward("00:55")
    expect(countdown(visitor)).to_have_count(0)
    visitor.page.clock.fast_forward("00:10")
    expect(countdown(visitor)).to_contain_text(re.compile(r"clears itself in 2\d seconds"))
    visitor.page.clock.fast_forward("00:26")
    expect_fresh_start(visitor)


def test_an_unused_first_screen_has_no_countdown_and_is_not_reloaded(visitor: Visitor) -> None:
    """There are no answers to clear."""
    visitor.page.evaluate("window.untouched = true")
    for _minute in range(3):
        visitor.page.clock.fast_forward("01:00")
        expect(countdown(visitor)).to_have_count(0)
    assert visitor.page.evaluate("window.untouched")


@pytest.mark.parametrize("means", ["touch", "key", "typing"])
def test_any_input_stops_the_countdown(visitor: Visitor, means: str) -> None:
    """After a touch, a key or typing, the answers are still there and the time starts again."""
    start_check(visitor)
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


def test_a_screen_without_connection_shows_no_answers(visitor: Visitor) -> None:
    """It is emptied first, and opens the first screen when the connection is back."""
    start_check(visitor)
    visitor.page.context.set_offline(offline=True)
    visitor.page.clock.fast_forward("01:31")
    expect(visitor.page.locator("body")).to_have_text("One moment: this screen starts afresh.")
    visitor.page.context.set_offline(offline=False)
    visitor.page.clock.fast_forward("00:02")
    expect_fresh_start(visitor)


def test_a_reload_deletes_the_answers_and_keeps_the_kiosk_mode(visitor: Visitor) -> None:
    """The Finish button is still there, and there is no result."""
    start_check(visitor)
    visitor.reload()
    expect(visitor.page.get_by_role("button", name=FINISH)).to_be_visible()
    visitor.open(visitor.page.url.replace("/question", "/result"))
    visitor.sees_screen("No answers yet")


def test_the_kiosk_mode_has_no_exit(visitor: Visitor) -> None:
    """No screen has a download, an upload, an e-mail link or an external link, and no field uses autocomplete."""
    page = visitor.page
    for step in (
        lambda: visitor.sees_screen(FIRST_SCREEN),
        lambda: visitor.follow("See the SOC analyst role"),
        lambda: visitor.press("Start the check"),
        lambda: answer_until(visitor, ELIGIBLE, people.LANGUAGES),
        lambda: answer_to_result(visitor, ELIGIBLE),
        lambda: visitor.follow("The contract in plain words, with your dates"),
        lambda: visitor.follow("Privacy, accessibility, sources"),
    ):
        step()
        expect(page.get_by_role("button", name=FINISH)).to_be_visible()
        expect(page.locator(EXITS)).to_have_count(0)
        expect(page.locator(AUTOCOMPLETE_FIELDS)).to_have_count(0)
        elsewhere = page.evaluate(
            "[...document.links].map(a => a.href).filter(a => !a.startsWith(location.origin))"
        )
        assert not elsewhere
        expect(page.get_by_role("button", name=re.compile("Print|file|PDF|calendar"))).to_have_count(0)


def test_the_qr_code_takes_the_role_but_no_answer_to_a_phone(
    visitor: Visitor, arrive: Callable[..., Visitor], office: Office
) -> None:
    """The code is read from a screenshot; on the phone, the first question is empty."""
    start_check(visitor)
    answer_to_result(visitor, ELIGIBLE)
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


def test_the_kiosk_mode_is_accessible(visitor: Visitor) -> None:
    """Axe finds no violation on its screens, with and without the countdown."""
    inspector = Inspector(visitor)
    inspector.scan("stand")
    visitor.follow("See the SOC analyst role")
    inspector.scan("role on a stand")
    visitor.page.clock.fast_forward("01:05")
    expect(countdown(visitor)).to_be_visible()
    inspector.scan("countdown")
    visitor.page.mouse.click(5, 5)
    visitor.press("Start the check")
    answer_to_result(visitor, ELIGIBLE)
    inspector.scan("result on a stand")
    assert not inspector.problems, "\n".join(inspector.problems)


def test_a_visit_can_be_finished_with_the_keyboard_alone(visitor: Visitor) -> None:
    """The visitor opens a role and presses Finish."""
    typist = Typist(visitor)
    before = visitor.screen()
    typist.tab_to(visitor.page.get_by_role("link", name="See the SOC analyst role"))
    typist.keyboard.press("Enter")
    visitor.wait_for_next_screen(before)
    typist.tab_to(visitor.page.get_by_role("button", name=FINISH))
    typist.keyboard.press("Enter")
    visitor.sees_screen(FIRST_SCREEN)
