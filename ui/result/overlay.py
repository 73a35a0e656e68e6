"""Several profiles in one radar with a table of its figures: up to three roles, or two people."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from eligibility.comparison import Compared
from eligibility.coverage import Coverage
from language.overlay import overlay
from language.profile import ring
from language.translation import _
from ui import html, navigation, plot
from ui.charts.radar import overlaid_radar
from ui.content import catalogue

MOST, FIRST = 3, 2
"""Roles that fit in one radar, and roles that are chosen at first."""


@st.fragment
def draw_chosen_roles(compared_roles: Sequence[Compared]) -> None:
    """Draws a box for each role, and the radar and table of the chosen roles."""
    navigation.rerun_if_leaving()
    st.markdown(_("Choose up to three roles."))
    chosen = []
    with st.container(key="overlay-boxes", horizontal=True):
        for place, compared in enumerate(compared_roles):
            if st.checkbox(_(compared.role.title), value=place < FIRST, key=f"overlay-{compared.role.id}"):
                chosen.append(compared)
    if len(chosen) > MOST:
        st.warning(_("Three fit in one chart. The first three you chose are shown."), icon=":material/info:")
    if chosen:
        draw_overlay(
            [(_(compared.role.title), compared.assessment.coverage) for compared in chosen[:MOST]],
            key="overlay",
            table_alt=_("Coverage by area and role, in percent"),
        )


def draw_overlay(profiles: Sequence[tuple[str, Coverage]], *, key: str, table_alt: str) -> None:
    """Draws named profiles in one radar, beside a table of its figures; `table_alt` describes the table."""
    combined = overlay(catalogue(), profiles)
    chart, table = st.columns([6, 5], gap="medium")
    if combined.has_shape:
        with chart:
            plot.draw_figure(overlaid_radar(combined, plot.mode()), key=key, alt=combined.alternative_text)
            names = [(f"shape{place}", shape.name) for place, shape in enumerate(combined.shapes)]
            html.draw_legend([ring(), *names])
    with table:
        st.table(combined.table.records(), hide_index=True, border="horizontal", alt=table_alt)
