"""Answers stay in the visitor's session."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from tests.journeys import people
from tests.journeys.conftest import Server
from tests.journeys.people import ELIGIBLE, answer_until
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
TRACES = re.compile(
    r"1957|13\.7|(?<![\d:.])47(?![\d:.])|madagascar|\bMG\b|esperanto|maltese|partly|forty", re.IGNORECASE
)


def leave_traces(visitor: Visitor) -> None:
    """Goes the whole way with answers that one would recognise anywhere, a refused one among them."""
    visitor.open("/?role=soc-analyst")
    visitor.press("Start the check")
    answer_until(visitor, TELLING, people.SERVICE)
    visitor.type(people.MONTHS_SERVED, "forty-seven")
    visitor.try_to_continue()
    answer_until(visitor, TELLING, people.CHECK)
    for shown in ("Madagascar", "1957", "47 months", "Esperanto C1", "13.7 years", "Partly"):
        visitor.sees(shown)
    visitor.result()
    visitor.follow("The contract in plain words, with your dates")


def test_answers_stay_in_the_session(visitor: Visitor, server: Server) -> None:
    """No answer reaches an address, a cookie, lasting storage of the browser, or what the server prints."""
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


def test_nothing_from_elsewhere(visitor: Visitor, server: Server) -> None:
    """The browser asks no other host for anything on any screen."""
    for address in ("/", "/about", "/contract", "/?role=soc-analyst", "/question?role=soc-analyst"):
        visitor.open(address)
    hosts = {urlsplit(url).netloc for url in visitor.asked_for if not url.startswith(("data:", "blob:"))}
    assert hosts == {urlsplit(server.url).netloc}
