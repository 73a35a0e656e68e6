"""Importing, comparing, trying, noting, saving, erasing and resuming with the keyboard alone."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.imports.people import current, pdf
from tests.journeys import people
from tests.journeys.test_keeping import FRANCOISE
from tests.journeys.test_keyboard import Typist
from tests.journeys.visitor import Visitor

SAVED: dict[str, Any] = {
    "format": "role-compass-answers",
    "version": 1,
    "roles": ["soc-analyst"],
    "facts": {
        "citizenships": ["EE"],
        "citizen_rights": "yes",
        "military_service": "done",
        "physical_fitness": "yes",
        "character_references": "yes",
        "cast_status": "none",
        "degree": "completed",
        "degree_years": 5,
        "degree_country": "EE",
        "languages": {"et": "C2", "en": "C1"},
        "security_clearance": "obtainable",
        "months_served_3b": 0,
        "start_date": "2027-02-01",
    },
    "skills": {"siem-platforms": "yes", "event-monitoring": "partly"},
}


@pytest.fixture
def view() -> str:
    """Keyboards stand on desks."""
    return "desktop"


@pytest.fixture
def typist(visitor: Visitor) -> Typist:
    """A visitor who has only a keyboard."""
    return Typist(visitor)


def press(typist: Typist, goal: Locator, key: str = "Enter") -> None:
    """Tabs to something and presses a key."""
    typist.tab_to(goal)
    typist.keyboard.press(key)


def hand_in(typist: Typist, name: str, content: bytes) -> None:
    """Opens the device's chooser of files by key."""
    page = typist.visitor.page
    with page.expect_file_chooser() as chooser:
        press(typist, page.get_by_test_id("stFileUploaderDropzone").locator("button"))
    chooser.value.set_files([{"name": name, "mimeType": "application/octet-stream", "buffer": content}])


def take(typist: Typist, words: str) -> None:
    """Takes a file away by key."""
    page = typist.visitor.page
    with page.expect_download():
        press(typist, page.get_by_role("button", name=words))


def test_from_a_cv(typist: Typist) -> None:
    """A CV is chosen, its proposals are ticked, and the first open question is reached."""
    page = typist.visitor.page
    typist.visitor.open("/europass")
    hand_in(typist, "cv.pdf", pdf(current(FRANCOISE)))
    press(typist, page.get_by_role("checkbox", name="Citizenship: France"), "Space")
    typist.visitor.settle()
    typist.leave("Use what I ticked")
    before = typist.visitor.screen()
    press(typist, page.get_by_role("link", name="answers complete SOC analyst"))
    typist.visitor.arrives(before)
    typist.visitor.sees_screen(people.CITIZENSHIP)


def test_from_a_saved_file_to_an_empty_tab(typist: Typist) -> None:
    """Saved answers are resumed, a change is tried and kept, a note written, files taken, everything erased."""
    visitor, page = typist.visitor, typist.visitor.page
    visitor.open("/resume")
    hand_in(typist, "answers.json", json.dumps(SAVED).encode())
    visitor.sees("This file can be used")
    typist.leave("Use these answers")
    typist.leave("See my result")
    press(typist, page.get_by_role("switch", name="Register in CAST"), "Space")
    visitor.settle()
    press(typist, page.get_by_role("button", name="Keep this"))
    visitor.sees("Kept as your answers: Register in CAST")
    for file in ("Report (PDF)", "Dates for my calendar", "My answers (file)"):
        take(typist, file)
    visitor.open("/evidence?role=soc-analyst")
    note = page.get_by_role("textbox").first
    typist.tab_to(note)
    typist.keyboard.type("Shifts in Tartu")
    typist.keyboard.press("Tab")
    visitor.settle()
    visitor.open("/compare")
    box = page.get_by_role("checkbox", name="Security consultant")
    press(typist, box, "Space")
    expect(box).to_be_checked()
    press(typist, page.get_by_role("button", name="Erase my answers"))
    visitor.sees("Your answers are erased, here and in this tab.")
