"""What every kind of question can do. Each kind is one module of this room; `kinds.py` finds the kind of a question.

A field's widget key is `field-<kind>-<name>`, with `--<part>` for each field of a question that has several. The
browser's script recognises fields by this prefix, and nothing else needs to know the kinds.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping

from typing_extensions import TypeIs

from ui import session

Errors = dict[str, str]
"""What is wrong, by widget key."""

LONGEST_TEXT = 200
"""Characters of a typed text that cannot be read and is kept all the same."""

LONE_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half of a character: JSON may hold it, but neither a message nor a file can."""


class Question(ABC):
    """One question on a screen: it fills its fields, reads, draws and restores them, and words its answer."""

    offers_unsure = False
    """Whether one of its options is "I am not sure"."""

    @abstractmethod
    def seed(self) -> None:
        """Fills the fields when their screen opens: with what was typed last, else with the answer."""

    @abstractmethod
    def keep(self) -> Errors:
        """Keeps what the fields hold as the answer and returns the errors.

        Text that cannot be read is kept as it was typed and is no answer. Fields that are not on the screen change
        nothing.
        """

    @abstractmethod
    def draw(self, errors: Errors, *, lead: bool = False) -> None:
        """Draws the fields with their errors; the label of a `lead` question is the heading of the screen."""

    @abstractmethod
    def in_words(self) -> str | None:
        """The answer in words, or None if there is none."""

    @abstractmethod
    def values_from_browser(self, fields: Mapping[str, object]) -> Mapping[str, object]:
        """The widget values, by key, of fields as the browser noted them; what does not fit is left out.

        The browser notes a choice as the position of its option, a choice from a list as the name shown, a tick as
        true or false and any other field as its text.
        """

    def accepts_typed(self, key: str, value: object) -> bool:
        """Whether a value from the browser tab can be something typed into this question that could not be read."""
        return key in self.text_keys() and is_text(value)

    def text_keys(self) -> tuple[str, ...]:
        """The keys of the text fields, whose text may be unreadable."""
        return ()

    def restore(self, fields: Mapping[str, object]) -> None:
        """Keeps what the browser noted in the fields, as if it had just been typed and chosen."""
        values = self.values_from_browser(fields)
        for key, value in values.items():
            session.put(key, value)
        if values:
            self.keep()
        session.forget(values)


def draw_questions(
    questions: Iterable[Question], *, show_errors: bool, first_is_lead: bool = False
) -> Errors:
    """Draws questions one below the other, keeps what they hold, and returns their errors."""
    all_errors: Errors = {}
    for place, question in enumerate(questions):
        question.seed()
        errors = question.keep()
        question.draw(errors if show_errors else {}, lead=first_is_lead and not place)
        all_errors |= errors
    return all_errors


def keep_questions(questions: Iterable[Question]) -> Errors:
    """Keeps what the fields of these questions hold, and returns the errors."""
    errors: Errors = {}
    for question in questions:
        errors |= question.keep()
    return errors


def is_text(value: object, longest: int = LONGEST_TEXT) -> TypeIs[str]:
    """Whether a value is a text of complete characters, no longer than `longest`."""
    return isinstance(value, str) and len(value) <= longest and not LONE_SURROGATE.search(value)


def is_position(value: object, count: int) -> TypeIs[int]:
    """Whether a value is the position of one of `count` options."""
    return type(value) is int and 0 <= value < count
