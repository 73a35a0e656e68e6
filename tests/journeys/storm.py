"""A server that is killed, a page that is reloaded, and a visitor who looks whether every answer is there."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.journeys.conftest import launch
from tests.journeys.movements import Movement, Movements, fields
from tests.journeys.visitor import SETTLED, Visitor
from tests.ports import free_port

SLOWEST = 10
"""Seconds from the server being back to the answers being back."""

LATEST = 0.5
"""A disturbance comes at most so many seconds after a movement; every other one comes at once."""

SESSION = "() => window.roleCompassSession?.() ?? null"
BACK = f"before => (now => now && now !== before)(({SESSION})()) && ({SETTLED})()"


class Lost(Exception):  # noqa: N818 - what happened, not a fault of the program
    """Something that the visitor had answered is gone: the journey ends here."""


class MortalServer:
    """The app on one port, which may die and come back."""

    def __init__(self, folder: Path) -> None:
        """Starts it."""
        self.port, self.log = str(free_port()), folder / "server.log"
        self.url = f"http://127.0.0.1:{self.port}"
        self.start()

    def start(self) -> None:
        """Starts it, and waits until it answers."""
        self.process = launch(self.port, self.log)

    def kill(self) -> None:
        """Ends it without any warning."""
        self.process.kill()
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
    """A visitor who is disturbed at random moments, and remembers every answer of the open screen."""

    def __init__(
        self,
        page: Page,
        server: MortalServer,
        chance: random.Random,
        counts: Counts,
        due: dict[int, str],
    ) -> None:
        """Sits down at a page; `due` names the movements that are disturbed, and how."""
        self.visitor, self.page, self.server = Visitor(page), page, server
        self.chance, self.counts, self.due = chance, counts, due
        self.held: dict[str, Any] = {}
        self.movements = 0

    def open(self, address: str) -> None:
        """Opens a screen by its address."""
        self.visitor.open(address)
        self.page.wait_for_function(BACK, arg=None)
        self.visitor.settle()
        self.held = {}

    def fill(self, movements: Movements) -> None:
        """Makes these movements on the open screen."""
        for movement in movements:
            while not self._move(movement):
                self.compare(self.held)

    def go_on(self) -> None:
        """Leaves the screen; a click that was lost with the server is made again."""
        left = self.visitor.heading.inner_text(), self.page.url
        while (self.visitor.heading.inner_text(), self.page.url) == left:
            click = Movement(lambda v: v.page.get_by_role("button", name="Continue", exact=True).click(), {})
            if self._move(click):
                self.page.wait_for_function("url => location.href !== url", arg=left[1])
                self.visitor.settle()
            elif self.page.url == left[1]:
                self.compare(self.held)
        self.held = {}

    def compare(self, expected: dict[str, Any]) -> None:
        """Every field holds what it is expected to hold."""
        shown = fields(self.page)
        for key, value in expected.items():
            self.check(key, value, shown.get(key))

    def check(self, what: str, expected: object, found: object) -> None:
        """Counts an answer; one that is gone ends the journey."""
        self.counts.checked += 1
        if found != expected:
            raise Lost(f"{self.page.url.split('/')[-1]}: {what} was {expected!r}, is {found!r}")

    def _move(self, movement: Movement) -> bool:
        """Whether the movement is done for good: one that gives no answer is made again after a disturbance."""
        disturbance = self.due.pop(self.movements, None)
        self.movements += 1
        session = self.page.evaluate(SESSION) if disturbance else None
        movement.do(self.visitor)
        self.held |= movement.holds
        if not disturbance:
            return True
        self._disturb(disturbance, session)
        if movement.holds:
            self.compare(self.held)
        return bool(movement.holds)

    def _disturb(self, kind: str, session: str) -> None:
        """Kills the server or reloads the page, and waits for the restored screen."""
        moment = self.chance.choice((0.0, self.chance.uniform(0, LATEST)))
        if moment:
            self.page.wait_for_timeout(moment * 1000)
        if kind == "kill":
            self.counts.kills += 1
            self.server.kill()
            self.server.start()
            since = time.monotonic()
        else:
            self.counts.reloads += 1
            since = time.monotonic()
            self.page.reload(wait_until="commit")
        self.page.wait_for_function(BACK, arg=session, timeout=3 * SLOWEST * 1000)
        self.counts.slowest = max(self.counts.slowest, time.monotonic() - since)
        self.page.keyboard.press("Escape")
        self.visitor.settle()
