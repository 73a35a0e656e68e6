"""Checks that no answer is lost: `python -m tests.journeys.survival [--kills 50] [--reloads 50] [--seed N]`.

A visitor answers every kind of question in Chromium while the server is killed or the page is reloaded at
random moments: between and during movements, during a rerun, in the middle of a text. After each disturbance,
every field of the open screen must have the same value as before; at the end, the check page, the contract and
the notes must show all answers. Prints its counts. The exit code is 1 if an answer was lost or a restore was slow.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import cycle
from pathlib import Path

from playwright.sync_api import Browser, Error, sync_playwright

from language.country_names import searchable_country
from tests.journeys import people
from tests.journeys.conftest import VIEWS, chromium_of
from tests.journeys.movements import Movements, fields, pick, tap, tick, write
from tests.journeys.storm import Counts, Lost, MortalServer, Storm

ROLE = "soc-analyst"
ADD = "Add a language"
SKILLS = "See what you cover"
MOVEMENTS, MOST = 120, 25
"""The number of movements that every journey reaches, and the number of disturbances in one journey at most."""

WORST = 10
"""The number of losses that ends a run."""

SCREENS: dict[str, Movements] = {
    people.CITIZENSHIP: (
        *pick("field-countries-citizenships--0--name", "Finland (Suomi)"),
        *tap("field-choice-citizen_rights", "I am not sure"),
        *pick("field-countries-citizenships--0--name", "France"),
        *tap("field-choice-citizen_rights", "Yes"),
    ),
    people.MILITARY: tap("field-choice-military_service", "I have none"),
    people.FITNESS: tap("field-choice-physical_fitness", "Yes, as far as I know"),
    people.REFERENCES: tap("field-choice-character_references", "I am not sure"),
    people.CAST: (
        *tap("field-choice-cast_status", "Yes, no tests passed yet"),
        *tap("field-choice-cast_function_group", "IV"),
    ),
    people.DEGREE: (
        *tap("field-choice-degree", "Yes, completed"),
        *write("field-number-degree_years", "many"),
        *write("field-number-degree_years", "4"),
        *pick("field-country-degree_country", "Canada"),
        *pick("field-country-degree_country", searchable_country("GB")),
        *write("field-number-degree_year", "20x2"),
        *write("field-number-degree_year", "2022"),
        *tap("field-choice-degree_recognised", "No"),
    ),
    people.LANGUAGES: (
        *pick("field-languages-languages--0--name", "French"),
        *pick("field-languages-languages--0--level", "C2"),
        *pick("field-languages-languages--1--name", "English"),
        *pick("field-languages-languages--1--level", "C1"),
        *pick("field-languages-languages--2--name", "Finnish", button=ADD),
        *pick("field-languages-languages--2--level", "B1"),
    ),
    people.CLEARANCE: tap("field-choice-security_clearance", "I could, as far as I know"),
    people.SERVICE: (
        *write("field-number-months_served_3b", "six"),
        *write("field-number-months_served_3b", "16", leave=False),
    ),
}
"""The movements on each screen about the conditions, by heading."""

SAID = {
    "Citizenship": "France",
    people.RIGHTS: "Yes",
    people.MILITARY: "I have none",
    people.FITNESS: "Yes, as far as I know",
    people.REFERENCES: "I am not sure",
    people.CAST: "Yes, no tests passed yet",
    people.FUNCTION_GROUP: "IV",
    people.DEGREE: "Yes, completed",
    people.YEARS_OF_STUDY: "4 years",
    people.DIPLOMA_COUNTRY: "United Kingdom",
    people.DIPLOMA_YEAR: "2022",
    people.RECOGNISED: "No",
    "Language": "French C2, English C1, Finnish B1",
    people.CLEARANCE: "I could, as far as I know",
    "Change months under 3(b)": "16 months",
}
"""What the check page shows after those movements."""

LATER: dict[str, Movements] = {
    f"/contract?role={ROLE}": (
        *write("field-date-start_date--day", "31"),
        *write("field-date-start_date--month", "May"),
        *write("field-date-start_date--month", "5"),
        *write("field-date-start_date--year", "2027"),
    ),
    "/contract?role=ai-expert": write("field-number-first_contract_months", "two years"),
    f"/evidence?role={ROLE}": (
        *write("field-note-event-monitoring", "Tallinn, night shifts: Сова"),
        *write("field-note-siem-platforms", "Ψηφίδα,\nKQL", leave=False),
    ),
    f"/question?role={ROLE}&step=languages": pick("field-languages-languages--3--name", "Dutch", button=ADD),
}
"""The movements on screens that are opened by address. Some texts are invalid and must stay as typed."""

CONTRACT = "All together at most 56 months 30 Jan 2032"
ROWS = """() => [...document.querySelectorAll('dl.answers div, [class*="st-key-row-"]')].map(
    (row) => ['dt, a', 'dd, .stMarkdown'].map((part) => row.querySelector(part).textContent))"""
QUESTION = """key => (box => box.querySelector('[role=radiogroup]') ?? box.querySelector('input'))(
    document.querySelector(`.st-key-${key}`)).getAttribute('aria-label')"""
SCALE = ("Yes", "Partly", "No", "Not sure")


def journey(storm: Storm) -> None:
    """Completes a check and then verifies every answer."""
    storm.open(f"/question?role={ROLE}")
    said: dict[str, str] = {}
    while storm.visitor.is_on("question"):
        storm.fill(SCREENS[storm.visitor.heading.inner_text()])
        storm.go_on()
    storm.go_on(SKILLS)
    while storm.visitor.is_on("question"):
        said |= skills(storm)
        storm.go_on()
    held = {}
    for address, movements in LATER.items():
        storm.open(address)
        storm.fill(movements)
        held[address] = storm.held
    look(storm, SAID | said, held)


def skills(storm: Storm) -> dict[str, str]:
    """Answers every skill of a screen. Returns the text expected on the check page for each question."""
    said = {}
    for key, words in zip(fields(storm.page), cycle(SCALE), strict=False):
        if key.startswith("field-scale-"):
            said[storm.page.evaluate(QUESTION, key)] = words
            storm.fill(tap(key, words))
        elif key.startswith("field-years-") and not key.endswith("--unsure"):
            said[storm.page.evaluate(QUESTION, key)] = "Not sure"
            storm.fill((*write(key, "long"), *write(key, "2.5"), *tick(f"{key}--unsure")))
    return said


def look(storm: Storm, said: dict[str, str], held: dict[str, dict[str, object]]) -> None:
    """Verifies the check page, the contract, and every screen that was opened by its address."""
    storm.open(f"/answers?role={ROLE}")
    rows = dict(storm.page.evaluate(ROWS))
    for question, words in said.items():
        storm.check(question, words, rows.get(question))
    for address, values in held.items():
        storm.open(address)
        storm.compare(values)
    storm.open(f"/contract?role={ROLE}")
    rows = [
        " ".join(row.split())
        for row in storm.page.get_by_role("row").all_inner_texts()
        if "All together" in row
    ]
    storm.check("the contract", CONTRACT, rows[-1] if rows else None)


def visit(
    browser: Browser, server: MortalServer, chance: random.Random, counts: Counts, due: list[str]
) -> list[str]:
    """Makes one journey in a new tab with these disturbances. Returns those that did not happen."""
    moments = dict(zip(chance.sample(range(MOVEMENTS), len(due)), due, strict=True))
    context = browser.new_context(
        **VIEWS["phone"], base_url=server.url, reduced_motion="reduce", locale="en-GB"
    )
    with closing(context):
        storm = Storm(context.new_page(), server, chance, counts, moments)
        try:
            journey(storm)
        except Lost as lost:
            counts.lost.append(str(lost))
        except (Error, AssertionError) as error:
            counts.lost.append(f"no way on from {storm.page.url}: {error}")
        counts.lost += [f"in the browser: {fault}" for fault in storm.visitor.faults]
    return list(moments.values())


def run(browser: Browser, kills: int, reloads: int, seed: int) -> Counts:
    """Makes journeys until every disturbance has happened, or too many answers are lost."""
    chance, counts = random.Random(seed), Counts()  # noqa: S311 - random moments, not secrets
    due = ["kill"] * kills + ["reload"] * reloads
    chance.shuffle(due)
    with _mortal() as server:
        while due and len(counts.lost) < WORST:
            due = due[MOST:] + visit(browser, server, chance, counts, due[:MOST])
    return counts


@contextmanager
def _mortal() -> Iterator[MortalServer]:
    """A server that is killed at the end of the block."""
    with tempfile.TemporaryDirectory() as folder:
        server = MortalServer(Path(folder))
        try:
            yield server
        finally:
            server.kill()


def main() -> int:
    """Parses the arguments, runs, prints the counts and returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--reloads", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    call = parser.parse_args()
    with sync_playwright() as playwright, closing(chromium_of(playwright)) as browser:
        counts = run(browser, call.kills, call.reloads, call.seed)
    print(*counts.lost, counts.line(), sep="\n")  # noqa: T201 - a script prints
    return 0 if counts.is_good() else 1


if __name__ == "__main__":
    sys.exit(main())
