"""Every screen can be used by finger and by keyboard, with wide spacing, and with forced colours."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.journeys import people, reach
from tests.journeys.test_keeping import upload
from tests.journeys.test_keyboard_keeping import SAVED
from tests.journeys.visitor import Visitor

ADDRESSES = (
    "/",
    "/?role=soc-analyst",
    "/contract?role=soc-analyst",
    "/about",
    "/question?role=soc-analyst&step=languages",
    "/question?role=soc-analyst&step=cast",
    "/question?role=soc-analyst&step=detection",
    "/answers?role=soc-analyst",
    "/result?role=soc-analyst",
    "/compare",
)
OUTLINE = "part => getComputedStyle(part).outlineStyle"
FILL = "part => getComputedStyle(part).backgroundColor"
LANDMARKS = """() => ['banner', 'navigation', 'main', 'contentinfo'].map((role) =>
    [...document.querySelectorAll(`[role="${role}"]`)].filter((part) => part.checkVisibility()).length)"""


def resume(visitor: Visitor) -> None:
    """Goes on with a file of answers."""
    visitor.open("/resume")
    upload(visitor, "answers.json", json.dumps(SAVED).encode())
    visitor.press("Use these answers")


def screens(visitor: Visitor) -> Iterator[str]:
    """Opens one screen after another, with answers."""
    resume(visitor)
    for address in ADDRESSES:
        visitor.open(address)
        visitor.settle()
        yield address


@pytest.mark.parametrize("view", ["phone"])
def test_everything_can_be_tapped_and_read_with_wide_spacing(visitor: Visitor) -> None:
    """Targets are at least 44 px; no text is lost at 320 px with the spacing of WCAG 1.4.12."""
    problems = [
        f"{address}: {problem}"
        for address in screens(visitor)
        for problem in [
            *reach.small_targets(visitor.page),
            *reach.lost_with_wide_spacing(visitor, 375, 320),
        ]
    ]
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("view", ["desktop"])
def test_the_tab_key_leads_only_to_what_is_visible_and_named(visitor: Visitor) -> None:
    """No scrolling area, frame or hidden element is a tab stop; targets are at least 44 px."""
    problems = [
        f"{address}: {problem}"
        for address in screens(visitor)
        for problem in [*reach.bad_tab_stops(visitor.page), *reach.small_targets(visitor.page)]
    ]
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("view", ["desktop"])
def test_landmarks_and_the_skip_link_survive_every_screen(visitor: Visitor) -> None:
    """Each screen has one banner, main and contentinfo; the first tab stop leads to its heading."""
    page = visitor.page
    visitor.open("/?role=soc-analyst")
    visitor.settle()
    assert page.evaluate(LANDMARKS) == [1, 2, 1, 1]
    visitor.press("Start the check")
    people.answer(visitor, people.ELIGIBLE)
    visitor.settle()
    assert page.evaluate(LANDMARKS) == [1, 1, 1, 1]
    visitor.open("/about")
    visitor.settle()
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(visitor.heading).to_be_focused()


def test_a_change_that_is_tried_is_announced(visitor: Visitor) -> None:
    """The live region is there before it says anything, and icons are not read."""
    page = visitor.page
    resume(visitor)
    visitor.open("/result?role=soc-analyst")
    visitor.settle()
    region = page.locator(".announcements")
    expect(region).to_have_attribute("role", "status")
    expect(region).to_be_empty()
    page.locator("label", has=page.get_by_role("switch").first).click()
    expect(region).not_to_be_empty()
    assert not page.get_by_role("img", name="icon").all()


def test_back_leads_to_the_place_that_one_left(visitor: Visitor) -> None:
    """Scroll position, open parts and the link that led on are as they were."""
    page = visitor.page
    resume(visitor)
    visitor.open("/result?role=soc-analyst")
    visitor.settle()
    part = page.locator("details:not([open])").filter(visible=True).first
    part.evaluate("part => part.classList.add('opened')")
    opened = part.locator("summary").inner_text()
    part.locator("summary").click()
    link = page.get_by_role("link", name="The contract in plain words, with your dates")
    link.scroll_into_view_if_needed()
    visitor.settle()
    heading = visitor.heading.inner_text()
    visitor.follow("The contract in plain words, with your dates")
    visitor.browser_back(heading)
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    expect(
        page.locator("details[open] > summary").filter(has_text=opened.split("\n")[-1]).first
    ).to_be_visible()


def test_forced_colours_show_what_is_chosen(visitor: Visitor) -> None:
    """A chosen answer has an edge of its own, and progress is drawn in a colour of the system."""
    page = visitor.page
    page.emulate_media(forced_colors="active")
    resume(visitor)
    visitor.open("/question?role=soc-analyst&step=cast")
    visitor.settle()
    options = page.locator('[data-testid="stRadioGroup"] > div')
    outlines = [option.evaluate(OUTLINE) for option in options.all()]
    assert outlines.count("solid") == 1
    track = page.get_by_test_id("stProgressBarTrack")
    assert track.evaluate(FILL) != track.locator("div").evaluate(FILL)
    visitor.open("/result?role=soc-analyst")
    visitor.settle()
    covered = page.locator(".bar .covered").first
    assert covered.evaluate(FILL) != page.locator("body").evaluate(FILL)
