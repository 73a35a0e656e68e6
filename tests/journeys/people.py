"""Invented people, and how each answers the questions that come up."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tests.journeys.visitor import Visitor

CITIZENSHIP = "Which citizenships do you hold?"
RIGHTS = "Do you enjoy full rights as a citizen there?"
MILITARY = "Have you met your duties of military service?"
FITNESS = "Could you do this work, with reasonable adjustments if you need them?"
REFERENCES = "Could you give references that show that your character suits these duties?"
CAST = "Are you registered in CAST?"
FUNCTION_GROUP = "In which function group?"
DEGREE = "Do you have a university degree?"
YEARS_OF_STUDY = "How many years do your university studies officially take, all together up to this degree?"
DIPLOMA_COUNTRY = "Country that issued the diploma"
DIPLOMA_YEAR = "Year of the diploma"
RECOGNISED = "Has a Member State recognised this diploma as equal to its own?"
LANGUAGES = "Which languages do you speak, and how well?"
CLEARANCE = "Could you hold a security clearance at EU SECRET level?"
SERVICE = "Have you already worked for the Commission under 3(b)?"
MONTHS_SERVED = "Months already served under 3(b) at the European Commission"
CHECK = "Check your answers"


@dataclass(frozen=True)
class Person:
    """Answers in the words of the screen; None leaves a question open."""

    citizenship: str = "France"
    rights: str | None = "Yes"
    military: str = "I have no such duties"
    fitness: str = "Yes, as far as I know"
    references: str = "Yes, as far as I know"
    cast: str = "Yes, but no tests passed yet"
    function_group: str | None = "Function group IV"
    degree: str = "Yes, completed"
    degree_years: str | None = "5"
    degree_country: str | None = "France"
    degree_year: str | None = None
    recognised: str | None = None
    languages: tuple[tuple[str, str], ...] = (("French", "C2 or mother tongue"), ("English", "C1"))
    clearance: str = "I could be cleared, as far as I know"
    months_served: str = "0"
    skills: str | None = None
    years: str | None = None


ELIGIBLE = Person()
"""Meets every condition; leaves all questions on skills open."""


def start(visitor: Visitor, role: str) -> None:
    """Opens a role by its link and begins."""
    visitor.open(f"/?role={role}")
    visitor.press("Start the check")


def answer(visitor: Visitor, person: Person) -> None:
    """Answers what the screen asks."""
    heading = visitor.heading.inner_text()
    ANSWERS.get(heading, skills)(visitor, person)


def answer_until(visitor: Visitor, person: Person, heading: str) -> list[str]:
    """Answers screen after screen until one has this heading; returns the headings on the way."""
    passed: list[str] = []
    while (now := visitor.heading.inner_text()) != heading:
        assert len(passed) < 30, passed
        passed.append(now)
        answer(visitor, person)
        visitor.continue_()
    return passed


def citizenship(visitor: Visitor, person: Person) -> None:
    """One citizenship, and the rights where they are asked."""
    visitor.pick("Citizenship 1", person.citizenship)
    if person.rights:
        visitor.choose(RIGHTS, person.rights)


def cast(visitor: Visitor, person: Person) -> None:
    """The registration, and its function group where it is asked."""
    visitor.choose(CAST, person.cast)
    if person.function_group:
        visitor.choose(FUNCTION_GROUP, person.function_group)


def degree(visitor: Visitor, person: Person) -> None:
    """The degree, and what follows from each answer about it."""
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
    """Each language with its level."""
    for place, (language, level) in enumerate(person.languages, 1):
        if place > 2:
            visitor.page.get_by_role("button", name="Add a language").click()
        visitor.pick(f"Language {place}", language)
        visitor.pick(f"Level {place}", level)


def skills(visitor: Visitor, person: Person) -> None:
    """The same answer to every statement of a screen."""
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
