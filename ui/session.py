"""The one place that touches st.session_state: the visitor's answers, and what a widget holds.

On the server answers live here and nowhere else, and end with the session. A widget's state ends with its
screen, so each screen seeds its widgets from the answers, or from what was typed and could not be read.
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
NO_ANSWERS = {TAB, PAGES, STAFF, ENDED, COUNTED}
"""What a session knows that is no visitor's answer."""


def facts() -> Facts:
    """The facts stated so far."""
    found: Facts = st.session_state.get(FACTS, Facts())
    return found


def state(**values: object) -> None:
    """Keeps facts; None takes one back."""
    st.session_state[FACTS] = facts().model_copy(update=values)


def skills() -> Mapping[str, Answer]:
    """The skills answered so far."""
    found: Mapping[str, Answer] = st.session_state.get(SKILLS, {})
    return found


def answer(skill: str, value: Answer | None) -> None:
    """Keeps the answer to a skill; None takes it back."""
    kept = {name: held for name, held in skills().items() if name != skill}
    st.session_state[SKILLS] = kept if value is None else {**kept, skill: value}


def notes() -> Mapping[str, str]:
    """The notes on skills, as evidence."""
    found: Mapping[str, str] = st.session_state.get(NOTES, {})
    return found


def note(skill: str, text: str) -> None:
    """Keeps the note on a skill; an empty text takes it back."""
    kept = {name: held for name, held in notes().items() if name != skill}
    st.session_state[NOTES] = {**kept, skill: text} if text else kept


def given() -> Answers:
    """Everything answered and noted so far, in the shape of the answers file."""
    return Answers.model_construct(
        format="role-compass-answers", version=1, facts=facts(), skills=dict(skills()), notes=dict(notes())
    )


def take(answers: Answers) -> None:
    """Puts these answers in the place of those given so far."""
    st.session_state[FACTS] = answers.facts
    st.session_state[SKILLS] = dict(answers.skills)
    st.session_state[NOTES] = dict(answers.notes)
    st.session_state[TYPED] = {}


def restore(answers: Answers, typed: Mapping[str, Any]) -> None:
    """Puts answers of an earlier session under those given in this one."""
    now = facts().model_dump(exclude_none=True)
    st.session_state[FACTS] = answers.facts.model_copy(update=now)
    st.session_state[SKILLS] = {**answers.skills, **skills()}
    st.session_state[NOTES] = {**answers.notes, **notes()}
    st.session_state[TYPED] = {**typed, **st.session_state.get(TYPED, {})}


def has_answers() -> bool:
    """Whether anything was answered in this session."""
    return bool(skills()) or facts() != Facts()


def erase() -> None:
    """Forgets every answer and every widget of this session; the next message to the tab says so."""
    for key in set(st.session_state) - NO_ANSWERS:
        del st.session_state[key]


def component_event(component: str, event: str) -> Any:  # noqa: ANN401 - whatever a browser sends
    """What the browser sent in an event of a component."""
    return (st.session_state.get(component) or {}).get(event)


def seed(key: str, value: object) -> None:
    """What a widget shows when its screen is opened: what was typed last, else the answer."""
    if key not in st.session_state:
        st.session_state[key] = typed().get(key, value)


def plant(key: str, value: object) -> None:
    """What a choice from many shows when its screen is opened.

    It is no state of the widget: that would make Streamlit send the long list of choices twice.
    """
    if key not in st.session_state:
        st.session_state[PLANTED] = {**st.session_state.get(PLANTED, {}), key: value}


def planted(key: str) -> Any:  # noqa: ANN401 - whatever its widget holds
    """What a choice from many showed first."""
    return st.session_state.get(PLANTED, {}).get(key)


def held(key: str) -> Any:  # noqa: ANN401 - whatever its widget holds
    """What a widget holds now, or will when it is drawn; None where it is not on the screen."""
    return st.session_state[key] if key in st.session_state else planted(key)


def is_drawn(key: str) -> bool:
    """Whether a widget with this key holds something, if only nothing chosen."""
    return key in st.session_state


def put(key: str, value: object) -> None:
    """Changes what a widget holds before it is drawn, or what another part of ui/ remembers."""
    st.session_state[key] = value


def typed() -> Mapping[str, Any]:
    """What was typed or chosen and could not be read, by widget."""
    found: Mapping[str, Any] = st.session_state.get(TYPED, {})
    return found


def keep_typed(key: str, text: object) -> None:
    """Keeps what could not be read, so that coming back shows it; None forgets it."""
    kept = {name: old for name, old in typed().items() if name != key}
    st.session_state[TYPED] = kept if text is None else {**kept, key: text}


def remembered(key: str, default: Any = None) -> Any:  # noqa: ANN401 - whatever was put
    """What another part of ui/ has put here."""
    return st.session_state.get(key, default)


def forget(keys: Iterable[str]) -> None:
    """Forgets what these keys hold."""
    for key in keys:
        if key in st.session_state:
            del st.session_state[key]
