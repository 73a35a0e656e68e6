"""The way from today to the first working day: the next two steps, and the others behind one line."""

from __future__ import annotations

import streamlit as st

from eligibility.assessment import Assessment
from language.steps import steps
from language.translation import _, plural
from ui import html
from ui.content import catalogue

OPEN = 2
"""The steps that are shown; the others are folded."""


def draw_next_steps(result: Assessment) -> None:
    """Draws the steps in order."""
    if not result.open:
        st.markdown(_("The call is closed. The same steps prepare you for the next one."))
    all_steps = steps(catalogue(), result.role, result)
    html.draw_steps(all_steps[:OPEN])
    rest = all_steps[OPEN:]
    if rest:
        with st.expander(plural("{count} more step", "{count} more steps", len(rest)), key="more-steps"):
            html.draw_steps(rest, first=OPEN + 1)
