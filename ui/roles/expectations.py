"""What the home page says about the check: three promises, and what to expect."""

from __future__ import annotations

import streamlit as st

from language.translation import _, plural
from ui import frame, html
from ui.content import catalogue
from ui.roles.minutes import counted_minutes


def draw_promises() -> None:
    """Draws three promises in one line; the first one if the time was counted."""
    promises = {"lock": _("No account; answers stay in this tab"), "fact_check": _("Every answer explained")}
    counted = [counted_minutes()[role].verdict for role in catalogue().roles if role in counted_minutes()]
    if counted:
        time = plural("A first answer in {count} minute", "A first answer in {count} minutes", max(counted))
        promises = {"timer": time, **promises}
    with st.container(key="promises", horizontal=True):
        for icon, promise in promises.items():
            st.markdown(f":material/{icon}: {promise}", width="content")


def draw_expectations() -> None:
    """Draws what this is, what it is not, and what to have at hand."""
    frame.draw_section_heading("expect", _("What you can expect"))
    with st.container(key="boxes"):
        _draw_panel(
            "is",
            _("What this is"),
            _("A self-check against the text of the vacancy notices"),
            _("Each answer explained, with its place in the notice"),
            _("A list of the steps from applying to the first working day"),
        )
        _draw_panel(
            "not",
            _("What this is not"),
            _("Not an application: you still apply yourself"),
            _("Not a forecast of who is selected"),
            _("Not a service of the European Commission or EPSO (European Personnel Selection Office)"),
        )
        _draw_panel(
            "hand",
            _("What to have at hand"),
            _("Your diploma: its country, its year and the official length of the studies"),
            _("Your language levels, from A1 to C2"),
            _("Your CAST profile, if you have one"),
        )


def _draw_panel(name: str, title: str, *lines: str) -> None:
    with st.container(key=f"panel-{name}"):
        st.subheader(title, anchor=False)
        html.draw_points(lines, against=name == "not")
