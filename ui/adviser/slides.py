"""The content of each slide of a presentation, large enough to be read across a room."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from eligibility.assessment import Assessment
from eligibility.facts import Facts
from eligibility.notice import Role
from language import showing, verdict
from language.contract import ceiling
from language.findings import explained
from language.periods import course
from language.profile import Profile, coverage_profile
from language.translation import _, plural
from ui import frame, html, plot
from ui.adviser import people
from ui.adviser.people import Subject
from ui.charts.contract_bars import contract_bars
from ui.charts.radar import role_radar
from ui.content import catalogue
from ui.result import contract

MOST_TASKS = 4
SMALL, LARGE = 14, 26
"""Font sizes of the radar, in pixels; browser/adviser.css shows the version that fits the screen."""

SMALL_BARS, LARGE_BARS = 15, 24
"""The same for the bars of the contract."""


class Presentation(NamedTuple):
    """The subject of a presentation: a role, a person, and the assessment of the person's facts."""

    role: Role
    subject: Subject
    facts: Facts
    result: Assessment


def draw_slide(slide: str, presentation: Presentation) -> None:
    """Draws one of the slides in `stage.SLIDES`."""
    draw = {
        "role": _draw_role,
        "person": _draw_person,
        "verdict": _draw_verdict,
        "profile": _draw_profile,
        "contract": _draw_contract,
    }
    draw[slide](presentation)


def _draw_role(presentation: Presentation) -> None:
    role = presentation.role
    st.markdown(f"**{_(role.unit)}** · {_(role.place)} · {_(catalogue().contracts[role.contract.kind].name)}")
    frame.draw_lead(_(role.summary))
    tasks = role.tasks.items
    st.header(_("What you would do"), anchor=False)
    with st.container(key="twocol-stage"):
        html.draw_items((_(task.text), None) for task in tasks[:MOST_TASKS])
    if len(tasks) > MOST_TASKS:
        st.caption(
            plural(
                "The notice names {count} more task.",
                "The notice names {count} more tasks.",
                len(tasks) - MOST_TASKS,
            )
        )


def _draw_person(presentation: Presentation) -> None:
    frame.draw_lead(presentation.subject.story)
    with st.container(key="panel-person"):
        html.draw_facts(showing.in_short(presentation.subject.answers.facts))


def _draw_verdict(presentation: Presentation) -> None:
    result = presentation.result
    people.draw_verdict(presentation.subject, result, key="stage")
    st.markdown(" ".join(verdict.remarks(catalogue(), result)))
    with st.container(key="stage-points"):
        st.markdown("\n".join(f"- {name} {badge}" for name, badge in criterion_badges(result).items()))


def criterion_badges(result: Assessment) -> dict[str, str]:
    """The status of each criterion as a markdown badge, by the name of the criterion."""
    return {
        finding.name: html.chip(finding.status, finding.status_words)
        for finding in explained(catalogue(), result)
    }


def _draw_profile(presentation: Presentation) -> None:
    name = presentation.subject.name if presentation.subject.invented else None
    coverage = presentation.result.coverage
    by_area = coverage_profile(catalogue(), presentation.role, coverage, addressed=False, name=name)
    chart, table = st.columns([6, 5], gap="large", vertical_alignment="center")
    if by_area.has_shape:
        with chart:
            _draw_radar(by_area)
    with table:
        rows = by_area.table.records()
        st.table(rows, hide_index=True, border="horizontal", alt=_("Coverage by area, in percent"))
        st.caption(by_area.caption)


def _draw_radar(by_area: Profile) -> None:
    for version, size in (("small", SMALL), ("large", LARGE)):
        with st.container(key=f"stage-{version}-radar"):
            figure = role_radar(by_area, plot.mode(), size)
            plot.draw_figure(figure, key=f"radar-{version}", alt=by_area.alternative_text)
    html.draw_legend(by_area.legend)


def _draw_contract(presentation: Presentation) -> None:
    role, plan = presentation.role, presentation.result.contract
    st.markdown(f"**{_(catalogue().contracts[role.contract.kind].name)}** · {_(role.place)}")
    periods = course(role.contract, plan, presentation.facts, interactive=False)
    if periods is None:
        st.error(ceiling(role.contract))
        return
    st.header(periods.heading, anchor=False)
    chart, table = st.columns([7, 5], gap="large", vertical_alignment="center")
    with chart:
        for version, size in (("small", SMALL_BARS), ("large", LARGE_BARS)):
            with st.container(key=f"stage-{version}-contract"):
                figure = contract_bars(periods, plot.mode(), size)
                plot.draw_figure(figure, key=f"contract-{version}", alt=periods.alternative_text)
    with table:
        contract.draw_table(periods)
        for note in periods.notes:
            st.caption(note)
