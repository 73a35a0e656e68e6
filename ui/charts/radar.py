"""The radar of a result, and several profiles over each other in one radar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from language.profile import Overlay, Profile, Scores
from ui.charts.palette import CLEAR, FONT, PALETTE, SIZE

SHAPES = (("you", "solid", "circle"), ("extra", "dash", "diamond"), ("third", "dot", "square"))
"""Colour, dash and marker of each of at most three shapes, so that they are told apart without colour too."""


def role_radar(profile: Profile, mode: str, size: int = SIZE) -> go.Figure:
    """All items as one filled shape; the two lists as two traces told apart by dash and marker."""
    colours = PALETTE[mode]
    figure = go.Figure()
    closed = [*profile.areas, profile.areas[0]]
    if profile.ring:
        ring = {"color": colours["asked"], "width": 2, "dash": "dash"}
        figure.add_scatterpolar(theta=closed, r=[1] * len(closed), mode="lines", line=ring)
    figure.add_scatterpolar(
        theta=closed,
        r=[*profile.overall, profile.overall[0]],
        mode="lines",
        fill="toself",
        fillcolor=colours["fill"],
        line={"color": colours["you"], "width": 3},
    )
    looks = {"required": _required(colours, size), "advantageous": _helps(colours, size)}
    for name, scores in profile.by_list.items():
        figure.add_scatterpolar(**_trace(profile.areas, scores, looks[name]))
    figure.update_layout(**_layout(profile.areas, colours, size))
    return figure


def overlaid_radar(overlay: Overlay, mode: str) -> go.Figure:
    """Up to three shapes in one radar."""
    colours = PALETTE[mode]
    figure = go.Figure()
    for shape, (colour, dash, symbol) in zip(overlay.shapes, SHAPES, strict=False):
        look = {
            "line": {"color": colours[colour], "width": 3, "dash": dash},
            "marker": {"size": 0.75 * SIZE, "symbol": symbol, "color": colours[colour]},
        }
        figure.add_scatterpolar(**_trace(overlay.areas, shape.scores, look))
    figure.update_layout(**_layout(overlay.areas, colours, SIZE))
    return figure


def _trace(areas: Sequence[str], scores: Scores, look: dict[str, Any]) -> dict[str, Any]:
    """A closed line, which breaks at an area without a score."""
    closed = {"theta": [*areas, areas[0]], "r": [*scores, scores[0]]}
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


def _layout(areas: Sequence[str], colours: dict[str, str], size: int) -> dict[str, Any]:
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
