"""Questions with several rows, such as one for each citizenship; rows can be added and removed."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import streamlit as st

from eligibility.criterion import FactQuestion
from ui import session
from ui.questions.fields import code_named, draw_errors, named, select
from ui.questions.question import Errors, Question

MOST_ROWS, MOST_TYPED_ROWS = 8, 100
ROW_NUMBER = "(0|[1-9][0-9]{0,3})"

Row = Sequence[str | None]
"""One code for each column of a row; None where nothing is chosen."""


class Column(NamedTuple):
    """One list of a row: the part of its key, the codes to choose from, and a code in words."""

    part: str
    codes: Callable[[], Sequence[str]]
    words: Callable[[str], str]
    label: Callable[[], str]
    """The label of the list, with `{number}` for the row."""


class RowsQuestion(Question):
    """A fact with several entries; a kind says what its columns are and how rows become an answer."""

    columns: tuple[Column, ...]
    first_rows = 1

    def __init__(self, name: str, asked: FactQuestion, kind: str) -> None:
        """Takes the fact's name, how it is asked, and the kind's part of the keys."""
        self.name, self.asked = name, asked
        self.key = f"field-{kind}-{name}"
        """Where the numbers of the rows are held, and the key of rows that are not an answer yet."""

    @abstractmethod
    def entries(self) -> list[Row]:
        """The answer as rows."""

    @abstractmethod
    def keep_rows(self, rows: Mapping[int, Row]) -> Errors:
        """Keeps the rows as the answer, by row number, and returns the errors."""

    @abstractmethod
    def add_label(self) -> str:
        """The label of the button that adds a row."""

    @abstractmethod
    def remove_label(self) -> str:
        """The label of the button that removes a row, with `{number}` for the row."""

    def row_key(self, row: int, column: int = 0) -> str:
        """The widget key of one column of a row."""
        return f"{self.key}--{row}--{self.columns[column].part}"

    def seed(self) -> None:
        """Fills the rows with what was chosen last, else with the answer."""
        if session.is_drawn(self.key) and session.is_drawn(self.row_key(session.widget_value(self.key)[0])):
            return
        rows = session.typed().get(self.key) or self.entries()
        numbers = list(range(max(len(rows), self.first_rows)))
        session.put(self.key, numbers)
        for number in numbers:
            for column in range(len(self.columns)):
                row = rows[number] if number < len(rows) else ()
                session.plant(self.row_key(number, column), row[column] if column < len(row) else None)

    def keep(self) -> Errors:
        """Keeps every row; rows with an error are kept as they are."""
        numbers = session.widget_value(self.key)
        if numbers is None:
            return {}
        rows = {number: self.held(number) for number in numbers}
        errors = self._named(self.keep_rows(rows))
        session.keep_typed(self.key, [list(row) for row in rows.values()] if errors else None)
        return errors

    def _named(self, errors: Errors) -> Errors:
        """The errors with the labels of their lists, which count the rows on the screen."""
        labels = {
            self.row_key(number, index): column.label().format(number=place)
            for place, number in enumerate(session.widget_value(self.key), 1)
            for index, column in enumerate(self.columns)
        }
        return {key: named(labels[key], error) for key, error in errors.items()}

    def held(self, number: int) -> Row:
        """What the fields of a row hold."""
        return [session.widget_value(self.row_key(number, column)) for column in range(len(self.columns))]

    def draw(self, errors: Errors, *, lead: bool = False) -> None:  # noqa: ARG002 - each row has its labels
        """Draws one row below the other, and the button that adds one."""
        numbers = session.widget_value(self.key)
        for place, number in enumerate(numbers, 1):
            with st.container(key=f"entry-{self.name}-{number}"):
                self._draw_row(number, place, errors)
        if len(numbers) < MOST_ROWS:
            add = f"add-{self.name}"
            st.button(self.add_label(), icon=":material/add:", key=add, on_click=self._add_row)

    def _draw_row(self, number: int, place: int, errors: Errors) -> None:
        for index, column in enumerate(self.columns):
            key = self.row_key(number, index)
            with st.container(key=f"cell-{key}"):
                draw_errors(errors, key)
                select(column.label().format(number=place), column.codes(), column.words, key)
        if place > 1:  # the first row can be emptied instead
            label = self.remove_label().format(number=place)
            key = f"remove-{self.name}-{number}"
            st.button(label, key=key, type="tertiary", on_click=self._remove_row, args=(number,))

    def _add_row(self) -> None:
        numbers = session.widget_value(self.key)
        added = max(numbers) + 1
        for column in range(len(self.columns)):
            session.plant(self.row_key(added, column), None)
        session.put(self.key, [*numbers, added])

    def _remove_row(self, number: int) -> None:
        session.put(self.key, [kept for kept in session.widget_value(self.key) if kept != number])

    def values_from_browser(self, fields: Mapping[str, object]) -> Mapping[str, object]:
        """Every row together: a row that the browser did not note was removed."""
        pattern = re.compile(f"{re.escape(self.key)}--{ROW_NUMBER}--{self.columns[0].part}")
        numbers = [int(match[1]) for key in fields if (match := pattern.fullmatch(key))]
        values: dict[str, object] = {self.key: numbers} if numbers else {}
        for number in numbers:
            for index, column in enumerate(self.columns):
                key = self.row_key(number, index)
                values[key] = code_named(fields.get(key), column.codes(), column.words)
        return values

    def accepts_typed(self, key: str, value: object) -> bool:
        """Whether these are rows of known codes, some of which may be empty."""
        return (
            key == self.key
            and isinstance(value, list)
            and len(value) <= MOST_TYPED_ROWS
            and all(self._is_row(row) for row in value)
        )

    def _is_row(self, row: object) -> bool:
        if not isinstance(row, list) or len(row) != len(self.columns):
            return False
        return all(
            code is None or (isinstance(code, str) and code in column.codes())
            for code, column in zip(row, self.columns, strict=True)
        )
