"""A table in words, for a screen or a printed page."""

from __future__ import annotations

from typing import NamedTuple


class Table(NamedTuple):
    """The heads of the columns, and the cells of each row in the same order."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def records(self) -> list[dict[str, str]]:
        """Each row as a mapping from column head to cell, as Streamlit's tables take it."""
        return [dict(zip(self.head, row, strict=True)) for row in self.rows]
