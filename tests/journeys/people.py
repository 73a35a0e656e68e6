"""Invented people, and functions that answer the questions as one of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tests.journeys.visitor import Visitor

CITIZENSHIP = "Which citizenships do you hold?"
RIGHTS = "Do you enjoy full rights as a citizen there?"
MILITARY = "Have you met your duties of military service?"
FITNESS = "Could you do this work, with reasonable adjustments if you need them?"
REFERENCES = "Could you give references for your character?"
CAST = "Are you registered in CAST?"
FUNCTION_GROUP = "In which function group?"
DEGREE = "Do you have a university degree, or a diploma of the same level?"
YEARS_OF_STUDY = "How many years do these studies officially take?"
DIPLOMA_COUNTRY = "Country that issued the diploma"
DIPLOMA_YEAR = "Year of the diploma"
RECOGNISED = "Has a Member State recognised this diploma as equal to its own?"
LANGUAGES = "Which languages do you speak, and how well?"
CLEARANCE = "Could you hold a security clearance at EU SECRET level?"
SERVICE = "Have you been a 3(b) contract agent of the Commission?"
MONTHS_SERVED = "Months under 3(b) at the European Commission"
CHECK = "Check your answers"


@dataclass(frozen=True)
class Person:
    """Answers, worded as on the screen. None leaves a question unanswered."""

    citizenship: str = "France"
    rights: str | None = "Yes"
    military: str = "I have none"
    fitness: str = "Yes, as far as I know"
    references: str = "Yes, as far as I know"
    cast: str = "Yes, no tests passed yet"
    function_group: str | None = "IV"
    degree: str = "Yes, completed"
    degree_years: str | None = "5"
    degree_country: str | None = "France"
    degree_year: str | None = None
    recognised: str | None = None
    languages: tuple[tuple[str, str], ...] = (("French", "C2"), ("English", "C1"))
    clearance: str = "I could, as far as I know"
    months_served: str = "0"
    skills: str | None = None
    years: str | None = None


ELIGIBLE = Person()
"""Meets every condition and leaves all skills unanswered."""


def start(visitor: Visitor, role: str) -> None:
    """Opens a role by its link and starts the check."""
    visitor.open(f"/?role={role}")
    visitor.press("Start the check")


def answer(visitor: Visitor, person: Person) -> None:
    """Answers the questions on the open screen."""
    heading = visitor.heading.inner_text()
    ANSWERS.get(heading, skills)(visitor, person)


def answer_until(visitor: Visitor, person: Person, heading: str) -> list[str]:
    """Answers one screen after another up to the one with this heading. Returns the headings of the answered screens."""
    return _answer_while(visitor, person, lambda: visitor.heading.inner_text() != heading)


def answer_to_result(visitor: Visitor, person: Person) -> list[str]:
    """Answers one screen after another up to the result. Returns the headings of the answered screens."""
    return _answer_while(visitor, person, lambda: visitor.is_on("question"))


def answer_skills(visitor: Visitor, person: Person) -> list[str]:
    """Answers the questions on skills, from the result to the result. Returns the headings of the screens."""
    visitor.open_skills()
    return answer_to_result(visitor, person)


def _answer_while(visitor: Visitor, person: Person, is_to_answer: Callable[[], bool]) -> list[str]:
    answered: list[str] = []
    while is_to_answer():
        assert len(answered) < 30, answered
        answered.append(visitor.heading.inner_text())
        answer(visitor, person)
        visitor.continue_()
    return answered


def citizenship(visitor: Visitor, person: Person) -> None:
    """Enters the citizenship, and answers the question about rights if the person has an answer."""
    visitor.pick("Citizenship 1", person.citizenship)
    if person.rights:
        visitor.choose(RIGHTS, person.rights)


def cast(visitor: Visitor, person: Person) -> None:
    """Answers the question about CAST, and selects the function group if the person has one."""
    visitor.choose(CAST, person.cast)
    if person.function_group:
        visitor.choose(FUNCTION_GROUP, person.function_group)


def degree(visitor: Visitor, person: Person) -> None:
    """Answers the question about the degree and those follow-up questions that the person has an answer to."""
    visitor.choose(DEGREE, person.degree)
    if person.degree_years:
        visitor.type(YEARS_OF_STUDY, person.degree_years)
    if person.degree_country:
        visitor.pick(DIPLOMA_COUNTRY, person.degree_country)
    if person.degree_year:
        visitor.type(DIPLOMA_YEAR, person.degree_year)
    if person.recognised:
        visitor.choose(RECOGNISED, person.recognised)


def languages(visitor: Visitor, person: Person) -> None:
    """Enters each language with its level."""
    for number, (language, level) in enumerate(person.languages, 1):
        if number > 2:
            visitor.page.get_by_role("button", name="Add a language").click()
        visitor.pick(f"Language {number}", language)
        visitor.pick(f"Level {number}", level)


def skills(visitor: Visitor, person: Person) -> None:
    """Gives the same answer to every skill on the screen, and the same number of years."""
    if person.skills:
        for group in visitor.page.get_by_role("radiogroup").all():
            group.locator("label").filter(has_text=re.compile(f"^{person.skills}$")).click()
    if person.years:
        for field in visitor.page.get_by_role("textbox").all():
            field.fill(person.years)
            field.press("Tab")


ANSWERS: dict[str, Callable[[Visitor, Person], None]] = {
    CITIZENSHIP: citizenship,
    MILITARY: lambda visitor, person: visitor.choose(MILITARY, person.military),
    FITNESS: lambda visitor, person: visitor.choose(FITNESS, person.fitness),
    REFERENCES: lambda visitor, person: visitor.choose(REFERENCES, person.references),
    CAST: cast,
    DEGREE: degree,
    LANGUAGES: languages,
    CLEARANCE: lambda visitor, person: visitor.choose(CLEARANCE, person.clearance),
    SERVICE: lambda visitor, person: visitor.type(MONTHS_SERVED, person.months_served),
}
