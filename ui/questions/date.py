"""A date in three text fields: day, month and year. Streamlit's calendar cannot be used with a screen reader."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from eligibility.criterion import FactQuestion
from eligibility.fact_kinds import Date
from language.dates import day
from language.translation import _
from ui import session
from ui.questions import field_notes
from ui.questions.fields import draw_errors, hint, named
from ui.questions.parsing import DatePart, ParseError, date
from ui.questions.question import Errors, Question, is_text

PARTS: tuple[DatePart, ...] = ("day", "month", "year")
WIDTHS: dict[DatePart, int] = {"day": 90, "month": 90, "year": 120}


def part_label(part: DatePart) -> str:
    """The label of one field of a date."""
    return {"day": _("Day"), "month": _("Month"), "year": _("Year")}[part]


class DateQuestion(Question):
    """A fact that is a day between two days."""

    def __init__(self, name: str, asked: FactQuestion, kind: Date) -> None:
        """Takes the fact's name, how it is asked, and its limits."""
        self.name, self.asked, self.kind = name, asked, kind
        self.keys = tuple(f"field-date-{name}--{part}" for part in PARTS)

    def text_keys(self) -> tuple[str, ...]:
        """The three text fields."""
        return self.keys

    def seed(self) -> None:
        """Fills the fields from the answer."""
        answer = getattr(session.facts(), self.name)
        for key, part in zip(self.keys, PARTS, strict=True):
            session.seed(key, "" if answer is None else str(getattr(answer, part)))

    def keep(self) -> Errors:
        """Keeps the date, or the three texts that are none."""
        if not session.is_drawn(self.keys[0]):
            return {}
        typed = [session.widget_value(key) or "" for key in self.keys]
        day_typed, month, year = typed
        try:
            answer = date(day_typed, month, year, self.kind.earliest, self.kind.latest)
        except ParseError as error:
            self._keep_typed(typed)
            field = _("{date}, {part}").format(date=_(self.asked.label), part=part_label(error.part).lower())
            return {self.keys[PARTS.index(error.part)]: named(field, str(error))}
        session.keep_facts(**{self.name: answer})
        for key in self.keys:
            session.keep_typed(key, None)
        return {}

    def _keep_typed(self, typed: list[str]) -> None:
        session.keep_facts(**{self.name: None})
        for key, text in zip(self.keys, typed, strict=True):
            session.keep_typed(key, text)

    def draw(self, errors: Errors, *, lead: bool = False) -> None:  # noqa: ARG002 - the label names the three fields
        """Draws the three fields side by side, under the label and the hint."""
        group = f"dates-{self.name}"
        field_notes.draw_group_label(group, _(self.asked.label))
        hint(group, self.asked)
        draw_errors(errors, *self.keys)
        with st.container(key=group, horizontal=True, vertical_alignment="bottom"):
            for key, part in zip(self.keys, PARTS, strict=True):
                st.text_input(part_label(part), key=key, placeholder="", width=WIDTHS[part])

    def in_words(self) -> str | None:
        """The date, such as 1 February 2027."""
        answer = getattr(session.facts(), self.name)
        return None if answer is None else day(answer)

    def values_from_browser(self, fields: Mapping[str, object]) -> Mapping[str, object]:
        """The three texts as the browser noted them, if it noted all three."""
        values = {key: fields.get(key) for key in self.keys}
        return values if all(is_text(text) for text in values.values()) else {}
