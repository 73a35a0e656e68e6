"""Check your answers: each step in one line with a link to change it, and every question on demand."""

import streamlit as st

from eligibility.questionnaire import Part
from language.translation import _
from ui import frame, navigation
from ui.questions import given, route

role = route.role_of_address()
route.require_answers()
all_steps = route.steps_for([role])

with frame.screen(_("Check your answers"), nav=False):
    st.title(_("Check your answers"), anchor=False)
    st.markdown(_("Choose what you want to change."))
    parts = {
        _("Can I apply?"): Part.CRITERION,
        _("What would I be signing?"): Part.SERVICE,
        _("What do I cover?"): Part.SKILLS,
    }
    for title, part in parts.items():
        steps = [step for step in all_steps if step.part is part]
        if steps:
            with st.container(key=f"group-{part}", gap=None):
                frame.draw_section_heading(part, title)
                given.draw_group(part, steps, role)
    with st.container(key="actions", horizontal=True, wrap=False):
        navigation.button("result", _("See my result"), key="forward")
