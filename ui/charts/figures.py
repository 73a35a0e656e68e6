"""Plotly figures in the house style. Streamlit is not known here, so that they can be tested alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import pandas as pd  # noqa: F401 - plotly takes it half-imported from another session's thread otherwise
import plotly.graph_objects as go

from ui.charts.palette import PALETTE

CONFIG = {"displayModeBar": False, "staticPlot": True}
FONT = "Source Sans, sans-serif"
CLEAR = "rgba(0,0,0,0)"
SIZE, CONTRACT_SIZE = 14, 15
YEAR, CLOSE_TO_END = 12, 5


class Profile(NamedTuple):
    """Scores by area, 0 to 1; None where a list has no item in an area."""

    areas: Sequence[str]
    you: Sequence[float]
    required: Sequence[float | None]
    helps: Sequence[float | None]
    ring: bool
    """Whether the required list asks for all of its items, so that its full ring is drawn."""


class Overlay(NamedTuple):
    """One of at most three shapes over each other: scores by area, None where there is nothing to score."""

    name: str
    scores: Sequence[float | None]


OVERLAYS = (("you", "solid", "circle"), ("extra", "dash", "diamond"), ("third", "dot", "square"))
"""Colour, dash and marker of each shape, so that they are told apart without colour too."""


class Span(NamedTuple):
    """A bar of the contract chart: words above it, months from start, and its tone."""

    name: str
    detail: str
    start: int
    end: int
    tone: str


def radar(profile: Profile, mode: str, size: int = SIZE) -> go.Figure:
    """All items as one filled shape; the two lists as two traces told apart by dash and marker."""
    colours = PALETTE[mode]
    figure = go.Figure()
    closed = [*profile.areas, profile.areas[0]]
    if profile.ring:
        ring = {"color": colours["asked"], "width": 2, "dash": "dash"}
        figure.add_scatterpolar(theta=closed, r=[1] * len(closed), mode="lines", line=ring)
    you = {"color": colours["you"], "width": 3}
    figure.add_scatterpolar(
        theta=closed,
        r=[*profile.you, profile.you[0]],
        mode="lines",
        fill="toself",
        fillcolor=colours["fill"],
        line=you,
    )
    figure.add_scatterpolar(**_trace(profile, profile.required, _required(colours, size)))
    if any(score is not None for score in profile.helps):
        figure.add_scatterpolar(**_trace(profile, profile.helps, _helps(colours, size)))
    figure.update_layout(**_radar_layout(profile.areas, colours, size))
    return figure


def overlaid(areas: Sequence[str], shapes: Sequence[Overlay], mode: str) -> go.Figure:
    """Up to three shapes in one radar; a line breaks where a shape has no area, so that it invents nothing."""
    colours = PALETTE[mode]
    figure = go.Figure()
    for shape, (colour, dash, symbol) in zip(shapes, OVERLAYS, strict=False):
        figure.add_scatterpolar(
            theta=[*areas, areas[0]],
            r=[*shape.scores, shape.scores[0]],
            mode="lines+markers",
            connectgaps=False,
            cliponaxis=False,
            line={"color": colours[colour], "width": 3, "dash": dash},
            marker={"size": 0.75 * SIZE, "symbol": symbol, "color": colours[colour]},
        )
    figure.update_layout(**_radar_layout(areas, colours, SIZE))
    return figure


def _trace(profile: Profile, scores: Sequence[float | None], look: dict[str, Any]) -> dict[str, Any]:
    """A list's scores; its line breaks where the list has no item, so that it invents nothing."""
    closed = {"theta": [*profile.areas, profile.areas[0]], "r": [*scores, scores[0]]}
    return {**closed, "mode": "lines+markers", "connectgaps": False, "cliponaxis": False, **look}


def _required(colours: dict[str, str], size: int) -> dict[str, Any]:
    return {
        "line": {"color": colours["you"], "width": 1.5, "dash": "solid"},
        "marker": {"size": 0.7 * size, "symbol": "circle", "color": colours["you"]},
    }


def _helps(colours: dict[str, str], size: int) -> dict[str, Any]:
    return {
        "line": {"color": colours["extra"], "width": 1.5, "dash": "dot"},
        "marker": {
            "size": 0.85 * size,
            "symbol": "diamond",
            "color": colours["ground"],
            "line": {"color": colours["extra"], "width": 3},
        },
    }


