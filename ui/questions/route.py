"""What a page needs before it can be drawn; where it is missing, a gentle way to it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from eligibility.notice import Role
from eligibility.questionnaire import Step, narrowed, route, unanswered
from language.translation import _
from ui import frame, navigation, session, way
from ui.content import catalogue


def role_of_address() -> Role:
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


def roles_of_address() -> list[Role]:
    """The role of the address; every role, where it asks for whatever is open."""
    if navigation.known_role() is None and navigation.only_open():
        return list(catalogue().roles.values())
    return [role_of_address()]


def steps(about: Sequence[Role]) -> tuple[Step, ...]:
    """The route of this visitor; where only what is open is asked, what was open when it began."""
    found = route(catalogue(), [role.id for role in about], session.facts())
    if not navigation.only_open():
        return found
    still_open = unanswered(found, session.facts(), session.skills())
    found = narrowed(found, way.began_with(still_open))
    if not found:
        with frame.screen(_("Everything is answered")):
            st.title(_("Everything is answered"), anchor=False)
            navigation.link("compare", _("Compare all roles"), arrow=True)
        st.stop()
    return found


def require_answers() -> None:
    """Without any answer, the screen offers the questions."""
    if session.has_answers():
        return
    with frame.screen(_("No answers yet")):
        st.title(_("No answers yet"), anchor=False)
        st.markdown(_("This page needs your answers, and there are none in this tab."))
        known = navigation.query(navigation.known_role())
        navigation.button("question", _("Start the check"), key="go-check", to=known)
    st.stop()
