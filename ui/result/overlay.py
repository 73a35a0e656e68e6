"""Several profiles in one radar, with the same figures as a table: up to three roles, or two people."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from eligibility.comparison import Compared
from eligibility.coverage import Coverage
from language.profile import overlay
from language.translation import _
from ui import html, navigation, plot
from ui.charts.radar import overlaid_radar
from ui.content import catalogue

MOST, FIRST = 3, 2


@st.fragment
def draw_chosen(found: Sequence[Compared]) -> None:
    """Boxes to choose from, the first two roles to begin with; then the radar and its table."""
    navigation.rerun_if_leaving()
    st.markdown(_("Choose up to three roles."))
    picked = []
    with st.container(key="overlay-boxes", horizontal=True):
        for place, one in enumerate(found):
            if st.checkbox(_(one.role.title), value=place < FIRST, key=f"overlay-{one.role.id}"):
                picked.append(one)
    if len(picked) > MOST:
        st.warning(_("Three fit in one chart. The first three you chose are shown."), icon=":material/info:")
    if picked:
        _draw(picked[:MOST])


def _draw(picked: Sequence[Compared]) -> None:
    draw_overlay(
        [(_(one.role.title), one.found.coverage) for one in picked],
        key="overlay",
        radar_alt=_("Radar of your coverage by area for {names}. The table has all figures."),
        table_alt=_("Coverage by area and role, in percent"),
    )


def draw_overlay(
    profiles: Sequence[tuple[str, Coverage]], *, key: str, radar_alt: str, table_alt: str
) -> None:
    """Draws named profiles in one radar, beside a table of its figures.

    `radar_alt`, which holds {names}, and `table_alt` are the alternative texts.
    """
    combined = overlay(catalogue(), profiles)
    names = [shape.name for shape in combined.shapes]
    chart, table = st.columns([6, 5], gap="medium")
    with chart:
        alt = radar_alt.format(names=", ".join(names))
        plot.draw(overlaid_radar(combined, plot.mode()), key=key, alt=alt)
        html.draw_legend((f"shape{place}", name) for place, name in enumerate(names))
    with table:
        st.table(combined.table.records(), hide_index=True, border="horizontal", alt=table_alt)
