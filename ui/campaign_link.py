"""A visit by a campaign's link: its roles alone are shown, and a kiosk keeps nothing.

The link's code and the kiosk's mark stand in every address of the visit, so that a reload is the same visit.
"""

from __future__ import annotations

import time
from typing import NamedTuple

import streamlit as st

from language import translation
from records import campaigns, codes
from records.campaigns import Campaign, State
from records.errors import RecordsError
from ui import configuration, database, session
from ui.session import VISIT

CODE, KIOSK, ON = "c", "kiosk", "1"
FRESH, MOST = 30, 1000
"""Seconds for which a campaign is not looked up again, and how many are remembered."""


class Visit(NamedTuple):
    """What an address says about the visit."""

    code: str
    campaign: Campaign | None
    state: State | None
    """None where no campaign has this code, or the database cannot be asked."""
    asked: bool
    """Whether the database could be asked."""
    kiosk: bool

    def is_open(self) -> bool:
        """Whether the link works today."""
        return self.state is State.OPEN


_known: dict[str, tuple[float, Campaign | None]] = {}


def begin() -> None:
    """Reads the address of this run, before anything else is drawn."""
    typed = st.query_params.get(CODE)
    if typed is None:
        session.forget([VISIT])
        return
    found = _visit(typed, kiosk=st.query_params.get(KIOSK) == ON)
    session.put(VISIT, found)
    if found.campaign and found.is_open():
        translation.current.set(found.campaign.language)


def current() -> Visit | None:
    """The visit of this run, if the address has a campaign's code."""
    found: Visit | None = session.remembered(VISIT)
    return found


def is_kiosk() -> bool:
    """Whether this is the screen of a stand, which visitors share: whatever became of its campaign."""
    found = current()
    return found is not None and found.kiosk


def query() -> dict[str, str]:
    """What every address of this visit carries on."""
    found = current()
    if found is None or not (found.is_open() or found.kiosk):
        return {}
    return {CODE: found.code} | ({KIOSK: ON} if found.kiosk else {})


def code() -> str | None:
    """The code of the campaign whose link works, if the visit has one."""
    found = current()
    return found.code if found and found.is_open() else None


def _visit(typed: str, *, kiosk: bool) -> Visit:
    code = codes.tidy(typed)
    if code is None:
        return Visit("", None, None, asked=True, kiosk=kiosk)
    try:
        found = _campaign(code)
    except RecordsError as error:
        database.pause(error)
        return Visit(code, None, None, asked=False, kiosk=kiosk)
    state = found.state(configuration.now().date()) if found else None
    return Visit(code, found, state, asked=True, kiosk=kiosk)


def _campaign(code: str) -> Campaign | None:
    """The campaign of a code, looked up once in a while; while the database is down, as last seen."""
    seen, found = _known.get(code, (0.0, None))
    if time.monotonic() < seen:
        return found
    try:
        found = campaigns.found(database.engine(), code)
    except RecordsError:
        if found is None:
            raise
        return found
    if len(_known) >= MOST:
        _known.clear()
    _known[code] = (time.monotonic() + FRESH, found)
    return found
