"""The catalogue, which is read once for all sessions."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from eligibility.catalogue import Catalogue, read_catalogue
from eligibility.version import content_version
from ui import campaign_link
from ui.configuration import content_folder


@st.cache_resource(show_spinner=False)
def full_catalogue() -> Catalogue:
    """The whole content of this server; it does not change while the server runs."""
    return read_catalogue(content_folder())


def catalogue() -> Catalogue:
    """The content of this visit: every role, or the roles that its campaign offers."""
    roles = campaign_link.offered_roles()
    return _catalogue_of(roles) if roles else full_catalogue()


@st.cache_resource(show_spinner=False, max_entries=100)
def _catalogue_of(names: tuple[str, ...]) -> Catalogue:
    """The content with these roles only; with every role if none of them exists any more."""
    roles = {name: role for name, role in full_catalogue().roles.items() if name in names}
    return replace(full_catalogue(), roles=roles) if roles else full_catalogue()


@st.cache_resource(show_spinner=False)
def version() -> str:
    """The version of this server's content."""
    return content_version(full_catalogue())
