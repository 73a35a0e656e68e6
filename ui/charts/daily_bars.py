"""The chart of a campaign's days. Streamlit is not known here, so that it can be tested alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import plotly.graph_objects as go

from ui.charts.palette import CLEAR, FONT, PALETTE, SIZE

ROW, FOOT, WORDS = 120, 40, 30
"""Heights in pixels: of one row of bars, of the days under them, and of the words above each row."""

MOST_NUMBERED, MOST_TICKS = 12, 6


class Row(NamedTuple):
    """One row of bars: its words, and a number a day, None where it is too small to be shown."""

    name: str
    numbers: Sequence[int | None]


def daily_bars(days: Sequence[str], rows: Sequence[Row], mode: str) -> go.Figure:
    """Rows of bars under each other on one scale; a number that is too small to be shown has no bar."""
    colours = PALETTE[mode]
    highest = max((number or 0 for row in rows for number in row.numbers), default=0) or 1
    figure = go.Figure()
    height = ROW * len(rows) + FOOT
    for place, row in enumerate(rows):
        axis = str(place + 1) if place else ""
        figure.add_bar(**_bars(days, row, colours), yaxis=f"y{axis}")
        top, bottom = _domain(place, len(rows))
        room = {"domain": [bottom, top], "range": [0, highest * 1.25], "visible": False, "fixedrange": True}
        figure.update_layout({f"yaxis{axis}": room})
        figure.add_annotation(
            x=0, xref="paper", y=top, yref="paper", yanchor="bottom", xanchor="left", showarrow=False,
            text=f"<b>{row.name}</b>", font={"size": SIZE, "color": colours["ink"]},
        )  # fmt: skip
        figure.add_shape(
            type="line", x0=0, x1=1, xref="paper", y0=bottom, y1=bottom, yref="paper",
            line={"color": colours["grid"], "width": 1},
        )  # fmt: skip
    figure.update_layout(**_layout(days, height, colours))
    return figure


def _bars(days: Sequence[str], row: Row, colours: dict[str, str]) -> dict[str, Any]:
    numbered = len(days) <= MOST_NUMBERED
    return {
        "x": list(range(len(days))),
        "y": list(row.numbers),
        "marker": {"color": colours["you"]},
        "text": ["" if number is None or not numbered else str(number) for number in row.numbers],
        "textposition": "outside",
        "textfont": {"size": SIZE, "color": colours["ink"]},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _domain(place: int, rows: int) -> tuple[float, float]:
    """Where a row of bars begins and ends, as shares of the plot from its foot."""
    share = 1 / rows
    top = 1 - place * share - share * WORDS / ROW
    return top, 1 - (place + 1) * share + share * 0.06


def _layout(days: Sequence[str], height: int, colours: dict[str, str]) -> dict[str, Any]:
    every = -(-len(days) // MOST_TICKS) or 1
    ticks = list(range(0, len(days), every))
    return {
        "height": height,
        "margin": {"l": 2, "r": 2, "t": 4, "b": FOOT},
        "showlegend": False,
        "dragmode": False,
        "bargap": 0.35,
        "font": {"family": FONT, "size": SIZE, "color": colours["ink"]},
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "xaxis": {
            "range": [-0.6, max(len(days), 3) - 0.4],
            "tickmode": "array",
            "tickvals": ticks,
            "ticktext": [days[place] for place in ticks],
            "tickangle": 0,
            "showgrid": False,
            "zeroline": False,
            "anchor": "free",
            "position": 0,
            "fixedrange": True,
            "tickfont": {"size": SIZE, "color": colours["asked"]},
        },
    }
