"""Campaign: its links and papers, its numbers, and its end."""

from collections.abc import Callable

import streamlit as st

from language.translation import _
from records import campaigns, figures, retention
from records.accounts import Right
from records.campaigns import State
from records.errors import RecordsError
from records.figures import Figures
from ui import configuration, database, flash, frame, navigation, session, sign_in
from ui.recruiter import campaign_words, handouts
from ui.recruiter import figures as shown

SURE = "campaign-delete"
"""Remembers the code of the campaign whose deletion waits for a second click."""


def ask(code: str) -> None:
    """Asks once more before anything is deleted."""
    session.put(SURE, code)


def keep() -> None:
    """Deletes nothing."""
    session.forget([SURE])


def close(code: str) -> None:
    """Ends the link, and keeps the numbers."""
    if change(lambda: campaigns.close(database.engine(), code)):
        flash.show_next(_("The link is closed. Its numbers stay here."))


def delete(code: str) -> None:
    """Deletes the campaign with its numbers, and leads back to the others."""
    session.forget([SURE])
    if change(lambda: campaigns.delete(database.engine(), code)):
        flash.show_next(_("The campaign and its numbers are deleted."))
        navigation.redirect("campaigns", {})


def change(what: Callable[[], object]) -> bool:
    """Whether a change is done; where it is not, the next screen says so."""
    if not sign_in.still(Right.RECRUITER):
        return False
    try:
        what()
    except RecordsError:
        flash.show_next(_("Nothing was changed: the database cannot be used just now. Try again later."))
        return False
    return True


def end(found: Figures) -> None:
    """Close, and delete in two steps."""
    code = found.campaign.code
    frame.section("end", _("End the campaign"))
    if campaign_words.state(found.campaign) is State.OPEN:
        st.markdown(
            _("Once closed, the link counts nothing more and cannot be opened again. Its numbers stay.")
        )
        st.button(_("Close the link"), key="close-campaign", on_click=close, args=(code,))
    if session.remembered(SURE) != code:
        st.button(_("Delete the campaign"), key="delete-campaign", on_click=ask, args=(code,))
        return
    st.warning(_("The campaign and all of its numbers will be gone for good. Take the numbers away first."))
    with st.container(key="sure", horizontal=True):
        st.button(_("Delete for good"), key="delete-for-good", on_click=delete, args=(code,))
        st.button(_("Keep the campaign"), key="keep-campaign", on_click=keep)


def draw(found: Figures | None) -> None:
    """Everything about one campaign."""
    if found is None:
        st.title(_("Campaign"), anchor=False)
        st.info(_("There is no campaign with this code. It may have been deleted."), icon=":material/help:")
        return
    st.title(campaign_words.plain(found.campaign.name), anchor=False)
    st.markdown(campaign_words.chip(found.campaign))
    campaign_words.facts(found.campaign)
    handouts.draw(found.campaign, found)
    shown.draw(found)
    end(found)


with frame.screen(_("Campaign"), width="wide"):
    code_asked = st.query_params.get(campaign_words.CAMPAIGN, "")
    try:
        draw(figures.figures(database.engine(), code_asked, configuration.now(), retention.configured()))
    except RecordsError:
        st.title(_("Campaign"), anchor=False)
        campaign_words.unreachable()
    navigation.link("campaigns", _("All campaigns"))
