"""The way from today to the first working day: the next two steps, and the others behind one line."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from eligibility.assessment import Assessment
from language.event import Event
from language.steps import steps
from language.translation import plural
from ui import html, sources
from ui.content import catalogue

OPEN = 2
"""The steps that are shown; the others are folded."""


def draw_next_steps(result: Assessment) -> None:
    """Draws the steps in order."""
    all_steps = steps(catalogue(), result.role, result)
    _draw(all_steps[:OPEN], first=1)
    rest = all_steps[OPEN:]
    if rest:
        with st.expander(plural("{count} more step", "{count} more steps", len(rest)), key="more-steps"):
            _draw(rest, first=OPEN + 1)


def _draw(some: Sequence[Event], *, first: int) -> None:
    html.draw_steps(some, first)
    for link in dict.fromkeys(step.link for step in some if step.link and not step.counts):
        sources.outside_link(link)
