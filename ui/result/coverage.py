"""The coverage of a result: meters, radar beside its table, gaps."""

from __future__ import annotations

import streamlit as st

from eligibility.coverage import Coverage
from eligibility.gaps import Gaps
from eligibility.gaps import gaps as grouped
from eligibility.notice import ListRule, Role
from language.translation import _
from language.words import coverage_of, covered, list_name, percent, source
from ui import html, plot
from ui.charts import figures
from ui.content import catalogue


def meters(role: Role, found: Coverage) -> None:
    """What each list's rule means, and how much of it is covered."""
    for listed in role.lists.values():
        st.markdown(_(listed.explanation))
    required = found.lists["required"]
    if required.rule is ListRule.SOME and not any(
        found.items[item] for item, _i in role.items_of["required"]
    ):
        st.markdown(_("**So far you cover nothing of the required list.** The notice asks for some of it."))
    for column, (name, counted) in zip(st.columns(2, gap="medium"), found.lists.items(), strict=False):
        with column:
            title = _("{list}: {covered} of {items} covered").format(
                list=list_name(name), covered=counted.covered, items=counted.items
            )
            html.meter(title, counted)


def profile(role: Role, found: Coverage) -> None:
    """The radar, and the same figures as a table beside it."""
    areas = [area for area in catalogue().dimensions if area in found.dimensions]
    names = [_(catalogue().dimensions[area].name) for area in areas]
    you = [found.dimensions[area] for area in areas]
    required = [found.dimensions_by_list["required"][area] for area in areas]
    helps = [found.dimensions_by_list.get("advantageous", {}).get(area) for area in areas]
    ring = role.required.rule is ListRule.ALL
    chart, table = st.columns([6, 5], gap="medium")
    with chart:
        st.subheader(_("Your profile and what the notice asks"), anchor=False)
        figure = figures.radar(figures.Profile(names, you, required, helps, ring), plot.mode())
        alt = _("Radar of the areas {areas}. The table has all figures.").format(areas=", ".join(names))
        st.plotly_chart(figure, theme=None, width="stretch", config=figures.CONFIG, key="radar", alt=alt)
        html.legend(ring=ring, helps=len(role.lists) > 1)
    with table:
        rows = [
            {_("Area"): name, _("You"): percent(y)}
            | {_("Required"): percent(r)}
            | ({_("Would help"): percent(h)} if len(role.lists) > 1 else {})
            for name, y, r, h in zip(names, you, required, helps, strict=True)
        ]
        st.table(rows, hide_index=True, border="horizontal", alt=_("Coverage by area, in percent"))
        st.caption(
            _(
                "The share of an area's items that you cover; what is not answered counts as 0. 'Not asked': this list has no item there."
            )
        )


def gaps(role: Role, found: Coverage) -> None:
    """Missing requirements and room to grow, with what is a plus apart."""
    groups = grouped(role, found)
    _items(role, found, "missing", _("Missing requirements"), groups.missing)
    _items(role, found, "growth", _("Room to grow"), groups.growth)
    _items(role, found, "unanswered", _("Not answered yet"), groups.unanswered)
    _extras(role, found, groups)


def _items(role: Role, found: Coverage, key: str, title: str, items: tuple[str, ...]) -> None:
    if not items:
        return
    st.subheader(title, anchor=False)
    with st.container(key=f"list-{key}"):
        for item in items:
            _item(role, found, key, item)


def _item(role: Role, found: Coverage, key: str, item: str) -> None:
    code = coverage_of(found.items[item])
    name = item.split(".", maxsplit=1)[0]
    with st.expander(f"{_(role.items[item].text)} {html.chip(code, covered(code))}", key=f"{key}-{item}"):
        rests = [
            f"{_(catalogue().skills[skill].question)} ({covered(coverage_of(found.skills[skill]))})"
            for skill in role.items[item].skills
        ]
        html.explanation(
            {
                _("Asked as"): f"{list_name(name)}: {_(role.lists[name].heading)}",
                _("It rests on"): " ".join(rests),
                _("Source"): source(role.sources[item]),
            }
        )


def _extras(role: Role, found: Coverage, groups: Gaps) -> None:
    """Items that are a plus, and "preferably" clauses: shown, never lowering anything."""
    rows = [(_(role.items[item].text), found.items[item]) for item in groups.plus]
    rows += [
        (_("Preferably: {skill}").format(skill=_(catalogue().skills[skill].question)), found.skills[skill])
        for skill in groups.bonus
    ]
    if rows:
        st.subheader(_("A plus"), anchor=False)
        st.caption(_("A gap here never counts against you."))
        for text, value in rows:
            code = coverage_of(value)
            st.markdown(f"{text} {html.chip(code, covered(code))}")
