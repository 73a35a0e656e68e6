"""The texts of the content that people read."""

from __future__ import annotations

from collections.abc import Iterator

from eligibility.catalogue import Catalogue
from language.extract import prose_of


def texts(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields the id of the entry and the text, in the order of the content."""
    shared = (catalogue.dimensions, catalogue.skills, catalogue.criteria, catalogue.steps)
    for entries in (*shared, catalogue.contracts, catalogue.links, catalogue.roles):
        for name, entry in entries.items():
            for text in prose_of(entry):
                yield str(name), text
