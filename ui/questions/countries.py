"""Several countries, one a row."""

from __future__ import annotations

from collections.abc import Mapping

from eligibility.criterion import FactQuestion
from language.country_names import searchable_country
from language.names import countries, country
from language.translation import _
from ui import session
from ui.questions.question import Errors
from ui.questions.rows import Column, Row, RowsQuestion


class CountriesQuestion(RowsQuestion):
    """A fact that is a set of countries, such as the citizenships."""

    columns = (Column("name", countries, searchable_country, lambda: _("Citizenship {number}")),)

    def __init__(self, name: str, asked: FactQuestion) -> None:
        """Takes the fact's name and how it is asked."""
        super().__init__(name, asked, "countries")

    def entries(self) -> list[Row]:
        """The countries of the answer."""
        return [[code] for code in getattr(session.facts(), self.name) or ()]

    def keep_rows(self, rows: Mapping[int, Row]) -> Errors:
        """Keeps every country; one that is named twice is an error."""
        codes: list[str] = []
        errors: Errors = {}
        for number, (code,) in rows.items():
            if code in codes:
                errors[self.row_key(number)] = _("{name} is named twice").format(name=country(str(code)))
            elif code is not None:
                codes.append(code)
        session.keep_facts(**{self.name: tuple(codes) or None})
        return errors

    def add_label(self) -> str:
        """The label of the button that adds a row."""
        return _("Add another citizenship")

    def remove_label(self) -> str:
        """The label of the button that removes a row."""
        return _("Remove citizenship {number}")

    def in_words(self) -> str | None:
        """The names of the countries."""
        codes = getattr(session.facts(), self.name)
        return ", ".join(country(code) for code in codes) if codes else None
