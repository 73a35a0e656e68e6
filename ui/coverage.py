"""The coverage of a result: meters, radar beside its table, gaps."""

from __future__ import annotations

import streamlit as st

from eligibility.coverage import Coverage
from eligibility.notice import Role
from language.coverage import Gap, GapGroup, gap_groups, list_meters, nothing_covered
from language.profile import Profile, coverage_profile
from language.translation import _
from ui import charts, fragments, theme
from ui.content import catalogue


def meters(role: Role, found: Coverage) -> None:
    """What each list's rule means, and how much of it is covered."""
    for listed in role.lists.values():
        st.markdown(_(listed.explanation))
    nothing = nothing_covered(role, found)
    if nothing:
        st.markdown(f"**{nothing}**")
    columns = st.columns(2, gap="medium")
    for column, meter, counted in zip(columns, list_meters(found), found.lists.values(), strict=False):
        with column:
            fragments.meter(meter.title, counted)


def profile(role: Role, found: Coverage) -> None:
    """The radar, and the same figures as a table beside it."""
    by_area = coverage_profile(catalogue(), role, found)
    chart, table = st.columns([6, 5], gap="medium")
    with chart:
        st.subheader(_("Your profile and what the notice asks"), anchor=False)
        figure, alt = charts.radar(drawn(by_area), theme.mode()), by_area.alternative_text
        st.plotly_chart(figure, theme=None, width="stretch", config=charts.CONFIG, key="radar", alt=alt)
        fragments.legend(ring=by_area.ring, helps="advantageous" in by_area.by_list)
    with table:
        rows = by_area.table.records()
        st.table(rows, hide_index=True, border="horizontal", alt=_("Coverage by area, in percent"))
        st.caption(by_area.caption)


def drawn(by_area: Profile) -> charts.Profile:
    """What the radar draws of a profile."""
    helps = by_area.by_list.get("advantageous") or [None] * len(by_area.areas)
    return charts.Profile(by_area.areas, by_area.overall, by_area.by_list["required"], helps, by_area.ring)


def gaps(role: Role, found: Coverage) -> None:
    """Missing requirements and room to grow, with what is a plus apart."""
    for group in gap_groups(catalogue(), role, found):
        st.subheader(group.title, anchor=False)
        if group.id == "plus":
            _extras(group)
        else:
            with st.container(key=f"list-{group.id}"):
                for gap in group.gaps:
                    _item(group, gap)


def _item(group: GapGroup, gap: Gap) -> None:
    with st.expander(f"{gap.text} {fragments.chip(gap.code, gap.status)}", key=f"{group.id}-{gap.id}"):
        fragments.explanation(
            {_("Asked as"): gap.asked_as, _("It rests on"): gap.rests_on, _("Source"): gap.source}
        )


def _extras(group: GapGroup) -> None:
    """Items that are a plus, and "preferably" clauses: shown, never lowering anything."""
    st.caption(group.note)
    for gap in group.gaps:
        st.markdown(f"{gap.text} {fragments.chip(gap.code, gap.status)}")
