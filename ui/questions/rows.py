"""Questions that take several entries: citizenships, and languages with their levels."""

from __future__ import annotations

from itertools import zip_longest

import streamlit as st

from eligibility.facts import Level
from language.names import countries, country, language, languages
from language.translation import _
from ui import session
from ui.questions.entries import LEVEL, NAME, Errors, row_key, rows_key
from ui.questions.fields import labelled, select

LEVELS = tuple(reversed(Level))
FIRST_ROWS, MOST_ROWS = {"citizenships": 1, "languages": 2}, 8
PARTS = {"citizenships": 1, "languages": 2}


def seed(name: str, codes: list[str]) -> None:
    """Fills the rows from the answer, when their screen is opened."""
    if session.is_drawn(rows_key(name)) and session.is_drawn(row_key(name, session.held(rows_key(name))[0])):
        return
    spoken = session.facts().languages or {}
    given = session.typed().get(rows_key(name)) or [[code, spoken.get(code)] for code in codes]
    rows = list(range(max(len(given), FIRST_ROWS[name])))
    session.put(rows_key(name), rows)
    for row in rows:
        entry = given[row] if row < len(given) else ()
        for part, code in zip_longest((NAME, LEVEL)[: PARTS[name]], entry[: PARTS[name]]):
            session.plant(row_key(name, row, part), code)


def citizenships(errors: Errors) -> None:
    """One country a row."""
    for place, row in enumerate(session.held(rows_key("citizenships")), 1):
        key = row_key("citizenships", row)
        label = labelled(_("Citizenship {number}").format(number=place), errors.get(key))
        select(label, countries(), country, key)
        _remove_button("citizenships", row, place, _("Remove citizenship {number}"))
    _add("citizenships", _("Add another citizenship"))


def languages_spoken(errors: Errors) -> None:
    """A language and its level a row."""
    for place, row in enumerate(session.held(rows_key("languages")), 1):
        with st.container(key=f"entry-language-{row}"):
            key, level_key = row_key("languages", row), row_key("languages", row, LEVEL)
            label = labelled(_("Language {number}").format(number=place), errors.get(key))
            select(label, languages(), language, key)
            label = labelled(_("Level {number}").format(number=place), errors.get(level_key))
            select(label, LEVELS, level_name, level_key)
            _remove_button("languages", row, place, _("Remove language {number}"))
    _add("languages", _("Add a language"))


def level_name(level: str) -> str:
    """A level as it is shown."""
    return _("C2 or mother tongue") if level == Level.C2 else str(level)


def _remove_button(name: str, row: int, place: int, label: str) -> None:
    """Takes back a row; the first one can be emptied instead."""
    if place > 1:
        words, key = label.format(number=place), f"remove-{row_key(name, row)}"
        st.button(words, key=key, type="tertiary", on_click=_remove, args=(name, row))


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
