"""Two people on one role, or one before and after: verdicts, criteria, coverage and contract side by side."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from eligibility.assessment import Assessment
from eligibility.facts import Facts
from eligibility.notice import Role
from language import verdict
from language.dates import short_day
from language.periods import ceiling
from language.translation import _
from language.words import coverage_of, covered, months
from ui import frame
from ui.adviser import people, slides
from ui.adviser.people import Subject
from ui.result import overlay


class Side(NamedTuple):
    """One of the two: who, their facts on the role's route, and what comes of them."""

    one: Subject
    facts: Facts
    found: Assessment


Pair = tuple[Side, Side]


def of(one: Subject, other: Subject, role: Role) -> Pair:
    """Both people held against one role."""
    return Side(one, *people.held(one, role)), Side(other, *people.held(other, role))


def verdicts(pair: Pair) -> None:
    """Who they are, and the verdict on each."""
    for place, (column, side) in enumerate(zip(st.columns(2, gap="large"), pair, strict=True)):
        with column, st.container(key=f"side-{place}"):
            st.markdown(people.badge(side.one))
            st.header(side.one.name, anchor=False)
            st.markdown(side.one.story)
            people.verdict_box(side.one, side.found, key=f"side-{place}")
    st.markdown(verdict.call(pair[0].found))


def criteria(pair: Pair) -> None:
    """Every criterion with both statuses; those that differ are named first."""
    frame.section("pair-criteria", _("Can they apply?"))
    left, right = (slides.criteria(side.found) for side in pair)
    differ = [name for name in left if left[name] != right[name]]
    if differ:
        st.markdown(_("They differ in: **{names}**.").format(names=", ".join(differ)))
    else:
        st.markdown(_("Both stand the same on every criterion."))
    first, second = columns(pair)
    rows = [
        {_("Criterion"): f"**{name}**" if name in differ else name, first: left[name], second: right[name]}
        for name in left
    ]
    st.table(rows, hide_index=True, border="horizontal", alt=_("Each criterion for the two"))


def columns(pair: Pair) -> tuple[str, str]:
    """What the columns of a table are headed: the names, and who is invented."""
    heads = [
        _("{name} (invented)").format(name=side.one.name) if side.one.invented else side.one.name
        for side in pair
    ]
    return heads[0], heads[1]


def coverage(role: Role, pair: Pair) -> None:
    """Both profiles in one radar, the same figures as a table, and the items in which they differ."""
    frame.section("pair-coverage", _("What do they bring?"))
    overlay.draw_overlay(
        [(head, side.found.coverage) for head, side in zip(columns(pair), pair, strict=True)],
        key="pair-radar",
        radar_alt=_("Radar of the coverage by area for {names}. The table has all figures."),
        table_alt=_("Coverage by area for the two, in percent"),
    )
    _items(role, pair)


def _items(role: Role, pair: Pair) -> None:
    """The items that the two cover differently."""
    first, second = columns(pair)
    left, right = (side.found.coverage.items for side in pair)
    rows = [
        {_("Item"): _(role.items[name].text), first: _covered(left[name]), second: _covered(right[name])}
        for name in role.items
        if left[name] != right[name]
    ]
    if rows:
        with st.expander(_("Items in which they differ"), key="pair-items"):
            st.table(rows, hide_index=True, border="horizontal", alt=_("The items in which the two differ"))


def _covered(value: float | None) -> str:
    return covered(coverage_of(value))


def contracts(pair: Pair) -> None:
    """The dates of both contracts."""
    frame.section("pair-contract", _("What would they be signing?"))
    first, second = columns(pair)
    left, right = (_dates(side) for side in pair)
    rows = [{_("What"): name, first: left[name], second: right[name]} for name in left]
    st.table(rows, hide_index=True, border="horizontal", alt=_("The contract dates of the two"))
    for head, side in zip((first, second), pair, strict=True):
        if side.found.contract.ceiling_reached:
            st.markdown(f"**{head}:** {ceiling()}")


def _dates(side: Side) -> dict[str, str]:
    plan = side.found.contract
    none = _("none") if plan.ceiling_reached or side.facts.start_date else _("no date yet")
    days = {
        _("First working day"): None if plan.ceiling_reached else side.facts.start_date,
        _("End of probation"): plan.probation_ends,
        _("First contract ends"): plan.first_contract_ends,
        _("Latest end"): plan.latest_end,
    }
    found = {label: short_day(day) if day else none for label, day in days.items()}
    if plan.months_left is not None:
        found[_("Left under 3(b)")] = months(plan.months_left)
    return found
