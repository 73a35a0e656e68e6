"""The way from today to the first working day: the next two steps, and the others behind one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

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
    _draw_list(some, first)
    for link in dict.fromkeys(step.link for step in some if step.link and not step.is_gap):
        sources.outside_link(link)


def _draw_list(steps: Iterable[Event], first: int) -> None:
    """Draws numbered steps in order, beginning with the number `first`; step 1 is highlighted.

    A gap has only its title here: its own row on the result tells the rest.
    """
    rows = "".join(
        f'<li data-n="{n}"{" class=now" if n == 1 else ""}><strong>{escape(step.title)}</strong>'
        f'<span class="{"due" if n == 1 else "when"}">{escape(step.when)}</span>'
        f"{'' if step.is_gap else _detail(step)}</li>"
        for n, step in enumerate(steps, first)
    )
    html.draw_fragment(f'<ol class="steps" role="list" start="{first}">{rows}</ol>')


def _detail(step: Event) -> str:
    place = f'<p class="place">{escape(step.source)}</p>' if step.source else ""
    return f"<p>{escape(step.detail)}</p>{place}"
