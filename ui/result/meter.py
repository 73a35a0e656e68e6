"""How much of a list is covered, as a segmented bar."""

from __future__ import annotations

from html import escape

from language.coverage import Meter
from ui import html


def draw_meter(meter: Meter) -> None:
    """Draws a list's coverage as a segmented bar, under the same figures in words."""
    html.draw_fragment(
        f'<div class="meter"><p><b>{escape(meter.list)}</b> {escape(meter.note)}</p>{bar(meter)}</div>'
    )


def bar(meter: Meter) -> str:
    """The bar as HTML: a segment for each count above 0. Words beside it tell the same."""
    parts = "".join(f'<i class="{kind}" style="--n:{n}"></i>' for kind, n in meter.counts.items() if n)
    return f'<span class="bar" aria-hidden="true">{parts}</span>'
