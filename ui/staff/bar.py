"""What stands above the screens of whoever is signed in: their pages, the client at hand, the way out."""

from __future__ import annotations

import streamlit as st

from language.translation import _
from records.accounts import Right
from ui import campaign_link, flash, html, navigation, session, sign_in

FIRST_PAGE = {Right.ADVISER: "people", Right.RECRUITER: "campaigns", Right.ADMINISTRATOR: "accounts"}


def first_page() -> str:
    """Where whoever has just signed in goes on."""
    return next((page for right, page in FIRST_PAGE.items() if sign_in.may(right)), "home")


def bar() -> None:
    """The bar; nothing for a visitor."""
    account = sign_in.current()
    if account is None or campaign_link.is_kiosk():
        return
    with st.container(key="staff", horizontal=True, vertical_alignment="center"):
        st.markdown(_("Signed in: **{name}**").format(name=account.username), width="content")
        _links()
        if session.has_answers():
            st.button(_("Finish with this client"), key="finish-client", type="tertiary", on_click=_finish)
        st.button(_("Sign out"), key="sign-out", type="tertiary", on_click=_sign_out)
    ends_by_itself()


def ends_by_itself() -> None:
    """Tells the page when the session ends, so that nothing is left on a screen that nobody minds."""
    html.idle(
        sign_in.IDLE,
        warning=60,
        home="/sign-in",
        words=_("Your session ends in {count} seconds, and what is on the screen goes with it."),
    )


def _links() -> None:
    navigation.link("people", _("People to show"))
    navigation.link("beside", _("Side by side"))
    navigation.link("client", _("A client's file"))
    navigation.link("campaigns", _("Campaigns"))
    navigation.link("accounts", _("Accounts"))


def _finish() -> None:
    session.erase()
    flash.show_next(_("Finished: nothing of this client's answers is left here."))
    navigation.redirect("client", {})


def _sign_out() -> None:
    sign_in.end(_("You are signed out. Nothing of what was on the screen is left here."))
    navigation.redirect("home", {})
