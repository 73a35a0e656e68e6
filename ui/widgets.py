"""A question as a Streamlit input. Numbers and dates are text fields that we parse: Streamlit's own
number field turns an impossible value into nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from eligibility.facts import Level
from eligibility.notice import FactQuestion, ScaleSkill, Skill, YearsSkill
from eligibility.questionnaire import CHOICES
from language.names import countries, country, language, languages
from language.translation import _
from language.words import scale
from ui import session
from ui.answering import (
    BOUNDS,
    LEFT_OPEN,
    LEVEL,
    NAME,
    Errors,
    keep_fact,
    keep_skills,
    keep_start_date,
    row_key,
    rows_key,
)

UNSURE = "unsure"
SCALE = ("yes", "partly", "no", "unsure")
LEVELS = tuple(reversed(Level))
MOST_ROWS = 8


def fact(name: str, question: FactQuestion, *, lead: bool, show_errors: bool) -> Errors:
    """Draws one fact, keeps what it holds, and returns the errors; a `lead` is asked by the heading."""
    seed(name)
    errors = keep_fact(name)
    shown = errors if show_errors else {}
    match name:
        case "citizenships":
            _citizenships(question, shown)
        case "languages":
            _languages(shown)
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
            _seed_rows(name, list(now or ()))
        case _ if name in CHOICES:
            session.seed(f"answer-{name}", None if now is None else str(now))
        case _ if name in BOUNDS:
            session.seed(f"number-{name}", "" if now is None else str(now))
        case _:
            session.seed(f"country-{name}", now)


def _seed_rows(name: str, codes: list[str]) -> None:
    if session.is_drawn(rows_key(name)) and session.is_drawn(row_key(name, session.held(rows_key(name))[0])):
        return
    rows = list(range(max(len(codes), 2 if name == "languages" else 1)))
    session.put(rows_key(name), rows)
    spoken = session.facts().languages or {}
    for row in rows:
        code = codes[row] if row < len(codes) else None
        session.put(row_key(name, row), code)
        if name == "languages":
            session.put(row_key(name, row, LEVEL), str(spoken[code]) if code else None)


def _labelled(label: str, error: str | None) -> str:
    return _("Error: {error}. {label}").format(error=error[0].lower() + error[1:], label=label) if error else label


def _hint(question: FactQuestion) -> None:
    if question.hint:
        st.caption(_(question.hint))


def _choice(name: str, question: FactQuestion, *, lead: bool) -> None:
    if not lead:
        st.markdown(_(question.label))
        _hint(question)
    options = list(question.options)
    st.radio(
        _(question.label),
        options if UNSURE in options else [*options, LEFT_OPEN],
        format_func=lambda code: _(question.options[code]) if code else _("I am not sure"),
        key=f"answer-{name}",
        index=None,
        label_visibility="collapsed",
    )
    keep_fact(name)


def _number(name: str, question: FactQuestion, errors: Errors) -> None:
    key = f"number-{name}"
    st.text_input(_labelled(_(question.label), errors.get(key)), key=key, placeholder="")
    _hint(question)


def _country(name: str, question: FactQuestion) -> None:
    key = f"country-{name}"
    _select(_(question.label), countries(), country, key)
    _hint(question)


def _select(label: str, codes: Sequence[str], words: Callable[[str], str], key: str) -> None:
    st.selectbox(label, codes, index=None, format_func=words, key=key, placeholder=_("Choose"))


def _citizenships(question: FactQuestion, errors: Errors) -> None:
    rows = session.held(rows_key("citizenships"))
    for place, row in enumerate(rows, 1):
        with st.container(key=f"entry-citizenship-{row}"):
            key = row_key("citizenships", row)
            label = _labelled(_("Citizenship {number}").format(number=place), errors.get(key))
            _select(label, countries(), country, key)
            if len(rows) > 1:
                words = _("Remove citizenship {number}").format(number=place)
                st.button(words, key=f"remove-{key}", type="tertiary", on_click=_remove, args=("citizenships", row))
    _hint(question)
    _add("citizenships", _("Add another citizenship"))


def _languages(errors: Errors) -> None:
    rows = session.held(rows_key("languages"))
    for place, row in enumerate(rows, 1):
        with st.container(key=f"entry-language-{row}"):
            left, right = st.columns([3, 2], wrap=False, gap="small")
            key, level_key = row_key("languages", row), row_key("languages", row, LEVEL)
            with left:
                label = _labelled(_("Language {number}").format(number=place), errors.get(key))
                _select(label, languages(), language, key)
            with right:
                label = _labelled(_("Level {number}").format(number=place), errors.get(level_key))
                _select(label, LEVELS, _level, level_key)
            if len(rows) > 1:
                words = _("Remove language {number}").format(number=place)
                st.button(words, key=f"remove-{key}", type="tertiary", on_click=_remove, args=("languages", row))
    _add("languages", _("Add a language"))


def _level(level: str) -> str:
    return _("C2 or mother tongue") if level == Level.C2 else str(level)


def _add(name: str, label: str) -> None:
    if len(session.held(rows_key(name))) < MOST_ROWS:
        st.button(label, icon=":material/add:", key=f"add-{name}", on_click=_add_row, args=(name,))


def _add_row(name: str) -> None:
    rows = session.held(rows_key(name))
    session.put(rows_key(name), [*rows, max(rows) + 1])


def _remove(name: str, row: int) -> None:
    rows = [kept for kept in session.held(rows_key(name)) if kept != row]
    session.put(rows_key(name), rows)


def skills(asked: Sequence[Skill], *, show_errors: bool) -> Errors:
    """Draws a group of skills, keeps what they hold, and returns the errors."""
    for skill in asked:
        _seed_skill(skill)
    errors = keep_skills(asked)
    for skill in asked:
        if isinstance(skill, YearsSkill):
            _years(skill, errors if show_errors else {})
        elif isinstance(skill, ScaleSkill):
            st.radio(_(skill.question), SCALE, format_func=scale, key=f"skill-{skill.id}", index=None, horizontal=True)
    return errors


def _seed_skill(skill: Skill) -> None:
    now = session.skills().get(skill.id)
    if isinstance(skill, YearsSkill):
        session.seed(f"years-{skill.id}", f"{now:g}" if isinstance(now, (int, float)) else "")
        session.seed(f"unsure-{skill.id}", now == "unsure")
    else:
        session.seed(f"skill-{skill.id}", now)


def _years(skill: YearsSkill, errors: Errors) -> None:
    with st.container(key=f"duration-{skill.id}"):
        key = f"years-{skill.id}"
        st.text_input(_labelled(_(skill.question), errors.get(key)), key=key, placeholder="")
        st.checkbox(_("I am not sure"), key=f"unsure-{skill.id}")


def start_date(label: str) -> Errors:
    """Draws the first working day as day, month and year, keeps it, and returns the errors."""
    now = session.facts().start_date
    parts = {"start-day": _("Day"), "start-month": _("Month"), "start-year": _("Year")}
    values = (now.day, now.month, now.year) if now else ("", "", "")
    for key, value in zip(parts, values, strict=True):
        session.seed(key, str(value))
    errors = keep_start_date()
    st.markdown(f"**{_labelled(label, errors.get('start-day'))}**")
    with st.container(key="dates", horizontal=True, vertical_alignment="bottom"):
        for key, words in parts.items():
            st.text_input(words, key=key, placeholder="", width=120 if key == "start-year" else 90)
    return errors


def number(name: str, question: FactQuestion) -> Errors:
    """Draws one whole number, keeps it, and returns the errors; an error shows at once."""
    return fact(name, question, lead=False, show_errors=True)
