"""People to show: invented people as cards, each leading to a presentation and to another one beside them."""

import streamlit as st

from language.translation import _, plural
from ui import frame, navigation, session
from ui.adviser import people
from ui.content import catalogue

BEST = ""
"""The choice of no role: each person is shown with the role that comes first for them."""


def role_words(role: str) -> str:
    """A role to choose, or the one that comes first for each."""
    return _(catalogue().roles[role].title) if role else _("The role that comes first for each")


def card(one: people.Subject, chosen: str) -> None:
    """One person: name, story, how each role stands, and the two ways to show them."""
    found = people.standing(one)
    role = chosen or found[0].role.id
    with st.container(key=f"box-person-{one.id}"):
        st.markdown(people.badge(one))
        st.header(one.name, anchor=False)
        if one.invented:
            st.markdown(f"**{_(people.everyone()[one.id].shows)}**")
        st.markdown(one.story)
        with st.container(key=f"standing-{one.id}"):
            st.markdown("\n".join(f"- {_(each.role.title)} {people.mark(each.found)}" for each in found))
        with st.container(key=f"ways-{one.id}", horizontal=True):
            navigation.link("present", _("Present {name}").format(name=one.name), role, person=one.id)
            label = _("Set {name} beside somebody").format(name=one.name)
            navigation.link("beside", label, role, person=one.id)


shown = [one for one in people.subjects().values() if not one.id.endswith(people.BEFORE)]
with frame.screen(_("People to show"), width="wide"):
    st.title(_("People to show"), anchor=False)
    frame.lead(
        plural(
            "{count} invented person, to show what a notice asks without anybody's real answers.",
            "{count} invented people, to show what a notice asks without anybody's real answers.",
            len(people.everyone()),
        )
    )
    if session.has_answers():
        st.markdown(_("The client's answers come first. Nothing that you do here changes them."))
    chosen = st.selectbox(
        _("Show them with"), [BEST, *catalogue().roles], format_func=role_words, key="shown-with"
    )
    with st.container(key="boxes-people"):
        for one in shown:
            card(one, chosen)
