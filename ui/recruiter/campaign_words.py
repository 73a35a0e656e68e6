"""What the recruiter's screens share: a campaign in words, and the message that the database is down."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from language.names import language
from language.translation import _
from records.campaigns import Campaign, State
from sharing.poster import Handout, period
from ui import configuration, html
from ui.content import full_catalogue

CAMPAIGN = "campaign"
"""The query parameter for a campaign's code."""


def draw_unreachable() -> None:
    """Draws the message that the database cannot be used."""
    st.error(
        _(
            "Campaigns cannot be shown just now: the database cannot be used. Links that you have handed out still open the roles."
        )
    )


def state_today(campaign: Campaign) -> State:
    """The state of the campaign today."""
    return campaign.state(configuration.now().date())


def state_badge(campaign: Campaign) -> str:
    """The state of the campaign today, as a markdown badge."""
    return {
        State.OPEN: html.badge("green", "link", _("Open")),
        State.CLOSED: html.badge("gray", "link_off", _("Closed")),
        State.EXPIRED: html.badge("gray", "event_busy", _("Expired")),
    }[state_today(campaign)]


def days(campaign: Campaign) -> str:
    """The first and last day of the occasion in words."""
    return period(campaign.first_day, campaign.last_day)


def role_titles(ids: Iterable[str]) -> tuple[str, ...]:
    """The untranslated titles of roles; a role that is no longer in the content is left out."""
    roles = full_catalogue().roles
    return tuple(roles[role].title for role in ids if role in roles)


def draw_campaign_facts(campaign: Campaign) -> None:
    """Draws place, days, language and roles of the campaign."""
    html.draw_facts(
        {
            _("Place"): campaign.place,
            _("Days"): days(campaign),
            _("Link works until"): period(campaign.expires, campaign.expires),
            _("Language"): language(campaign.language),
            _("Roles"): ", ".join(_(title) for title in role_titles(campaign.roles)),
        }
    )


def handout(campaign: Campaign, link: str) -> Handout:
    """The content of the campaign's poster and card."""
    return Handout(
        link,
        campaign.name,
        campaign.place,
        campaign.first_day,
        campaign.last_day,
        role_titles(campaign.roles),
        campaign.language,
    )
