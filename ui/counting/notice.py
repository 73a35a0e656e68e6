"""The notice about what is counted, and the button that refuses it."""

from __future__ import annotations

import streamlit as st

from language.translation import _
from ui import session
from ui.counting import events


def draw_counting_notice() -> None:
    """Draws what this link counts; nothing on a visit that is not counted."""
    if not events.is_counting():
        return
    with st.container(key="counted", horizontal=True):
        if events.is_refused():
            st.markdown(_("**You are not counted.** Nothing more of this visit enters any number."))
            return
        with st.expander(_("What this link counts"), type="compact", key="why-counted"):
            st.markdown(
                _(
                    "Daily totals, without names or times: how many people opened, started and finished, which "
                    "verdicts came out, and which conditions or requirements stood in the way. Military service, "
                    "fitness, character and clearance are never counted."
                )
            )
            if events.has_counted():
                st.markdown(_("That this link was opened is counted by now."))
        st.button(_("Do not count me"), key="do-not-count", on_click=_refuse)


def _refuse() -> None:
    events.refuse()
    session.show_on_next_screen(_("From here on nothing of this visit is counted."))
