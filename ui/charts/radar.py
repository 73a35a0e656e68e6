"""The radar of a result, and several profiles over each other in one radar."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin
from typing import Any

import plotly.graph_objects as go

from eligibility.coverage import Value
from language.overlay import Overlay
from language.profile import Profile, first_angle
from ui.charts.palette import CLEAR, FONT, PALETTE, SIZE

SHAPES = (("you", "solid", "circle"), ("extra", "dash", "diamond"), ("third", "dot", "square"))
"""Colour, dash and marker of each of at most three shapes, so that they are told apart without colour too."""

RING, HALF = 1.0, 0.5
"""The scores at which there is a ring: the whole notice, and a thin one half-way."""


def role_radar(profile: Profile, mode: str, size: int = SIZE) -> go.Figure:
    """All items as one filled shape against the ring of the notice; a list as a line if it has enough areas."""
    colours = PALETTE[mode]
    figure = go.Figure()
    _draw_ring(figure, profile.areas, colours)
    look = {
        "mode": "lines",
        "fill": "toself",
        "fillcolor": colours["fill"],
        "line": {"color": colours["you"], "width": 3},
    }
    figure.add_scatterpolar(**_line(profile.areas, profile.overall) | look)
    looks = {"required": _required(colours, size), "advantageous": _helps(colours, size)}
    for name, scores in profile.traces.items():
        figure.add_scatterpolar(**_line(profile.areas, scores) | looks[name])
    labels = [f"{area}<br>{covered}" for area, covered in zip(profile.areas, profile.figures, strict=True)]
    figure.update_layout(**_layout(profile.areas, labels, colours, size))
    return figure


def overlaid_radar(overlay: Overlay, mode: str) -> go.Figure:
    """Up to three shapes in one radar, against the ring of the notice."""
    colours = PALETTE[mode]
    figure = go.Figure()
    _draw_ring(figure, overlay.areas, colours)
    for shape, (colour, dash, symbol) in zip(overlay.shapes, SHAPES, strict=False):
        look = {
            "line": {"color": colours[colour], "width": 3, "dash": dash},
            "marker": {"size": 0.75 * SIZE, "symbol": symbol, "color": colours[colour]},
        }
        figure.add_scatterpolar(**_line(overlay.areas, shape.scores) | look)
    figure.update_layout(**_layout(overlay.areas, overlay.areas, colours, SIZE))
    return figure


def _draw_ring(figure: go.Figure, areas: Sequence[str], colours: dict[str, str]) -> None:
    look = {"mode": "lines", "line": {"color": colours["asked"], "width": 2, "dash": "dash"}}
    figure.add_scatterpolar(**_line(areas, [RING] * len(areas)) | look)


def _line(areas: Sequence[str], scores: Sequence[Value]) -> dict[str, Any]:
    """A closed line through the areas that have a score; only points where an area is without one."""
    points = [(area, score) for area, score in zip(areas, scores, strict=True) if score is not None]
    closed = [*points, *points[:1]]
    return {
        "theta": [area for area, _score in closed],
        "r": [score for _area, score in closed],
        "mode": "lines+markers" if len(points) == len(areas) else "markers",
        "cliponaxis": False,
    }


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


def _layout(
    areas: Sequence[str], labels: Sequence[str], colours: dict[str, str], size: int
) -> dict[str, Any]:
    """The layout of a radar whose size is fixed by its height, so that labels can be placed beside its corners."""
    radius, edge = _radius(areas, size), 3.2 * size
    return {
        "height": round(2 * (radius + edge)),
        "margin": {"l": 0, "r": 0, "t": edge, "b": edge},
        "showlegend": False,
        "dragmode": False,
        "font": {"family": FONT, "size": size, "color": colours["ink"]},
        "paper_bgcolor": CLEAR,
        "annotations": [
            _label(label, angle, radius, size) for label, angle in zip(labels, _angles(areas), strict=True)
        ],
        "polar": {
            "bgcolor": CLEAR,
            "gridshape": "linear",
            "radialaxis": {
                "range": [0, RING],
                "tickvals": [HALF],
                "showticklabels": False,
                "showline": False,
                "gridcolor": colours["grid"],
                "ticks": "",
            },
            "angularaxis": {
                "rotation": 90 - 360 * first_angle(areas),
                "direction": "clockwise",
                "gridcolor": colours["grid"],
                "showline": False,
                "showticklabels": False,
                "ticks": "",
                "categoryorder": "array",
                "categoryarray": list(areas),
            },
        },
    }


def _angles(areas: Sequence[str]) -> list[float]:
    """The angle of each area, clockwise from the top."""
    first = first_angle(areas)
    return [2 * pi * (first + place / len(areas)) for place in range(len(areas))]


def _radius(areas: Sequence[str], size: int) -> float:
    """The radius in pixels with which every shape has the same width."""
    return 6.5 * size / max(abs(sin(angle)) for angle in _angles(areas))


def _label(label: str, angle: float, radius: float, size: int) -> dict[str, Any]:
    """A label above or below its corner, drawn in towards the middle, so that it fits beside the shape on a phone."""
    across, up = sin(angle), cos(angle)
    side = 0 if round(across, 3) == 0 else 1 if across > 0 else -1
    above = 1 if round(up, 3) >= 0 else -1
    away = size * (0.5 + 1.2 * abs(across))
    return {
        "text": label,
        "x": 0.5,
        "y": 0.5,
        "xref": "paper",
        "yref": "paper",
        "xshift": radius * across - side * 1.6 * size,
        "yshift": radius * up + above * away,
        "xanchor": {0: "center", 1: "left", -1: "right"}[side],
        "yanchor": "bottom" if above > 0 else "top",
        "align": {0: "center", 1: "left", -1: "right"}[side],
        "borderpad": 0,
        "showarrow": False,
    }
