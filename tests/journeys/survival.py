"""Answers survive: `python -m tests.journeys.survival [--kills 50] [--reloads 50] [--seed N]`.

A visitor answers every kind of question in Chromium while the server is killed, or the page reloaded, at random
moments. What the fields showed must be there again, and at the end the screens must read as after a journey
that nothing disturbed. Prints its counts; exit code 1 when an answer was lost or a restore was slow.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Page, expect, sync_playwright

from tests.journeys import people
from tests.journeys.conftest import CHROMIUM, ROOT, VIEWS, free_port, wait_until_healthy
from tests.journeys.visitor import Visitor

SLOWEST = 10
"""Seconds from the server being back to the answers being back."""

LATEST = 0.5
"""A disturbance comes at most so many seconds after an action began."""

ROLE = "soc-analyst"
FIELDS = """() => Object.fromEntries([...document.querySelectorAll('[class*="st-key-"]')].flatMap((box) => {
    const key = /st-key-((?:answer|number|country|name|level|skill|years|unsure|start|note)-[\\w-]+)/.exec(box.className);
    if (!key) return [];
    const radio = [...box.querySelectorAll('input[type="radio"]')];
    const tick = box.querySelector('input[type="checkbox"]');
    const value = radio.length ? radio.findIndex((one) => one.checked)
        : tick ? tick.checked : box.querySelector('input, textarea')?.value;
    return [[key[1], value]];
}))"""
ROWS = """() => [...document.querySelectorAll('dl.answers div')].map(
    (row) => [row.querySelector('dt').textContent, row.querySelector('dd').textContent])"""
SESSION = "window.roleCompassTab?.session?.()"
BACK = f"""before => document.querySelector('h1') && {SESSION} && {SESSION} !== before
    && document.querySelector('[data-testid="stApp"]').dataset.testScriptState === 'notRunning'"""
NOTHING = (-1, "", False, None)

Act = Callable[[Visitor], None]


class MortalServer:
    """The app on one port, which may die and come back."""

    def __init__(self, log: Path) -> None:
        """Starts it."""
        self.port, self.log = str(free_port()), log
        self.url = f"http://127.0.0.1:{self.port}"
        self.back_at = 0.0
        self.start()

    def start(self) -> None:
        """Starts it, and waits until it answers."""
        command = [sys.executable, "-m", "streamlit", "run", "server.py", "--server.port", self.port]
        with self.log.open("ab") as out:
            self.process = subprocess.Popen(
                [*command, "--server.address", "127.0.0.1"], cwd=ROOT, stdout=out, stderr=subprocess.STDOUT
            )
        wait_until_healthy(self.url, self.process, self.log)
        self.back_at = time.monotonic()

    def kill(self) -> None:
        """Ends it without any warning."""
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()


@dataclass
class Counts:
    """What a run has seen."""

    kills: int = 0
    reloads: int = 0
    checked: int = 0
    lost: list[str] = field(default_factory=list)
    slowest: float = 0.0

    def line(self) -> str:
        """All of it in one line."""
        return (
            f"{self.kills} kills, {self.reloads} reloads, {self.checked} answers checked, "
            f"{len(self.lost)} lost, slowest restore {self.slowest:.1f} s (limit {SLOWEST} s)"
        )

    def is_good(self) -> bool:
        """Whether nothing was lost and nothing was slow."""
        return not self.lost and self.slowest <= SLOWEST


class Storm:
    """A visitor whose actions are disturbed at random moments, and what became of the answers."""

    def __init__(self, page: Page, server: MortalServer, chance: random.Random, counts: Counts) -> None:
        """Sits down at a page."""
        self.visitor, self.page, self.server = Visitor(page), page, server
        self.chance, self.counts = chance, counts
        self.due: list[str] = []

    def act(self, action: Act, *, calm: float = 0.6) -> None:
        """Does something; where a disturbance is due, in its midst."""
        if not self.due or self.chance.random() < calm:
            action(self.visitor)
            return
        saw, heading = self._disturbed(action, self.due.pop())
        lost = len(self.counts.lost)
        if saw is not None and self.visitor.heading.inner_text() == heading:
            self._compare(saw)
        if saw is None or len(self.counts.lost) > lost:
            action(self.visitor)

    def go_on(self, button: str = "Continue") -> None:
        """Leaves a screen; a click that was lost with the server is made again."""
        heading = self.visitor.heading.inner_text()
        self.act(lambda visitor: self._leave(visitor, button, heading))
        if self.visitor.heading.inner_text() == heading:
            self._leave(self.visitor, button, heading)

    @staticmethod
    def _leave(visitor: Visitor, button: str, heading: str) -> None:
        visitor.page.get_by_role("button", name=button, exact=True).click()
        expect(visitor.heading).not_to_have_text(heading)
        visitor.settle()

    def _disturbed(self, action: Act, kind: str) -> tuple[dict[str, Any] | None, str]:
        """The fields as they looked after the action, if it could be done, and the heading over them."""
        heading, before = self.visitor.heading.inner_text(), self.page.evaluate(SESSION)
        moment = self.chance.uniform(0, LATEST)
        saw = None
        killing = threading.Thread(target=self._kill_at, args=(moment,)) if kind == "kill" else None
        if killing:
            killing.start()
        try:
            action(self.visitor)
            saw = self.page.evaluate(FIELDS)
        except (Error, AssertionError):
            saw = None
        if killing:
            killing.join()
        else:
            self.page.wait_for_timeout(moment * 1000)
            saw = self.page.evaluate(FIELDS)
            self.page.reload(wait_until="domcontentloaded")
            self.server.back_at = time.monotonic()
        self._recover(before)
        setattr(self.counts, f"{kind}s", getattr(self.counts, f"{kind}s") + 1)
        return saw, heading

    def _kill_at(self, moment: float) -> None:
        time.sleep(moment)
        self.server.kill()
        self.server.start()

    def _recover(self, before: str) -> None:
        """Waits until the tab has a new session, and its screen is drawn."""
        self.page.wait_for_function(BACK, arg=before, timeout=3 * SLOWEST * 1000)
        self.counts.slowest = max(self.counts.slowest, time.monotonic() - self.server.back_at)
        self.visitor.settle()

    def _compare(self, saw: dict[str, Any]) -> None:
        """Every field that showed something shows it again; rows count in their order, not by their number."""
        again = self.page.evaluate(FIELDS)
        for kind in ("name-", "level-"):
            old = [v for k, v in saw.items() if k.startswith(kind)]
            new = [v for k, v in again.items() if k.startswith(kind)]
            self._check(kind, [v for v in old if v], [v for v in new if v])
        for key, value in saw.items():
            if value not in NOTHING and not key.startswith(("name-", "level-")):
                self._check(key, value, again.get(key))

    def _check(self, what: str, old: object, new: object) -> None:
        self.counts.checked += 1
        if old != new:
            self.counts.lost.append(f"{self.visitor.heading.inner_text()}: {what} was {old!r}, is {new!r}")


def conditions(storm: Storm) -> None:
    """Citizenship to clearance: long lists, choices, follow-ups, text and rows."""
    start = [
        lambda v: v.pick("Citizenship 1", "France"),
        lambda v: v.choose(people.RIGHTS, "Yes"),
    ]
    _screen(storm, start)
    for question, option in (
        (people.MILITARY, "I have no such duties"),
        (people.FITNESS, "Yes, as far as I know"),
        (people.REFERENCES, "I am not sure"),
    ):
        _screen(storm, [lambda v, q=question, o=option: v.choose(q, o)])  # type: ignore[misc]
    _screen(
        storm,
        [
            lambda v: v.choose(people.CAST, "Yes, but no tests passed yet"),
            lambda v: v.choose(people.FUNCTION_GROUP, "Function group IV"),
        ],
    )
    degree = [
        lambda v: v.choose(people.DEGREE, "Yes, completed"),
        lambda v: v.type(people.YEARS_OF_STUDY, "4"),
        lambda v: v.pick(people.DIPLOMA_COUNTRY, "United Kingdom"),
        lambda v: v.type(people.DIPLOMA_YEAR, "twenty"),
        lambda v: v.type(people.DIPLOMA_YEAR, "2022"),
        lambda v: v.choose(people.RECOGNISED, "No"),
    ]
    _screen(storm, degree)
    languages(storm)
    _screen(storm, [lambda v: v.choose(people.CLEARANCE, "I could be cleared, as far as I know")])
    _screen(storm, [_typing(people.MONTHS_SERVED, "six"), _typing(people.MONTHS_SERVED, "6")])


def _screen(storm: Storm, actions: list[Act]) -> None:
    for action in actions:
        storm.act(action)
    storm.go_on()


def _typing(label: str, text: str) -> Act:
    """Typing that is not committed yet: no other field, no Enter."""
    return lambda visitor: visitor.field(label).fill(text)


def languages(storm: Storm) -> None:
    """Two languages, and a third one in a new row that has no level for a while."""
    for place, (name, level) in enumerate((("French", "C2 or mother tongue"), ("English", "C1")), 1):
        storm.act(lambda v, p=place, n=name: v.pick(f"Language {p}", n))  # type: ignore[misc]
        storm.act(lambda v, p=place, n=level: v.pick(f"Level {p}", n))  # type: ignore[misc]
    storm.act(_third_language)
    storm.act(lambda v: v.pick("Level 3", "B1"))
    storm.go_on()


def _third_language(visitor: Visitor) -> None:
    """A row of its own; one that was still empty may be gone and is added again."""
    visitor.settle()
    box = visitor.page.get_by_role("combobox", name="Language 3", exact=True)
    if not box.is_visible():
        visitor.page.get_by_role("button", name="Add a language").click()
    expect(box).to_be_visible()
    visitor.pick("Language 3", "Finnish")


def skills(storm: Storm) -> None:
    """Every statement, every number of years, and a box for what one is not sure of."""
    page = storm.page
    while storm.visitor.heading.inner_text() != people.CHECK:
        for place in range(page.get_by_role("radiogroup").count()):
            storm.act(lambda v, p=place: _mark(v, p), calm=0.8)  # type: ignore[misc]
        for place in range(page.get_by_role("textbox").count()):
            storm.act(lambda v, p=place: v.page.get_by_role("textbox").nth(p).fill("2.5"))  # type: ignore[misc]
        boxes = page.get_by_role("checkbox")
        if boxes.count() > 1:
            storm.act(lambda v: _tick(v, v.page.get_by_role("checkbox").count() - 1))
        storm.go_on()


def _mark(visitor: Visitor, place: int) -> None:
    group = visitor.page.get_by_role("radiogroup").nth(place)
    group.locator("label").nth(place % 3).click()
    expect(group.get_by_role("radio").nth(place % 3)).to_be_checked()


def _tick(visitor: Visitor, place: int) -> None:
    box = visitor.page.get_by_role("checkbox").nth(place)
    if not box.is_checked():
        box.locator("xpath=ancestor::label").click()
    expect(box).to_be_checked()


def dates(storm: Storm) -> None:
    """The first working day in three fields."""
    storm.visitor.open(f"/contract?role={ROLE}")
    for label, text in (("Day", "31"), ("Month", "5"), ("Year", "2027")):
        storm.act(lambda v, n=label, t=text: v.type(n, t))  # type: ignore[misc]
    storm.visitor.settle()


def notes(storm: Storm) -> None:
    """Evidence, the last of it not committed."""
    storm.visitor.open(f"/evidence?role={ROLE}")
    storm.visitor.settle()
    for place in range(3):
        storm.act(lambda v, p=place: v.page.get_by_role("textbox").nth(p).fill(f"Сова, note {p}"))  # type: ignore[misc]
    storm.page.get_by_role("textbox").nth(2).blur()
    storm.visitor.settle()


def journey(storm: Storm) -> list[Any]:
    """The whole way; returns what the screens say at its end."""
    storm.visitor.open(f"/question?role={ROLE}")
    conditions(storm)
    skills(storm)
    said = [*storm.page.evaluate(ROWS)]
    dates(storm)
    said += sorted(storm.page.evaluate(FIELDS).items())
    notes(storm)
    return [*said, *sorted(storm.page.evaluate(FIELDS).items())]


def visit(
    browser: Browser, server: MortalServer, chance: random.Random, counts: Counts, due: list[str]
) -> list[Any]:
    """One journey in a tab of its own."""
    context = browser.new_context(
        **VIEWS["phone"], base_url=server.url, reduced_motion="reduce", locale="en-GB"
    )
    with closing(context):
        storm = Storm(context.new_page(), server, chance, counts)
        storm.due = due
        return journey(storm)


def run(browser: Browser, kills: int, reloads: int, seed: int) -> Counts:
    """Journeys until every disturbance has happened; each must end as the one that nothing disturbed."""
    chance, counts = random.Random(seed), Counts()  # noqa: S311 - moments, not secrets
    due = ["kill"] * kills + ["reload"] * reloads
    chance.shuffle(due)
    with _mortal() as server:
        calm = visit(browser, server, chance, counts, [])
        while due:
            end = visit(browser, server, chance, counts, due)
            for old, new in zip(calm, end, strict=True):
                counts.checked += 1
                if old != new:
                    counts.lost.append(f"at the end: {old} is {new}")
    return counts


@contextmanager
def _mortal() -> Iterator[MortalServer]:
    """A server that is ended afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        server = MortalServer(Path(folder) / "server.log")
        try:
            yield server
        finally:
            server.kill()


def main() -> int:
    """Runs, prints the counts, and returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--reloads", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    call = parser.parse_args()
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=CHROMIUM)
        counts = run(browser, call.kills, call.reloads, call.seed)
        browser.close()
    print(*counts.lost, counts.line(), sep="\n")  # noqa: T201 - a script prints
    return 0 if counts.is_good() else 1


if __name__ == "__main__":
    sys.exit(main())
