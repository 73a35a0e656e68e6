"""The frame of every screen: page title, style and scripts, masthead, footer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import streamlit as st

from language.translation import _
from ui import campaign_link, erasing, html, kiosk, navigation, session, sign_in
from ui.staff import bar

BROWSER = Path(__file__).parent / "browser"

# A data URL, because every browser would fetch a Material icon from another company's server.
ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E"
    "%3Ccircle cx='12' cy='12' r='11' fill='%230F4C81'/%3E%3Cpath d='M17 7l-3 7-7 3 3-7z' fill='white'/%3E%3C/svg%3E"
)

SCRIPTS = (
    "streamlit",
    "storage",
    "bridge",
    "answers",
    "counting",
    "announcements",
    "descriptions",
    "landmarks",
    "places",
    "focus",
    "anchors",
    "idle",
    "stage",
)
"""The scripts of every page; each may use the ones before it."""

STYLES = ("frame", "questions", "result", "charts", "devices", "comparison", "adviser", "staff", "contrast")
"""The style sheets of every page, in the order in which they override each other."""


def _browser_file(name: str) -> str:
    return (BROWSER / name).read_text(encoding="utf-8")


BEHAVIOUR = (
    "(() => {\nif (window.roleCompass) return;\nwindow.roleCompass = true;\n"
    + "".join(_browser_file(f"{name}.js") for name in SCRIPTS)
    + "})();"
)
"""The script of every page, which runs once. The server's Content-Security-Policy allows it by its hash.

Streamlit's sanitiser drops the whole script if it has a "<" before a letter or a digit.
"""

FIRST_SCRIPT = _browser_file("first.js")
"""The script that runs before Streamlit's own. The Content-Security-Policy allows it by its hash, too."""

STYLE = "".join(_browser_file(f"{name}.css") for name in STYLES)
"""The style of every page. The server puts it into the HTML of each page, so that nothing is ever drawn without it."""


def draw_waiting_screen(words: str) -> None:
    """Draws a screen without masthead and footer, only words and the page's script, and stops the run."""
    st.set_page_config(page_title=_("Role Compass (unofficial)"), page_icon=ICON)
    _add_behaviour()
    with st.container(key="main"):
        st.markdown(words)
    st.stop()


@contextmanager
def screen(title: str, *, width: Literal["text", "wide"] = "text", nav: bool = True) -> Iterator[None]:
    """A whole screen; the body of the `with` statement is drawn between masthead and footer."""
    set_up_page(title)
    _draw_masthead(width, nav=nav)
    bar.draw_bar()
    kiosk.start_countdown()
    with st.container(key="main"):
        message = session.take_message()
        if message:
            html.draw_flash_message(message)
        yield
    _draw_footer(nav=nav)


def set_up_page(title: str) -> None:
    """Sets the page title, follows a callback's redirect, and adds the scripts and the view marker."""
    st.set_page_config(
        page_title=_("{title} - Role Compass (unofficial)").format(title=title),
        page_icon=ICON,
    )
    navigation.follow_redirect()
    with st.container(key="unseen"):
        _add_behaviour()
        html.draw_view_marker(f"{title} {st.query_params.get(navigation.STEP, '')}")
    with st.container(key="skip"):
        html.draw_skip_link()


def _add_behaviour() -> None:
    # Streamlit's sanitiser keeps a script only beside an element.
    st.html(f"<span hidden></span><script>{BEHAVIOUR}</script>", unsafe_allow_javascript=True)


def _draw_masthead(width: str, *, nav: bool) -> None:
    wide = st.container(key=f"width-{width}")
    with wide.container(
        key="masthead", horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        with st.container(
            key="brand", horizontal=True, vertical_alignment="center", width="content", gap="small"
        ):
            st.page_link(navigation.home(), label="Role Compass", icon=":material/explore:")
            st.markdown(unofficial_badge())
        if campaign_link.is_kiosk():
            kiosk.draw_finish_button()
        elif nav:
            with st.container(key="nav", horizontal=True, vertical_alignment="center", width="content"):
                navigation.link("home", _("Roles"))
                navigation.link("compare", _("Compare"))
                navigation.link("contract", _("The contract"), navigation.known_role())
                navigation.link("about", _("About"))


def _draw_footer(*, nav: bool) -> None:
    with st.container(key="footer"):
        st.markdown(f"{_who_runs_it()} {_where_answers_stay()}" if nav else _where_answers_stay())
        with st.container(key="footlinks", horizontal=True):
            if nav:
                navigation.link("home", _("All roles"))
                navigation.link("compare", _("Compare all roles"))
                navigation.link("contract", _("The contract"), navigation.known_role())
            navigation.link("about", _("Privacy, accessibility, sources"))
            if not campaign_link.is_kiosk():
                _draw_own_device_links(nav=nav)


def _draw_own_device_links(*, nav: bool) -> None:
    """Draws the sign-in link and the button that erases the answers; a kiosk has neither."""
    if nav and sign_in.current() is None:
        navigation.link("sign-in", _("For advisers and recruiters"))
    if session.has_answers() or not nav:
        erasing.draw_erase_button()


def _who_runs_it() -> str:
    return _(
        "**Role Compass is unofficial.** It is not run or checked by the European Commission, EPSO or EU Careers."
    )


def _where_answers_stay() -> str:
    if campaign_link.is_kiosk():
        return _("Your answers are cleared when you finish, or when nobody touches the screen.")
    if sign_in.current():
        return _("Answers that you open or give here end with your session; this tab keeps none.")
    return _("Your answers stay in this browser tab and end with it.")


def unofficial_badge() -> str:
    """The markdown badge "Unofficial"."""
    words = _("Unofficial")
    return f":gray-badge[{words}]"


def draw_lead(text: str) -> None:
    """Draws the first paragraph of a screen, in larger type."""
    with st.container(key="lead"):
        st.markdown(text)


def draw_section_heading(name: str, heading: str) -> None:
    """Draws a level-two heading with space above it."""
    with st.container(key=f"section-{name}"):
        st.header(heading, anchor=False)
