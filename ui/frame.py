"""What stands around every screen: title, style, masthead, footer, and focus on a new view."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import streamlit as st

from language.translation import _
from ui import campaign_link, html, kiosk, navigation, session, sign_in, way
from ui.staff import bar

BROWSER = Path(__file__).parent / "browser"

# An address of data: a Material icon would be fetched from another company's server by every visitor.
ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E"
    "%3Ccircle cx='12' cy='12' r='11' fill='%230F4C81'/%3E%3Cpath d='M17 7l-3 7-7 3 3-7z' fill='white'/%3E%3C/svg%3E"
)


SCRIPTS = ("focus.js", "idle.js", "tab.js", "stage.js")
STYLES = ("style.css", "staff.css")
BEHAVIOUR = "".join((BROWSER / name).read_text(encoding="utf-8") for name in SCRIPTS)
"""The script of every screen; the server's Content-Security-Policy knows it by its hash."""

STYLE_AND_BEHAVIOUR = (
    f"<style>{''.join((BROWSER / name).read_text(encoding='utf-8') for name in STYLES)}</style>"
    f"<span hidden></span><script>{BEHAVIOUR}</script>"
)


def waiting(words: str) -> None:
    """A screen before its page is known: no frame, only words and the page's script."""
    st.set_page_config(page_title=_("Role Compass (unofficial)"), page_icon=ICON)
    st.html(STYLE_AND_BEHAVIOUR, unsafe_allow_javascript=True)
    st.markdown(words)
    st.stop()


@contextmanager
def screen(title: str, *, width: Literal["text", "wide"] = "text", nav: bool = True) -> Iterator[None]:
    """A whole screen; what is drawn inside stands between masthead and footer."""
    begin(title)
    _masthead(width, nav=nav)
    bar.bar()
    kiosk.clock()
    news = way.news()
    if news:
        html.news(news)
    yield
    _footer(nav=nav)


def begin(title: str) -> None:
    """What comes before anything that is seen: the title, the page that a callback chose, style and script."""
    st.set_page_config(
        page_title=_("{title} - Role Compass (unofficial)").format(title=title),
        page_icon=ICON,
    )
    navigation.follow()
    st.html(STYLE_AND_BEHAVIOUR, unsafe_allow_javascript=True)


def _masthead(width: str, *, nav: bool) -> None:
    wide = st.container(key=f"width-{width}")
    with wide.container(
        key="masthead", horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        with st.container(
            key="brand", horizontal=True, vertical_alignment="center", width="content", gap="small"
        ):
            st.page_link(way.page("home"), label="Role Compass", icon=":material/explore:")
            st.markdown(f":gray-badge[{_('Unofficial')}]")
        if campaign_link.is_kiosk():
            kiosk.finish()
        elif nav:
            with st.container(key="nav", horizontal=True, vertical_alignment="center", width="content"):
                navigation.link("home", _("Roles"))
                navigation.link("compare", _("Compare"))
                navigation.link("contract", _("The contract"), navigation.known_role())
                navigation.link("about", _("About"))


def _footer(*, nav: bool) -> None:
    with st.container(key="footer"):
        st.markdown(
            _(
                "**Role Compass is unofficial.** It is not run or checked by the European Commission, EPSO or EU Careers."
            )
            + " "
            + _where_answers_stay()
        )
        with st.container(key="footlinks", horizontal=True):
            if nav:
                navigation.link("home", _("All roles"))
                navigation.link("compare", _("Compare all roles"))
                navigation.link("contract", _("The contract"), navigation.known_role())
            navigation.link("about", _("Privacy, accessibility, sources"))
            if not campaign_link.is_kiosk():
                _own_device(nav=nav)


def _own_device(*, nav: bool) -> None:
    if nav and sign_in.current() is None:
        navigation.link("sign-in", _("For advisers and recruiters"))
    if session.has_answers() or not nav:
        navigation.erase_button()


def _where_answers_stay() -> str:
    if campaign_link.is_kiosk():
        return _("Your answers are cleared when you finish, or when nobody touches the screen.")
    if sign_in.current():
        return _("Answers that you open or give here end with your session; this tab keeps none.")
    return _("Your answers stay in this browser tab and end with it.")


def lead(text: str) -> None:
    """The paragraph under a heading, in larger type."""
    with st.container(key="lead"):
        st.markdown(text)


def section(name: str, heading: str) -> None:
    """A heading of the second level, with room above it."""
    with st.container(key=f"section-{name}"):
        st.header(heading, anchor=False)
