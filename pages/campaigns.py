"""Campaigns: the recruiter's links, and the form for a new one."""

import streamlit as st

from language.translation import _
from records import campaigns
from records.campaigns import Campaign
from records.errors import RecordsError
from ui import campaign_form, campaigning, frame, navigation, store


def card(campaign: Campaign) -> None:
    """One campaign, with what one knows it by."""
    with st.container(key=f"card-{campaign.code}"):
        st.markdown(campaigning.chip(campaign))
        st.subheader(campaigning.plain(campaign.name), anchor=False)
        st.markdown(campaigning.plain(campaign.place))
        st.caption(f"{campaigning.days(campaign)}  \n{_('Code')} {campaign.code}")
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
        overview(campaigns.listed(store.engine()))
        campaign_form.draw()
    except RecordsError:
        campaigning.unreachable()
