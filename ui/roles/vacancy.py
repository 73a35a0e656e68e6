"""The parts of a role's page: title and start of the check, facts, tasks, requirements, and statements."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from eligibility.facts import Facts
from eligibility.notice import ItemList, Role
from eligibility.questionnaire import Part, route
from language.dates import moment
from language.glance import at_a_glance
from language.translation import _, plural
from ui import frame, html, navigation, sources
from ui.content import catalogue


def draw_introduction(role: Role, at: dt.datetime) -> None:
    """Draws the state of the call, the title, and what the job is about."""
    state = _("until {when}") if role.closes_at >= at else _("since {when}")
    st.markdown(html.call_chip(role.closes_at, at) + " " + state.format(when=moment(role.closes_at)))
    st.title(_(role.title), anchor=False)
    frame.draw_lead(_(role.summary))
    st.markdown(_(role.context.text))


def draw_start(role: Role) -> None:
    """Draws the button that starts the check, and the number of its questions."""
    steps = route(catalogue(), [role.id], Facts())
    criteria = sum(step.part is Part.CRITERION for step in steps)
    skills = sum(step.part is Part.SKILLS for step in steps)
    navigation.button("question", _("Start the check"), key="go-check", to=navigation.query(role.id))
    questions = plural("{count} question on the conditions", "{count} questions on the conditions", criteria)
    screens = plural("{count} short list of skills", "{count} short lists of skills", skills)
    length = _("{questions}, then {screens}. 'I am not sure' is always an answer.")
    st.caption(length.format(questions=questions, screens=screens))


def draw_glance(role: Role) -> None:
    """Draws the facts by which roles are compared."""
    st.header(_("At a glance"), anchor=False)
    html.draw_facts(at_a_glance(catalogue(), role))


def draw_tasks(role: Role) -> None:
    """Draws the tasks of the job and their source."""
    frame.draw_section_heading("tasks", _("What you would do"))
    with st.container(key="twocol-tasks"):
        html.draw_items((_(task.text), None) for task in role.tasks.items)
    sources.draw_sources([role.tasks.source.within(role.reference)], key="tasks")


def draw_requirements(role: Role) -> None:
    """Draws the required and the advantageous list side by side, and their sources."""
    frame.draw_section_heading("asks", _("What the notice looks for"))
    if role.traits:
        st.markdown(_(role.traits.text))
    lists = role.lists.values()
    for column, items in zip(st.columns(len(lists), gap="large"), lists, strict=True):
        with column:
            _draw_list(items)
    places = [items.source for items in lists] + ([role.traits.source] if role.traits else [])
    sources.draw_sources([place.within(role.reference) for place in places], key="lists")


def _draw_list(items: ItemList) -> None:
    """Draws one list, and how many of its items are required."""
    st.subheader(_(items.heading), anchor=False)
    st.caption(_(items.explanation))
    html.draw_items((_(item.text), _("a plus") if item.plus else None) for item in items.items)


def draw_statements(role: Role) -> None:
    """Draws the other statements of the notice, and the sources of everything not listed above."""
    frame.draw_section_heading("more", _("Also in the notice"))
    for statement in role.statements.values():
        st.markdown(_(statement.text))
    places = [role.source, role.context.source, *(statement.source for statement in role.statements.values())]
    sources.draw_sources([place.within(role.reference) for place in dict.fromkeys(places)], key="more")
