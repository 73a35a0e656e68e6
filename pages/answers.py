"""Check your answers: all answers on one page, each step with a link to change it."""

import streamlit as st

from eligibility.questionnaire import Part, Step
from language.translation import _, plural
from ui import frame, html, navigation
from ui.questions import route, steps

role = route.role_of_address()
route.require_answers()
all_steps = route.steps_for([role])
NOT_ANSWERED = _("Not answered")


def draw_step(step: Step) -> None:
    """Draws the answers of one step, and the link that changes them."""
    name = steps.name_of(step)
    with st.container(key=f"row-{step.id}"):
        html.draw_answers(
            name, [(label, value or NOT_ANSWERED) for label, value in steps.labels_and_answers(step)]
        )
        label = _("Change {what}").format(what=name[0].lower() + name[1:] if name[1].islower() else name)
        navigation.link("question", label, role.id, step=step.id, change="1")


with frame.screen(_("Check your answers"), nav=False):
    st.title(_("Check your answers"), anchor=False)
    missing = sum(value is None for step in all_steps for _label, value in steps.labels_and_answers(step))
    st.markdown(
        plural(
            "{count} question is not answered. You can leave it so.",
            "{count} questions are not answered. You can leave them so.",
            missing,
        )
        if missing
        else _("Change anything you like.")
    )
    parts = {
        _("Can I apply?"): Part.CRITERION,
        _("What would I be signing?"): Part.SERVICE,
        _("What do you cover?"): Part.SKILLS,
    }
    for title, part in parts.items():
        rows = [step for step in all_steps if step.part is part]
        if rows:
            frame.draw_section_heading(part, title)
            with st.container(key=f"summary-{part}"):
                for step in rows:
                    draw_step(step)
    with st.container(key="actions", horizontal=True, wrap=False):
        navigation.button("result", _("See my result"), key="forward")
