"""Home: what this is and is not, and the roles."""

import streamlit as st

from language.translation import _
from ui import campaign_link, configuration, frame, kiosk, navigation
from ui.counting import notice
from ui.roles import arrival, cards, expectations


def draw_welcome() -> None:
    """Draws what the check is for, the message about the visitor's link, and what is counted."""
    st.title(_("Could one of these jobs be for you?"), anchor=False)
    frame.draw_lead(
        _(
            "Check for yourself whether you could apply for one of these IT-security jobs at the European Commission, "
            "which requirements you cover, and what you would be signing."
        )
    )
    arrival.draw_arrival_message()
    if campaign_link.is_kiosk():
        kiosk.draw_privacy_note()
    notice.draw_counting_notice()
    expectations.draw_promises()


with frame.screen(_("Check yourself before you apply"), width="wide"):
    if not {navigation.ROLE, campaign_link.CODE} & set(st.query_params):
        st.query_params.clear()  # a link from the same page leaves its query in the address
    draw_welcome()
    cards.draw_role_cards(configuration.now())
    with st.container(key="starts", horizontal=True):
        navigation.link("europass", _("Start from my Europass CV"))
        navigation.link("resume", _("Go on with saved answers"))
    if not campaign_link.is_kiosk():
        expectations.draw_expectations()
