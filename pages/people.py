"""People to show: the client and the invented people, each with links to present or compare them."""

import streamlit as st

from language.translation import _, plural
from ui import frame, navigation, session
from ui.adviser import people
from ui.content import catalogue
from ui.result import comparison

BEST = ""
"""The option that presents each person with the role that comes first for them."""


def option_in_words(role: str) -> str:
    """The label of an option: the title of a role, or the words for BEST."""
    return _(catalogue().roles[role].title) if role else _("The role that comes first for each")


def draw_person(subject: people.Subject, chosen_role: str) -> None:
    """Draws one person: name, story, the verdict on each role, and links to present or compare them."""
    compared_roles = people.compared_roles(subject)
    role = chosen_role or compared_roles[0].role.id
    with st.container(key=f"box-person-{subject.id}"):
        st.markdown(people.badge(subject))
        st.header(subject.name, anchor=False)
        if subject.invented:
            st.markdown(f"**{_(people.invented_people()[subject.id].shows)}**")
        st.markdown(subject.story)
        with st.container(key=f"standing-{subject.id}"):
            lines = [
                f"- {_(compared.role.title)} {comparison.outcome_badge(compared.assessment)}"
                for compared in compared_roles
            ]
            st.markdown("\n".join(lines))
        with st.container(key=f"ways-{subject.id}", horizontal=True):
            navigation.link("present", _("Present {name}").format(name=subject.name), role, person=subject.id)
            label = _("Compare {name} with someone").format(name=subject.name)
            navigation.link("beside", label, role, person=subject.id)


with frame.screen(_("People to show"), width="wide"):
    st.title(_("People to show"), anchor=False)
    frame.draw_lead(
        plural(
            "{count} invented person, to show what a notice asks without anybody's real answers.",
            "{count} invented people, to show what a notice asks without anybody's real answers.",
            len(people.invented_people()),
        )
    )
    if session.has_answers():
        st.markdown(_("The client's answers come first. Nothing that you do here changes them."))
    chosen = st.selectbox(
        _("Role to present"), [BEST, *catalogue().roles], format_func=option_in_words, key="shown-with"
    )
    with st.container(key="boxes-people"):
        for subject in people.subjects().values():
            if not subject.id.endswith(people.BEFORE):
                draw_person(subject, chosen)
