"""What a page needs from the address and the session; if it is missing, the page offers the way to it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from eligibility.notice import Role
from eligibility.questionnaire import Part, Step, narrowed, route, unanswered
from language.translation import _
from ui import frame, navigation, session
from ui.content import catalogue

OPEN_AT_START = "open-at-start"


def role_of_address() -> Role:
    """The role that the address names; without one, the page offers the roles and stops."""
    name = navigation.known_role()
    if name is None:
        with frame.screen(_("Choose a role first")):
            st.title(_("Choose a role first"), anchor=False)
            st.markdown(_("This page is about one role, and its address names none that we know."))
            for role in catalogue().roles.values():
                label = _("See the {role} role").format(role=_(role.title))
                navigation.link("role", label, role.id, arrow=True)
        st.stop()
    return catalogue().roles[name]


def roles_of_address() -> list[Role]:
    """The role that the address names, or every role if it names none and asks for open questions."""
    if navigation.known_role() is None and navigation.only_open():
        return list(catalogue().roles.values())
    return [role_of_address()]


def steps_for(roles: Sequence[Role]) -> tuple[Step, ...]:
    """The steps of this visitor; for open questions only, those that were open when the round began."""
    steps = route(catalogue(), [role.id for role in roles], session.facts())
    if not navigation.only_open():
        return steps
    steps = narrowed(steps, _open_at_start(unanswered(steps, session.facts(), session.skills())))
    if not steps:
        with frame.screen(_("Everything is answered")):
            st.title(_("Everything is answered"), anchor=False)
            navigation.link("compare", _("Compare all roles"), arrow=True)
        st.stop()
    return steps


def skills_steps(role: Role) -> tuple[Step, ...]:
    """The screens on skills of a role; none if its notice asks for no skill."""
    steps = route(catalogue(), [role.id], session.facts())
    return tuple(step for step in steps if step.part is Part.SKILLS)


def require_answers() -> None:
    """Without any answer, the page offers the questions and stops."""
    if session.has_answers():
        return
    with frame.screen(_("No answers yet")):
        st.title(_("No answers yet"), anchor=False)
        st.markdown(_("This page needs your answers, and there are none in this tab."))
        query = navigation.query(navigation.known_role())
        navigation.button("question", _("Start the check"), key="go-check", to=query)
    st.stop()


def _open_at_start(open_now: tuple[str, ...]) -> tuple[str, ...]:
    """The questions that were open when this round of open questions began, which is now if none has begun."""
    if not session.is_drawn(OPEN_AT_START):
        session.put(OPEN_AT_START, open_now)
    questions: tuple[str, ...] = session.value_of(OPEN_AT_START)
    return questions


def begin_new_round() -> None:
    """Makes the next round of open questions begin with what is open then."""
    session.forget([OPEN_AT_START])
