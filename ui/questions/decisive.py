"""A decisive answer: one that the notice's conditions rule out, said on the screen that asked for it."""

from __future__ import annotations

import streamlit as st

from eligibility.contract import plan
from eligibility.notice import Role
from eligibility.questionnaire import Part, Step
from eligibility.rules import RULES
from eligibility.ruling import Status
from language.translation import _
from ui import html, navigation, session
from ui.content import catalogue
from ui.questions import steps


def draw_decisive_answer(step: Step, role: Role) -> None:
    """Draws what a decisive answer means and a way to the result; nothing if the answers decide nothing."""
    reason = decisive_reason(step, role)
    if reason is None:
        return
    with st.container(key="decisive"):
        html.draw_notice(reason)
        st.button(_("See my result"), key="result-now", on_click=_show_result, args=(step,))


def decisive_reason(step: Step, role: Role) -> str | None:
    """Why the answers of a step rule out an application or a contract, and that one may go on; None if they do not."""
    match step.part:
        case Part.CRITERION:
            ruling = RULES[step.subject].decide(session.facts())
            if ruling.status is not Status.NOT_MET:
                return None
            reason = _(catalogue().criteria[step.subject].outcomes[ruling.reason].because)
        case Part.SERVICE:
            if not plan(role.contract, session.facts()).ceiling_reached:
                return None
            reason = _(
                "With these months the ceiling of 3(b) contracts is reached: no such contract can follow."
            )
        case Part.SKILLS:
            return None
    return reason + " " + _("You can see your result now, or go on.")


def _show_result(step: Step) -> None:
    steps.keep(step)
    navigation.redirect("result")
