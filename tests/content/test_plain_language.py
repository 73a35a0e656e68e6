"""Plain language: short sentences and a readable text, for people whose first language is another."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from eligibility.catalogue import read
from tests.content.texts import texts

MOST_WORDS, HIGHEST_LIX, LONG_WORD = 25, 55, 6
FEWEST_FOR_LIX = 15
"""LIX needs a text of some length: one long word in five says nothing."""

ALLOWED = frozenset(
    "citizenship citizenships commission cybersecurity european institution institutions recruitment"
    " application certificate service services security contract detection technology technologies".split()
)
"""Long words that this subject cannot do without; readers of a notice know them."""


def sentences(text: str, ends: str = ".!?") -> list[str]:
    """The sentences of a text."""
    return [part for part in re.split(rf"[{ends}]+(?:\s|$)", text) if part.strip()]


def words(text: str) -> list[str]:
    """The words of a text."""
    return re.findall(r"[\w'()/&.-]*\w[\w'()/&.-]*", text)


def lix(text: str) -> float:
    """Words a sentence plus the share of words of more than six letters, in percent; a colon ends one too."""
    found = words(text)
    long = [
        word
        for word in found
        if len(word.strip(".()")) > LONG_WORD and word.strip(".()").lower() not in ALLOWED
    ]
    return len(found) / len(sentences(text, ".!?:")) + 100 * len(long) / len(found)


def places() -> Iterator[object]:
    """Every text of the content, as one test each."""
    for at, (name, text) in enumerate(texts(read())):
        yield pytest.param(text, id=f"{name}-{at}")


@pytest.mark.parametrize("text", list(places()))
def test_a_text_is_plain(text: str) -> None:
    """No sentence is longer than 25 words, and LIX is at most 55."""
    assert max(len(words(sentence)) for sentence in sentences(text)) <= MOST_WORDS
    if len(words(text)) >= FEWEST_FOR_LIX:
        assert lix(text) <= HIGHEST_LIX
