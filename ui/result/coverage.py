"""The coverage of a result: radar and table, each gap once, and what is covered folded into one line."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from eligibility.assessment import Assessment
from eligibility.coverage import Coverage
from eligibility.notice import Role
from eligibility.whatif import Change
from language.coverage import Gap, GapGroup, covered_items, gap_groups, list_meters, nothing_covered
from language.profile import coverage_profile
from language.translation import _, plural
from language.words import source
from ui import html, navigation, plot
from ui.charts.radar import role_radar
from ui.content import catalogue
from ui.questions.route import skills_steps
from ui.result import try_it
from ui.result.criteria import draw_change_link
from ui.result.meter import draw_meter


def draw_coverage(result: Assessment, offered: Mapping[str, Change]) -> None:
    """Draws how much of each list is covered, by area, and each gap with a way to try what closing it changes."""
    role, coverage = result.role, result.coverage
    nothing = nothing_covered(role, coverage)
    if nothing:
        st.markdown(f"**{nothing}**")
    with st.container(key="meters"):
        for meter in list_meters(coverage):
            draw_meter(meter)
    draw_profile(role, coverage)
    _draw_gaps(role, coverage, offered)


def draw_profile(role: Role, coverage: Coverage) -> None:
    """Draws the radar, and the same figures as a table beside it."""
    by_area = coverage_profile(catalogue(), role, coverage)
    chart, table = st.columns([6, 5], gap="medium")
    with chart:
        if by_area.has_shape:
            plot.draw_figure(role_radar(by_area, plot.mode()), key="radar", alt=by_area.alternative_text)
            html.draw_legend(by_area.legend)
    with table:
        rows = by_area.table.records()
        st.table(rows, hide_index=True, border="horizontal", alt=_("Coverage by area, in percent"))
        st.caption(by_area.caption)


def _draw_gaps(role: Role, coverage: Coverage, offered: Mapping[str, Change]) -> None:
    """Draws missing requirements, room to grow, items that are a plus, and what is covered."""
    left = dict(offered)
    for group in gap_groups(catalogue(), role, coverage):
        st.subheader(group.title, anchor=False)
        if group.note:
            st.caption(group.note)
        with st.container(key=f"list-{group.id}"):
            for gap in group.gaps:
                _draw_gap(role, group, gap, left, offered)
    covered = covered_items(catalogue(), role, coverage)
    if covered:
        _draw_covered(role, covered)


def _draw_gap(
    role: Role, group: GapGroup, gap: Gap, left: dict[str, Change], offered: Mapping[str, Change]
) -> None:
    """Draws one gap; a skill that two items share is tried in the first row only."""
    is_missing = group.id == "missing"
    with st.expander(
        f"{gap.name} {html.chip(gap.code, gap.status)}", expanded=is_missing, key=html.key_of("gap", gap.id)
    ):
        st.markdown(gap.text)
        html.draw_explanation({}, more={_("It rests on"): gap.rests_on, _("Source"): gap.source})
        for skill in gap.skills:
            if skill in left:
                try_it.draw_try(role, left.pop(skill), offered)
        _draw_change_links(role, gap)
        if gap.code == "partly":
            _draw_note_link(role, gap)


def _draw_change_links(role: Role, gap: Gap) -> None:
    """Draws a link to each screen that asks for a skill of this gap."""
    steps = [step for step in skills_steps(role) if set(step.questions) & set(gap.skills)]
    for step in steps:
        draw_change_link(role, step.id, gap.name)


def _draw_note_link(role: Role, gap: Gap) -> None:
    label = _("Note where you did this: {item}").format(item=gap.name)
    navigation.link("evidence", label, role.id, arrow=True)


def _draw_covered(role: Role, covered: tuple[Gap, ...]) -> None:
    words = plural("{count} item covered", "{count} items covered", len(covered))
    chip = html.chip("covered", covered[0].status)
    with st.container(key="list-covered"), st.expander(f"{words} {chip}", key="covered-items"):
        html.draw_points(gap.text for gap in covered)
        navigation.link("evidence", _("Note where you did this, for CV and interview"), role.id, arrow=True)


def draw_traits(role: Role) -> None:
    """Draws what the notice says beside its lists about whom it seeks, which no answer measures."""
    traits = role.traits
    if traits is None:
        return
    with st.container(key="list-traits"), st.expander(_("Also in the notice: whom it seeks"), key="traits"):
        st.markdown(_(traits.text))
        html.draw_explanation({_("Source"): source(traits.source.within(role.reference))})
