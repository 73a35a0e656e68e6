"""A note on a skill: where and when one did it."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from eligibility.answers import LONGEST_NOTE
from language.translation import _
from ui import session
from ui.questions.question import Errors, Question, is_text

LONGEST_SENT = 10_000
"""Characters of a note that the browser may send; longer ones are not notes."""


class NoteQuestion(Question):
    """The evidence for one skill."""

    def __init__(self, skill: str, words: str = "", answer: str = "") -> None:
        """Takes the skill's id, and for drawing it the skill and its answer in words."""
        self.skill, self.words, self.answer = skill, words, answer
        self.key = f"field-note-{skill}"

    def seed(self) -> None:
        """Fills the field from the note."""
        session.seed(self.key, self.in_words() or "")

    def keep(self) -> Errors:
        """Keeps the note, cut to its longest length."""
        if session.is_drawn(self.key):
            session.keep_note(self.skill, (session.widget_value(self.key) or "").strip()[:LONGEST_NOTE])
        return {}

    def draw(self, errors: Errors, *, lead: bool = False) -> None:  # noqa: ARG002 - no note can be wrong
        """Draws the text area; its label says if there is no note yet."""
        bare = "" if self.in_words() else _("; no evidence noted yet")
        label = f"{self.words} ({self.answer}{bare})"
        st.text_area(label, key=self.key, max_chars=LONGEST_NOTE, height=120, placeholder="")

    def in_words(self) -> str | None:
        """The note."""
        return session.notes().get(self.skill)

    def values_from_browser(self, fields: Mapping[str, object]) -> Mapping[str, object]:
        """The text as the browser noted it."""
        text = fields.get(self.key)
        return {self.key: text} if is_text(text, LONGEST_SENT) else {}
