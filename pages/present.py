"""Present: a role and a person on a large screen, one slide at a time."""

from typing import Never

import streamlit as st

from language.translation import _
from ui import frame, navigation
from ui.adviser import people, slides, stage
from ui.content import catalogue


def ask_for_person() -> Never:
    """Draws links to choose a person and stops: the address names none, and there are no answers."""
    with frame.screen(_("Choose somebody first")):
        st.title(_("Choose somebody first"), anchor=False)
        st.markdown(_("This page presents a person, and its address names none that we know."))
        navigation.link("people", _("See the people to show"), arrow=True)
        navigation.link("client", _("Open a client's file"), arrow=True)
    st.stop()


person = st.query_params.get(people.PERSON, people.CLIENT)
subject = people.subjects().get(person) or ask_for_person()
name = navigation.known_role()
role = catalogue().roles[name] if name else people.best_role(subject)
facts, result = people.facts_and_result(subject, role)
slide = stage.slide_of_address()
with stage.stage(slide, role, subject):
    slides.draw_slide(slide, slides.Presentation(role, subject, facts, result))
