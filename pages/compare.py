"""Compare: every role side by side, on the same answers."""

import streamlit as st

from eligibility import questionnaire
from eligibility.questionnaire import Part
from language.translation import _, plural
from ui import frame, navigation, session
from ui.content import catalogue
from ui.questions import route
from ui.result import comparison


def draw_check_all() -> None:
    """Draws the link to the questions of all roles, and how many there are."""
    steps = questionnaire.route(catalogue(), list(catalogue().roles), session.facts())
    criteria = sum(step.part is Part.CRITERION for step in steps)
    with st.container(key="panel-all"):
        st.subheader(_("Answer once, check them all"), anchor=False)
        conditions = plural(
            "{count} question on the conditions", "{count} questions on the conditions", criteria
        )
        screens = plural("{count} screen in all", "{count} screens in all", len(steps))
        st.markdown(
            _("What several roles ask is asked once and counts for all: {conditions}, {screens}.").format(
                conditions=conditions, screens=screens
            )
        )
        with st.container(key="go-all"):
            navigation.link("question", _("Check all roles"), only=navigation.OPEN)


route.begin_new_round()
title = plural("Compare the {count} role", "Compare the {count} roles", len(catalogue().roles))
with frame.screen(title, width="wide"):
    st.title(title, anchor=False)
    if session.has_answers():
        frame.draw_lead(_("The same answers, held against every notice."))
        comparison.draw_by_answers()
    else:
        frame.draw_lead(
            _("What each notice asks and offers. Answer once, and see here how you stand with each.")
        )
        comparison.draw_by_notices(catalogue().roles)
        draw_check_all()
