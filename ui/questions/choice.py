"""A choice of one code, as radio buttons: "I am not sure" is always the last option."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from eligibility.criterion import FactQuestion
from eligibility.fact_kinds import Choice
from language.translation import _
from ui import session
from ui.questions.question import Errors, Question, is_position

UNSURE = "unsure"

NO_CODE = ""
"""The option "I am not sure" of a fact that has no code for it: choosing it keeps no answer."""


class ChoiceQuestion(Question):
    """A fact that is one of several codes."""

    offers_unsure = True

    def __init__(self, name: str, asked: FactQuestion, kind: Choice) -> None:
        """Takes the fact's name, how it is asked, and its codes."""
        self.name, self.asked, self.codes = name, asked, kind.codes
        self.key = f"field-choice-{name}"

    def options(self) -> list[str]:
        """The codes in the order shown."""
        codes = list(self.asked.options)
        return codes if UNSURE in codes else [*codes, NO_CODE]

    def seed(self) -> None:
        """Fills the radio from the answer."""
        answer = getattr(session.facts(), self.name)
        session.seed(self.key, None if answer is None else str(answer))

    def keep(self) -> Errors:
        """Keeps the chosen code."""
        if session.is_drawn(self.key):
            code = session.widget_value(self.key)
            session.keep_facts(**{self.name: self.codes(code) if code else None})
        return {}

    def draw(self, errors: Errors, *, lead: bool = False) -> None:  # noqa: ARG002 - no choice can be wrong
        """Draws one radio button for each option."""
        if not lead:
            hint = f"  \n:small[{_(self.asked.hint)}]" if self.asked.hint else ""
            st.markdown(_(self.asked.label) + hint)
        st.radio(
            _(self.asked.label),
            self.options(),
            format_func=self._words,
            key=self.key,
            index=None,
            label_visibility="collapsed",
        )
        self.keep()

    def in_words(self) -> str | None:
        """The option that was chosen."""
        answer = getattr(session.facts(), self.name)
        return None if answer is None else self._words(answer)

    def values_from_browser(self, fields: Mapping[str, object]) -> Mapping[str, object]:
        """The code at the position that the browser noted."""
        position, options = fields.get(self.key), self.options()
        return {self.key: options[position]} if is_position(position, len(options)) else {}

    def _words(self, code: str) -> str:
        return _(self.asked.options[code]) if code else _("I am not sure")
