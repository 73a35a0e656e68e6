"""Texts for translation: what Babel draws from the content beside the code.

Used by `make words` through locales/extract.ini.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from eligibility.catalogue import CONTENT, Catalogue, read_catalogue
from eligibility.people import load
from eligibility.text import PROSE


def prose_of(value: object) -> Iterator[str]:
    """Every text for people in a model of the content, in the order of its fields."""
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from _field(getattr(value, name), field)
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from prose_of(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from prose_of(inner)


def _field(value: object, field: FieldInfo) -> Iterator[str]:
    if not _is_prose(field):
        yield from prose_of(value)
    elif isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from value.values()
    elif isinstance(value, tuple):
        yield from value


def _is_prose(field: FieldInfo) -> bool:
    """Whether a field, or what it holds, is marked as words for people."""
    extra = field.json_schema_extra
    return bool(isinstance(extra, dict) and extra.get(PROSE)) or PROSE in repr(field.annotation)


def content_texts(catalogue: Catalogue) -> list[str]:
    """Every text of a catalogue, each once."""
    return list(dict.fromkeys(text for entry in catalogue.entries for text in prose_of(entry)))


def extract(*_: object, **__: object) -> Iterator[tuple[int, str, str, list[str]]]:
    """Babel's interface: the texts of the whole content, once, for the one file that stands for it."""
    catalogue = read_catalogue()
    people = load(CONTENT, catalogue, dt.datetime.now(dt.UTC)).values()
    texts = [*content_texts(catalogue), *(text for person in people for text in prose_of(person))]
    for text in dict.fromkeys(texts):
        yield 0, "_", text, []
