"""What if: a toggle for each of the visitor's gaps, and every role before and after the change."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from eligibility.assessment import Assessment
from eligibility.comparison import Compared, compare
from eligibility.notice import Role
from eligibility.whatif import Change, changes, tried
from language import verdict
from language.changes import title
from language.translation import _
from ui import configuration, flash, navigation, session
from ui.content import catalogue


def is_offered(role: Role, result: Assessment) -> bool:
    """Whether there is a change to try."""
    return bool(_changes(role, result))


def _changes(role: Role, result: Assessment) -> tuple[Change, ...]:
    return changes(catalogue(), role, session.facts(), session.skills(), result)


@st.fragment
def draw_what_if(role: Role, result: Assessment) -> None:
    """Draws the toggles; a change reruns only this fragment, and changes no answer until it is kept."""
    navigation.rerun_if_leaving()
    with st.container(key="panel-whatif"):
        st.markdown(
            _(
                "Try what would change, in this role and in the others. Your answers stay as they are until you keep it."
            )
        )
        by_key = {f"try-{change.about}": change for change in _changes(role, result)}
        chosen = [change for key, change in by_key.items() if st.toggle(title(catalogue(), change), key=key)]
        if chosen:
            _draw_before_and_after(chosen)
            st.button(_("Keep this"), key="keep-tried", on_click=_keep, args=(chosen, list(by_key)))


def _draw_before_and_after(chosen: Sequence[Change]) -> None:
    facts, skills = tried(chosen, session.facts(), session.skills())
    at = configuration.now()
    before = compare(catalogue(), session.facts(), session.skills(), at)
    after = {compared.role.id: compared for compared in compare(catalogue(), facts, skills, at)}
    rows = [
        {
            _("Role"): _(compared.role.title),
            _("Now"): _in_short(compared),
            _("What if"): _changed_in_bold(compared, after[compared.role.id]),
        }
        for compared in before
    ]
    st.table(rows, hide_index=True, border="horizontal", alt=_("Every role, before and after the change"))


def _in_short(compared: Compared) -> str:
    """The verdict on a role, and how much of its required list is covered."""
    required = compared.assessment.coverage.lists["required"]
    count = _("{covered} of {items}").format(covered=required.covered, items=required.items)
    return f"{verdict.short(compared.assessment)}, {count}"


def _changed_in_bold(before: Compared, after: Compared) -> str:
    """A role after the change, in bold if the change makes a difference."""
    words = _in_short(after)
    return f"**{words}**" if words != _in_short(before) else words


def _keep(chosen: Sequence[Change], toggles: Sequence[str]) -> None:
    """Makes the chosen changes to the answers, and switches the toggles off."""
    facts, skills = tried(chosen, session.facts(), session.skills())
    session.replace_answers(session.all_answers().model_copy(update={"facts": facts, "skills": skills}))
    words = "; ".join(title(catalogue(), change) for change in chosen)
    flash.show_next(_("Kept as your answers: {changes}.").format(changes=words))
    session.forget(toggles)
    navigation.note_step_change()
