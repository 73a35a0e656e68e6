"""Result: verdict, criteria, next steps, coverage, and the contract in short."""

import streamlit as st

from eligibility.assessment import assess
from eligibility.questionnaire import on_route
from language import verdict
from language.steps import steps
from language.translation import _
from ui import campaign_link, configuration, frame, html, kiosk, navigation, session
from ui.content import catalogue
from ui.counting import events
from ui.questions import route
from ui.result import contract, coverage, criteria, downloads, what_if

role = route.role_of_address()
route.require_answers()
facts = on_route(catalogue(), [role.id], session.facts())
result = assess(catalogue(), role.id, facts, session.skills(), configuration.now())


def draw_verdict() -> None:
    """Draws the verdict in one sentence, and what the state of the call adds to it."""
    code = result.eligibility.verdict
    with st.container(key=f"verdict-{code}"):
        st.header(
            verdict.sentence(catalogue(), result), anchor=False, icon=f":material/{html.VERDICT[code]}:"
        )
        if not verdict.names_the_call(result):
            st.markdown(verdict.call_sentence(result))
        st.markdown(_("It prepares your decision; it does not predict a selection."))


def draw_downloads() -> None:
    """Draws the downloads, and the link to the page that resumes a saved file."""
    frame.draw_section_heading("keep", _("Keep your result"))
    with st.container(key="keep"):
        st.markdown(_("Nothing is stored here. Download what you want to keep."))
        downloads.draw_downloads(role)
        navigation.link("resume", _("Go on later with a saved file"))


events.count_result(role, result)
with frame.screen(_("Your result: {role}").format(role=_(role.title)), width="wide"):
    st.title(_("Your result: {role}").format(role=_(role.title)), anchor=False)
    draw_verdict()
    left, right = st.columns([7, 5], gap="large")
    with left:
        frame.draw_section_heading("criteria", _("Can I apply?"))
        criteria.draw_criteria(result)
    with right:
        frame.draw_section_heading("next", _("What to do next"))
        if not result.open:
            st.markdown(_("The call is closed. The same steps prepare you for the next one."))
        html.draw_steps(steps(catalogue(), role, result))
    if what_if.is_offered(role, result):
        frame.draw_section_heading("whatif", _("What if"))
        what_if.draw_what_if(role, result)
    frame.draw_section_heading("coverage", _("What do I bring?"))
    coverage.draw_meters(role, result.coverage)
    coverage.draw_profile(role, result.coverage)
    coverage.draw_gaps(role, result.coverage)
    navigation.link("evidence", _("Note where you did this, for CV and interview"), role.id, arrow=True)
    frame.draw_section_heading("contract", _("What you would be signing"))
    contract.draw_milestones(role.contract)
    navigation.link("contract", _("The contract in plain words, with your dates"), role.id, arrow=True)
    if campaign_link.is_kiosk():
        kiosk.draw_phone_code(role)
    else:
        draw_downloads()
    frame.draw_section_heading("change", _("Was something wrong?"))
    navigation.link("answers", _("Check and change my answers"), role.id, arrow=True)
    navigation.link("compare", _("Compare all roles on these answers"), arrow=True)