def _radar_layout(areas: Sequence[str], colours: dict[str, str], size: int) -> dict[str, Any]:
    words = {"size": size, "color": colours["ink"]}
    return {
        "height": 25 * size,
        "margin": {"l": 6 * size, "r": 6 * size, "t": 2 * size, "b": 2 * size},
        "showlegend": False,
        "dragmode": False,
        "font": {"family": FONT, **words},
        "paper_bgcolor": CLEAR,
        "polar": {
            "bgcolor": CLEAR,
            "gridshape": "linear",
            "radialaxis": {
                "range": [0, 1.1],
                "tickvals": [0.5, 1],
                "showticklabels": False,
                "showline": False,
                "gridcolor": colours["grid"],
                "ticks": "",
            },
            "angularaxis": {
                "rotation": 90,
                "direction": "clockwise",
                "gridcolor": colours["grid"],
                "showline": False,
                "ticks": "",
                "tickfont": words,
                "categoryorder": "array",
                "categoryarray": list(areas),
            },
        },
    }


def contract(
    spans: Sequence[Span], months: int, year: str, start: str, mode: str, size: int = CONTRACT_SIZE
) -> go.Figure:
    """One row a span on a scale of `months`; `year` is a tick's words, such as "{count} y"."""
    colours = PALETTE[mode]
    figure = go.Figure()
    for place, span in enumerate(spans):
        _row(figure, span, len(spans) - place, months, colours, size)
    ends = ((0, "left", start), (months, "right", year.format(count=f"{months / YEAR:g}")))
    for at, anchor, text in ends:
        figure.add_annotation(
            x=at, y=0, yref="paper", yshift=-1.8 * size, xanchor=anchor, showarrow=False, text=text,
            font={"size": size - 1, "color": colours["asked"]},
        )  # fmt: skip
    figure.update_layout(**_contract_layout(len(spans), months, year, colours, size))
    return figure


def _row(figure: go.Figure, span: Span, row: int, months: int, colours: dict[str, str], size: int) -> None:
    bar = {"orientation": "h", "y": [row], "width": 0.34, "hoverinfo": "skip"}
    track = {"color": CLEAR, "line": {"color": colours["grid"], "width": 1}}
    figure.add_bar(x=[months], marker=track, **bar)
    hatch = {"shape": "/", "fgcolor": colours["mid"], "solidity": 0.25, "size": 8}
    fill = {
        "color": colours[span.tone],
        "line": {"color": colours["you"], "width": 1.5},
        "pattern": hatch if span.tone == "soft" else {},
    }
    figure.add_bar(base=[span.start], x=[span.end - span.start], marker=fill, **bar)
    figure.add_annotation(
        x=0, y=row, yshift=31 * size / CONTRACT_SIZE, xanchor="left", xshift=-2, showarrow=False, align="left",
        text=f"<b>{span.name}</b>  {span.detail}", font={"size": size, "color": colours["ink"]},
    )  # fmt: skip


def _contract_layout(rows: int, months: int, year: str, colours: dict[str, str], size: int) -> dict[str, Any]:
    ticks = list(range(YEAR, months - CLOSE_TO_END, YEAR))
    return {
        "height": round((78 * rows + 56) * size / CONTRACT_SIZE),
        "margin": {"l": 2, "r": 2, "t": 8, "b": round(34 * size / CONTRACT_SIZE)},
        "barmode": "overlay",
        "showlegend": False,
        "dragmode": False,
        "font": {"family": FONT, "size": size, "color": colours["ink"]},
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "xaxis": {
            "range": [0, months],
            "tickmode": "array",
            "tickvals": ticks,
            "ticktext": [year.format(count=month // YEAR) for month in ticks],
            "showgrid": False,
            "zeroline": False,
            "ticks": "outside",
            "ticklen": 6,
            "tickcolor": colours["asked"],
            "fixedrange": True,
            "tickfont": {"size": size - 1, "color": colours["asked"]},
        },
        "yaxis": {"visible": False, "range": [0.55, rows + 0.75], "fixedrange": True},
    }
