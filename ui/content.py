"""The catalogue, read once for all sessions."""

from __future__ import annotations

import streamlit as st

from eligibility.catalogue import Catalogue, read
from eligibility.version import content_version
from ui.configuration import content_folder


@st.cache_resource(show_spinner=False)
def catalogue() -> Catalogue:
    """The content that this server shows; it does not change while the server runs."""
    return read(content_folder())


@st.cache_resource(show_spinner=False)
def version() -> str:
    """The version of the content that this server shows."""
    return content_version(catalogue())
