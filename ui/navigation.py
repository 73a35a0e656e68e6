"""The pages, their addresses, and how one leads to another.

An address names the role and the step, never an answer. A link opens a page with a query of its own. A button that
leaves a page keeps the query, and a button that stays on the page changes the query: either way the browser's
history gets one entry, so that Back leads where one expects.
"""

from __future__ import annotations

import streamlit as st
from streamlit.navigation.page import Page

from records.accounts import Right
from ui import campaign_link, session, sign_in
from ui.content import catalogue

ROLE, STEP, CHANGE, ONLY = "role", "step", "change", "only"
OPEN = "open"
"""The value of `only`: ask only what is not answered yet, of every role if the address names none."""

REDIRECT, STEP_CHANGED = "redirect", "step-changed"

FILES = {
    "role": "pages/role.py",
    "question": "pages/question.py",
    "answers": "pages/answers.py",
    "result": "pages/result.py",
    "contract": "pages/contract.py",
    "compare": "pages/compare.py",
    "about": "pages/about.py",
}
OWN_DEVICE = {
    "evidence": "pages/evidence.py",
    "resume": "pages/resume.py",
    "europass": "pages/europass.py",
    "sign-in": "pages/sign_in.py",
}
"""Pages with free text, uploads or the sign-in form: not registered on the screen of a stand."""

BY_RIGHT = {
    Right.ADVISER: {
        "people": "pages/people.py",
        "present": "pages/present.py",
        "beside": "pages/beside.py",
        "client": "pages/client.py",
    },
    Right.RECRUITER: {"campaigns": "pages/campaigns.py", "campaign": "pages/campaign.py"},
    Right.ADMINISTRATOR: {"accounts": "pages/accounts.py"},
}
"""Pages registered only for users with the right."""


def pages() -> list[Page]:
    """The pages of this visitor, built in each run; the first one shows the role of `?role=`, if any."""
    first = FILES["role"] if known_role() else "pages/home.py"
    named = {"home": st.Page(first, title="Role Compass", url_path="start", default=True)}
    named |= {name: st.Page(file, title=name, url_path=name) for name, file in _files().items()}
    session.put(session.PAGES, named)
    return list(named.values())


def _files() -> dict[str, str]:
    if campaign_link.is_kiosk():
        return FILES
    allowed = {
        name: file for right, files in BY_RIGHT.items() for name, file in files.items() if sign_in.may(right)
    }
    # When a session expires on a page of its right, that address shows the sign-in form, which says why.
    expired = (
        {name: OWN_DEVICE["sign-in"] for files in BY_RIGHT.values() for name in files}
        if sign_in.has_ended()
        else {}
    )
    return FILES | OWN_DEVICE | allowed | expired


def page_named(name: str) -> Page | None:
    """A page of this run, or None if this visitor has no access to it."""
    page: Page | None = session.value_of(session.PAGES).get(name)
    return page


def home() -> Page:
    """The first page."""
    page: Page = session.value_of(session.PAGES)["home"]
    return page


def known_role() -> str | None:
    """The id of the role in the address, if the catalogue has it."""
    role = st.query_params.get(ROLE)
    return role if role in catalogue().roles else None


def only_open() -> bool:
    """Whether only unanswered questions are asked."""
    return st.query_params.get(ONLY) == OPEN


def query(role: str | None, **more: str) -> dict[str, str]:
    """The query of an address about a role, in this visit."""
    return ({ROLE: role} if role else {}) | more | campaign_link.query()


def link(name: str, label: str, role: str | None = None, *, arrow: bool = False, **more: str) -> None:
    """Draws a link to a page, about a role if one is given; nothing if this visitor has no access to the page."""
    page = page_named(name)
    if page is None:
        return
    st.page_link(
        page,
        label=label,
        icon=":material/arrow_forward:" if arrow else None,
        icon_position="right",
        query_params=query(role, **more) or None,
    )


def button(
    name: str, label: str, *, key: str, to: dict[str, str] | None = None, primary: bool = True
) -> None:
    """Draws a button that opens another page, with the query `to` or with the query of this page."""
    st.button(
        label,
        key=key,
        type="primary" if primary else "secondary",
        width="stretch" if primary else "content",
        on_click=redirect,
        args=(name, to),
    )


def redirect(page: str, query: dict[str, str] | None = None) -> None:
    """Makes the next run open a page; called in a callback. Without a query, that of this page is kept."""
    session.put(REDIRECT, (page, query))


def note_step_change() -> None:
    """Notes that a callback chose another step, which is not drawn yet."""
    session.put(STEP_CHANGED, value=True)


def follow_redirect() -> None:
    """Opens the page that a callback chose, if any; the first call of every whole page."""
    session.forget([STEP_CHANGED])
    target: tuple[str, dict[str, str] | None] | None = session.value_of(REDIRECT)
    session.forget([REDIRECT])
    if target is None:
        return
    name, chosen = target
    page = page_named(name) or home()
    kept = st.query_params.to_dict() if chosen is None else chosen
    st.switch_page(page, query_params=kept | campaign_link.query())


def rerun_if_leaving() -> None:
    """Reruns the whole page if a callback leads away from it; the first call of every fragment.

    The browser sends a click together with a text that was still being typed, and then only the fragment of the
    text runs, wherever the button is.
    """
    if session.is_drawn(REDIRECT) or session.is_drawn(STEP_CHANGED) or sign_in.has_just_expired():
        st.rerun()
