"""How to apply for a role; the address only while the call is open."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from eligibility.notice import Role
from language.dates import moment
from language.translation import _
from language.words import documents
from ui import campaign_link, frame, html, sources


def draw_how_to_apply(role: Role, at: dt.datetime) -> None:
    """Draws the instructions of the notice, or what it asked for if the call is closed."""
    frame.draw_section_heading("apply", _("How to apply"))
    if role.closes_at < at:
        closed = _("This call closed on {when}: nobody can apply any more.")
        st.markdown(closed.format(when=moment(role.closes_at)) + " " + _("It asked for this:"))
    html.draw_items((line, None) for line in _instructions(role, at))
    sources.draw_sources([role.apply.source.within(role.reference)], key="apply")


def _instructions(role: Role, at: dt.datetime) -> list[str]:
    lines = []
    if role.asks_cast:
        lines.append(_("Before you send it, register in CAST Permanent if you have not done so."))
        lines.append(_("Choose the CAST profile that best fits your education and experience."))
    in_order = _("One PDF with your documents in this order: {documents}.")
    lines.append(in_order.format(documents=documents(role.apply.documents)))
    if role.closes_at >= at:
        lines.append(_("By e-mail to {email}.").format(email=_email(role)))
        lines.append(
            _("Send it by {when}. No later application is accepted.").format(when=moment(role.closes_at))
        )
    lines.append(
        _("Name the reference {reference} in the subject of the e-mail.").format(reference=role.reference)
    )
    return [*lines, *(_(remark) for remark in role.apply.remarks)]


def _email(role: Role) -> str:
    """The address for applications; on a kiosk without "@", which a browser may turn into a link."""
    return role.apply.email.replace("@", " (at) ") if campaign_link.is_kiosk() else role.apply.email
