"""The screen of a stand, which one visitor after the other uses: it forgets, and hands over to a phone."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from eligibility.notice import Role
from language.translation import _
from sharing import qr
from sharing.link import NoAddressError, role_link
from ui import campaign_link, configuration, html, navigation, session

SECONDS, WARNING = 90, 30


def finish() -> None:
    """The button that wipes at once."""
    st.button(_("Finish and clear"), key="finish-visit", icon=":material/restart_alt:", on_click=_wipe)


def clock() -> None:
    """Wipes where nobody touches the screen; nothing on a visitor's own device."""
    if not campaign_link.is_kiosk():
        return
    html.idle(
        SECONDS,
        warning=WARNING,
        home=f"/?{urlencode(campaign_link.query())}",
        words=_("Still there? This screen clears itself in {count} seconds."),
        stand=True,
    )


def _wipe() -> None:
    session.erase()
    session.forget([session.COUNTED])
    navigation.redirect("home", campaign_link.query())


def hand_over(role: Role) -> None:
    """A code that opens this role on the visitor's own phone; never an answer."""
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


def note() -> None:
    """What a visitor of the stand is told first."""
    st.markdown(
        _("**Nothing stays on this screen.** It starts afresh after {count} seconds without a touch.").format(
            count=SECONDS
        )
    )
