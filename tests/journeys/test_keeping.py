"""Answers are imported from a CV, used for all roles, downloaded, and resumed on another device."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.imports.people import Entry, Person, current, pdf
from tests.journeys import people
from tests.journeys.conftest import Server
from tests.journeys.people import ELIGIBLE, answer_until, start
from tests.journeys.visitor import Visitor

RESULT = "Your result: SOC analyst"
STORED = "sessionStorage.getItem('role-compass')"
FRANCOISE = Person(
    citizenships=("fr",),
    mothers=("fra",),
    languages=(("eng", ("C1", "C1", "C1", "C1", "C1")),),
    studies=(Entry(start="2010-09", end="2014-06"),),
)
CANDIDATE = replace(ELIGIBLE, cast="No", function_group=None, skills="Partly", years="2")


def upload(visitor: Visitor, name: str, content: bytes) -> None:
    """Uploads a file in the file field of the page."""
    mime_type = {"pdf": "application/pdf", "json": "application/json", "xml": "text/xml"}[
        name.rsplit(".", maxsplit=1)[-1]
    ]
    visitor.page.locator('input[type="file"]').set_input_files(
        [{"name": name, "mimeType": mime_type, "buffer": content}]
    )


def download(visitor: Visitor, button: str) -> bytes:
    """Presses the button with this label and returns the downloaded file."""
    with visitor.page.expect_download() as saved:
        visitor.page.get_by_role("button", name=re.compile(f"{button}$")).click()
    return Path(saved.value.path()).read_bytes()


def tick(visitor: Visitor, name: str) -> None:
    """Ticks a checkbox or turns on a switch."""
    page = visitor.page
    box = page.get_by_role("checkbox", name=re.compile(name)).or_(
        page.get_by_role("switch", name=re.compile(name))
    )
    page.locator("label", has=box).click()
    expect(box).to_be_checked()
    visitor.settle()


def import_cv(visitor: Visitor) -> None:
    """Imports a CV from the home page and confirms three of its proposals."""
    visitor.open("/")
    visitor.follow("Start from my Europass CV")
    upload(visitor, "cv.pdf", pdf(current(FRANCOISE)))
    visitor.sees("Confirm what is right")
    for proposal in ("Citizenship: France", "Language: French C2", "Language: English C1"):
        tick(visitor, proposal)
    visitor.press("Use what I ticked")
    visitor.sees("3 answers are taken from your CV.")


def answer_open_questions(visitor: Visitor) -> None:
    """Follows the link from the comparison to the questions that are still open, and answers them."""
    visitor.page.get_by_role("link", name=re.compile("more answers complete SOC analyst")).click()
    visitor.sees_screen(people.CITIZENSHIP)
    expect(visitor.page.get_by_role("combobox", name="Citizenship 1")).to_have_value("France")
    visitor.choose(people.RIGHTS, "Yes")
    visitor.continue_()
    answered = answer_until(visitor, CANDIDATE, "Compare the 5 roles")
    assert people.DEGREE in answered
    assert people.LANGUAGES not in answered


@pytest.mark.parametrize("view", ["desktop"])
def test_a_check_that_starts_from_a_cv_can_be_resumed_on_another_device(
    visitor: Visitor, arrive: Callable[..., Visitor], server: Server
) -> None:
    """The CV fills in answers, each other question is asked once, a change is tried and kept, and a phone resumes."""
    import_cv(visitor)
    answer_open_questions(visitor)
    visitor.follow("Result: SOC analyst")
    visitor.sees("Not yet: register in CAST")
    visitor.does_not_see("With this: ")
    tick(visitor, "Try it: Register in CAST")
    visitor.sees("With this: Conditions met")
    visitor.sees("Not yet: register in CAST")
    visitor.page.get_by_role("button", name="Keep this").click()
    visitor.sees("Kept as your answers: Register in CAST")
    visitor.settle()
    visitor.sees("You meet the conditions")
    saved = download(visitor, r"My answers \(file\)")
    erase(visitor)
    resume_on_a_phone(arrive(server, "phone"), saved)


def erase(visitor: Visitor) -> None:
    """Erases the answers, and expects none in the browser tab and none on the server."""
    assert visitor.page.evaluate(STORED)
    visitor.page.get_by_role("button", name="Erase my answers").click()
    visitor.page.get_by_role("button", name="Erase", exact=True).click()
    visitor.sees("Your answers are erased, here and in this tab.")
    visitor.settle()
    assert visitor.page.evaluate(STORED) is None
    visitor.open("/result?role=soc-analyst")
    visitor.sees_screen("No answers yet")


def resume_on_a_phone(visitor: Visitor, saved: bytes) -> None:
    """Uploads the saved file; expects the same answers, and downloads the report and the calendar."""
    visitor.open("/resume")
    upload(visitor, "role-compass-answers.json", saved)
    visitor.sees("This file can be used")
    visitor.press("Use these answers")
    visitor.sees_screen(people.CHECK)
    visitor.sees("The saved answers are back.")
    visitor.open_result()
    visitor.sees("You meet the conditions")
    assert json.loads(download(visitor, r"My answers \(file\)")) == json.loads(saved)
    report = download(visitor, r"Report \(PDF\)")
    assert report.startswith(b"%PDF-")
    visitor.follow("The contract in plain words, with your dates")
    for label, text in (("Day", "1"), ("Month", "2"), ("Year", "2027")):
        visitor.type(label, text)
    visitor.sees("31 Jan 2033")
    visitor.page.go_back()
    visitor.sees_screen(RESULT)
    events = Calendar.from_ical(download(visitor, "Dates for my calendar")).walk("VEVENT")
    assert [event["DTSTART"].dt.isoformat() for event in events][:2] == ["2027-02-01", "2027-10-31"]


def test_a_file_with_errors_is_rejected_as_a_whole(visitor: Visitor) -> None:
    """Each error is listed with its path, and the answers entered before are unchanged."""
    start(visitor, "soc-analyst")
    people.citizenship(visitor, ELIGIBLE)
    visitor.continue_()
    visitor.open("/resume")
    invalid = {"format": "role-compass-answers", "version": 1, "facts": {"degree": "phd", "degree_years": 99}}
    upload(visitor, "answers.json", json.dumps(invalid).encode())
    visitor.sees("This file cannot be used. The answers here are unchanged.")
    for path in ("facts.degree", "facts.degree_years"):
        visitor.sees(path)
    visitor.open("/question?role=soc-analyst")
    expect(visitor.page.get_by_role("combobox", name="Citizenship 1")).to_have_value("France")


def test_a_requirement_reworded_since_the_file_was_saved_is_asked_again(visitor: Visitor) -> None:
    """The page says how many there are; their skills are unanswered, and other skills keep their answers."""
    saved = {
        "format": "role-compass-answers",
        "version": 1,
        "roles": ["soc-analyst"],
        "skills": {"siem-platforms": "yes", "event-monitoring": "yes"},
        "statements": {"soc-analyst/required.2": "sha256:" + "0" * 64},
    }
    visitor.open("/resume")
    upload(visitor, "answers.json", json.dumps(saved).encode())
    visitor.sees("1 requirement was reworded since the file was saved.")
    visitor.press("Use these answers")
    visitor.open("/question?role=soc-analyst&step=detection")
    reworded = visitor.page.get_by_role("radiogroup", name=re.compile("SIEM platform"))
    expect(reworded.get_by_role("radio", checked=True)).to_have_count(0)
    unchanged = visitor.page.get_by_role("radiogroup", name=re.compile("watched, analysed"))
    expect(unchanged.get_by_role("radio", name="Yes")).to_be_checked()


def test_evidence_survives_a_reload_and_is_in_the_report(visitor: Visitor) -> None:
    """The note has Latin, Greek and Cyrillic letters."""
    visitor.open("/question?role=soc-analyst&step=detection")
    visitor.settle()
    for group in visitor.page.get_by_role("radiogroup").all():
        group.locator("label").filter(has_text="Yes").click()
    visitor.continue_()
    visitor.open("/evidence?role=soc-analyst")
    note = visitor.page.get_by_role("textbox").first
    note.fill("Night shifts in Tallinn: Ψηφίδα, Сова.")
    note.blur()
    visitor.sees("no evidence noted yet")
    visitor.settle()
    visitor.reload()
    expect(visitor.page.get_by_role("textbox").first).to_have_value("Night shifts in Tallinn: Ψηφίδα, Сова.")
    visitor.follow("Back to the result")
    report = download(visitor, r"Report \(PDF\)")
    assert "Night shifts in Tallinn: Ψηφίδα, Сова." in report_text(report)


def report_text(report: bytes) -> str:
    """The text of a report in one line."""
    pages = PdfReader(BytesIO(report)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())
