"""The course of a contract as bars in months."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from language.periods import Course, Period
from ui.charts.palette import CLEAR, FONT, PALETTE

SIZE = 15
"""Pixels of the words."""


def contract_bars(course: Course, mode: str, size: int = SIZE) -> go.Figure:
    """One row for each period, with its name and its length; the table has the dates, which have no room here."""
    colours = PALETTE[mode]
    figure = go.Figure()
    rows = len(course.periods)
    for place, period in enumerate(course.periods):
        _draw_row(figure, period, rows - place, course.months, colours)
        _name_row(figure, f"<b>{period.name}</b>  {period.length}", rows - place, colours, size)
    last = len(course.ticks) - 1
    for place, (month, label) in enumerate(course.ticks):
        anchor = {0: "left", last: "right"}.get(place, "center")
        _name_tick(figure, label, month, anchor, colours, size)
    figure.update_layout(**_layout(course, colours, size))
    return figure


def _draw_row(figure: go.Figure, period: Period, row: int, months: int, colours: dict[str, str]) -> None:
    bar = {"orientation": "h", "y": [row], "width": 0.34, "hoverinfo": "skip"}
    track = {"color": CLEAR, "line": {"color": colours["grid"], "width": 1}}
    figure.add_bar(x=[months], marker=track, **bar)
    hatch = {"shape": "/", "fgcolor": colours["mid"], "solidity": 0.25, "size": 8}
    fill = {
        "color": colours[period.tone],
        "line": {"color": colours["you"], "width": 1.5},
        "pattern": hatch if period.tone == "soft" else {},
    }
    figure.add_bar(base=[period.start], x=[period.end - period.start], marker=fill, **bar)


def _name_row(figure: go.Figure, words: str, row: int, colours: dict[str, str], size: int) -> None:
    figure.add_annotation(
        x=0, y=row, yshift=31 * size / SIZE, xanchor="left", xshift=-2, showarrow=False, align="left",
        text=words, font={"size": size, "color": colours["ink"]},
    )  # fmt: skip


def _name_tick(
    figure: go.Figure, label: str, month: int, anchor: str, colours: dict[str, str], size: int
) -> None:
    """An annotation, so that the words of the first and the last tick need no margin at the sides."""
    figure.add_annotation(
        x=month, y=0, yref="paper", yshift=-0.7 * size, xanchor=anchor, yanchor="top", showarrow=False,
        text=label, borderpad=0, font={"size": size - 1, "color": colours["asked"]},
    )  # fmt: skip


def _layout(course: Course, colours: dict[str, str], size: int) -> dict[str, Any]:
    rows = len(course.periods)
    return {
        "height": round((78 * rows + 56) * size / SIZE),
        "margin": {"l": 2, "r": 2, "t": 8, "b": round(34 * size / SIZE)},
        "barmode": "overlay",
        "showlegend": False,
        "dragmode": False,
        "font": {"family": FONT, "size": size, "color": colours["ink"]},
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "xaxis": {
            "range": [0, course.months],
            "tickmode": "array",
            "tickvals": [month for month, _label in course.ticks],
            "showticklabels": False,
            "showgrid": False,
            "zeroline": False,
            "ticks": "outside",
            "ticklen": 6,
            "tickcolor": colours["asked"],
            "fixedrange": True,
        },
        "yaxis": {"visible": False, "range": [0.55, rows + 0.75], "fixedrange": True},
    }
