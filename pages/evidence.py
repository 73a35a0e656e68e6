"""Evidence: a note for each claimed skill, in the notice's own order, as preparation for CV, form and interview."""

import streamlit as st

from eligibility.answers import LONGEST_NOTE
from eligibility.evidence import Claim, Prepared, prepare
from language.translation import _, plural
from language.words import list_name
from language.words import skill as answer_words
from ui import frame, navigation, session
from ui.content import catalogue
from ui.questions import answering, route
from ui.tab import bridge

role = route.role_of_address()
route.require_answers()


def item(found: Prepared) -> None:
    """One item of the notice, and a note for each skill claimed for it."""
    st.subheader(_(role.items[found.item].text), anchor=False)
    for claim in found.claims:
        note(claim)


def note(claim: Claim) -> None:
    """One note; a claim without one is shown as such."""
    key = f"note-{claim.skill}"
    session.seed(key, claim.note or "")
    answering.keep_note(claim.skill)
    question = _(catalogue().skills[claim.skill].question)
    answer = answer_words(claim.answer) or ""
    bare = "" if session.notes().get(claim.skill) else _("; no evidence noted yet")
    label = f"{question} ({answer}{bare})"
    st.text_area(label, key=key, max_chars=LONGEST_NOTE, height=120, placeholder="")


@st.fragment
def notes() -> None:
    """The notes; a change runs only this part again."""
    navigation.leave_fragment()
    found = prepare(role, session.skills(), session.notes())
    for name in role.lists:
        own = [each for each in found if each.item.startswith(f"{name}.")]
        if own:
            frame.section(name, list_name(name))
        for each in own:
            item(each)
    if not found:
        st.info(_("There is nothing to note yet: no skill is answered with Yes, Partly or years."))
    bridge.follow()


title = _("Your evidence: {role}").format(role=_(role.title))
with frame.screen(title):
    st.title(title, anchor=False)
    frame.lead(
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
