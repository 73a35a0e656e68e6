"""The invitation to see what one covers, where the check has only asked the conditions so far."""

from __future__ import annotations

import streamlit as st

from eligibility.notice import Role
from language.translation import _, plural
from ui import navigation, session
from ui.questions.route import skills_steps


def is_due(role: Role) -> bool:
    """Whether the role has questions on skills and none of them is answered."""
    asked = {name for step in skills_steps(role) for name in step.questions}
    return bool(asked) and not asked & set(session.skills())


def draw_invitation(role: Role) -> None:
    """Draws what it takes to see it, and the button that begins."""
    screens = skills_steps(role)
    st.markdown(
        plural(
            "You can stop here. Or answer {count} short list to see what you cover of what the notice looks for.",
            "You can stop here. Or answer {count} short lists to see what you cover of what the notice looks for.",
            len(screens),
        )
    )
    first = navigation.query(role.id, step=screens[0].id)
    with st.container(key="go-skills"):
        navigation.button("question", _("See what you cover"), key="go-skills-button", to=first)
