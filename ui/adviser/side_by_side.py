"""Two people on one role, or one person before and after: verdicts, criteria, coverage and contract."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from eligibility.assessment import Assessment
from eligibility.facts import Facts
from eligibility.notice import Role
from language import verdict
from language.contract import article, ceiling
from language.dates import short_day
from language.translation import _
from language.words import coverage_of, covered, months
from ui import frame
from ui.adviser import people, slides
from ui.adviser.people import Subject
from ui.result import overlay


class Side(NamedTuple):
    """One of the two people, with their answers to the role's questions and the assessment of these answers."""

    subject: Subject
    facts: Facts
    result: Assessment


Pair = tuple[Side, Side]


def pair_of(first: Subject, second: Subject, role: Role) -> Pair:
    """Both people, assessed on one role."""
    left, right = (Side(subject, *people.facts_and_result(subject, role)) for subject in (first, second))
    return left, right


def draw_verdicts(pair: Pair) -> None:
    """Draws both people with their stories and verdicts."""
    for place, (column, side) in enumerate(zip(st.columns(2, gap="large"), pair, strict=True)):
        with column, st.container(key=f"side-{place}"):
            st.markdown(people.badge(side.subject))
            st.header(side.subject.name, anchor=False)
            st.markdown(side.subject.story)
            people.draw_verdict(side.subject, side.result, key=f"side-{place}")
    st.markdown(verdict.call_sentence(pair[0].result))


def draw_criteria(pair: Pair) -> None:
    """Draws a table of all criteria with both statuses, and above it the names of those that differ."""
    frame.draw_section_heading("pair-criteria", _("Can they apply?"))
    left, right = (slides.criterion_badges(side.result) for side in pair)
    differ = [name for name in left if left[name] != right[name]]
    if differ:
        st.markdown(_("They differ in: **{names}**.").format(names=", ".join(differ)))
    else:
        st.markdown(_("Both stand the same on every criterion."))
    first, second = column_headings(pair)
    rows = [
        {_("Criterion"): f"**{name}**" if name in differ else name, first: left[name], second: right[name]}
        for name in left
    ]
    st.table(rows, hide_index=True, border="horizontal", alt=_("Each criterion for the two"))


def column_headings(pair: Pair) -> tuple[str, str]:
    """The headings of the two columns of a table: the names, and who is invented."""
    left, right = (
        _("{name} (invented)").format(name=side.subject.name) if side.subject.invented else side.subject.name
        for side in pair
    )
    return left, right


def draw_coverage(role: Role, pair: Pair) -> None:
    """Draws both profiles in one radar, the same figures as a table, and the items in which they differ."""
    frame.draw_section_heading("pair-coverage", _("What do they bring?"))
    overlay.draw_overlay(
        [(heading, side.result.coverage) for heading, side in zip(column_headings(pair), pair, strict=True)],
        key="pair-radar",
        table_alt=_("Coverage by area for the two, in percent"),
    )
    _draw_items(role, pair)


def _draw_items(role: Role, pair: Pair) -> None:
    """Draws the items in which the coverage differs."""
    first, second = column_headings(pair)
    left, right = (side.result.coverage.items for side in pair)
    rows = [
        {_("Item"): _(role.items[name].text), first: _in_words(left[name]), second: _in_words(right[name])}
        for name in role.items
        if left[name] != right[name]
    ]
    if rows:
        with st.expander(_("Items in which they differ"), key="pair-items"):
            st.table(rows, hide_index=True, border="horizontal", alt=_("The items in which the two differ"))


def _in_words(value: float | None) -> str:
    return covered(coverage_of(value))


def draw_contracts(role: Role, pair: Pair) -> None:
    """Draws a table of the dates of both contracts."""
    frame.draw_section_heading("pair-contract", _("What would they be signing?"))
    first, second = column_headings(pair)
    left, right = (_dates(role, side) for side in pair)
    rows = [{_("What"): label, first: left[label], second: right[label]} for label in left]
    st.table(rows, hide_index=True, border="horizontal", alt=_("The contract dates of the two"))
    for heading, side in zip((first, second), pair, strict=True):
        if side.result.contract.ceiling_reached:
            st.markdown(f"**{heading}:** {ceiling(role.contract)}")


def _dates(role: Role, side: Side) -> dict[str, str]:
    """The dates of a contract in words, by label."""
    plan = side.result.contract
    none = _("none") if plan.ceiling_reached or side.facts.start_date else _("no date yet")
    days = {
        _("First working day"): None if plan.ceiling_reached else side.facts.start_date,
        _("End of probation"): plan.probation_ends,
        _("First contract ends"): plan.first_contract_ends,
        _("Latest end"): plan.latest_end,
    }
    dates = {label: short_day(day) if day else none for label, day in days.items()}
    if plan.months_left is not None:
        label = _("Left under {article}").format(article=article(role.contract))
        dates[label] = months(plan.months_left)
    return dates
