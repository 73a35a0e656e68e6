"""The kiosk, a shared screen at a stand: it clears itself between visitors and can hand over to a phone."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from eligibility.notice import Role
from language.translation import _
from sharing import qr
from sharing.link import NoAddressError, role_link
from ui import campaign_link, configuration, html, navigation, session

SECONDS, WARNING = 90, 30
"""Seconds until an idle screen is cleared, and how long before that it warns."""


def draw_finish_button() -> None:
    """Draws the button that clears the screen at once."""
    st.button(_("Finish and clear"), key="finish-visit", icon=":material/restart_alt:", on_click=_clear)


def start_countdown() -> None:
    """Makes an idle kiosk clear itself; does nothing on a visitor's own device."""
    if not campaign_link.is_kiosk():
        return
    html.start_idle_timer(
        SECONDS,
        warning=WARNING,
        home=f"/?{urlencode(campaign_link.query())}",
        words=_("Still there? This screen clears itself in {count} seconds."),
        stand=True,
    )


def _clear() -> None:
    session.erase()
    session.forget([session.COUNTED])
    navigation.redirect("home", campaign_link.query())


def draw_phone_code(role: Role) -> None:
    """Draws a QR code that opens this role, without any answers, on the visitor's phone."""
    try:
        link = role_link(configuration.public_address(), role.id, campaign_link.code())
    except NoAddressError:
        return
    with st.container(key="panel-phone"):
        st.subheader(_("Go on with your own phone"), anchor=False)
        st.markdown(_("The code opens this role. Your answers stay here, and are cleared when you finish."))
        alt = _("QR code that opens the role {role} on a phone").format(role=_(role.title))
        with st.container(key="qr-phone"):
            st.image(qr.png(link), width=240, alt=alt)


def draw_privacy_note() -> None:
    """Draws the note that the screen clears itself."""
    st.markdown(
        _("**Nothing stays on this screen.** It starts afresh after {count} seconds without a touch.").format(
            count=SECONDS
        )
    )
