"""A chart on a screen, in the colours of the visitor's theme."""

from __future__ import annotations

import plotly.graph_objects as go
import streamlit as st

CONFIG = {"displayModeBar": False, "staticPlot": True}


def mode() -> str:
    """The theme that the visitor sees: `light` or `dark`, the names of the palettes."""
    return "dark" if st.context.theme.type == "dark" else "light"


def draw_figure(figure: go.Figure, *, key: str, alt: str) -> None:
    """Draws a figure as a still picture as wide as its place; `alt` is its alternative text."""
    st.plotly_chart(figure, theme=None, width="stretch", config=CONFIG, key=key, alt=alt)
