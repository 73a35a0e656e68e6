"""Result: the outcome and the next step first, then conditions, coverage, steps and contract on demand."""

import streamlit as st

from eligibility.assessment import assess
from eligibility.questionnaire import on_route
from language.translation import _
from ui import campaign_link, configuration, frame, kiosk, navigation, session
from ui.content import catalogue
from ui.counting import events
from ui.questions import route
from ui.result import contract, coverage, criteria, downloads, first_screen, invitation, next_steps, try_it

role = route.role_of_address()
route.require_answers()
facts = on_route(catalogue(), [role.id], session.facts())
result = assess(catalogue(), role.id, facts, session.skills(), configuration.now())
offered = try_it.offered(result)


def draw_coverage() -> None:
    """Draws what is covered, or the way to find out where no question about it is answered."""
    frame.draw_section_heading("coverage", _("What you cover"))
    if invitation.is_due(role):
        invitation.draw_invitation(role)
    else:
        coverage.draw_coverage(result, offered)
    coverage.draw_traits(role)


def draw_downloads() -> None:
    """Draws the downloads, or on a stand the code that takes the check to a phone."""
    if campaign_link.is_kiosk():
        kiosk.draw_phone_code(role)
        return
    frame.draw_section_heading("keep", _("Keep your result"))
    with st.container(key="keep"):
        downloads.draw_downloads(role)


events.count_result(role, result)
title = _("Your result: {role}").format(role=_(role.title))
with frame.screen(title, width="wide"):
    with st.container(key="result-title"):
        st.title(title, anchor=False)
    first_screen.draw_first_screen(result)
    frame.draw_section_heading("criteria", _("Conditions"))
    criteria.draw_criteria(result, offered)
    draw_coverage()
    left, right = st.columns(2, gap="large")
    with left:
        frame.draw_section_heading("next", _("What happens next"))
        next_steps.draw_next_steps(result)
    with right:
        frame.draw_section_heading("contract", _("The contract"))
        contract.draw_plan_milestones(role.contract, result.contract)
        navigation.link("contract", _("The contract in plain words, with your dates"), role.id, arrow=True)
        draw_downloads()
    with st.container(key="onward", horizontal=True):
        navigation.link("answers", _("Check and change my answers"), role.id, arrow=True)
        navigation.link("compare", _("Compare all roles on these answers"), arrow=True)
