"""Present: a role and a person on a large screen, one thing at a time."""

from typing import Never

import streamlit as st

from language.translation import _
from ui import frame, navigation
from ui.adviser import people, slides, stage
from ui.content import catalogue


def nobody() -> Never:
    """Where the address names nobody and there are no answers, the way to the people."""
    with frame.screen(_("Choose somebody first")):
        st.title(_("Choose somebody first"), anchor=False)
        st.markdown(_("This page presents a person, and its address names none that we know."))
        navigation.link("people", _("See the people to show"), arrow=True)
        navigation.link("client", _("Open a client's file"), arrow=True)
    st.stop()


known = people.subjects()
one = known.get(st.query_params.get(people.PERSON, people.CLIENT)) or nobody()
name = navigation.known_role()
role = catalogue().roles[name] if name else people.best_role(one)
facts, found = people.held(one, role)
slide = stage.here()
with stage.stage(slide, role, one):
    slides.draw(slide, slides.Shown(role, one, facts, found))
