"""What each slide of a presentation shows, large enough for the last row of a room."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from eligibility.assessment import Assessment
from eligibility.facts import Facts
from eligibility.notice import ListRule, Role
from language import showing, verdict
from language.dates import short_day
from language.periods import Period, ceiling, detail, heading, notes, periods, whole
from language.translation import _, plural
from language.words import list_name, percent, status
from ui import frame, html, plot
from ui.adviser import people
from ui.adviser.people import Subject
from ui.charts import figures
from ui.content import catalogue

MOST_TASKS = 4
SMALL, LARGE = 14, 22
"""Sizes of words in a chart; style.css shows the one that fits the screen."""

SMALL_BARS, LARGE_BARS = 15, 24


class Shown(NamedTuple):
    """What a presentation is about: a role, somebody, and what comes of the two."""

    role: Role
    one: Subject
    facts: Facts
    found: Assessment


def draw(slide: str, shown: Shown) -> None:
    """One slide."""
    slides = {
        "role": _role,
        "person": _person,
        "verdict": _verdict,
        "profile": _profile,
        "contract": _contract,
    }
    slides[slide](shown)


def _role(shown: Shown) -> None:
    role = shown.role
    st.markdown(f"**{_(role.unit)}** · {_(role.place)} · {_(catalogue().contracts[role.contract.kind].name)}")
    frame.lead(_(role.summary))
    tasks = role.tasks.items
    st.header(_("What you would do"), anchor=False)
    with st.container(key="twocol-stage"):
        html.items((_(task.text), None) for task in tasks[:MOST_TASKS])
    if len(tasks) > MOST_TASKS:
        left = plural(
            "The notice names {count} more task.",
            "The notice names {count} more tasks.",
            len(tasks) - MOST_TASKS,
        )
        st.caption(left)


def _person(shown: Shown) -> None:
    frame.lead(shown.one.story)
    with st.container(key="panel-person"):
        html.facts(showing.in_short(shown.one.answers.facts))


def _verdict(shown: Shown) -> None:
    people.verdict_box(shown.one, shown.found, key="stage")
    if shown.found.open or shown.found.eligibility.verdict != "eligible":
        st.markdown(verdict.call(shown.found))
    with st.container(key="stage-points"):
        st.markdown("\n".join(f"- {name} {mark}" for name, mark in criteria(shown.found).items()))


def criteria(found: Assessment) -> dict[str, str]:
    """Each criterion of a role by name, with its status as a badge."""
    return {
        _(catalogue().criteria[name].name): html.chip(finding.status, status(finding.status))
        for name, finding in found.eligibility.criteria.items()
    }


def _profile(shown: Shown) -> None:
    role, coverage = shown.role, shown.found.coverage
    areas = [area for area in catalogue().dimensions if area in coverage.dimensions]
    names = [_(catalogue().dimensions[area].name) for area in areas]
    you = [coverage.dimensions[area] for area in areas]
    lists = {name: [coverage.dimensions_by_list[name][area] for area in areas] for name in role.lists}
    ring, helps = role.required.rule is ListRule.ALL, lists.get("advantageous")
    profile = figures.Profile(names, you, lists["required"], helps or [None] * len(areas), ring)
    chart, table = st.columns([6, 5], gap="large", vertical_alignment="center")
    with chart:
        alt = _("Radar of the areas {areas}. The table has all figures.").format(areas=", ".join(names))
        for name, size in (("small", SMALL), ("large", LARGE)):
            with st.container(key=f"stage-{name}-radar"):
                _plot(figures.radar(profile, plot.mode(), size), f"radar-{name}", alt)
        html.legend(ring=ring, helps=bool(helps), name=shown.one.name if shown.one.invented else None)
    with table:
        columns = {_("All items"): you} | {list_name(name): scores for name, scores in lists.items()}
        rows = [
            {_("Area"): name} | {label: percent(scores[at]) for label, scores in columns.items()}
            for at, name in enumerate(names)
        ]
        st.table(rows, hide_index=True, border="horizontal", alt=_("Coverage by area, in percent"))
        st.caption(_("The share of each area that is covered. What is not answered counts as 0."))


def _contract(shown: Shown) -> None:
    plan = shown.found.contract
    st.markdown(f"**{_(catalogue().contracts[shown.role.contract.kind].name)}** · {_(shown.role.place)}")
    if plan.ceiling_reached:
        st.error(ceiling())
        return
    rows = periods(shown.role.contract, plan)
    st.header(heading(plan, shown.facts), anchor=False)
    alt = "; ".join(f"{row.name}: {detail(row)}" for row in rows)
    chart, table = st.columns([7, 5], gap="large", vertical_alignment="center")
    with chart:
        for name, size, words in (("small", SMALL_BARS, _length), ("large", LARGE_BARS, detail)):
            with st.container(key=f"stage-{name}-contract"):
                spans = [figures.Span(row.name, words(row), row.start, row.end, row.tone) for row in rows]
                figure = figures.contract(spans, rows[-1].end, _("{count} y"), _("Start"), plot.mode(), size)
                _plot(figure, f"contract-{name}", alt)
    with table:
        _periods([*rows, whole(rows)])
        for note in _notes(shown):
            st.caption(note)


def _notes(shown: Shown) -> list[str]:
    """What to know about the dates; nothing can be typed on a stage."""
    found = notes(shown.role.contract, shown.found.contract, shown.facts)
    if shown.facts.start_date is None:
        found[0] = _("No first working day is named, so no dates are shown.")
    return found


def _length(row: Period) -> str:
    """What fits above a bar on a phone; the table under it has the date."""
    return row.length


def _periods(rows: list[Period]) -> None:
    table = [
        {
            _("What"): row.name,
            _("How long"): row.length,
            _("Until"): short_day(row.last_day) if row.last_day else _("no date yet"),
        }
        for row in rows
    ]
    st.table(
        table, hide_index=True, border="horizontal", alt=_("The periods of the contract and their last days")
    )


def _plot(figure: object, key: str, alt: str) -> None:
    st.plotly_chart(figure, theme=None, width="stretch", config=figures.CONFIG, key=key, alt=alt)
