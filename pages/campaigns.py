"""Campaigns: the recruiter's links, and the form for a new one."""

import streamlit as st

from language.translation import _
from records import campaigns
from records.campaigns import Campaign
from records.errors import RecordsError
from ui import database, frame, navigation
from ui.recruiter import campaign_form, campaign_words


def card(campaign: Campaign) -> None:
    """One campaign, with what one knows it by."""
    with st.container(key=f"card-{campaign.code}"):
        st.markdown(campaign_words.chip(campaign))
        st.subheader(campaign_words.plain(campaign.name), anchor=False)
        st.markdown(campaign_words.plain(campaign.place))
        st.caption(f"{campaign_words.days(campaign)}  \n{_('Code')} {campaign.code}")
        label = _("See the campaign {code}").format(code=campaign.code)
        navigation.link("campaign", label, arrow=True, campaign=campaign.code)


def overview(found: list[Campaign]) -> None:
    """A card for each campaign, the newest first."""
    frame.section("campaigns", _("Your campaigns"))
    if not found:
        st.markdown(_("There is none yet. Make the first one below."))
        return
    with st.container(key="cards"):
        for campaign in found:
            card(campaign)


with frame.screen(_("Campaigns"), width="wide"):
    st.title(_("Campaigns"), anchor=False)
    frame.lead(
        _(
            "A campaign is a link for one occasion, such as a job fair: with a code to scan, a poster, and numbers of its own."
        )
    )
    try:
        overview(campaigns.listed(database.engine()))
        campaign_form.draw()
    except RecordsError:
        campaign_words.unreachable()
