"""A skill on the scale: Yes, Partly, No, Not sure."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from eligibility.skill import ScaleSkill
from language.translation import _
from language.words import scale, skill
from ui import session
from ui.questions.question import Errors, Question, is_position

SCALE = ("yes", "partly", "no", "unsure")
"""The answers in the order shown."""


class ScaleQuestion(Question):
    """A skill that is answered on the scale."""

    offers_unsure = True

    def __init__(self, asked: ScaleSkill) -> None:
        """Takes the skill."""
        self.asked = asked
        self.key = f"field-scale-{asked.id}"

    def seed(self) -> None:
        """Fills the radio from the answer."""
        session.seed(self.key, session.skills().get(self.asked.id))

    def keep(self) -> Errors:
        """Keeps the chosen answer."""
        if session.is_drawn(self.key):
            session.keep_skill(self.asked.id, session.widget_value(self.key))
        return {}

    def draw(self, errors: Errors, *, lead: bool = False) -> None:  # noqa: ARG002 - no choice can be wrong
        """Draws four equal cells in a row."""
        st.radio(_(self.asked.question), SCALE, format_func=scale, key=self.key, index=None, horizontal=True)

    def in_words(self) -> str | None:
        """The answer that was chosen."""
        return skill(session.skills().get(self.asked.id))

    def values_from_browser(self, fields: Mapping[str, object]) -> Mapping[str, object]:
        """The answer at the position that the browser noted."""
        position = fields.get(self.key)
        return {self.key: SCALE[position]} if is_position(position, len(SCALE)) else {}
