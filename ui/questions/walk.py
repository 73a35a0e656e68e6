"""The way through the questions: the progress bar, Back and Continue, and what stops one on a screen."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from eligibility.questionnaire import Part, Step
from language.translation import _
from ui import html, navigation
from ui.questions import attempts, field_notes
from ui.questions.steps import has_unseen_question, is_open, keep, offers_unsure


def step_of_address(steps: Sequence[Step]) -> Step:
    """The step that the address names; the first one if it names none of this route."""
    name = st.query_params.get(navigation.STEP)
    return next((step for step in steps if step.id == name), steps[0])


def draw_progress(steps: Sequence[Step], here: Step) -> None:
    """Draws how far one is on this way."""
    number, total = steps.index(here) + 1, len(steps)
    words = _("Step {number} of {total}").format(number=number, total=total)
    st.progress(number / total, text=words)


def draw_actions(steps: Sequence[Step], here: Step) -> None:
    """Draws Back and Continue."""
    place = steps.index(here)
    changing = navigation.CHANGE in st.query_params
    before = None if changing or not place else steps[place - 1].id
    after = steps[place + 1].id if place + 1 < len(steps) and not changing else None
    start, end = _ends(here, changing=changing)
    with st.container(key="actions", horizontal=True, wrap=False):
        st.button(_("Back"), key="back", width="content", on_click=_go_back, args=(here, before, start))
        label = _("Save and return") if changing else _("Continue")
        to = (here, after, end)
        st.button(label, key="forward", type="primary", width="stretch", on_click=_go_forward, args=to)


def _ends(here: Step, *, changing: bool) -> tuple[str, str]:
    """The pages before the first step and after the last one."""
    if navigation.only_open():
        return "compare", "compare"
    if changing:
        page = "result" if st.query_params[navigation.CHANGE] == "result" else "answers"
        return page, page
    return "result" if here.part is Part.SKILLS else "role", "result"


def draw_problems(step: Step) -> None:
    """Draws what has to be corrected before one can go on.

    Draws an empty placeholder if there is none, because fields that move lose the cursor.
    """
    errors = keep(step) if attempts.failed_at(step.id) else {}
    if errors:
        field_notes.draw_problems(errors, attempts.failures())
    else:
        st.empty()


def draw_nudge(step: Step) -> None:
    """Draws what one can do with a screen that one tried to leave unanswered."""
    if attempts.failed_at(step.id) or not (attempts.is_nudged() and is_open(step)):
        return
    html.draw_notice(
        _("Answer what is open, or say that you are not sure. Or press Continue again and come back later.")
        if offers_unsure(step)
        else _("Answer what is open, or press Continue again and come back later.")
    )


def _go_forward(here: Step, after: str | None, end: str) -> None:
    if keep(here):
        attempts.note_failure(here.id)
    elif has_unseen_question(here):
        return
    elif _is_to_nudge(here):
        attempts.note_nudge()
    else:
        attempts.forget_failure()
        _go_to(after, end)


def _is_to_nudge(here: Step) -> bool:
    """Whether to ask once for an answer; no months served is an empty field, and a changed answer may be taken back."""
    is_optional = here.part is Part.SERVICE or navigation.CHANGE in st.query_params
    return not is_optional and not attempts.is_nudged() and is_open(here)


def _go_back(here: Step, before: str | None, start: str) -> None:
    keep(here)
    attempts.forget_failure()
    _go_to(before, start)


def _go_to(step: str | None, page: str) -> None:
    if step is None:
        navigation.redirect(page)
    else:
        st.query_params[navigation.STEP] = step
        navigation.note_step_change()
