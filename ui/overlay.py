"""Up to three roles in one radar, with the same figures as a table."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from eligibility.comparison import Compared
from language.translation import _
from language.words import percent
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
    areas = [
        area
        for area in catalogue().dimensions
        if any(area in one.found.coverage.dimensions for one in picked)
    ]
    names = [_(catalogue().dimensions[area].name) for area in areas]
    shapes = [
        charts.Overlay(_(one.role.title), [one.found.coverage.dimensions.get(area) for area in areas])
        for one in picked
    ]
    chart, table = st.columns([6, 5], gap="medium")
    with chart:
        alt = _("Radar of your coverage by area for {roles}. The table has all figures.")
        st.plotly_chart(
            charts.overlaid(names, shapes, theme.mode()),
            theme=None,
            width="stretch",
            config=charts.CONFIG,
            key="overlay",
            alt=alt.format(roles=", ".join(shape.name for shape in shapes)),
        )
        fragments.overlays([shape.name for shape in shapes])
    with table:
        rows = [
            {_("Area"): name} | {shape.name: percent(shape.scores[place]) for shape in shapes}
            for place, name in enumerate(names)
        ]
        st.table(rows, hide_index=True, border="horizontal", alt=_("Coverage by area and role, in percent"))
