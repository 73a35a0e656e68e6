"""Resume: go on with answers that were saved as a file."""

import streamlit as st

from eligibility import answers
from eligibility.answers import MOST_BYTES, Answers
from eligibility.errors import InputError
from eligibility.fingerprint import asked_again, changed
from language.translation import _, plural
from ui import configuration, fragments, frame, navigation, session, uploads, way
from ui.content import catalogue


def use(found: Answers, reworded: tuple[str, ...]) -> None:
    """Takes the answers of the file in place of those given so far; what was reworded is asked again."""
    again = asked_again(catalogue(), reworded)
    kept = {name: value for name, value in found.skills.items() if name not in again}
    session.take(found.model_copy(update={"skills": kept}))
    uploads.forget("resume")
    way.report(_("Your saved answers are back."))
    roles = found.roles or ()
    if len(roles) == 1:
        way.leave_for("answers", navigation.query(roles[0]))
    else:
        way.leave_for("compare", {})


def reworded_list(reworded: tuple[str, ...]) -> None:
    """The statements that read differently now."""
    st.markdown(
        plural(
            "{count} requirement was reworded since you saved. Its answer is not taken; you are asked again.",
            "{count} requirements were reworded since you saved. Their answers are not taken; you are asked again.",
            len(reworded),
        )
    )
    for name in reworded:
        role, item = name.split("/")
        about = catalogue().roles[role]
        st.markdown(f"- {_(about.title)}: {_(about.items[item].text)}")


def offer(found: Answers) -> None:
    """What the file holds, and the button that takes it."""
    facts = len(found.facts.model_dump(exclude_none=True))
    st.success(
        _("This file can be used: {facts}, {skills}, {notes}.").format(
            facts=plural("{count} answer on the conditions", "{count} answers on the conditions", facts),
            skills=plural("{count} answer on skills", "{count} answers on skills", len(found.skills)),
            notes=plural("{count} note", "{count} notes", len(found.notes)),
        )
    )
    reworded = changed(catalogue(), found.statements)
    if reworded:
        reworded_list(reworded)
    if session.has_answers():
        st.markdown(_("They take the place of the answers that you have given here."))
    st.button(
        _("Use these answers"),
        key="go-use",
        type="primary",
        width="stretch",
        on_click=use,
        args=(found, reworded),
    )


def read(raw: bytes) -> None:
    """Shows what a file holds, or every fault in it; nothing of a faulty file is taken."""
    try:
        offer(answers.read(raw, catalogue(), configuration.now()))
    except InputError as error:
        fragments.faults(_("This file cannot be used. Your answers here are unchanged."), error.faults)


with frame.screen(_("Go on with saved answers")):
    st.title(_("Go on with saved answers"), anchor=False)
    frame.lead(_("Choose the file that you saved here earlier, on this device or another one."))
    st.markdown(
        _(
            "The file is read in memory and not stored. It is called role-compass-answers.json and may have up to 1 MB."
        )
    )
    raw = uploads.choose("resume", _("Your file of answers"), kinds=["json"], most=MOST_BYTES)
    if raw is not None:
        read(raw)
    navigation.link("europass", _("Start from a Europass CV instead"))
