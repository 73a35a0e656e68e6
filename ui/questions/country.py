"""One country, from a list that is searched by typing."""

from __future__ import annotations

from collections.abc import Mapping

from eligibility.criterion import FactQuestion
from language.country_names import searchable_country
from language.names import countries, country
from language.translation import _
from ui import session
from ui.questions.fields import code_named, hint, select
from ui.questions.question import Errors, Question


class CountryQuestion(Question):
    """A fact that is one country."""

    def __init__(self, name: str, asked: FactQuestion) -> None:
        """Takes the fact's name and how it is asked."""
        self.name, self.asked = name, asked
        self.key = f"field-country-{name}"

    def seed(self) -> None:
        """Fills the list from the answer."""
        session.plant(self.key, getattr(session.facts(), self.name))

    def keep(self) -> Errors:
        """Keeps the chosen country."""
        if session.is_drawn(self.key):
            session.keep_facts(**{self.name: session.widget_value(self.key)})
        return {}

    def draw(self, errors: Errors, *, lead: bool = False) -> None:  # noqa: ARG002 - no choice can be wrong
        """Draws the list with its hint."""
        select(_(self.asked.label), countries(), searchable_country, self.key)
        hint(self.key, self.asked)

    def in_words(self) -> str | None:
        """The name of the country."""
        answer = getattr(session.facts(), self.name)
        return None if answer is None else country(answer)

    def values_from_browser(self, fields: Mapping[str, object]) -> Mapping[str, object]:
        """The country whose name the browser noted."""
        code = code_named(fields.get(self.key), countries(), searchable_country)
        return {self.key: code} if code else {}
