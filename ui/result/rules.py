"""The rules in words, as the About page explains them: criteria, verdict, coverage and contract."""

from __future__ import annotations

import streamlit as st

from language.translation import _
from ui import frame, html
from ui.content import catalogue


def draw_rules() -> None:
    """Draws each criterion with its possible outcomes, and how verdict, coverage and contract are computed."""
    frame.draw_section_heading("rules", _("The rules in words"))
    for criterion in catalogue().criteria.values():
        with st.expander(_(criterion.name), key=f"rule-{criterion.id}"):
            st.markdown(_(criterion.why))
            html.draw_points(_(outcome.because) for outcome in criterion.outcomes.values())
    st.markdown(
        _(
            "**The verdict.** One criterion not met: you may not apply. Else one still open: we cannot tell yet. "
            "Else one step to take: not yet. Else: you may apply. "
            "A reached 3(b) ceiling comes right after a criterion not met; where you may apply, fewer than 12 months left "
            "and required items that you do not cover are named."
        )
    )
    st.markdown(
        _(
            "**Coverage.** Yes counts 1, Partly one half, No 0. Years count for their share of those asked. "
            "An item counts as much as the weakest skill it rests on. What is not answered counts as 0."
        )
    )
    st.markdown(
        _(
            "**Contract.** A period of some months ends the day before the same day so many months later. "
            "Months served under 3(b) are taken off its ceiling."
        )
    )
