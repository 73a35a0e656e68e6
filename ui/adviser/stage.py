"""The stage of a presentation: one slide fills the screen, with buttons to the previous and the next one.

browser/stage.js lets the arrow keys press the buttons, which it finds by their keys.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from eligibility.notice import Role
from language.translation import _
from ui import frame, navigation
from ui.adviser import people
from ui.adviser.people import Subject
from ui.staff import bar

SLIDES = ("role", "person", "verdict", "profile", "contract")


def slide_of_address() -> str:
    """The slide that the address names, or the first one."""
    name = st.query_params.get(navigation.STEP)
    return name if name in SLIDES else SLIDES[0]


def slide_title(slide: str, role: Role, subject: Subject) -> str:
    """The heading of a slide."""
    if not subject.invented:
        return _title_for_client(slide, role)
    return {
        "role": _(role.title),
        "person": subject.name,
        "verdict": _("Could {name} apply?").format(name=subject.called),
        "profile": _("What {name} brings").format(name=subject.called),
        "contract": _("What {name} would be signing").format(name=subject.called),
    }[slide]


def _title_for_client(slide: str, role: Role) -> str:
    return {
        "role": _(role.title),
        "person": _("Your answers in short"),
        "verdict": _("Could you apply?"),
        "profile": _("What you bring"),
        "contract": _("What you would be signing"),
    }[slide]


@contextmanager
def stage(slide: str, role: Role, subject: Subject) -> Iterator[None]:
    """The screen of a slide: progress and heading, then the body of the `with` statement, then the buttons."""
    heading = slide_title(slide, role, subject)
    frame.set_up_page(heading)
    bar.start_session_timer()
    place = SLIDES.index(slide)
    with st.container(key="stage"):
        _draw_progress(place, role, subject)
        st.title(heading, anchor=False)
        with st.container(key="stage-shown"):
            yield
        _draw_actions(place, subject)


def _draw_progress(place: int, role: Role, subject: Subject) -> None:
    """Draws the number of the slide, the names, and the badges "Invented" and "Unofficial"."""
    with st.container(key="stage-where", horizontal=True, vertical_alignment="center"):
        words = _("{number} of {total} · {role} · {name}").format(
            number=place + 1, total=len(SLIDES), role=_(role.title), name=subject.name
        )
        st.progress((place + 1) / len(SLIDES), text=words)
        st.markdown(f"{people.badge(subject)} {frame.unofficial_badge()}", width="content")


def _draw_actions(place: int, subject: Subject) -> None:
    """Draws Back, Next, the switch for the arrow keys, and End."""
    before = SLIDES[place - 1] if place else None
    after = SLIDES[place + 1] if place + 1 < len(SLIDES) else None
    with st.container(key="stage-actions", horizontal=True, vertical_alignment="center"):
        st.button(_("Back"), key="stage-back", disabled=not before, on_click=_go_to, args=(before,))
        st.button(
            _("Next"), key="stage-next", type="primary", disabled=not after, on_click=_go_to, args=(after,)
        )
        st.toggle(_("Use the arrow keys"), value=True, key="stage-keys")
        page = "people" if subject.invented else "client"
        st.button(_("End"), key="stage-end", type="tertiary", on_click=navigation.redirect, args=(page, {}))


def _go_to(slide: str | None) -> None:
    if slide:
        st.query_params[navigation.STEP] = slide
