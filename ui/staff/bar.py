"""The bar above the screens of a signed-in user: links to their pages, the client's answers, and signing out."""

from __future__ import annotations

import streamlit as st

from language.translation import _
from records.accounts import Right
from ui import campaign_link, html, navigation, session, sign_in

FIRST_PAGE = {Right.ADVISER: "people", Right.RECRUITER: "campaigns", Right.ADMINISTRATOR: "accounts"}


def page_after_sign_in() -> str:
    """The page that opens after sign-in: the first one that the user has the right to see."""
    return next((page for right, page in FIRST_PAGE.items() if sign_in.may(right)), "home")


def draw_bar() -> None:
    """Draws the bar; nothing for a visitor or on a kiosk."""
    account = sign_in.current()
    if account is None or campaign_link.is_kiosk():
        return
    with st.container(key="staff", horizontal=True, vertical_alignment="center"):
        st.markdown(_("Signed in: **{name}**").format(name=account.username), width="content")
        _draw_links()
        if session.has_answers():
            st.button(
                _("Finish with this client"), key="finish-client", type="tertiary", on_click=_finish_client
            )
        st.button(_("Sign out"), key="sign-out", type="tertiary", on_click=_sign_out)
    start_session_timer()


def start_session_timer() -> None:
    """Makes the page's script clear an unattended screen when the session expires."""
    html.start_idle_timer(
        sign_in.IDLE,
        warning=60,
        home="/sign-in",
        words=_("Your session ends in {count} seconds, and what is on the screen goes with it."),
    )


def _draw_links() -> None:
    navigation.link("people", _("People to show"))
    navigation.link("beside", _("Side by side"))
    navigation.link("client", _("A client's file"))
    navigation.link("campaigns", _("Campaigns"))
    navigation.link("accounts", _("Accounts"))


def _finish_client() -> None:
    session.erase()
    session.show_on_next_screen(_("Finished: nothing of this client's answers is left here."))
    navigation.redirect("client", {})


def _sign_out() -> None:
    sign_in.close_session(_("You are signed out. Nothing of what was on the screen is left here."))
    navigation.redirect("home", {})
