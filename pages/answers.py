"""Check your answers: everything on one page, each with a way to change it and straight back."""

import streamlit as st

from eligibility.questionnaire import Part, Step
from language.translation import _, plural
from language.words import fact, skill
from ui import frame, html, navigation, session
from ui.content import catalogue
from ui.questions import route, walk

role = route.role_of_address()
route.require_answers()
steps = route.steps([role])
NOT_ANSWERED = _("Not answered")


def name_of(step: Step) -> str:
    """What a step is about, in a few words."""
    match step.part:
        case Part.CRITERION:
            return _(catalogue().criteria[step.subject].name)
        case Part.SERVICE:
            return _("Months under 3(b)")
        case Part.SKILLS:
            return _(catalogue().dimensions[step.subject].title)


def values(step: Step) -> list[tuple[str, str | None]]:
    """Each question of a step with its answer in words."""
    if step.part is Part.SKILLS:
        asked = [catalogue().skills[name] for name in step.questions]
        return [(_(found.question), skill(session.skills().get(found.id))) for found in asked]
    owner = (
        catalogue().criteria[step.subject]
        if step.part is Part.CRITERION
        else catalogue().contracts[step.subject]
    )
    asked = [(name, owner.questions[name]) for name in step.questions]
    return [(_(question.label), fact(name, question, session.facts())) for name, question in asked]


def row(step: Step) -> None:
    """One step: its answers, and the link that changes them."""
    name = name_of(step)
    with st.container(key=f"row-{step.id}"):
        html.answers(name, [(label, value or NOT_ANSWERED) for label, value in values(step)])
        label = _("Change {what}").format(what=name[0].lower() + name[1:] if name[1].islower() else name)
        navigation.link("question", label, role.id, step=step.id, change="1")


with frame.screen(_("Check your answers"), nav=False):
    walk.progress(steps, None)
    st.title(_("Check your answers"), anchor=False)
    missing = sum(value is None for step in steps for _label, value in values(step))
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
        _("What do I bring?"): Part.SKILLS,
    }
    for title, part in parts.items():
        rows = [step for step in steps if step.part is part]
        if rows:
            frame.section(part, title)
            with st.container(key=f"summary-{part}"):
                for step in rows:
                    row(step)
    with st.container(key="actions", horizontal=True, wrap=False):
        last = navigation.query(role.id, step=steps[-1].id)
        navigation.button("question", _("Back"), key="back", to=last, primary=False)
        navigation.button("result", _("See my result"), key="forward")
