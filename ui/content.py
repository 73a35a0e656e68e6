"""The catalogue, read once for all sessions."""

from __future__ import annotations

import streamlit as st

from eligibility.catalogue import Catalogue, read
from ui.configuration import content_folder


@st.cache_resource(show_spinner=False)
def catalogue() -> Catalogue:
    """The content that this server shows; it does not change while the server runs."""
    return read(content_folder())
