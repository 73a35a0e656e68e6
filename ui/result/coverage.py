"""The coverage of a result: a meter for each list, a radar with its table, and the gaps."""

from __future__ import annotations

import streamlit as st

from eligibility.coverage import Coverage
from eligibility.notice import Role
from language.coverage import Gap, GapGroup, gap_groups, list_meters, nothing_covered
from language.profile import coverage_profile
from language.translation import _
from ui import html, plot
from ui.charts.radar import role_radar
from ui.content import catalogue


def draw_meters(role: Role, coverage: Coverage) -> None:
    """Draws what the rule of each list means, and how much of the list is covered."""
    for items in role.lists.values():
        st.markdown(_(items.explanation))
    nothing = nothing_covered(role, coverage)
    if nothing:
        st.markdown(f"**{nothing}**")
    for column, meter in zip(st.columns(2, gap="medium"), list_meters(coverage), strict=False):
        with column:
            html.draw_meter(meter)


def draw_profile(role: Role, coverage: Coverage) -> None:
    """Draws the radar, and the same figures as a table beside it."""
    by_area = coverage_profile(catalogue(), role, coverage)
    chart, table = st.columns([6, 5], gap="medium")
    with chart:
        st.subheader(_("Your profile and what the notice asks"), anchor=False)
        plot.draw_figure(role_radar(by_area, plot.mode()), key="radar", alt=by_area.alternative_text)
        html.draw_legend(by_area.legend)
    with table:
        rows = by_area.table.records()
        st.table(rows, hide_index=True, border="horizontal", alt=_("Coverage by area, in percent"))
        st.caption(by_area.caption)


def draw_gaps(role: Role, coverage: Coverage) -> None:
    """Draws missing requirements and room to grow, and last the items that are a plus."""
    for group in gap_groups(catalogue(), role, coverage):
        st.subheader(group.title, anchor=False)
        if group.id == "plus":
            _draw_plus(group)
        else:
            with st.container(key=f"list-{group.id}"):
                for gap in group.gaps:
                    _draw_gap(group, gap)


def _draw_gap(group: GapGroup, gap: Gap) -> None:
    with st.expander(f"{gap.text} {html.chip(gap.code, gap.status)}", key=f"{group.id}-{gap.id}"):
        html.draw_explanation(
            {_("Asked as"): gap.asked_as, _("It rests on"): gap.rests_on, _("Source"): gap.source}
        )


def _draw_plus(group: GapGroup) -> None:
    """Draws the items that are a plus and the "preferably" clauses, which lower no score."""
    st.caption(group.note)
    for gap in group.gaps:
        st.markdown(f"{gap.text} {html.chip(gap.code, gap.status)}")
