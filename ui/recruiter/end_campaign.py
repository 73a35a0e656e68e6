"""The end of a campaign: closing its link, and deleting it in two steps."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from language.translation import _
from records import campaigns
from records.accounts import Right
from records.campaigns import Campaign, State
from records.errors import RecordsError
from ui import database, frame, navigation, session, sign_in
from ui.recruiter import campaign_words

TO_CONFIRM = "campaign-delete"
"""Remembers the code of the campaign whose deletion is to be confirmed."""


def draw_end_of_campaign(campaign: Campaign) -> None:
    """Draws the buttons that close and delete the campaign."""
    code = campaign.code
    frame.draw_section_heading("end", _("End the campaign"))
    if campaign_words.state_today(campaign) is State.OPEN:
        st.markdown(
            _("Once closed, the link counts nothing more and cannot be opened again. Its numbers stay.")
        )
        st.button(_("Close the link"), key="close-campaign", on_click=_close, args=(code,))
    if session.value_of(TO_CONFIRM) == code:
        _draw_confirmation(code)
    else:
        st.button(_("Delete the campaign"), key="delete-campaign", on_click=_ask_again, args=(code,))


def _draw_confirmation(code: str) -> None:
    st.warning(_("The campaign and all of its numbers will be gone for good. Take the numbers away first."))
    with st.container(key="sure", horizontal=True):
        st.button(_("Delete for good"), key="delete-for-good", on_click=_delete, args=(code,))
        st.button(_("Keep the campaign"), key="keep-campaign", on_click=_cancel)


def _ask_again(code: str) -> None:
    session.put(TO_CONFIRM, code)


def _cancel() -> None:
    session.forget([TO_CONFIRM])


def _close(code: str) -> None:
    if _change(lambda: campaigns.close(database.engine(), code)):
        session.show_on_next_screen(_("The link is closed. Its numbers stay here."))


def _delete(code: str) -> None:
    session.forget([TO_CONFIRM])
    if _change(lambda: campaigns.delete(database.engine(), code)):
        session.show_on_next_screen(_("The campaign and its numbers are deleted."))
        navigation.redirect("campaigns", {})


def _change(change: Callable[[], object]) -> bool:
    """Makes a change and returns True; if it cannot be made, the next screen says so."""
    if not sign_in.check_right(Right.RECRUITER):
        return False
    try:
        change()
    except RecordsError:
        session.show_on_next_screen(
            _("Nothing was changed: the database cannot be used just now. Try again later.")
        )
        return False
    return True
