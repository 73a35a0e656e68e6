"""The people whom an adviser can present: the client, and invented people, some of them also as they were before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import streamlit as st

from eligibility.answers import Answers
from eligibility.assessment import Assessment, assess
from eligibility.comparison import Compared, compare
from eligibility.facts import Facts
from eligibility.notice import Role
from eligibility.outcome import outcome_of
from eligibility.people import Person, load
from eligibility.questionnaire import on_route
from language import showing, verdict
from language.translation import _
from ui import configuration, html, session
from ui.content import catalogue, full_catalogue

PERSON, OTHER = "person", "other"
"""The query parameters for the ids of one or two people."""

CLIENT, BEFORE = "client", "~before"
"""The id of the client, and the suffix of the id of a person as they were before.

No invented person can have such an id, because it cannot be the name of a file in people/.
"""


class Subject(NamedTuple):
    """A person to present: an invented one, now or before, or the client with the answers of this session."""

    id: str
    name: str
    """The name in headings, which tells a person as they were before from the same person now."""
    called: str
    """The name in sentences."""
    story: str
    invented: bool
    answers: Answers


@st.cache_resource(show_spinner=False)
def invented_people() -> Mapping[str, Person]:
    """The invented people of this server's content."""
    return load(configuration.content_folder(), full_catalogue(), configuration.now())


def subjects() -> dict[str, Subject]:
    """All people whom an adviser can present, by id; the client is first, if there are answers."""
    people = [client()] if session.has_answers() else []
    for person in invented_people().values():
        people += now_and_before(person)
    return {subject.id: subject for subject in people}


def now_and_before(person: Person) -> list[Subject]:
    """An invented person as they are now and, if the content says so, as they were before."""
    name, before = person.name, person.before
    now = Subject(person.id, name, name, _(person.story), invented=True, answers=person.answers)
    if before is None:
        return [now]
    heading = _("{name}, before").format(name=name)
    story = _(before.change)
    return [
        now,
        Subject(person.id + BEFORE, heading, name, story, invented=True, answers=before.answers),
    ]


def client() -> Subject:
    """The client, with the answers of this session."""
    story = _("The answers that you have opened or given here. Nothing of them is kept.")
    name = _("The client")
    return Subject(CLIENT, name, name, story, invented=False, answers=session.all_answers())


def badge(subject: Subject) -> str:
    """A markdown badge that says whether a person is invented."""
    if subject.invented:
        return html.badge("blue", "theater_comedy", _("Invented"))
    return html.badge("gray", "person", _("Answers of this session"))


def compared_roles(subject: Subject) -> tuple[Compared, ...]:
    """Every role with the assessment of a person, in the order of the Compare page."""
    return compare(catalogue(), subject.answers.facts, subject.answers.skills, configuration.now())


def facts_and_result(subject: Subject, role: Role) -> tuple[Facts, Assessment]:
    """A person's answers to the questions of a role, and the assessment of these answers."""
    facts = on_route(catalogue(), [role.id], subject.answers.facts)
    return facts, assess(catalogue(), role.id, facts, subject.answers.skills, configuration.now())


def best_role(subject: Subject) -> Role:
    """The role that the Compare page puts first for a person."""
    return compared_roles(subject)[0].role


def verdict_sentence(subject: Subject, result: Assessment) -> str:
    """The verdict in a sentence, which names an invented person and addresses the client."""
    if subject.invented:
        return showing.sentence(catalogue(), result, subject.called)
    return verdict.sentence(catalogue(), result)


def draw_verdict(subject: Subject, result: Assessment, *, key: str) -> None:
    """Draws the outcome in a box of its colour."""
    outcome = outcome_of(result)
    with st.container(key=f"verdict-{outcome}-{key}"):
        icon = html.outcome_icon(outcome)
        st.header(verdict_sentence(subject, result), anchor=False, icon=icon)
