"""Try it: a switch in the row of a gap that shows what closing it would change, and changes no answer until it is kept."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from eligibility.assessment import Assessment
from eligibility.comparison import compare
from eligibility.notice import Role
from eligibility.whatif import Change, changes, tried
from language.changes import effect, title
from language.translation import _
from ui import configuration, html, navigation, session
from ui.content import catalogue

KEY = "try-{about}"


def offered(result: Assessment) -> dict[str, Change]:
    """The changes that would close gaps of this result, by the criterion or the skill that they are about."""
    found = changes(catalogue(), result.role, session.facts(), session.skills(), result)
    return {change.about: change for change in found}


@st.fragment
def draw_try(role: Role, change: Change, others: Mapping[str, Change]) -> None:
    """Draws the switch and, when it is on, what it changes together with the others that are on."""
    navigation.rerun_if_leaving()
    label = _("Try it: {change}").format(change=title(catalogue(), change))
    if not st.toggle(label, key=KEY.format(about=change.about)):
        return
    chosen = [each for each in others.values() if session.value_of(KEY.format(about=each.about))]
    facts, skills = tried(chosen, session.facts(), session.skills())
    at = configuration.now()
    before = compare(catalogue(), session.facts(), session.skills(), at)
    words = effect(role.id, before, compare(catalogue(), facts, skills, at))
    st.markdown(words)
    html.draw_announcement(words)
    st.button(_("Keep this"), key=f"keep-{change.about}", on_click=_keep, args=(chosen, list(others)))


def _keep(chosen: list[Change], all_offered: list[str]) -> None:
    """Makes the chosen changes to the answers, and switches every switch off."""
    facts, skills = tried(chosen, session.facts(), session.skills())
    session.replace_answers(session.all_answers().model_copy(update={"facts": facts, "skills": skills}))
    words = "; ".join(title(catalogue(), change) for change in chosen)
    session.show_on_next_screen(_("Kept as your answers: {changes}.").format(changes=words))
    session.forget([KEY.format(about=about) for about in all_offered])
    navigation.note_step_change()
