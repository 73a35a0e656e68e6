"""Several profiles in one radar, with the same figures as a table: up to three roles, or two people."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from eligibility.comparison import Compared
from eligibility.coverage import Coverage
from language.profile import overlay
from language.translation import _
from ui import charts, fragments, navigation, theme
from ui.content import catalogue

MOST, FIRST = 3, 2


@st.fragment
def chosen(found: Sequence[Compared]) -> None:
    """Boxes to choose from, the first two roles to begin with; then the radar and its table."""
    navigation.leave_fragment()
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
    draw(
        [(_(one.role.title), one.found.coverage) for one in picked],
        key="overlay",
        radar=_("Radar of your coverage by area for {names}. The table has all figures."),
        figures=_("Coverage by area and role, in percent"),
    )


def draw(profiles: Sequence[tuple[str, Coverage]], *, key: str, radar: str, figures: str) -> None:
    """Named profiles in one radar, beside a table of its figures.

    `radar`, which holds {names}, and `figures` are their alternative texts.
    """
    combined = overlay(catalogue(), profiles)
    shapes = [charts.Overlay(shape.name, shape.scores) for shape in combined.shapes]
    names = [shape.name for shape in shapes]
    chart, table = st.columns([6, 5], gap="medium")
    with chart:
        st.plotly_chart(
            charts.overlaid(combined.areas, shapes, theme.mode()),
            theme=None,
            width="stretch",
            config=charts.CONFIG,
            key=key,
            alt=radar.format(names=", ".join(names)),
        )
        fragments.overlays(names)
    with table:
        st.table(combined.table.records(), hide_index=True, border="horizontal", alt=figures)
