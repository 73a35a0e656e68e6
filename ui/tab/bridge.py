"""Answers that survive: the tab keeps them for itself, and brings them back to a new session.

A reload, a lost connection, a restarted server or another replica begin a new session. The server stores
nothing; the browser's part is keeping.js.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st
from streamlit.navigation.page import Page

from language.translation import _
from ui import campaign_link, configuration, frame, navigation, session, sign_in, way
from ui.content import catalogue, version
from ui.counting import events
from ui.questions import onscreen
from ui.tab import codec

WHOLE, PART = "tab", "tab-part"
NEED_ANSWERS = {"question", "answers", "result", "contract", "compare", "evidence"}
"""The pages that wait for what the tab keeps before they are drawn first."""

BRIDGE = "export default (part) =>\n(window.roleCompassTab ??= []).push(part);"
"""The script of the component is sent with each message, so that its work is done by the page's script.

Streamlit takes a script of one line for the name of a file.
"""

component = st.components.v2.component("role_compass_tab", js=BRIDGE)


def tell(key: str, message: Mapping[str, Any], **events: Callable[[], None]) -> None:
    """Tells the tab something, and listens to its events.

    Bytes, because Streamlit tries each value of a dictionary for a table, with pandas.
    """
    component(key=key, data=json.dumps(message).encode(), **events)


def begin(page: Page) -> None:
    """Listens to the tab, before a page is drawn; where answers matter, a new session waits for them."""
    tab = session.tab()
    way.stand_on(page.url_path)
    wait = not tab.asked and page.url_path in NEED_ANSWERS and _may_keep()
    tab.asked = True
    # A stand shows its first screen to nobody in particular.
    nobody = campaign_link.is_kiosk() and not page.url_path and not navigation.known_role()
    events.begin(came_in=not nobody)
    _draw(WHOLE, ask=wait or events.wants_secret())
    if wait:
        frame.waiting(_("One moment: looking for answers that this tab kept."))


def follow() -> None:
    """Tells the tab what a fragment has changed; the last line of a fragment that takes answers."""
    _draw(PART, ask=False)


def _may_keep() -> bool:
    """Whether the tab keeps answers: not where many share a screen, nor where an adviser holds a client's."""
    return not campaign_link.is_kiosk() and sign_in.current() is None


def _draw(key: str, *, ask: bool) -> None:
    entries = (
        codec.entries(session.given(), session.typed(), version()) | events.entries() if _may_keep() else {}
    )
    message = session.tab().message(entries, way.screen(), ask=ask)
    marks = {"whole": key == WHOLE, "off": not _may_keep(), "counts": events.wants_secret()}
    tell(
        key,
        message | {name: True for name, is_so in marks.items() if is_so},
        on_restore_change=lambda: _restore(key),
        on_missed_change=lambda: session.tab().send_all(),
    )


def _restore(key: str) -> None:
    """Takes what the tab kept; what was answered in this session already stands above it."""
    tab, told = session.tab(), session.told(key, "restore")
    if not isinstance(told, dict):
        return
    if events.wants_secret():
        events.take(told.get("entries"), told.get("secret"))
    heard, tab.heard = tab.heard, True
    if heard or not _may_keep():
        return
    found = codec.read(told.get("entries"), catalogue(), configuration.now())
    session.restore(found.answers, found.typed)
    onscreen.take(told.get("fields"))
    tab.send_all()
    if found.content not in (None, version()):
        way.report(_("The questions were revised after you answered. Please check your answers."))
