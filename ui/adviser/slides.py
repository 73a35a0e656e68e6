"""What each slide of a presentation shows, large enough for the last row of a room."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from eligibility.assessment import Assessment
from eligibility.facts import Facts
from eligibility.notice import Role
from language import showing, verdict
from language.findings import explained
from language.periods import Period, ceiling, course, detail
from language.profile import coverage_profile
from language.translation import _, plural
from ui import frame, html, plot
from ui.adviser import people
from ui.adviser.people import Subject
from ui.charts.contract_bars import contract_bars
from ui.charts.radar import role_radar
from ui.content import catalogue
from ui.result import contract

MOST_TASKS = 4
SMALL, LARGE = 14, 22
"""Sizes of words in a chart; browser/adviser.css shows the one that fits the screen."""

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
        finding.name: html.chip(finding.status, finding.status_words)
        for finding in explained(catalogue(), found)
    }


def _profile(shown: Shown) -> None:
    whose = shown.one.name if shown.one.invented else None
    coverage = shown.found.coverage
    by_area = coverage_profile(catalogue(), shown.role, coverage, addressed=False, name=whose)
    chart, table = st.columns([6, 5], gap="large", vertical_alignment="center")
    with chart:
        for name, size in (("small", SMALL), ("large", LARGE)):
            with st.container(key=f"stage-{name}-radar"):
                figure = role_radar(by_area, plot.mode(), size)
                plot.draw(figure, key=f"radar-{name}", alt=by_area.alternative_text)
        html.legend(by_area.legend)
    with table:
        rows = by_area.table.records()
        st.table(rows, hide_index=True, border="horizontal", alt=_("Coverage by area, in percent"))
        st.caption(by_area.caption)


def _contract(shown: Shown) -> None:
    plan = shown.found.contract
    st.markdown(f"**{_(catalogue().contracts[shown.role.contract.kind].name)}** · {_(shown.role.place)}")
    course_shown = course(shown.role.contract, plan, shown.facts, interactive=False)
    if course_shown is None:
        st.error(ceiling())
        return
    st.header(course_shown.heading, anchor=False)
    chart, table = st.columns([7, 5], gap="large", vertical_alignment="center")
    with chart:
        for name, size, words in (("small", SMALL_BARS, _length), ("large", LARGE_BARS, detail)):
            with st.container(key=f"stage-{name}-contract"):
                figure = contract_bars(course_shown, plot.mode(), size, words)
                plot.draw(figure, key=f"contract-{name}", alt=course_shown.alternative_text)
    with table:
        contract.draw_table(course_shown)
        for note in course_shown.notes:
            st.caption(note)


def _length(period: Period) -> str:
    """What fits above a bar on a phone; the table under it has the date."""
    return period.length
