"""The stage of a presentation: the whole screen for one thing at a time, and the way from one to the next.

The buttons are pressed by the keys of presenting.js, which finds them by their names.
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


def here() -> str:
    """The slide of the address; the first one where it names none."""
    name = st.query_params.get(navigation.STEP)
    return name if name in SLIDES else SLIDES[0]


def title(slide: str, role: Role, one: Subject) -> str:
    """What a slide is headed."""
    if not one.invented:
        return _clients_title(slide, role)
    return {
        "role": _(role.title),
        "person": one.name,
        "verdict": _("Could {name} apply?").format(name=one.called),
        "profile": _("What {name} brings").format(name=one.called),
        "contract": _("What {name} would be signing").format(name=one.called),
    }[slide]


def _clients_title(slide: str, role: Role) -> str:
    return {
        "role": _(role.title),
        "person": _("Your answers in short"),
        "verdict": _("Could you apply?"),
        "profile": _("What you bring"),
        "contract": _("What you would be signing"),
    }[slide]


@contextmanager
def stage(slide: str, role: Role, one: Subject) -> Iterator[None]:
    """The whole screen of a slide: where one is, its heading, what is drawn inside, and the buttons."""
    heading = title(slide, role, one)
    frame.begin(heading)
    bar.ends_by_itself()
    place = SLIDES.index(slide)
    with st.container(key="stage"):
        _where(place, role, one)
        st.title(heading, anchor=False)
        with st.container(key="stage-shown"):
            yield
        _actions(place, one)


def _where(place: int, role: Role, one: Subject) -> None:
    """How far one is, whom it is about, and that neither the person nor the site is official."""
    with st.container(key="stage-where", horizontal=True, vertical_alignment="center"):
        words = _("{number} of {total} · {role} · {name}").format(
            number=place + 1, total=len(SLIDES), role=_(role.title), name=one.name
        )
        st.progress((place + 1) / len(SLIDES), text=words)
        st.markdown(f"{people.badge(one)} :gray-badge[{_('Unofficial')}]", width="content")


def _actions(place: int, one: Subject) -> None:
    """Back and Next, the switch of the keys, and the end; always in the same places."""
    before = SLIDES[place - 1] if place else None
    after = SLIDES[place + 1] if place + 1 < len(SLIDES) else None
    with st.container(key="stage-actions", horizontal=True, vertical_alignment="center"):
        st.button(_("Back"), key="stage-back", disabled=not before, on_click=_show, args=(before,))
        st.button(
            _("Next"), key="stage-next", type="primary", disabled=not after, on_click=_show, args=(after,)
        )
        st.toggle(_("Arrow keys go back and on"), value=True, key="stage-keys")
        page = "people" if one.invented else "client"
        st.button(_("End"), key="stage-end", type="tertiary", on_click=navigation.redirect, args=(page, {}))


def _show(slide: str | None) -> None:
    if slide:
        st.query_params[navigation.STEP] = slide
