"""What the recruiter's screens share: a campaign in words, and that there is no database."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from language.names import language
from language.translation import _
from records.campaigns import Campaign, State
from sharing.poster import Handout, period
from ui import configuration, html
from ui.content import whole

CAMPAIGN = "campaign"
"""The name of a campaign's code in the address of its screen."""


def unreachable() -> None:
    """Says that there is no database just now."""
    st.error(
        _(
            "Campaigns cannot be shown just now: the database cannot be used. Links that you have handed out still open the roles."
        )
    )


def state(campaign: Campaign) -> State:
    """How the campaign stands today."""
    return campaign.state(configuration.now().date())


def chip(campaign: Campaign) -> str:
    """How the campaign stands today, as a badge."""
    return {
        State.OPEN: f":green-badge[:material/link: {_('Open')}]",
        State.CLOSED: f":gray-badge[:material/link_off: {_('Closed')}]",
        State.EXPIRED: f":gray-badge[:material/event_busy: {_('Expired')}]",
    }[state(campaign)]


def days(campaign: Campaign) -> str:
    """The days of the fair in words."""
    return period(campaign.first_day, campaign.last_day)


def titles(roles: Iterable[str]) -> tuple[str, ...]:
    """The titles of roles as the content writes them; a role that it has no more is left out."""
    known = whole().roles
    return tuple(known[role].title for role in roles if role in known)


def facts(campaign: Campaign) -> None:
    """What was said about the campaign."""
    html.facts(
        {
            _("Place"): campaign.place,
            _("Days"): days(campaign),
            _("Link works until"): period(campaign.expires, campaign.expires),
            _("Language"): language(campaign.language),
            _("Roles"): ", ".join(_(title) for title in titles(campaign.roles)),
        }
    )


def handout(campaign: Campaign, link: str) -> Handout:
    """What stands on its poster and its card."""
    return Handout(
        link,
        campaign.name,
        campaign.place,
        campaign.first_day,
        campaign.last_day,
        titles(campaign.roles),
        campaign.language,
    )


def plain(text: str) -> str:
    """What a person typed, for a place that reads markdown: its signs are only read."""
    return "".join(
        f"\\{char}" if char.isascii() and not char.isalnum() and char != " " else char for char in text
    )
