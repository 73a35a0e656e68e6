"""Evidence: a note for each claimed skill, as preparation for CV, application form and interview."""

import streamlit as st

from language.translation import _
from ui import frame, navigation
from ui.questions import route
from ui.result import evidence

role = route.role_of_address()
route.require_answers()
title = _("Your evidence: {role}").format(role=_(role.title))
with frame.screen(title):
    st.title(title, anchor=False)
    frame.draw_lead(
        _(
            "Where did you do this? Short notes now help you with the CV, the application form and the interview."
        )
    )
    st.markdown(
        _(
            "Four points make a good note: the **situation**, your **task**, what you **did**, and what **came of it**. "
            "A note changes no score. Leave out names of other people and secrets of your employer."
        )
    )
    evidence.draw_note_count(role)
    evidence.draw_notes(role)
    navigation.link("result", _("Back to the result"), role.id, arrow=True)
