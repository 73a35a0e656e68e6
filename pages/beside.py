"""Side by side: two people on one role, or one person before and after."""

from collections.abc import Callable, Sequence

import streamlit as st

from language.translation import _
from ui import frame, navigation, session
from ui.adviser import people, side_by_side
from ui.content import catalogue

known = people.subjects()


def choose(name: str, label: str, options: Sequence[str], first: str, words: Callable[[str], str]) -> str:
    """One choice; it stands in the address, so that Back and a link lead to it."""
    key, named = f"beside-{name}", st.query_params.get(name)
    session.put(key, named if named in options else first)
    return st.selectbox(label, options, format_func=words, key=key, on_change=keep, args=(name, key))


def keep(name: str, key: str) -> None:
    """Writes a choice into the address."""
    st.query_params[name] = session.held(key)


def beside(one: str) -> str:
    """Whom to set beside somebody first: themselves before, else the next one."""
    before = one + people.BEFORE
    return before if before in known else next(name for name in known if name != one)


def who(name: str) -> str:
    """Somebody to choose, and whether they are invented."""
    one = known[name]
    return _("{name} (invented)").format(name=one.name) if one.invented else one.name


def two() -> tuple[people.Subject, people.Subject, str]:
    """Who stands beside whom, and on which role."""
    with st.container(key="panel-pair"):
        left, middle, right = st.columns(3)
        with left:
            one = choose(people.PERSON, _("One"), list(known), next(iter(known)), who)
        with middle:
            others = [name for name in known if name != one]
            other = choose(people.OTHER, _("The other"), others, beside(one), who)
        with right:
            roles = catalogue().roles
            best = people.best_role(known[one]).id
            role = choose(navigation.ROLE, _("Role"), list(roles), best, lambda role: _(roles[role].title))
    return known[one], known[other], role


with frame.screen(_("Side by side"), width="wide"):
    st.title(_("Side by side"), anchor=False)
    frame.lead(_("Two people on one role, or one person before and after."))
    one, other, name = two()
    role = catalogue().roles[name]
    sides = side_by_side.of(one, other, role)
    side_by_side.verdicts(sides)
    side_by_side.criteria(sides)
    side_by_side.coverage(role, sides)
    side_by_side.contracts(sides)
    navigation.link("people", _("See all people to show"), arrow=True)
