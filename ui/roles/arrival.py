"""The message on the home page about the link that the visitor followed."""

from __future__ import annotations

import streamlit as st

from language.translation import _
from records.campaigns import State
from ui import campaign_link, html, navigation
from ui.campaign_link import Visit


def draw_arrival_message() -> None:
    """Draws who runs the campaign, or why the link or the role in the address does not work."""
    visit = campaign_link.current()
    if visit is None:
        if st.query_params.get(navigation.ROLE) is not None:
            no_role = _("There is no role of that name. These are the ones you can check.")
            st.info(no_role, icon=":material/help:")
    elif not visit.is_open():
        st.warning(_why_not_open(visit), icon=":material/link_off:")
    elif visit.campaign:
        name, place = (html.escape_markdown(text) for text in (visit.campaign.name, visit.campaign.place))
        st.caption(_("Shown by {name}, {place}").format(name=name, place=place))


def _why_not_open(visit: Visit) -> str:
    """Why the link does not work, and that all roles are shown instead."""
    if visit.state is State.CLOSED:
        reason = _("This link was closed by whoever shared it.")
    elif visit.state is State.EXPIRED:
        reason = _("This link has expired.")
    elif visit.asked:
        reason = _("This link is not known. Please compare its six characters with what you were given.")
    else:
        reason = _("This link cannot be looked up just now.")
    return reason + " " + _("All roles are below, and you can check yourself against each.")
