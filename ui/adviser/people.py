"""Who can be shown: the invented people, as they are now and as they were, and the client at hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import streamlit as st

from eligibility.answers import Answers
from eligibility.assessment import Assessment, assess
from eligibility.comparison import Compared, compare
from eligibility.facts import Facts
from eligibility.notice import Role
from eligibility.people import Person, load
from eligibility.questionnaire import on_route
from language import showing, verdict
from language.translation import _
from ui import configuration, html, session
from ui.content import catalogue, whole
from ui.result import comparison

PERSON, OTHER = "person", "other"
CLIENT, BEFORE = "client", "~before"
"""What stands in an address for the answers of this session, and for a person as they were.

Neither can be the name of a file in people/.
"""


class Subject(NamedTuple):
    """Somebody to show: an invented person now or before, or the client with the answers of this session."""

    id: str
    name: str
    """What a column is headed: before a change, it says so."""
    called: str
    """Who a sentence speaks of."""
    story: str
    invented: bool
    answers: Answers


@st.cache_resource(show_spinner=False)
def everyone() -> Mapping[str, Person]:
    """The invented people of this server's content."""
    return load(configuration.content_folder(), whole(), configuration.now())


def subjects() -> dict[str, Subject]:
    """Everybody who can be shown, by id: the client first, where there are answers."""
    found = [client()] if session.has_answers() else []
    for person in everyone().values():
        found += invented(person)
    return {one.id: one for one in found}


def invented(person: Person) -> list[Subject]:
    """An invented person as they are now and, where the content says so, as they were before."""
    name, then = person.name, person.before
    now = Subject(person.id, name, name, _(person.story), invented=True, answers=person.answers)
    if then is None:
        return [now]
    words = _("{name}, before").format(name=name)
    return [
        now,
        Subject(person.id + BEFORE, words, name, _(then.change), invented=True, answers=then.answers),
    ]


def client() -> Subject:
    """The client, whose answers are those of this session."""
    story = _("The answers that you have opened or given here. Nothing of them is kept.")
    name = _("The client")
    return Subject(CLIENT, name, name, story, invented=False, answers=session.given())


def badge(one: Subject) -> str:
    """Whether somebody is invented, in a word."""
    if one.invented:
        return f":blue-badge[:material/theater_comedy: {_('Invented')}]"
    return f":gray-badge[:material/person: {_('Answers of this session')}]"


def standing(one: Subject) -> tuple[Compared, ...]:
    """Every role on their answers, in the order of the page that compares roles."""
    return compare(catalogue(), one.answers.facts, one.answers.skills, configuration.now())


def held(one: Subject, role: Role) -> tuple[Facts, Assessment]:
    """Their answers to what one role asks, and what comes of them."""
    facts = on_route(catalogue(), [role.id], one.answers.facts)
    return facts, assess(catalogue(), role.id, facts, one.answers.skills, configuration.now())


def best_role(one: Subject) -> Role:
    """The role that comes first on their answers."""
    return standing(one)[0].role


def mark(found: Assessment) -> str:
    """The verdict in two or three words, as a badge."""
    code = found.eligibility.verdict
    colour = "orange" if found.contract.ceiling_reached and code == "eligible" else comparison.CHIP[code]
    return f":{colour}-badge[:material/{html.VERDICT[code]}: {verdict.short(found)}]"


def sentence(one: Subject, found: Assessment) -> str:
    """The verdict in a sentence: by name for the invented, as on the result page for the client."""
    if one.invented:
        return showing.sentence(catalogue(), found, one.called)
    return verdict.sentence(catalogue(), found)


def verdict_box(one: Subject, found: Assessment, *, key: str) -> None:
    """The verdict in its colours."""
    code = found.eligibility.verdict
    with st.container(key=f"verdict-{code}-{key}"):
        st.header(sentence(one, found), anchor=False, icon=f":material/{html.VERDICT[code]}:")
