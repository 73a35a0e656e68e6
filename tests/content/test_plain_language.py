"""The content is in plain language: short sentences and readable text, for people with another first language."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from eligibility.catalogue import read_catalogue
from tests.content.texts import texts

MOST_WORDS, HIGHEST_LIX, LONG_WORD = 25, 55, 6
FEWEST_FOR_LIX = 15
"""LIX needs a text of some length: one long word out of five means nothing."""

ALLOWED = frozenset(
    "citizenship citizenships commission cybersecurity european institution institutions recruitment"
    " application certificate service services security contract detection technology technologies".split()
)
"""Long words that the subject requires and that readers of a notice know."""


def sentences(text: str, ends: str = ".!?") -> list[str]:
    """The sentences of a text."""
    return [part for part in re.split(rf"[{ends}]+(?:\s|$)", text) if part.strip()]


def words(text: str) -> list[str]:
    """The words of a text."""
    return re.findall(r"[\w'()/&.-]*\w[\w'()/&.-]*", text)


def lix(text: str) -> float:
    """The LIX score: words per sentence plus the percentage of words with more than six letters.

    A colon ends a sentence too.
    """
    all_words = words(text)
    long = [
        word
        for word in all_words
        if len(word.strip(".()")) > LONG_WORD and word.strip(".()").lower() not in ALLOWED
    ]
    return len(all_words) / len(sentences(text, ".!?:")) + 100 * len(long) / len(all_words)


def content_texts() -> Iterator[object]:
    """Every text of the content as a test parameter."""
    for number, (name, text) in enumerate(texts(read_catalogue())):
        yield pytest.param(text, id=f"{name}-{number}")


@pytest.mark.parametrize("text", list(content_texts()))
def test_a_text_is_in_plain_language(text: str) -> None:
    """No sentence is longer than 25 words, and LIX is at most 55."""
    assert max(len(words(sentence)) for sentence in sentences(text)) <= MOST_WORDS
    if len(words(text)) >= FEWEST_FOR_LIX:
        assert lix(text) <= HIGHEST_LIX


def test_the_short_name_of_a_skill_has_two_to_six_words() -> None:
    """It fits in a list and after "Missing requirement:", so it is a name and no sentence."""
    shorts = [skill.short for skill in read_catalogue().skills.values()]
    assert len(set(shorts)) == len(shorts)
    assert all(2 <= len(words(short)) <= 6 and short[-1] not in ".!?" for short in shorts)
