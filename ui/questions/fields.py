"""What the fields of all questions share: a label that carries an error, a hint, a select box."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from eligibility.criterion import FactQuestion
from language.translation import _
from ui import session


def labelled(label: str, error: str | None) -> str:
    """A field's label, with what is wrong in front of it."""
    if not error:
        return label
    return _("Error: {error}. {label}").format(error=error[0].lower() + error[1:], label=label)


def hint(question: FactQuestion) -> None:
    """What helps to answer, in small type."""
    if question.hint:
        st.caption(_(question.hint))


def select(label: str, codes: Sequence[str], words: Callable[[str], str], key: str) -> None:
    """A choice of one code from many, as it was planted."""
    first = session.planted(key)
    index = codes.index(first) if first in codes else None
    st.selectbox(label, codes, index=index, format_func=words, key=key, placeholder=_("Choose"))
