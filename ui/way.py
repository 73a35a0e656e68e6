"""Where a visitor is, and where a callback leads: the screen, its questions, the page to open next."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st
from streamlit.navigation.page import Page

from ui import session
from ui.session import PAGES

ATTEMPTED, DRAWN, LEAVING, MOVED = "attempted", "drawn", "leaving", "moved"
NEWS, STANDS_ON, BEGAN = "news", "stands-on", "began"


def attempted(step: str) -> bool:
    """Whether the visitor has tried to leave this step with something wrong in it."""
    return bool(session.remembered(ATTEMPTED, (None, 0))[0] == step)


def attempts() -> int:
    """How often in this session a step could not be left."""
    return int(session.remembered(ATTEMPTED, (None, 0))[1])


def attempt(step: str | None) -> None:
    """Notes a try to leave a step that failed; None forgets the step."""
    session.put(ATTEMPTED, (step, attempts() + (step is not None)))


def drawn() -> tuple[str, ...]:
    """The questions that the visitor saw on the screen last."""
    found: tuple[str, ...] = session.remembered(DRAWN, ())
    return found


def draws(questions: tuple[str, ...]) -> None:
    """Notes the questions on the screen."""
    session.put(DRAWN, questions)


def began_with(questions: tuple[str, ...]) -> tuple[str, ...]:
    """The questions that a round of what is open began with: these, where none has begun."""
    if not session.is_drawn(BEGAN):
        session.put(BEGAN, questions)
    found: tuple[str, ...] = session.remembered(BEGAN)
    return found


def begin_anew() -> None:
    """Lets the next round of what is open begin with what is open then."""
    session.forget([BEGAN])


def leave_for(page: str, query: dict[str, str] | None = None) -> None:
    """Notes the page that the next run opens, decided in a callback; without a query, this one's is kept."""
    session.put(LEAVING, (page, query))


def move() -> None:
    """Notes that a callback chose another step, which is not drawn yet."""
    session.put(MOVED, value=True)


def arrive() -> None:
    """Notes that the whole page is drawn."""
    session.forget([MOVED])


def is_on_the_way() -> bool:
    """Whether a callback chose another page or step that is not drawn yet."""
    return session.is_drawn(LEAVING) or session.is_drawn(MOVED)


def leaving() -> tuple[str, dict[str, str] | None] | None:
    """The page to open instead of this one and its query, once."""
    found: tuple[str, dict[str, str] | None] | None = session.remembered(LEAVING)
    session.forget([LEAVING])
    return found


def report(news: str) -> None:
    """Notes something that the next screen says once."""
    session.put(NEWS, news)


def news() -> str | None:
    """What is to be said once, if anything."""
    found: str | None = session.remembered(NEWS)
    session.forget([NEWS])
    return found


def stand_on(page: str) -> None:
    """Notes the page that is on, by its path."""
    session.put(STANDS_ON, page)


def screen() -> str:
    """Names the screen as the browser does: path and query."""
    query = sorted(f"{name}={value}" for name, value in st.query_params.items())
    return "|".join([session.remembered(STANDS_ON, ""), *query])


def open_pages(pages: Mapping[str, Page]) -> None:
    """Holds the pages of this run, by name."""
    session.put(PAGES, pages)


def page(name: str) -> Page | None:
    """A page of this run; None where this visitor has no such page."""
    found: Page | None = session.remembered(PAGES).get(name)
    return found
