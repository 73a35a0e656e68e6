"""Who may apply: the conditions of a notice in short, and when they must be met."""

from __future__ import annotations

import streamlit as st

from eligibility.notice import Role
from language.translation import _
from ui import frame, html, sources
from ui.content import catalogue

WHO_AND_WHEN = ("conditions", "priority")
"""The statements of a notice that belong to its conditions."""


def draw_conditions(role: Role) -> None:
    """Draws each condition in a line, the day on which they must be met, and what is checked before recruitment."""
    frame.draw_section_heading("who", _("Who may apply"))
    statements = [role.statements[name] for name in WHO_AND_WHEN if name in role.statements]
    for statement in statements:
        st.markdown(_(statement.text))
    criteria = [catalogue().criteria[name] for name in role.criterion_ids]
    html.draw_explanation({_(criterion.name): _(criterion.condition) for criterion in criteria})
    checks = "; ".join(_(catalogue().steps[step].title) for step in role.before_recruitment)
    st.caption(_("Before recruitment: {checks}.").format(checks=checks))
    places = [statement.source for statement in statements] + [use.source for use in role.criteria]
    sources.draw_sources([place.within(role.reference) for place in places], key="who")
