"""A visit by a campaign's link: only its roles are shown, in its language, and a kiosk keeps nothing.

The link's code and the kiosk's mark are part of every address of the visit, so a reload is the same visit. The
visit is looked up from the address whenever it is needed: in the script, in a callback and in a fragment alike.
"""

from __future__ import annotations

import time
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import parse_qs

from streamlit.runtime.scriptrunner import get_script_run_ctx

from language import translation
from records import campaigns, codes
from records.campaigns import Campaign, State
from records.errors import RecordsError
from ui import configuration, database

CODE, KIOSK, ON = "c", "kiosk", "1"
FRESH, RETRY, MOST = 30, 5, 1000
"""Seconds for which a campaign is not looked up again, the same after a failure, and how many are remembered."""


class Visit(NamedTuple):
    """What the address says about the visit."""

    code: str
    campaign: Campaign | None
    state: State | None
    """None if no campaign has this code or the database could not be asked."""
    asked: bool
    """Whether the database could be asked."""
    kiosk: bool

    def is_open(self) -> bool:
        """Whether the link works today."""
        return self.state is State.OPEN


class Lookup(NamedTuple):
    """A campaign as the database had it, and until when it need not be asked again."""

    until: float
    campaign: Campaign | None
    asked: bool


_lookups: dict[str, Lookup] = {}


def current() -> Visit | None:
    """The visit of this run, or None if the address has no campaign code."""
    # st.query_params takes 30 microseconds, and every translated text asks for the language of the visit.
    run = get_script_run_ctx(suppress_warning=True)
    address = _address(run.query_string) if run else None
    return _visit(*address) if address else None


@lru_cache(maxsize=1000)
def _address(query: str) -> tuple[str | None, bool] | None:
    """The code (None if it cannot be one) and the kiosk's mark of a query; None if it names no code."""
    values = parse_qs(query, keep_blank_values=True)
    if CODE not in values:
        return None
    return codes.normalize(values[CODE][-1]), values.get(KIOSK, [""])[-1] == ON


def language() -> str:
    """The language of the visit: that of its campaign, else the source language."""
    visit = current()
    if visit and visit.campaign and visit.is_open():
        return visit.campaign.language
    return translation.SOURCE_LANGUAGE


translation.look_up_with(language)


def is_kiosk() -> bool:
    """Whether this is the shared screen of a stand, whatever the state of its campaign."""
    visit = current()
    return visit is not None and visit.kiosk


def query() -> dict[str, str]:
    """The part of the query that every address of this visit carries."""
    visit = current()
    if visit is None or not (visit.is_open() or visit.kiosk):
        return {}
    return {CODE: visit.code} | ({KIOSK: ON} if visit.kiosk else {})


def code() -> str | None:
    """The code of the campaign if its link works today."""
    visit = current()
    return visit.code if visit and visit.is_open() else None


def offered_roles() -> tuple[str, ...] | None:
    """The ids of the roles that the campaign offers, or None if every role is shown."""
    visit = current()
    return visit.campaign.roles if visit and visit.campaign and visit.is_open() else None


def _visit(code: str | None, kiosk: bool) -> Visit:  # noqa: FBT001 - the pair that _address returns
    if code is None:
        return Visit("", None, None, asked=True, kiosk=kiosk)
    campaign, asked = _looked_up(code)
    state = campaign.state(configuration.now().date()) if campaign else None
    return Visit(code, campaign, state, asked=asked, kiosk=kiosk)


def _looked_up(code: str) -> tuple[Campaign | None, bool]:
    """The campaign of a code and whether the database could be asked; while it cannot, as last seen."""
    last = _lookups.get(code)
    if last and time.monotonic() < last.until:
        return last.campaign, last.asked
    try:
        campaign, asked = campaigns.find(database.engine(), code), True
    except RecordsError as error:
        database.pause(error)
        campaign = last.campaign if last else None
        asked = campaign is not None
    if len(_lookups) >= MOST:
        _lookups.clear()
    _lookups[code] = Lookup(time.monotonic() + (FRESH if asked else RETRY), campaign, asked)
    return campaign, asked
