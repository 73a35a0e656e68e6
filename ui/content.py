"""The catalogue, read once for all sessions."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from eligibility.catalogue import Catalogue, read
from eligibility.version import content_version
from ui import campaign_link
from ui.configuration import content_folder


@st.cache_resource(show_spinner=False)
def whole() -> Catalogue:
    """The content that this server has; it does not change while the server runs."""
    return read(content_folder())


def catalogue() -> Catalogue:
    """The content that this visitor is shown: every role, or those that a campaign offers."""
    offered = campaign_link.offered_roles()
    return _narrowed(offered) if offered else whole()


@st.cache_resource(show_spinner=False, max_entries=100)
def _narrowed(offered: tuple[str, ...]) -> Catalogue:
    roles = {name: role for name, role in whole().roles.items() if name in offered}
    return replace(whole(), roles=roles) if roles else whole()


@st.cache_resource(show_spinner=False)
def version() -> str:
    """The version of the content that this server shows."""
    return content_version(whole())
