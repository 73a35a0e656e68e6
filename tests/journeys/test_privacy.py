"""Answers stay in the visitor's session."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

import sqlalchemy as sa

from tests.imports.people import Person, current, pdf
from tests.journeys import people
from tests.journeys.conftest import Office, Server
from tests.journeys.people import ELIGIBLE, answer_skills, answer_to_result, answer_until
from tests.journeys.test_keeping import download, upload
from tests.journeys.visitor import Visitor

DISTINCTIVE = replace(
    ELIGIBLE,
    citizenship="Madagascar",
    rights=None,
    degree_country="United Kingdom",
    degree_year="1957",
    languages=(("Esperanto", "C1"), ("Maltese", "B1")),
    months_served="47",
    skills="Partly",
    years="13.7",
)
NOTE = "Vlaardingen lighthouse"
TRACES = re.compile(
    r"\b1957\b|\b13\.7\b|(?<![\w:.])47(?![\w:.])|madagascar|\bMG\b|esperanto|maltese|partly|forty|vlaardingen|zanzibar",
    re.IGNORECASE,
)
CV_FROM_ZANZIBAR = Person(citizenships=("TZ",), more="<hr:Description>Zanzibar</hr:Description>")


def complete_check(visitor: Visitor, query: str = "") -> None:
    """Completes a check with answers that are easy to recognise, one of them invalid, and uses each way to save them."""
    visitor.open(f"/?role=soc-analyst{query}")
    visitor.press("Start the check")
    answer_until(visitor, DISTINCTIVE, people.SERVICE)
    visitor.type(people.MONTHS_SERVED, "forty-seven")
    visitor.try_to_continue()
    answer_to_result(visitor, DISTINCTIVE)
    answer_skills(visitor, DISTINCTIVE)
    visitor.open_check_page()
    for shown in ("Madagascar", "1957", "47 months", "Esperanto C1", "13.7 years", "Partly"):
        visitor.sees(shown)
    visitor.open_result()
    visitor.page.locator("summary", has_text="Partly").first.click()
    visitor.settle()
    before = visitor.screen()
    visitor.page.get_by_role("link", name=re.compile("^Note where you did this: ")).first.click()
    visitor.wait_for_next_screen(before)
    note = visitor.page.get_by_role("textbox").first
    note.fill(NOTE)
    note.blur()
    visitor.settle()
    visitor.follow("Back to the result")
    for button in (r"Report \(PDF\)", r"My answers \(file\)"):
        saved = download(visitor, button)
    visitor.follow("The contract in plain words, with your dates")
    for label, text in (("Day", "13"), ("Month", "7"), ("Year", "2047")):
        visitor.type(label, text)
    upload_files(visitor, saved)


def upload_files(visitor: Visitor, saved: bytes) -> None:
    """Uploads a file of answers, an invalid one, and a CV too large to be buffered in memory by default."""
    visitor.open("/resume")
    upload(visitor, "madagascar.json", saved.replace(b'"MG"', b'"Zanzibar"'))
    visitor.sees("This file cannot be used")
    visitor.open("/resume")
    upload(visitor, "madagascar.json", saved)
    visitor.sees("This file can be used")
    visitor.open("/europass")
    photo = b"Zanzibar" * (3 * 1024 * 1024 // 8)
    upload(visitor, "zanzibar.pdf", pdf(current(CV_FROM_ZANZIBAR), photo, compressed=False))
    visitor.sees("Citizenship: Tanzania")


def test_answers_reach_no_address_cookie_permanent_storage_disk_or_log(
    visitor: Visitor, server: Server
) -> None:
    """The same is true of the content of uploaded files."""
    before = len(server.said())
    complete_check(visitor)
    addresses = [urlsplit(url) for url in visitor.requested_urls]
    leaks = [
        f"{url.path}?{url.query}#{url.fragment}"
        for url in addresses
        if TRACES.search(url.query + url.fragment)
    ]
    assert not leaks
    assert not TRACES.search(urlsplit(visitor.page.url).query)
    assert not [cookie for cookie in visitor.page.context.cookies() if TRACES.search(cookie["value"])]
    assert not TRACES.search(visitor.page.evaluate("JSON.stringify(localStorage)"))
    assert not TRACES.search(server.said()[before:])
    assert not list(server.scratch.rglob("*"))


def test_a_visitor_sees_none_of_the_answers_of_another(
    arrive: Callable[..., Visitor], server: Server
) -> None:
    """All screens that show answers are opened in a second session on the same server."""
    complete_check(arrive(server))
    other = arrive(server)
    for address in ("/result", "/answers", "/evidence", "/question"):
        other.open(f"{address}?role=soc-analyst")
        assert not TRACES.search(other.page.get_by_test_id("stMain").inner_text())
    other.open("/compare")
    other.does_not_see("How you stand with each")
    assert other.page.evaluate("sessionStorage.getItem('role-compass')") is None


def test_the_browser_sends_no_request_to_another_host(visitor: Visitor, server: Server) -> None:
    """Checked on the home page, a role, a question and the pages that need no answers."""
    for address in (
        "/",
        "/about",
        "/contract",
        "/?role=soc-analyst",
        "/question?role=soc-analyst",
        "/compare",
        "/resume",
        "/europass",
    ):
        visitor.open(address)
    hosts = {urlsplit(url).netloc for url in visitor.requested_urls if not url.startswith(("data:", "blob:"))}
    assert hosts == {urlsplit(server.url).netloc}


def test_a_campaign_stores_only_daily_totals(arrive: Callable[..., Visitor], office: Office) -> None:
    """After a complete check through its link, neither the database nor the log contains an answer."""
    before = len(office.server.said())
    complete_check(arrive(office.server), query=f"&c={office.campaign.code}")
    with office.engine.begin() as connection:
        rows = connection.execute(sa.text("SELECT event, role, about, day FROM count")).all()
        keys = connection.execute(sa.text("SELECT * FROM counted")).all()
    assert {row.event for row in rows} == {"opened", "started", "finished", "verdict", "obstacle"}
    assert not TRACES.search(" ".join(f"{row.role} {row.about}" for row in rows))
    assert all(isinstance(row.day, dt.date) and not isinstance(row.day, dt.datetime) for row in rows)
    assert all(len(row) == 2 for row in keys)
    assert not TRACES.search(office.server.said()[before:])
    assert not list(office.server.scratch.rglob("*"))
