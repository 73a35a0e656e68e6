"""The parts of a role's page: title and start of the check, facts, tasks, requirements, and statements."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import streamlit as st

from eligibility.facts import Facts
from eligibility.notice import Item, ItemList, Role
from eligibility.questionnaire import Part, route
from eligibility.skill import SkillKind
from language.dates import moment
from language.glance import at_a_glance
from language.translation import _, plural
from language.words import source
from ui import frame, html, navigation, sources
from ui.content import catalogue
from ui.roles.minutes import counted_minutes


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
    st.caption(" ".join([length.format(questions=questions, screens=screens), *_time(role)]))


def _time(role: Role) -> Iterator[str]:
    """How long the check takes, if it was counted."""
    if role.id in counted_minutes():
        verdict, whole = counted_minutes()[role.id]
        yield plural(
            "The first answer takes about {count} minute, the whole check {whole}.",
            "The first answer takes about {count} minutes, the whole check {whole}.",
            verdict,
            whole=str(whole),
        )


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
            _draw_list(items, required=items is role.required)
    places = [items.source for items in lists] + ([role.traits.source] if role.traits else [])
    sources.draw_sources([place.within(role.reference) for place in places], key="lists")


def _draw_list(items: ItemList, *, required: bool) -> None:
    """Draws one list, and how many of its items the notice asks for."""
    st.subheader(_(items.heading), anchor=False)
    st.caption(_(items.explanation))
    html.draw_items((_(item.text), None if required else _degree_note(item)) for item in items.items)


def _degree_note(item: Item) -> str | None:
    """A note on a degree that "would help", as no list takes away what the annex asks for."""
    kinds = {catalogue().skills[skill].kind for skill in item.skills}
    if SkillKind.DEGREE not in kinds:
        return None
    return _("the annex asks for a degree or a diploma of the same level in any case")


def draw_contract_scope(role: Role) -> None:
    """Draws for whom the contract is, where the notice says so."""
    if "who" in role.contract.statements:
        st.markdown(_(role.contract.statements["who"]))


def draw_statements(role: Role) -> None:
    """Draws the other statements of the notice, each on demand and with its source."""
    frame.draw_section_heading("more", _("Also in the notice"))
    titles = {
        "offer": _("What the Commission offers"),
        "under_represented": _("Under-represented Member States"),
        "equal_opportunities": _("Equal opportunities"),
        "data_protection": _("Your data"),
    }
    for name, title in titles.items():
        if name in role.statements:
            statement = role.statements[name]
            with st.expander(title, type="compact", key=f"why-statement-{name}"):
                st.markdown(_(statement.text))
                st.caption(source(statement.source.within(role.reference)))
    places = [role.source, role.context.source]
    sources.draw_sources([place.within(role.reference) for place in places], key="more")
