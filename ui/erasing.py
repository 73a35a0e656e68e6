"""Erasing all answers: a button that asks once before it does."""

from __future__ import annotations

import streamlit as st

from language.translation import _
from ui import html, navigation, session

ASKED = "asked-to-erase"


def draw_erase_button() -> None:
    """Draws the button and, in the run after it was pressed, the question whether to erase."""
    st.button(_("Erase my answers"), type="tertiary", key="ask-erase", on_click=_ask)
    if not session.is_drawn(ASKED):
        return
    session.forget([ASKED])
    with st.container(key="sure", horizontal=True, vertical_alignment="center"):
        html.draw_notice(_("Erase all answers?"))
        # browser/answers.js finds the button by its key and empties the tab before the click is sent.
        st.button(_("Erase"), key="erase", on_click=_erase)
        st.button(_("Keep them"), key="keep-answers")


def _ask() -> None:
    session.put(ASKED, value=True)


def _erase() -> None:
    session.erase()
    session.show_on_next_screen(
        _(
            "Your answers are erased, here and in this tab. What a tab kept before may come back when a closed tab is opened again."
        )
    )
    navigation.redirect("home", navigation.query(navigation.known_role()))
