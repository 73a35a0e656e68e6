"""The way through the questions: where one is, Continue, Back, and what keeps one on a screen."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from eligibility.questionnaire import Part, Step, asked
from language.translation import _
from ui import html, navigation, session, way
from ui.content import catalogue
from ui.questions.answering import keep_facts, keep_skills
from ui.questions.entries import Errors


def step_of(steps: Sequence[Step]) -> Step:
    """The step of the address; the first one where it names none of this route."""
    name = st.query_params.get(navigation.STEP)
    return next((step for step in steps if step.id == name), steps[0])


def progress(steps: Sequence[Step], here: Step | None) -> None:
    """How far one is; the check page is the last step, where the way ends there."""
    total = len(steps) + (not navigation.only_open())
    number = steps.index(here) + 1 if here else total
    part = _("What do I bring?") if here and here.part is Part.SKILLS else _("Can I apply?")
    if here is None:
        part = _("Check your answers")
    elif here.part is Part.SERVICE:
        part = _("What would I be signing?")
    words = _("Step {number} of {total} · {part}").format(number=number, total=total, part=part)
    st.progress(number / total, text=words)


def actions(steps: Sequence[Step], here: Step) -> None:
    """Back and Continue."""
    place = steps.index(here)
    changing = navigation.CHANGE in st.query_params
    before = None if changing or not place else steps[place - 1].id
    after = steps[place + 1].id if place + 1 < len(steps) and not changing else None
    start, end = _ends(changing=changing)
    with st.container(key="actions", horizontal=True, wrap=False):
        st.button(_("Back"), key="back", width="content", on_click=_back, args=(here, before, start))
        label = _("Save and return") if changing else _("Continue")
        st.button(
            label, key="forward", type="primary", width="stretch", on_click=_forward, args=(here, after, end)
        )


def _ends(*, changing: bool) -> tuple[str, str]:
    """The pages before the first step and after the last one."""
    if navigation.only_open():
        return "compare", "compare"
    return "answers" if changing else "role", "answers"


def keep(step: Step) -> Errors:
    """Keeps what the fields of a step hold, and returns what is wrong with them."""
    if step.part is Part.SKILLS:
        return keep_skills(catalogue().skills[name] for name in step.questions)
    if step.part is Part.SERVICE:
        return keep_facts(step.questions)
    return keep_facts(way.drawn())


def show_problems(step: Step) -> None:
    """What has to be mended before one can go on.

    Where there is nothing, its place is kept: fields that change their place lose the cursor.
    """
    errors = keep(step) if way.attempted(step.id) else {}
    if errors:
        html.problem(errors.values(), way.attempts())
    else:
        st.empty()


def _forward(here: Step, onward: str | None, end: str) -> None:
    if keep(here):
        way.attempt(here.id)
    elif not _newly_asked(here):
        way.attempt(None)
        _go(onward, end)


def _newly_asked(step: Step) -> bool:
    """Whether the last answer has called up a question that the visitor has not seen yet."""
    if step.part is not Part.CRITERION:
        return False
    return not set(asked(step.subject, session.facts())) <= set(way.drawn())


def _back(here: Step, back: str | None, page: str) -> None:
    keep(here)
    way.attempt(None)
    _go(back, page)


def _go(step: str | None, page: str) -> None:
    if step is None:
        way.leave_for(page)
    else:
        st.query_params[navigation.STEP] = step
        way.move()
