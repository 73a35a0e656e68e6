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
from tests.journeys.people import ELIGIBLE, answer_until
from tests.journeys.test_keeping import download, hand_in
from tests.journeys.visitor import Visitor

TELLING = replace(
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
OF_ZANZIBAR = Person(citizenships=("TZ",), more="<hr:Description>Zanzibar</hr:Description>")


def leave_traces(visitor: Visitor, by: str = "") -> None:
    """Goes the whole way with answers that one would recognise anywhere, a refused one among them."""
    visitor.open(f"/?role=soc-analyst{by}")
    visitor.press("Start the check")
    answer_until(visitor, TELLING, people.SERVICE)
    visitor.type(people.MONTHS_SERVED, "forty-seven")
    visitor.try_to_continue()
    answer_until(visitor, TELLING, people.CHECK)
    for shown in ("Madagascar", "1957", "47 months", "Esperanto C1", "13.7 years", "Partly"):
        visitor.sees(shown)
    visitor.result()
    visitor.follow("Note where you did this, for CV and interview")
    note = visitor.page.get_by_role("textbox").first
    note.fill(NOTE)
    note.blur()
    visitor.settle()
    visitor.follow("Back to the result")
    for file in (r"Report \(PDF\)", r"My answers \(file\)"):
        saved = download(visitor, file)
    visitor.follow("The contract in plain words, with your dates")
    for label, text in (("Day", "13"), ("Month", "7"), ("Year", "2047")):
        visitor.type(label, text)
    hand_files_in(visitor, saved)


def hand_files_in(visitor: Visitor, saved: bytes) -> None:
    """A file of answers, a faulty one, and a CV that is too large to be spooled without the disk's help."""
    visitor.open("/resume")
    hand_in(visitor, "madagascar.json", saved.replace(b'"MG"', b'"Zanzibar"'))
    visitor.sees("This file cannot be used")
    visitor.open("/resume")
    hand_in(visitor, "madagascar.json", saved)
    visitor.sees("This file can be used")
    visitor.open("/europass")
    photo = b"Zanzibar" * (3 * 1024 * 1024 // 8)
    hand_in(visitor, "zanzibar.pdf", pdf(current(OF_ZANZIBAR), photo, compressed=False))
    visitor.sees("Citizenship: Tanzania")


def test_answers_stay_in_the_session(visitor: Visitor, server: Server) -> None:
    """No answer or file reaches an address, a cookie, lasting storage, the server's disk or its log."""
    before = len(server.said())
    leave_traces(visitor)
    addresses = [urlsplit(url) for url in visitor.asked_for]
    told = [
        f"{url.path}?{url.query}#{url.fragment}"
        for url in addresses
        if TRACES.search(url.query + url.fragment)
    ]
    assert not told
    assert not TRACES.search(urlsplit(visitor.page.url).query)
    assert not [cookie for cookie in visitor.page.context.cookies() if TRACES.search(cookie["value"])]
    assert not TRACES.search(visitor.page.evaluate("JSON.stringify(localStorage)"))
    assert not TRACES.search(server.said()[before:])
    assert not list(server.scratch.rglob("*"))


def test_answers_stay_with_their_visitor(arrive: Callable[..., Visitor], server: Server) -> None:
    """Another visitor of the same server sees nothing of it, on any screen that shows answers."""
    leave_traces(arrive(server))
    other = arrive(server)
    for address in ("/result", "/answers", "/evidence", "/question"):
        other.open(f"{address}?role=soc-analyst")
        assert not TRACES.search(other.page.get_by_test_id("stMain").inner_text())
    other.open("/compare")
    other.does_not_see("How you stand with each")
    assert other.page.evaluate("sessionStorage.getItem('role-compass')") is None


def test_nothing_from_elsewhere(visitor: Visitor, server: Server) -> None:
    """The browser asks no other host for anything on any screen."""
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
    hosts = {urlsplit(url).netloc for url in visitor.asked_for if not url.startswith(("data:", "blob:"))}
    assert hosts == {urlsplit(server.url).netloc}


def test_a_campaign_learns_nothing_but_its_totals(arrive: Callable[..., Visitor], office: Office) -> None:
    """After the whole way by its link, the database holds words that it may, and no answer; nor does the log."""
    before = len(office.server.said())
    leave_traces(arrive(office.server), by=f"&c={office.campaign.code}")
    with office.engine.begin() as connection:
        rows = connection.execute(sa.text("SELECT event, role, about, day FROM count")).all()
        keys = connection.execute(sa.text("SELECT * FROM counted")).all()
    assert {row.event for row in rows} == {"opened", "started", "finished", "verdict", "obstacle"}
    assert not TRACES.search(" ".join(f"{row.role} {row.about}" for row in rows))
    assert all(isinstance(row.day, dt.date) and not isinstance(row.day, dt.datetime) for row in rows)
    assert all(len(row) == 2 for row in keys)
    assert not TRACES.search(office.server.said()[before:])
    assert not list(office.server.scratch.rglob("*"))
