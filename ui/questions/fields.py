"""What the fields of several kinds of question share: a label with its error, a hint, a list to choose from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import streamlit as st

from eligibility.criterion import FactQuestion
from language.translation import _
from ui import session


def labelled(label: str, error: str | None) -> str:
    """The label of a field, with its error in front."""
    if not error:
        return label
    return _("Error: {error}. {label}").format(error=error[0].lower() + error[1:], label=label)


def hint(question: FactQuestion) -> None:
    """Draws what helps to answer, in small type."""
    if question.hint:
        st.caption(_(question.hint))


def select(label: str, codes: Sequence[str], words: Callable[[str], str], key: str) -> None:
    """Draws a list with one code to choose, which shows the planted one first."""
    first = session.planted(key)
    index = codes.index(first) if first in codes else None
    st.selectbox(label, codes, index=index, format_func=words, key=key, placeholder=_("Choose"))


def code_named(name: object, codes: Iterable[str], words: Callable[[str], str]) -> str | None:
    """The code that is shown under this name, or None if no code is."""
    return next((code for code in codes if words(code) == name), None) if name else None
