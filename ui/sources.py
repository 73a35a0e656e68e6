"""Where a statement comes from, and the outside addresses that pages may link to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import streamlit as st

from eligibility.text import Source
from language.translation import _
from language.words import source
from ui import campaign_link
from ui.content import catalogue


def draw_sources(places: Iterable[Source], *, key: str) -> None:
    """Draws the sources of a statement, shown on demand."""
    with st.expander(_("Where this comes from"), type="compact", key=f"why-{key}"):
        st.markdown("\n".join(f"- {source(place)}" for place in places))


def draw_sources_by_title(places: Mapping[str, Iterable[Source]], reference: str, *, key: str) -> None:
    """Draws the sources of several titled statements of one notice, shown on demand."""
    with st.expander(_("Where this comes from"), type="compact", key=f"why-{key}"):
        st.markdown(
            "\n".join(
                f"- **{title}**: " + "; ".join(source(place.within(reference)) for place in named)
                for title, named in places.items()
            )
        )


def outside_link(name: str) -> None:
    """Draws a link to one of the addresses of the content; on a stand only its name."""
    link = catalogue().links[name]
    st.markdown(_(link.title) if campaign_link.is_kiosk() else f"[{_(link.title)}]({link.url})")
