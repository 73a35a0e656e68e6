"""Compare: every role side by side, from the same answers."""

import streamlit as st

from eligibility import questionnaire
from eligibility.comparison import Compared, compare
from eligibility.questionnaire import Part
from language.translation import _, plural
from ui import configuration, frame, navigation, session
from ui.content import catalogue
from ui.questions import route
from ui.result import comparison, overlay


def by_answers() -> None:
    """What the answers say about each role, in an order that the page explains."""
    found = compare(catalogue(), session.facts(), session.skills(), configuration.now())
    roles = [one.role for one in found]
    frame.draw_section_heading("stand", _("How you stand with each"))
    st.markdown(
        _(
            "**The order:** first the roles with the fewest criteria not met. Then those with the fewest "
            "criteria still open or needing a step, and missing requirements. Then those of whose required list you cover most. "
            "It orders roles by your answers. It never ranks people, and says nothing on your chances."
        )
    )
    rows = [comparison.answer_rows(one) for one in found]
    comparison.matrix(roles, rows, key="answers", alt=_("The roles by your answers"))
    go_on(found)
    frame.draw_section_heading("overlay", _("Your profile in several roles"))
    overlay.draw_chosen(found)
    by_notices([one.role.id for one in found])


def go_on(found: tuple[Compared, ...]) -> None:
    """Each result, and the questions that are still open for it."""
    frame.draw_section_heading("onward", _("Go on with one role"))
    with st.container(key="list-onward"):
        for one in found:
            comparison.onward(one)


def by_notices(order: list[str]) -> None:
    """What the notices say, without any answer."""
    frame.draw_section_heading("notices", _("What the notices ask and offer"))
    roles = [catalogue().roles[name] for name in order]
    rows = [comparison.notice_rows(role) for role in roles]
    comparison.matrix(roles, rows, key="notices", alt=_("The notices side by side"))


def check_all() -> None:
    """The way to answer for all roles at once."""
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
        by_answers()
    else:
        frame.draw_lead(
            _("What each notice asks and offers. Answer once, and see here how you stand with each.")
        )
        by_notices(list(catalogue().roles))
        check_all()
