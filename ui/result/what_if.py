"""What if: toggles for a visitor's own gaps, with before and after for every role."""

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
    """Whether there is anything to try."""
    return bool(_changes(role, result))


def _changes(role: Role, result: Assessment) -> tuple[Change, ...]:
    return changes(catalogue(), role, session.facts(), session.skills(), result)


@st.fragment
def draw(role: Role, result: Assessment) -> None:
    """The toggles; a change runs only this part again, and touches no answer."""
    navigation.rerun_if_leaving()
    with st.container(key="panel-whatif"):
        st.markdown(
            _(
                "Try what would change, in this role and in the others. Your answers stay as they are until you keep it."
            )
        )
        offered = {f"try-{change.about}": change for change in _changes(role, result)}
        chosen = [change for key, change in offered.items() if st.toggle(title(catalogue(), change), key=key)]
        if chosen:
            _before_and_after(chosen)
            st.button(_("Keep this"), key="keep-tried", on_click=_keep, args=(chosen, list(offered)))


def _before_and_after(chosen: Sequence[Change]) -> None:
    facts, skills = tried(chosen, session.facts(), session.skills())
    at = configuration.now()
    now = compare(catalogue(), session.facts(), session.skills(), at)
    then = {one.role.id: one for one in compare(catalogue(), facts, skills, at)}
    rows = [
        {_("Role"): _(one.role.title), _("Now"): _stands(one), _("What if"): _mark(one, then[one.role.id])}
        for one in now
    ]
    st.table(rows, hide_index=True, border="horizontal", alt=_("Every role, before and after the change"))


def _stands(one: Compared) -> str:
    required = one.found.coverage.lists["required"]
    count = _("{covered} of {items}").format(covered=required.covered, items=required.items)
    return f"{verdict.short(one.found)}, {count}"


def _mark(before: Compared, after: Compared) -> str:
    """How a role would stand, in bold where that differs."""
    words = _stands(after)
    return f"**{words}**" if words != _stands(before) else words


def _keep(chosen: Sequence[Change], toggles: Sequence[str]) -> None:
    facts, skills = tried(chosen, session.facts(), session.skills())
    session.take(session.given().model_copy(update={"facts": facts, "skills": skills}))
    words = "; ".join(title(catalogue(), change) for change in chosen)
    flash.show_next(_("Kept as your answers: {changes}.").format(changes=words))
    session.forget(toggles)
    navigation.note_step_change()
