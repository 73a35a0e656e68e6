"""A question as a Streamlit input.

Numbers and dates are text fields that we parse: Streamlit's own number field turns an impossible value
into nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from eligibility.criterion import FactQuestion
from eligibility.questionnaire import CHOICES
from eligibility.skill import ScaleSkill, Skill, YearsSkill
from language.names import countries, country
from language.translation import _
from language.words import scale
from ui import session
from ui.questions import rows
from ui.questions.answering import (
    BOUNDS,
    SCALE,
    UNSURE,
    keep_fact,
    keep_skills,
    keep_start_date,
    options_of,
)
from ui.questions.entries import Errors
from ui.questions.fields import hint, labelled, select


def fact(name: str, question: FactQuestion, *, lead: bool, show_errors: bool) -> Errors:
    """Draws one fact, keeps what it holds, and returns the errors; a `lead` is asked by the heading."""
    seed(name)
    errors = keep_fact(name)
    shown = errors if show_errors else {}
    match name:
        case "citizenships":
            rows.citizenships(shown)
        case "languages":
            rows.languages_spoken(shown)
        case _ if name in CHOICES:
            _choice(name, question, lead=lead)
        case _ if name in BOUNDS:
            _number(name, question, shown)
        case _:
            _country(name, question)
    return errors


def seed(name: str) -> None:
    """Fills the fields of a fact from its answer, when its screen is opened."""
    now = getattr(session.facts(), name)
    match name:
        case "citizenships" | "languages":
            rows.seed(name, list(now or ()))
        case _ if name in CHOICES:
            session.seed(f"answer-{name}", None if now is None else str(now))
        case _ if name in BOUNDS:
            session.seed(f"number-{name}", "" if now is None else str(now))
        case _:
            session.plant(f"country-{name}", now)


def _choice(name: str, question: FactQuestion, *, lead: bool) -> None:
    if not lead:
        small = f"  \n:small[{_(question.hint)}]" if question.hint else ""
        st.markdown(_(question.label) + small)
    st.radio(
        _(question.label),
        options_of(question),
        format_func=lambda code: _(question.options[code]) if code else _("I am not sure"),
        key=f"answer-{name}",
        index=None,
        label_visibility="collapsed",
    )
    keep_fact(name)


def _number(name: str, question: FactQuestion, errors: Errors) -> None:
    key = f"number-{name}"
    st.text_input(labelled(_(question.label), errors.get(key)), key=key, placeholder="")
    hint(question)


def _country(name: str, question: FactQuestion) -> None:
    key = f"country-{name}"
    select(_(question.label), countries(), country, key)
    hint(question)


def skills(asked: Sequence[Skill], *, show_errors: bool) -> Errors:
    """Draws a group of skills, keeps what they hold, and returns the errors."""
    for skill in asked:
        _seed_skill(skill)
    errors = keep_skills(asked)
    for skill in asked:
        if isinstance(skill, YearsSkill):
            _years(skill, errors if show_errors else {})
        elif isinstance(skill, ScaleSkill):
            st.radio(
                _(skill.question),
                SCALE,
                format_func=scale,
                key=f"skill-{skill.id}",
                index=None,
                horizontal=True,
            )
    return errors


def _seed_skill(skill: Skill) -> None:
    now = session.skills().get(skill.id)
    if isinstance(skill, YearsSkill):
        session.seed(f"years-{skill.id}", f"{now:g}" if isinstance(now, (int, float)) else "")
        session.seed(f"unsure-{skill.id}", now == UNSURE)
    else:
        session.seed(f"skill-{skill.id}", now)


def _years(skill: YearsSkill, errors: Errors) -> None:
    with st.container(key=f"duration-{skill.id}"):
        key = f"years-{skill.id}"
        st.text_input(labelled(_(skill.question), errors.get(key)), key=key, placeholder="")
        st.checkbox(_("I am not sure"), key=f"unsure-{skill.id}")


def start_date(label: str) -> Errors:
    """Draws the first working day as day, month and year, keeps it, and returns the errors."""
    now = session.facts().start_date
    parts = {"start-day": _("Day"), "start-month": _("Month"), "start-year": _("Year")}
    values = (now.day, now.month, now.year) if now else ("", "", "")
    for key, value in zip(parts, values, strict=True):
        session.seed(key, str(value))
    errors = keep_start_date()
    st.markdown(f"**{labelled(label, errors.get('start-day'))}**")
    with st.container(key="dates", horizontal=True, vertical_alignment="bottom"):
        for key, words in parts.items():
            st.text_input(words, key=key, placeholder="", width=120 if key == "start-year" else 90)
    return errors


def number(name: str, question: FactQuestion) -> Errors:
    """Draws one whole number, keeps it, and returns the errors; an error shows at once."""
    return fact(name, question, lead=False, show_errors=True)
