"""The downloads of a result: report, calendar and answers file.

A file is sent over the session's own connection and saved by the browser, so it never has an address on the server.
"""

from __future__ import annotations

import streamlit as st

from eligibility import answers
from eligibility.fingerprint import statements
from eligibility.notice import Role
from language.translation import _
from reports.calendar import calendar, has_dates
from reports.pdf import report
from ui import configuration, navigation, session
from ui.content import catalogue
from ui.tab.bridge import send_file


@st.fragment
def draw_downloads(role: Role) -> None:
    """Draws one button a file; a click reruns only this fragment."""
    navigation.rerun_if_leaving()
    at = configuration.now()
    with st.container(key="files", horizontal=True):
        wants_report = st.button(_("Report (PDF)"), icon=":material/description:", key="file-report")
        with_dates = has_dates(catalogue(), role.id, session.all_answers(), at)
        wants_dates = with_dates and st.button(
            _("Dates for my calendar"), icon=":material/event:", key="file-calendar"
        )
        wants_answers = st.button(_("My answers (file)"), icon=":material/save:", key="file-answers")
        st.button(_("Print this page"), icon=":material/print:", key="print")
    if not with_dates:
        st.caption(_("For a calendar of your dates, enter a first working day on the page on the contract."))
    if wants_report:
        send_file(
            f"{role.id}.pdf", "application/pdf", report(catalogue(), role.id, session.all_answers(), at)
        )
    if wants_dates:
        send_file(
            f"{role.id}.ics", "text/calendar", calendar(catalogue(), role.id, session.all_answers(), at)
        )
    if wants_answers:
        send_file("answers.json", "application/json", answers.write(answers_file(role)))


def answers_file(role: Role) -> answers.Answers:
    """The answers with the role to resume, and with fingerprints of the requirements that were answered."""
    given = session.all_answers()
    fingerprints = statements(catalogue(), given.skills)
    return given.model_copy(update={"roles": (role.id,), "statements": fingerprints})
