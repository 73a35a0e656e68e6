"""What a page needs before it can be drawn; where it is missing, a gentle way to it."""

from __future__ import annotations

import streamlit as st

from eligibility.notice import Role
from eligibility.questionnaire import Step, route
from language.translation import _
from ui import frame, navigation, session
from ui.content import catalogue


def role() -> Role:
    """The role of the address; without one, the screen says so and offers the roles."""
    name = navigation.known_role()
    if name is None:
        with frame.screen(_("Choose a role first")):
            st.title(_("Choose a role first"), anchor=False)
            st.markdown(_("This page is about one role, and its address names none that we know."))
            for known in catalogue().roles.values():
                navigation.link(
                    "role", _("See the {role} role").format(role=_(known.title)), known.id, arrow=True
                )
        st.stop()
    return catalogue().roles[name]


def steps(about: Role) -> tuple[Step, ...]:
    """The route of this visitor through a role."""
    return route(catalogue(), [about.id], session.facts())


def answers() -> None:
    """Without any answer, the screen offers the questions."""
    if session.has_answers():
        return
    with frame.screen(_("No answers yet")):
        st.title(_("No answers yet"), anchor=False)
        st.markdown(
            _(
                "This page needs your answers, and there are none in this session. A reload or a new tab starts without any."
            )
        )
        known = navigation.query(navigation.known_role())
        navigation.button("question", _("Start the check"), key="go-check", to=known)
    st.stop()
