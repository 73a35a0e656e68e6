"""A saved file of answers: what it holds, every fault in it, and the way to use it."""

from __future__ import annotations

import streamlit as st

from eligibility import answers
from eligibility.answers import MOST_BYTES, Answers
from eligibility.errors import InputError
from eligibility.fingerprint import asked_again, changed
from language.translation import _, plural
from ui import configuration, flash, html, navigation, session
from ui.content import catalogue, whole
from ui.files import upload


def choose(label: str) -> None:
    """The field for a file; once there is one, what it holds, or each fault. A faulty file changes nothing."""
    raw = upload.choose("resume", label, kinds=["json"], most=MOST_BYTES)
    if raw is None:
        return
    try:
        _offer(answers.read(raw, whole(), configuration.now()))
    except InputError as error:
        html.faults(_("This file cannot be used. The answers here are unchanged."), error.faults)


def _offer(found: Answers) -> None:
    facts = len(found.facts.model_dump(exclude_none=True))
    st.success(
        _("This file can be used: {facts}, {skills}, {notes}.").format(
            facts=plural("{count} answer on the conditions", "{count} answers on the conditions", facts),
            skills=plural("{count} answer on skills", "{count} answers on skills", len(found.skills)),
            notes=plural("{count} note", "{count} notes", len(found.notes)),
        )
    )
    reworded = changed(whole(), found.statements)
    if reworded:
        _list(reworded)
    if session.has_answers():
        st.markdown(_("They take the place of the answers that were given here."))
    st.button(
        _("Use these answers"),
        key="go-use",
        type="primary",
        width="stretch",
        on_click=_use,
        args=(found, reworded),
    )


def _list(reworded: tuple[str, ...]) -> None:
    """The statements that read differently now."""
    st.markdown(
        plural(
            "{count} requirement was reworded since the file was saved. Its answer is not taken; it is asked again.",
            "{count} requirements were reworded since the file was saved. Their answers are not taken; they are asked again.",
            len(reworded),
        )
    )
    for name in reworded:
        role, item = name.split("/")
        about = whole().roles[role]
        st.markdown(f"- {_(about.title)}: {_(about.items[item].text)}")


def _use(found: Answers, reworded: tuple[str, ...]) -> None:
    """Takes the answers of the file in place of those given so far; what was reworded is asked again."""
    again = asked_again(whole(), reworded)
    kept = {name: value for name, value in found.skills.items() if name not in again}
    session.take(found.model_copy(update={"skills": kept}))
    upload.forget("resume")
    flash.show_next(_("The saved answers are back."))
    roles = [name for name in found.roles or () if name in catalogue().roles]
    if len(roles) == 1:
        navigation.redirect("answers", navigation.query(roles[0]))
    else:
        navigation.redirect("compare", {})
