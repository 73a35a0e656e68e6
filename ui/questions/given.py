"""The answers given so far, for the check page: each step in one line, and each question on demand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from eligibility.notice import Role
from eligibility.questionnaire import Part, Step
from language.translation import _
from language.words import skill
from ui import html, navigation, session
from ui.questions import steps
from ui.questions.scale import SCALE


def draw_group(group: Part, steps_of_group: Sequence[Step], role: Role) -> None:
    """Draws a line for each step; where there are several, also the count of answers and each of them on demand."""
    if len(steps_of_group) > 1:
        _draw_details(group, steps_of_group)
    with st.container(key=f"summary-{group}"):
        for step in steps_of_group:
            _draw_line(step, role)


def _draw_details(group: Part, steps_of_group: Sequence[Step]) -> None:
    answers = [answer for step in steps_of_group for _label, answer in steps.labels_and_answers(step)]
    given = sum(answer is not None for answer in answers)
    words = _("{given} of {count} questions answered").format(given=given, count=len(answers))
    with st.expander(words, type="compact", key=f"why-{group}"):
        for step in steps_of_group:
            pairs = [(label, answer or _not_answered()) for label, answer in steps.labels_and_answers(step)]
            html.draw_answers(steps.name_of(step), pairs)


def _draw_line(step: Step, role: Role) -> None:
    """Draws the link that changes the answers of a step, and the answers; the whole line leads there."""
    name = steps.name_of(step)
    label = _("Change {what}").format(what=name[0].lower() + name[1:] if name[1].islower() else name)
    with st.container(key=f"row-{step.id}"):
        navigation.link("question", label, role.id, step=step.id, change="1")
        st.markdown(in_short(step))


def in_short(step: Step) -> str:
    """The answers of a step in one line; those to skills as counts."""
    if step.part is Part.SKILLS:
        return _skills_in_short(step)
    answers = [answer for _label, answer in steps.labels_and_answers(step) if answer]
    if step.part is Part.SERVICE and not answers:
        return _("None named, so we count 0 months")
    return " · ".join(answers) or _not_answered()


def _skills_in_short(step: Step) -> str:
    """How many skills are answered, and how: first the scale, then years."""
    given = [session.skills()[name] for name in step.questions if name in session.skills()]
    if not given:
        return _not_answered()
    scale = Counter(answer for answer in given if isinstance(answer, str))
    counts = [f"{scale[code]} {(skill(code) or '').lower()}" for code in SCALE if scale[code]]
    counts += [skill(answer) or "" for answer in given if not isinstance(answer, str)]
    words = (
        _("{given} answered: {answers}")
        if len(given) == len(step.questions)
        else _("{given} of {count} answered: {answers}")
    )
    return words.format(given=len(given), count=len(step.questions), answers=", ".join(counts))


def _not_answered() -> str:
    return _("Not answered")
