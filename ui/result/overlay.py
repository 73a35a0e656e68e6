"""Several profiles in one radar, with the same figures as a table: up to three roles, or two people."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from eligibility.comparison import Compared
from eligibility.coverage import Coverage
from language.translation import _
from language.words import percent
from ui import html, navigation, plot
from ui.charts import figures
from ui.content import catalogue

MOST, FIRST = 3, 2


@st.fragment
def chosen(found: Sequence[Compared]) -> None:
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
    draw(
        [(_(one.role.title), one.found.coverage) for one in picked],
        key="overlay",
        radar_alt=_("Radar of your coverage by area for {names}. The table has all figures."),
        table_alt=_("Coverage by area and role, in percent"),
    )


def draw(profiles: Sequence[tuple[str, Coverage]], *, key: str, radar_alt: str, table_alt: str) -> None:
    """Named profiles in one radar, beside a table of its figures.

    `radar_alt`, which holds {names}, and `table_alt` are their alternative texts.
    """
    known = catalogue().dimensions
    areas = [area for area in known if any(area in found.dimensions for _name, found in profiles)]
    shapes = [
        figures.Overlay(name, [found.dimensions.get(area) for area in areas]) for name, found in profiles
    ]
    titles, names = [_(known[area].name) for area in areas], [name for name, _found in profiles]
    chart, table = st.columns([6, 5], gap="medium")
    with chart:
        st.plotly_chart(
            figures.overlaid(titles, shapes, plot.mode()),
            theme=None,
            width="stretch",
            config=figures.CONFIG,
            key=key,
            alt=radar_alt.format(names=", ".join(names)),
        )
        html.overlays(names)
    with table:
        rows = [
            {_("Area"): title} | {shape.name: percent(shape.scores[place]) for shape in shapes}
            for place, title in enumerate(titles)
        ]
        st.table(rows, hide_index=True, border="horizontal", alt=table_alt)
