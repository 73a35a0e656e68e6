"""The notes on claimed skills, as preparation for CV, application form and interview."""

from __future__ import annotations

import streamlit as st

from eligibility.evidence import Claim, Prepared, prepare
from eligibility.notice import Role
from language.translation import _, plural
from language.words import list_name, skill
from ui import frame, navigation, session
from ui.content import catalogue
from ui.questions.note import NoteQuestion
from ui.questions.question import draw_questions
from ui.tab import answers


def draw_note_count(role: Role) -> None:
    """Draws how many claims have a note; nothing without claims."""
    claims = [claim for item in _claimed_items(role) for claim in item.claims]
    if claims:
        noted = sum(claim.note is not None for claim in claims)
        st.markdown(
            plural(
                "{noted} of {count} claim has a note.",
                "{noted} of {count} claims have a note.",
                len(claims),
                noted=str(noted),
            )
        )


@st.fragment
def draw_notes(role: Role) -> None:
    """Draws a note for each claimed skill, in the order of the notice; a change reruns only this fragment."""
    navigation.rerun_if_leaving()
    claimed = _claimed_items(role)
    for name in role.lists:
        of_list = [item for item in claimed if item.item.startswith(f"{name}.")]
        if of_list:
            frame.draw_section_heading(name, list_name(name))
        for item in of_list:
            st.subheader(_(role.items[item.item].text), anchor=False)
            for claim in item.claims:
                _draw_note(claim)
    if not claimed:
        st.info(_("There is nothing to note yet: no skill is answered with Yes, Partly or years."))
    answers.send_answers()


def _claimed_items(role: Role) -> tuple[Prepared, ...]:
    return prepare(role, session.skills(), session.notes())


def _draw_note(claim: Claim) -> None:
    words = _(catalogue().skills[claim.skill].question)
    question = NoteQuestion(claim.skill, words, skill(claim.answer) or "")
    draw_questions([question], show_errors=False)
