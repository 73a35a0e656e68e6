"""The cards of the home page: one for each role, and one that leads to all of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import streamlit as st

from eligibility.notice import Role
from language.dates import moment
from language.translation import _, plural
from ui import frame, html, navigation
from ui.content import catalogue
from ui.roles.minutes import counted_minutes


def draw_role_cards(at: dt.datetime) -> None:
    """Draws a heading with the number of roles, and a card for each role; the call that closes last is first."""
    roles = sorted(catalogue().roles.values(), key=lambda role: role.closes_at, reverse=True)
    frame.draw_section_heading("roles", _count_in_words(roles, at))
    if all(role.closes_at < at for role in roles):
        st.markdown(_("You can still check yourself against each of them, to be ready for the next call."))
    with st.container(key="cards"):
        for role in roles:
            _draw_card(role, at)
        if len(roles) > 1:
            _draw_compare_card()


def _count_in_words(roles: Sequence[Role], at: dt.datetime) -> str:
    """How many roles there are, and how many of their calls are open."""
    open_calls = sum(role.closes_at >= at for role in roles)
    if not open_calls:
        return plural("{count} role, closed today", "{count} roles, all closed today", len(roles))
    total = plural("{count} role", "{count} roles", len(roles))
    return _("{roles}, {open} open today").format(roles=total, open=open_calls)


def _draw_card(role: Role, at: dt.datetime) -> None:
    when = _("Open until {when}") if role.closes_at >= at else _("Closed since {when}")
    with st.container(key=f"card-{role.id}"):
        st.markdown(html.call_chip(role.closes_at, at))
        st.subheader(_(role.title), anchor=False)
        st.markdown(_(role.summary))
        contract = _(catalogue().contracts[role.contract.kind].short)
        lines = [_(role.unit), contract, when.format(when=moment(role.closes_at)), *_time(role)]
        st.caption("  \n".join(lines))
        navigation.link("role", _("See the {role} role").format(role=_(role.title)), role.id, arrow=True)


def _time(role: Role) -> list[str]:
    """How long the check takes, if it was counted."""
    counted = counted_minutes().get(role.id)
    if counted is None:
        return []
    words = plural(
        "{count} minute to a first answer, {whole} for all",
        "{count} minutes to a first answer, {whole} for all",
        counted.verdict,
        whole=str(counted.whole),
    )
    return [words]


def _draw_compare_card() -> None:
    with st.container(key="card-compare"):
        st.subheader(_("Not sure which one?"), anchor=False)
        st.markdown(_("Answer once and see how you stand with every role, side by side."))
        navigation.link("compare", _("Compare all roles"), arrow=True)
