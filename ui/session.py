"""The one place that touches st.session_state: the visitor's answers, and what a widget holds.

Answers live here and nowhere else, and end with the session. A widget's state ends with its screen,
so each screen seeds its widgets from the answers, or from what was typed and could not be read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st
from streamlit.navigation.page import Page

from eligibility.coverage import Answer
from eligibility.facts import Facts

FACTS, SKILLS, TYPED, PLANTED = "facts", "skills", "typed", "planted"
ATTEMPTED, DRAWN, LEAVING, MOVED, PAGES = "attempted", "drawn", "leaving", "moved", "pages"


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


def has_answers() -> bool:
    """Whether anything was answered in this session."""
    return bool(skills()) or facts() != Facts()


def erase() -> None:
    """Forgets every answer and every widget of this session."""
    for key in set(st.session_state) - {PAGES}:
        del st.session_state[key]


def seed(key: str, value: object) -> None:
    """What a widget shows when its screen is opened: what was typed last, else the answer."""
    if key not in st.session_state:
        st.session_state[key] = st.session_state.get(TYPED, {}).get(key, value)


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
    """Changes what a widget holds, before it is drawn."""
    st.session_state[key] = value


def keep_typed(key: str, text: str | None) -> None:
    """Keeps a text that could not be read, so that coming back shows it; None forgets it."""
    typed = {name: old for name, old in st.session_state.get(TYPED, {}).items() if name != key}
    st.session_state[TYPED] = typed if text is None else {**typed, key: text}


def attempted(step: str) -> bool:
    """Whether the visitor has tried to leave this step with something wrong in it."""
    held_step, _ = st.session_state.get(ATTEMPTED, (None, 0))
    return bool(held_step == step)


def attempts() -> int:
    """How often in this session a step could not be left."""
    return int(st.session_state.get(ATTEMPTED, (None, 0))[1])


def attempt(step: str | None) -> None:
    """Notes a try to leave a step that failed; None forgets the step."""
    st.session_state[ATTEMPTED] = (step, attempts() + (step is not None))


def drawn() -> tuple[str, ...]:
    """The questions that the visitor saw on the screen last."""
    found: tuple[str, ...] = st.session_state.get(DRAWN, ())
    return found


def draws(questions: tuple[str, ...]) -> None:
    """Notes the questions on the screen."""
    st.session_state[DRAWN] = questions


def leave_for(page: str, query: dict[str, str] | None = None) -> None:
    """Notes the page that the next run opens, decided in a callback; without a query, this one's is kept."""
    st.session_state[LEAVING] = (page, query)


def move() -> None:
    """Notes that a callback chose another step, which is not drawn yet."""
    st.session_state[MOVED] = True


def arrive() -> None:
    """Notes that the whole page is drawn."""
    st.session_state.pop(MOVED, None)


def is_on_the_way() -> bool:
    """Whether a callback chose another page or step that is not drawn yet."""
    return LEAVING in st.session_state or MOVED in st.session_state


def leaving() -> tuple[str, dict[str, str] | None] | None:
    """The page to open instead of this one and its query, once."""
    found: tuple[str, dict[str, str] | None] | None = st.session_state.pop(LEAVING, None)
    return found


def open_pages(pages: Mapping[str, Page]) -> None:
    """Holds the pages of this run, by name."""
    st.session_state[PAGES] = pages


def page(name: str) -> Page:
    """A page of this run."""
    found: Page = st.session_state[PAGES][name]
    return found
