"""What helps to say how many months one has served: two readings of the limit, and a second rule."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from eligibility.notice import Role
from language.limits import limits, sources_of_limits, what_to_count
from language.translation import _
from language.words import source
from ui import sources


def draw_service_help(roles: Sequence[Role], *, key: str) -> None:
    """Draws what to count and whom to ask for roles of one kind; readings, rules and sources on demand."""
    terms = roles[0].contract
    lead = what_to_count(terms)
    if lead:
        st.markdown(lead)
    label = _("Two readings, two rules") if lead else _("Another rule may also limit the time")
    with st.expander(label, type="compact", key=key):
        st.markdown("\n".join(f"- {limit}" for limit in limits(terms)))
        notices = [source(role.contract.source.within(role.reference)) for role in roles]
        for place in (*notices, *sources_of_limits(terms)):
            st.caption(place)
        sources.outside_link("eur-lex")
