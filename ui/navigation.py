"""The pages, their addresses, and how one leads to another.

Only the role and the step stand in an address, never an answer. A link opens a page with a query of its
own. A button that leaves a page keeps the query, and one that stays on it changes the query: either
way the browser's history gets one entry, so that Back leads where one expects.
"""

from __future__ import annotations

import streamlit as st
from streamlit.navigation.page import Page

from language.translation import _
from records.accounts import Right
from ui import campaign_link, session, sign_in, way

ROLE, STEP, CHANGE, ONLY = "role", "step", "change", "only"
OPEN = "open"
"""Only what is not answered yet; of every role, where the address names none."""

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
"""Pages that write, upload or sign in: not on the screen of a stand."""

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
"""Pages that only whoever has the right is told of."""


def pages() -> list[Page]:
    """The pages of this visitor, made anew in each run; the first one shows the role of `?role=`, if any."""
    first = FILES["role"] if known_role() else "pages/home.py"
    made = {"home": st.Page(first, title="Role Compass", url_path="start", default=True)}
    made |= {name: st.Page(file, title=name, url_path=name) for name, file in _files().items()}
    way.open_pages(made)
    return list(made.values())


def _files() -> dict[str, str]:
    if campaign_link.is_kiosk():
        return FILES
    rights = {
        name: file for right, files in BY_RIGHT.items() for name, file in files.items() if sign_in.may(right)
    }
    # A session that has ended stands on a page that is no longer its own: it reads there why.
    ended = sign_in.has_ended()
    ways_back = (
        {name: OWN_DEVICE["sign-in"] for files in BY_RIGHT.values() for name in files} if ended else {}
    )
    return FILES | OWN_DEVICE | rights | ways_back


def known_role() -> str | None:
    """The role of the address, where the catalogue has it."""
    from ui.content import catalogue  # noqa: PLC0415 - content is not needed to name a page

    role = st.query_params.get(ROLE)
    return role if role in catalogue().roles else None


def only_open() -> bool:
    """Whether only the questions without an answer are asked."""
    return st.query_params.get(ONLY) == OPEN


def query(role: str | None, **more: str) -> dict[str, str]:
    """The query of an address about a role, in this visit."""
    return ({ROLE: role} if role else {}) | more | campaign_link.query()


def link(name: str, label: str, role: str | None = None, *, arrow: bool = False, **more: str) -> None:
    """A link to a page, about a role where one is given; none to a page that this visitor has not."""
    page = way.page(name)
    if page is None:
        return
    extra = {"icon": ":material/arrow_forward:", "icon_position": "right"} if arrow else {}
    st.page_link(page, label=label, query_params=query(role, **more) or None, **extra)


def follow() -> None:
    """Opens the page that a callback chose, if one did."""
    way.arrive()
    found = way.leaving()
    if found:
        name, chosen = found
        page = way.page(name) or way.page("home")
        kept = st.query_params.to_dict() if chosen is None else chosen
        st.switch_page(page, query_params=kept | campaign_link.query())


def button(
    name: str, label: str, *, key: str, to: dict[str, str] | None = None, primary: bool = True
) -> None:
    """A button that opens another page, with a query of its own or with this one's."""
    kind, width = ("primary", "stretch") if primary else ("secondary", "content")
    st.button(label, key=key, type=kind, width=width, on_click=way.leave_for, args=(name, to))


def leave_fragment() -> None:
    """Runs the whole page where a callback leads away from it.

    Called first in a fragment: the browser sends a click together with a text that was still being typed,
    and then only the text's fragment runs, wherever the button stands.
    """
    if way.is_on_the_way() or sign_in.lapses():
        st.rerun()


def start_again() -> None:
    """Erases every answer and goes back to the role."""
    session.erase()
    way.report(
        _(
            "Your answers are erased, here and in this tab. What a tab kept before may come back when a closed tab is opened again."
        )
    )
    way.leave_for("home", query(known_role()))


def erase_button() -> None:
    """The way to begin anew, on every screen; the browser's part knows it by its key."""
    st.button(_("Erase my answers"), type="tertiary", key="erase", on_click=start_again)
