"""The choice of two people and a role for the comparison. It is kept in the address, so that Back and links work."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from eligibility.notice import Role
from language.translation import _
from ui import navigation, session
from ui.adviser import people
from ui.adviser.people import Subject
from ui.content import catalogue


def choose_pair_and_role() -> tuple[Subject, Subject, Role]:
    """Draws the three choices, and returns the two people and the role."""
    subjects, roles = people.subjects(), catalogue().roles

    def name(subject: str) -> str:
        return _name(subjects[subject])

    with st.container(key="panel-pair"):
        left, middle, right = st.columns(3)
        with left:
            first = _choose(people.PERSON, _("One"), list(subjects), next(iter(subjects)), name)
        with middle:
            others = [subject for subject in subjects if subject != first]
            default = _default_other(first, subjects)
            second = _choose(people.OTHER, _("The other"), others, default, name)
        with right:
            best = people.best_role(subjects[first]).id
            role = _choose(navigation.ROLE, _("Role"), list(roles), best, lambda role: _(roles[role].title))
    return subjects[first], subjects[second], roles[role]


def _choose(
    parameter: str, label: str, options: Sequence[str], default: str, words: Callable[[str], str]
) -> str:
    """Draws one choice, which shows the option that the address names, or the default."""
    key, named = f"beside-{parameter}", st.query_params.get(parameter)
    session.put(key, named if named in options else default)
    return st.selectbox(
        label, options, format_func=words, key=key, on_change=_write_to_address, args=(parameter, key)
    )


def _write_to_address(parameter: str, key: str) -> None:
    st.query_params[parameter] = session.widget_value(key)


def _default_other(first: str, subjects: Mapping[str, Subject]) -> str:
    """The person whom the first one is compared with by default: themselves before, or else the next person."""
    before = first + people.BEFORE
    return before if before in subjects else next(subject for subject in subjects if subject != first)


def _name(subject: Subject) -> str:
    return _("{name} (invented)").format(name=subject.name) if subject.invented else subject.name
