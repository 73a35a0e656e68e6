"""A whole number, typed into a text field: Streamlit's number field turns an impossible value into nothing."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from eligibility.criterion import FactQuestion
from eligibility.fact_kinds import WholeNumber
from language.translation import _, plural
from ui import configuration, session
from ui.questions.fields import draw_errors, hint, named
from ui.questions.parsing import ParseError, whole_number
from ui.questions.question import Errors, Question, is_text


class NumberQuestion(Question):
    """A fact that is a whole number between two bounds."""

    def __init__(self, name: str, asked: FactQuestion, kind: WholeNumber) -> None:
        """Takes the fact's name, how it is asked, and its bounds."""
        self.name, self.asked, self.kind = name, asked, kind
        self.key = f"field-number-{name}"

    def text_keys(self) -> tuple[str, ...]:
        """The one text field."""
        return (self.key,)

    def seed(self) -> None:
        """Fills the field from the answer."""
        answer = getattr(session.facts(), self.name)
        session.seed(self.key, "" if answer is None else str(answer))

    def keep(self) -> Errors:
        """Keeps the number, or the text that is none."""
        if not session.is_drawn(self.key):
            return {}
        typed = session.widget_value(self.key) or ""
        try:
            number = whole_number(typed, *self.kind.bounds(configuration.now()))
        except ParseError as error:
            session.keep_facts(**{self.name: None})
            session.keep_typed(self.key, typed)
            return {self.key: named(_(self.asked.label), str(error))}
        session.keep_facts(**{self.name: number})
        session.keep_typed(self.key, None)
        return {}

    def draw(self, errors: Errors, *, lead: bool = False) -> None:  # noqa: ARG002 - a field always has its label
        """Draws the text field with its hint."""
        draw_errors(errors, self.key)
        st.text_input(_(self.asked.label), key=self.key, placeholder="")
        hint(self.key, self.asked)

    def in_words(self) -> str | None:
        """The number, with its unit where the fact has one."""
        answer = getattr(session.facts(), self.name)
        if answer is None:
            return None
        match self.kind.unit:
            case "years":
                return plural("{count} year", "{count} years", answer)
            case "months":
                return plural("{count} month", "{count} months", answer)
            case None:
                return str(answer)

    def values_from_browser(self, fields: Mapping[str, object]) -> Mapping[str, object]:
        """The text as the browser noted it."""
        text = fields.get(self.key)
        return {self.key: text} if is_text(text) else {}
