"""A skill in years, fractions allowed, with a box for "I am not sure"."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from eligibility.answers import MOST_YEARS
from eligibility.skill import YearsSkill
from language.translation import _
from language.words import skill
from ui import session
from ui.questions.fields import draw_errors, named
from ui.questions.parsing import ParseError, years
from ui.questions.question import Errors, Question, is_text

UNSURE = "unsure"


class YearsQuestion(Question):
    """A skill that is answered with a number of years."""

    offers_unsure = True

    def __init__(self, asked: YearsSkill) -> None:
        """Takes the skill."""
        self.asked = asked
        self.key = f"field-years-{asked.id}"
        self.unsure_key = f"{self.key}--unsure"

    def text_keys(self) -> tuple[str, ...]:
        """The one text field."""
        return (self.key,)

    def seed(self) -> None:
        """Fills the field and the box from the answer."""
        answer = session.skills().get(self.asked.id)
        session.seed(self.key, f"{answer:g}" if isinstance(answer, (int, float)) else "")
        session.seed(self.unsure_key, answer == UNSURE)

    def keep(self) -> Errors:
        """Keeps the number, "not sure", or the text that is no number; a tick leaves the text as it is."""
        if not session.is_drawn(self.key):
            return {}
        typed = session.widget_value(self.key) or ""
        if session.widget_value(self.unsure_key):
            session.keep_skill(self.asked.id, UNSURE)
            session.keep_typed(self.key, typed or None)
            return {}
        try:
            session.keep_skill(self.asked.id, years(typed, MOST_YEARS))
        except ParseError as error:
            session.keep_skill(self.asked.id, None)
            session.keep_typed(self.key, typed)
            return {self.key: named(_(self.asked.short), str(error))}
        session.keep_typed(self.key, None)
        return {}

    def draw(self, errors: Errors, *, lead: bool = False) -> None:  # noqa: ARG002 - a field always has its label
        """Draws the text field and the box under it."""
        with st.container(key=f"duration-{self.asked.id}"):
            draw_errors(errors, self.key)
            st.text_input(_(self.asked.question), key=self.key, placeholder="")
            st.checkbox(_("I am not sure"), key=self.unsure_key)

    def in_words(self) -> str | None:
        """The number of years, or that the visitor is not sure."""
        return skill(session.skills().get(self.asked.id))

    def values_from_browser(self, fields: Mapping[str, object]) -> Mapping[str, object]:
        """The text and the tick as the browser noted them."""
        text = fields.get(self.key)
        return {self.key: text, self.unsure_key: fields.get(self.unsure_key) is True} if is_text(text) else {}
