"""Campaigns: the recruiter's links, and the form for a new one."""

import streamlit as st

from language.translation import _
from records import campaigns
from records.campaigns import Campaign
from records.errors import RecordsError
from ui import database, frame, html, navigation
from ui.recruiter import campaign_form, campaign_words


def draw_campaign_card(campaign: Campaign) -> None:
    """Draws the state, name, place, days and code of one campaign, with a link to it."""
    with st.container(key=f"card-{campaign.code}"):
        st.markdown(campaign_words.state_badge(campaign))
        st.subheader(html.escape_markdown(campaign.name), anchor=False)
        st.markdown(html.escape_markdown(campaign.place))
        st.caption(campaign_words.days(campaign) + "  \n" + _("Code") + f" {campaign.code}")
        label = _("See the campaign {code}").format(code=campaign.code)
        navigation.link("campaign", label, arrow=True, campaign=campaign.code)


def draw_overview(listed: list[Campaign]) -> None:
    """Draws a card for each campaign, the newest first."""
    frame.draw_section_heading("campaigns", _("Your campaigns"))
    if not listed:
        st.markdown(_("There is none yet. Make the first one below."))
        return
    with st.container(key="cards"):
        for campaign in listed:
            draw_campaign_card(campaign)


with frame.screen(_("Campaigns"), width="wide"):
    st.title(_("Campaigns"), anchor=False)
    frame.draw_lead(
        _(
            "A campaign is a link for one occasion, such as a job fair: with a code to scan, a poster, and numbers of its own."
        )
    )
    try:
        draw_overview(campaigns.list_all(database.engine()))
        campaign_form.draw_campaign_form()
    except RecordsError:
        campaign_words.draw_unreachable()
