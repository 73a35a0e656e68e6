"""Every kind of question on one page, with facts and skills of the catalogue."""

import streamlit as st

from tests.journeys.variants.specimens import specimens
from ui import frame, navigation
from ui.questions import attempts, field_notes
from ui.questions.question import draw_questions, keep_questions
from ui.tab import answers

STEP = "specimen"


def check() -> None:
    """Records whether a field on the page has an error."""
    if keep_questions(specimens().values()):
        attempts.note_failure(STEP)
    else:
        attempts.forget_failure()


@st.fragment
def questions() -> None:
    """Draws the fields; a click reruns only this fragment."""
    navigation.rerun_if_leaving()
    failed = attempts.failed_at(STEP)
    errors = keep_questions(specimens().values()) if failed else {}
    if errors:
        field_notes.draw_problems(errors, attempts.failures())
    else:
        st.empty()
    draw_questions(specimens().values(), show_errors=failed)
    answers.send_answers()


with frame.screen("Every kind of question"):
    st.title("Every kind of question", anchor=False)
    questions()
    st.button("Check", key="check", on_click=check)
