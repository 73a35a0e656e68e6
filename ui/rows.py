"""Questions that take several entries: citizenships, and languages with their levels."""

from __future__ import annotations

import streamlit as st

from eligibility.criterion import FactQuestion
from eligibility.facts import Level
from language.names import countries, country, language, languages
from language.translation import _
from ui import session
from ui.answering import LEVEL, NAME, Errors, row_key, rows_key
from ui.fields import hint, labelled, select

LEVELS = tuple(reversed(Level))
MOST_ROWS = 8


def seed(name: str, codes: list[str]) -> None:
    """Fills the rows from the answer, when their screen is opened."""
    if session.is_drawn(rows_key(name)) and session.is_drawn(row_key(name, session.held(rows_key(name))[0])):
        return
    rows = list(range(max(len(codes), 2 if name == "languages" else 1)))
    session.put(rows_key(name), rows)
    spoken = session.facts().languages or {}
    for row in rows:
        code = codes[row] if row < len(codes) else None
        session.plant(row_key(name, row), code)
        if name == "languages":
            session.plant(row_key(name, row, LEVEL), spoken[code] if code else None)


def citizenships(question: FactQuestion, errors: Errors) -> None:
    """One country a row."""
    rows = session.held(rows_key("citizenships"))
    for place, row in enumerate(rows, 1):
        with st.container(key=f"entry-citizenship-{row}"):
            key = row_key("citizenships", row)
            label = labelled(_("Citizenship {number}").format(number=place), errors.get(key))
            select(label, countries(), country, key)
            if len(rows) > 1:
                words = _("Remove citizenship {number}").format(number=place)
                st.button(
                    words, key=f"remove-{key}", type="tertiary", on_click=_remove, args=("citizenships", row)
                )
    hint(question)
    _add("citizenships", _("Add another citizenship"))


def languages_spoken(errors: Errors) -> None:
    """A language and its level a row."""
    rows = session.held(rows_key("languages"))
    for place, row in enumerate(rows, 1):
        with st.container(key=f"entry-language-{row}"):
            left, right = st.columns([3, 2], wrap=False, gap="small")
            key, level_key = row_key("languages", row), row_key("languages", row, LEVEL)
            with left:
                label = labelled(_("Language {number}").format(number=place), errors.get(key))
                select(label, languages(), language, key)
            with right:
                label = labelled(_("Level {number}").format(number=place), errors.get(level_key))
                select(label, LEVELS, _level, level_key)
            if len(rows) > 1:
                words = _("Remove language {number}").format(number=place)
                st.button(
                    words, key=f"remove-{key}", type="tertiary", on_click=_remove, args=("languages", row)
                )
    _add("languages", _("Add a language"))


def _level(level: str) -> str:
    return _("C2 or mother tongue") if level == Level.C2 else str(level)


def _add(name: str, label: str) -> None:
    if len(session.held(rows_key(name))) < MOST_ROWS:
        st.button(label, icon=":material/add:", key=f"add-{name}", on_click=_add_row, args=(name,))


def _add_row(name: str) -> None:
    rows = session.held(rows_key(name))
    new = max(rows) + 1
    for part in (NAME, LEVEL):
        session.plant(row_key(name, new, part), None)
    session.put(rows_key(name), [*rows, new])


def _remove(name: str, row: int) -> None:
    rows = [kept for kept in session.held(rows_key(name)) if kept != row]
    session.put(rows_key(name), rows)
