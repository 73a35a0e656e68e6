"""Answers that survive: the browser tab keeps them, and brings them back to a new session.

A reload, a lost connection, a restarted server or another replica begin a new session. The server stores nothing; the
browser's part is browser/answers.js.
"""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from language.translation import _
from ui import campaign_link, configuration, frame, session, sign_in
from ui.content import catalogue, version
from ui.questions.kinds import every_question
from ui.tab import bridge, codec
from ui.tab.memory import tab_memory

WHOLE_PAGE, FRAGMENT = "tab", "tab-fragment"
"""The keys of the two messages: one of the whole page, and one of a fragment that takes answers."""

NEED_ANSWERS = {"question", "answers", "result", "contract", "compare", "evidence"}
"""The pages that wait for what the tab keeps before they are drawn for the first time."""

MOST_FIELDS = 100


def draw_message(page: str) -> None:
    """Draws the message to the tab before a page is drawn; pages that need answers wait for the tab's reply.

    `page` is the path of the page, which is empty for the first one.
    """
    memory = tab_memory()
    memory.page = page
    wait = not memory.asked and page in NEED_ANSWERS and _may_keep()
    memory.asked = True
    _draw(WHOLE_PAGE, ask=wait)
    if wait:
        frame.draw_waiting_screen(_("One moment: looking for answers that this tab kept."))


def send_answers() -> None:
    """Tells the tab what a fragment has changed; the last line of a fragment that takes answers."""
    _draw(FRAGMENT, ask=False)


def _may_keep() -> bool:
    """Whether the tab keeps answers: not on a shared screen, nor while an adviser may hold a client's answers."""
    return not campaign_link.is_kiosk() and sign_in.current() is None


def _draw(key: str, *, ask: bool) -> None:
    entries = codec.encode(session.all_answers(), session.typed(), version()) if _may_keep() else {}
    message = tab_memory().message(entries, ask=ask)
    flags = {"whole": key == WHOLE_PAGE, "off": not _may_keep()}
    bridge.send(
        key,
        "answers",
        message | {"screen": _screen()} | {name: True for name, is_set in flags.items() if is_set},
        on_restore_change=lambda: _restore(key),
        on_refresh_change=lambda: None,  # the run that follows draws the page anew
    )


def _screen() -> str:
    """The name of the screen, made of path and query as browser/answers.js makes it."""
    query = sorted(f"{name}={value}" for name, value in st.query_params.items())
    return "|".join([tab_memory().page, *query])


def _restore(key: str) -> None:
    """Takes back what the tab kept; what was answered in this session already takes precedence."""
    memory, reply = tab_memory(), bridge.reply(key, "restore")
    if not isinstance(reply, dict) or memory.restored:
        return
    memory.restored = True
    if not _may_keep():
        return
    kept = codec.decode(reply.get("entries"), catalogue(), configuration.now())
    session.restore(kept.answers, kept.typed)
    restore_fields(reply.get("fields"))
    if kept.content not in (None, version()):
        session.show_on_next_screen(
            _("The questions were revised after you answered. Please check your answers.")
        )


def restore_fields(fields: object) -> None:
    """Keeps what the fields of the last screen held, which the server may never have received."""
    if not isinstance(fields, dict) or len(fields) > MOST_FIELDS:
        return
    noted: Mapping[str, object] = {str(key): value for key, value in fields.items()}
    for question in every_question(catalogue()):
        question.restore(noted)
