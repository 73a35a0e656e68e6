"""Evidence: a note for each claimed skill, in the notice's own order, as preparation for CV, form and interview."""

import streamlit as st

from eligibility.evidence import Claim, Prepared, prepare
from language.translation import _, plural
from language.words import list_name
from language.words import skill as answer_words
from ui import frame, navigation, session
from ui.content import catalogue
from ui.questions import route
from ui.questions.note import NoteQuestion
from ui.questions.question import draw_questions
from ui.tab import answers

role = route.role_of_address()
route.require_answers()


def item(found: Prepared) -> None:
    """One item of the notice, and a note for each skill claimed for it."""
    st.subheader(_(role.items[found.item].text), anchor=False)
    for claim in found.claims:
        note(claim)


def note(claim: Claim) -> None:
    """One note, on a skill and its answer."""
    words = _(catalogue().skills[claim.skill].question)
    question = NoteQuestion(claim.skill, words, answer_words(claim.answer) or "")
    draw_questions([question], show_errors=False)


@st.fragment
def notes() -> None:
    """The notes; a change runs only this part again."""
    navigation.rerun_if_leaving()
    found = prepare(role, session.skills(), session.notes())
    for name in role.lists:
        own = [each for each in found if each.item.startswith(f"{name}.")]
        if own:
            frame.draw_section_heading(name, list_name(name))
        for each in own:
            item(each)
    if not found:
        st.info(_("There is nothing to note yet: no skill is answered with Yes, Partly or years."))
    answers.follow()


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
    claims = [claim for each in prepare(role, session.skills(), session.notes()) for claim in each.claims]
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
    notes()
    navigation.link("result", _("Back to the result"), role.id, arrow=True)
