"""A saved answers file: its contents or its faults, and the button that uses it."""

from __future__ import annotations

import streamlit as st

from eligibility import answers
from eligibility.answers import MOST_BYTES, Answers
from eligibility.errors import InputError
from eligibility.fingerprint import asked_again, changed
from language.translation import _, plural
from ui import configuration, html, navigation, session
from ui.content import catalogue, full_catalogue
from ui.files import upload


def draw_saved_answers(label: str) -> None:
    """Draws the upload field and, once a file is chosen, what it holds or its faults.

    A file with a fault changes no answer.
    """
    raw = upload.choose_file("resume", label, kinds=["json"], max_bytes=MOST_BYTES)
    if raw is None:
        return
    try:
        _draw_offer(answers.read_answers(raw, full_catalogue(), configuration.now()))
    except InputError as error:
        html.draw_faults(_("This file cannot be used. The answers here are unchanged."), error.faults)


def _draw_offer(saved: Answers) -> None:
    facts = len(saved.facts.model_dump(exclude_none=True))
    st.success(
        _("This file can be used: {facts}, {skills}, {notes}.").format(
            facts=plural("{count} answer on the conditions", "{count} answers on the conditions", facts),
            skills=plural("{count} answer on skills", "{count} answers on skills", len(saved.skills)),
            notes=plural("{count} note", "{count} notes", len(saved.notes)),
        )
    )
    reworded = changed(full_catalogue(), saved.statements)
    if reworded:
        _draw_reworded(reworded)
    if session.has_answers():
        st.markdown(_("They take the place of the answers that were given here."))
    st.button(
        _("Use these answers"),
        key="go-use",
        type="primary",
        width="stretch",
        on_click=_use,
        args=(saved, reworded),
    )


def _draw_reworded(reworded: tuple[str, ...]) -> None:
    """Lists the requirements that were reworded since the file was saved, given as `<role>/<item>`."""
    st.markdown(
        plural(
            "{count} requirement was reworded since the file was saved. Its answer is not taken; it is asked again.",
            "{count} requirements were reworded since the file was saved. Their answers are not taken; they are asked again.",
            len(reworded),
        )
    )
    for name in reworded:
        role_id, item = name.split("/")
        role = full_catalogue().roles[role_id]
        st.markdown(f"- {_(role.title)}: {_(role.items[item].text)}")


def _use(saved: Answers, reworded: tuple[str, ...]) -> None:
    """Replaces the answers given so far with the saved ones, without those to reworded requirements."""
    again = asked_again(full_catalogue(), reworded)
    skills = {name: answer for name, answer in saved.skills.items() if name not in again}
    session.replace_answers(saved.model_copy(update={"skills": skills}))
    upload.drop_file("resume")
    session.show_on_next_screen(_("The saved answers are back."))
    roles = [name for name in saved.roles or () if name in catalogue().roles]
    if len(roles) == 1:
        navigation.redirect("answers", navigation.query(roles[0]))
    else:
        navigation.redirect("compare", {})
