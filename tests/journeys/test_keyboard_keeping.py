"""Importing, comparing, trying a change, taking notes, downloading, resuming and erasing with the keyboard alone."""

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
    """Visitors with a keyboard use a desktop."""
    return "desktop"


@pytest.fixture
def typist(visitor: Visitor) -> Typist:
    """A visitor who uses only the keyboard."""
    return Typist(visitor)


def press_on(typist: Typist, element: Locator, key: str = "Enter") -> None:
    """Moves the focus to an element and presses a key."""
    typist.tab_to(element)
    typist.keyboard.press(key)


def upload(typist: Typist, name: str, content: bytes) -> None:
    """Opens the file dialog with the keyboard and chooses a file."""
    page = typist.visitor.page
    with page.expect_file_chooser() as chooser:
        press_on(typist, page.get_by_test_id("stFileUploaderDropzone").locator("button"))
    chooser.value.set_files([{"name": name, "mimeType": "application/octet-stream", "buffer": content}])


def download(typist: Typist, label: str) -> None:
    """Presses the button with this label and waits for the download."""
    page = typist.visitor.page
    with page.expect_download():
        press_on(typist, page.get_by_role("button", name=label))


def test_a_cv_can_be_imported_with_the_keyboard_alone(typist: Typist) -> None:
    """A file is chosen, a proposal is ticked, and a link leads to the first open question."""
    page = typist.visitor.page
    typist.visitor.open("/europass")
    upload(typist, "cv.pdf", pdf(current(FRANCOISE)))
    press_on(typist, page.get_by_role("checkbox", name="Citizenship: France"), "Space")
    typist.visitor.settle()
    typist.press("Use what I ticked")
    before = typist.visitor.screen()
    press_on(typist, page.get_by_role("link", name="answers complete SOC analyst"))
    typist.visitor.wait_for_next_screen(before)
    typist.visitor.sees_screen(people.CITIZENSHIP)


def test_saved_answers_can_be_resumed_used_and_erased_with_the_keyboard_alone(typist: Typist) -> None:
    """A change is tried and kept, files are downloaded, a note is written and a role is chosen for comparison."""
    visitor, page = typist.visitor, typist.visitor.page
    visitor.open("/resume")
    upload(typist, "answers.json", json.dumps(SAVED).encode())
    visitor.sees("This file can be used")
    typist.press("Use these answers")
    typist.press("See my result")
    press_on(typist, page.get_by_role("switch", name="Try it: Register in CAST"), "Space")
    visitor.settle()
    press_on(typist, page.get_by_role("button", name="Keep this"))
    visitor.sees("Kept as your answers: Register in CAST")
    visitor.settle()
    for file in ("Report (PDF)", "Dates for my calendar", "My answers (file)"):
        download(typist, file)
    visitor.open("/evidence?role=soc-analyst")
    note = page.get_by_role("textbox").first
    typist.tab_to(note)
    typist.keyboard.type("Shifts in Tartu")
    typist.keyboard.press("Tab")
    visitor.settle()
    visitor.open("/compare")
    box = page.get_by_role("checkbox", name="Security consultant")
    press_on(typist, box, "Space")
    expect(box).to_be_checked()
    press_on(typist, page.get_by_role("button", name="Erase my answers"))
    press_on(typist, page.get_by_role("button", name="Erase", exact=True))
    visitor.sees("Your answers are erased, here and in this tab.")
