"""Whether the visitor sees the light or the dark theme."""

from __future__ import annotations

import streamlit as st


def mode() -> str:
    """`light` or `dark`, the names of the palettes."""
    return "dark" if st.context.theme.type == "dark" else "light"
