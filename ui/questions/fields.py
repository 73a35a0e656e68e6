"""What the fields of several kinds of question share: a label with its error, a hint, a list to choose from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import streamlit as st

from eligibility.criterion import FactQuestion
from language.translation import _
from ui import session
from ui.questions import field_notes


def named(label: str, error: str) -> str:
    """An error with the name of its field in front, in the same words at the field and in the summary."""
    if label.endswith("?"):
        return f"{label} {error[0].upper()}{error[1:]}"
    return _("{field}: {error}").format(field=label, error=error)


def draw_errors(errors: Mapping[str, str], *keys: str) -> None:
    """Draws what is wrong with these fields, above them.

    Draws an empty placeholder if nothing is, because fields that move lose the cursor.
    """
    for key in keys:
        if key in errors:
            field_notes.draw_error(key, errors[key])
        else:
            st.empty()


def hint(key: str, question: FactQuestion) -> None:
    """Draws what helps to answer, in small type."""
    if question.hint:
        field_notes.draw_hint(key, _(question.hint))


def select(label: str, codes: Sequence[str], words: Callable[[str], str], key: str) -> None:
    """Draws a list with one code to choose, which shows the planted one first and finds what contains the typed text."""
    first = session.planted(key)
    index = codes.index(first) if first in codes else None
    st.selectbox(
        label,
        codes,
        index=index,
        format_func=words,
        key=key,
        placeholder=_("Choose"),
        filter_mode="contains",
    )


def code_named(name: object, codes: Iterable[str], words: Callable[[str], str]) -> str | None:
    """The code that is shown under this name, or None if no code is."""
    return next((code for code in codes if words(code) == name), None) if name else None
