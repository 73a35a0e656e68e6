"""The only module that uses st.session_state: the visitor's answers, and the values of widgets.

The server keeps answers nowhere else, and they end with the session. Streamlit drops the state of a widget that is not
drawn, so each screen seeds its widgets from the answers, or from typed text that could not be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import streamlit as st

from eligibility.answers import Answers
from eligibility.coverage import Answer
from eligibility.facts import Facts

FACTS, SKILLS, NOTES, TYPED, PLANTED = "facts", "skills", "notes", "typed", "planted"
TAB, PAGES = "tab-memory", "pages"
STAFF, ENDED, COUNTED = "signed-in", "sign-in-ended", "counted"
MESSAGE = "flash"
NO_ANSWERS = {TAB, PAGES, STAFF, ENDED, COUNTED}
"""Keys that survive `erase`, because they hold no answers."""


def facts() -> Facts:
    """The facts stated so far."""
    stated: Facts = st.session_state.get(FACTS, Facts())
    return stated


def keep_facts(**values: object) -> None:
    """Keeps facts; None removes a fact."""
    st.session_state[FACTS] = facts().model_copy(update=values)


def skills() -> Mapping[str, Answer]:
    """The answers to skills given so far, by skill id."""
    answers: Mapping[str, Answer] = st.session_state.get(SKILLS, {})
    return answers


def keep_skill(skill: str, value: Answer | None) -> None:
    """Keeps the answer to a skill; None removes it."""
    others = {name: answer for name, answer in skills().items() if name != skill}
    st.session_state[SKILLS] = others if value is None else {**others, skill: value}


def notes() -> Mapping[str, str]:
    """The notes on skills, by skill id."""
    texts: Mapping[str, str] = st.session_state.get(NOTES, {})
    return texts


def keep_note(skill: str, text: str) -> None:
    """Keeps the note on a skill; an empty text removes it."""
    others = {name: note for name, note in notes().items() if name != skill}
    st.session_state[NOTES] = {**others, skill: text} if text else others


def all_answers() -> Answers:
    """All answers and notes so far, in the form of the answers file."""
    return Answers.model_construct(
        format="role-compass-answers", version=1, facts=facts(), skills=dict(skills()), notes=dict(notes())
    )


def replace_answers(answers: Answers) -> None:
    """Replaces the answers given so far with these."""
    st.session_state[FACTS] = answers.facts
    st.session_state[SKILLS] = dict(answers.skills)
    st.session_state[NOTES] = dict(answers.notes)
    st.session_state[TYPED] = {}


def restore(answers: Answers, typed: Mapping[str, Any]) -> None:
    """Adds the answers of an earlier session; answers given in this session take precedence."""
    stated = facts().model_dump(exclude_none=True)
    st.session_state[FACTS] = answers.facts.model_copy(update=stated)
    st.session_state[SKILLS] = {**answers.skills, **skills()}
    st.session_state[NOTES] = {**answers.notes, **notes()}
    st.session_state[TYPED] = {**typed, **st.session_state.get(TYPED, {})}


def has_answers() -> bool:
    """Whether anything was answered in this session."""
    return bool(skills()) or facts() != Facts()


def erase() -> None:
    """Erases all answers and widget values of this session; the next message makes the tab erase them too."""
    for key in set(st.session_state) - NO_ANSWERS:
        del st.session_state[key]


def component_event(component: str, event: str) -> Any:  # noqa: ANN401 - whatever a browser sends
    """The value that the browser sent with an event of a component."""
    return (st.session_state.get(component) or {}).get(event)


def seed(key: str, value: object) -> None:
    """Sets what a widget shows when its screen opens: the unreadable text typed last, else `value`."""
    if key not in st.session_state:
        st.session_state[key] = typed().get(key, value)


def plant(key: str, value: object) -> None:
    """Sets what a selectbox shows when its screen opens.

    The value is not the widget's state, because Streamlit would then send the long list of options twice.
    """
    if key not in st.session_state:
        st.session_state[PLANTED] = {**st.session_state.get(PLANTED, {}), key: value}


def planted(key: str) -> Any:  # noqa: ANN401 - whatever its widget holds
    """The planted value of a selectbox."""
    return st.session_state.get(PLANTED, {}).get(key)


def widget_value(key: str) -> Any:  # noqa: ANN401 - whatever its widget holds
    """The value of a widget, or its planted value before it is drawn; None if it is not on the screen."""
    return st.session_state[key] if key in st.session_state else planted(key)


def is_drawn(key: str) -> bool:
    """Whether a widget with this key is on the screen, even if nothing is chosen in it."""
    return key in st.session_state


def put(key: str, value: object) -> None:
    """Sets the value of a widget before it is drawn, or a value that another module remembers here."""
    st.session_state[key] = value


def typed() -> Mapping[str, Any]:
    """What was typed or chosen and could not be read, by widget key."""
    values: Mapping[str, Any] = st.session_state.get(TYPED, {})
    return values


def keep_typed(key: str, text: object) -> None:
    """Keeps text that could not be read, so that the screen shows it again; None removes it."""
    others = {name: value for name, value in typed().items() if name != key}
    st.session_state[TYPED] = others if text is None else {**others, key: text}


def value_of(key: str, default: Any = None) -> Any:  # noqa: ANN401 - whatever was put
    """The value that another module put here."""
    return st.session_state.get(key, default)


def forget(keys: Iterable[str]) -> None:
    """Removes the values of these keys."""
    for key in keys:
        if key in st.session_state:
            del st.session_state[key]


def show_on_next_screen(message: str) -> None:
    """Keeps a message about what a callback did for the next screen; it takes the place of an earlier one."""
    put(MESSAGE, message)


def take_message() -> str | None:
    """The message to show now, once; None if there is none."""
    message: str | None = value_of(MESSAGE)
    forget([MESSAGE])
    return message
