"""A server that is killed, a page that is reloaded, and a check that every answer is restored."""

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
"""The longest acceptable time in seconds from a restarted server or a reload to the restored answers."""

LATEST = 0.5
"""The longest delay in seconds between a movement and its disturbance; about half of them have no delay."""

SESSION = "() => window.roleCompassSession?.() ?? null"
BACK = f"before => (now => now && now !== before)(({SESSION})()) && ({SETTLED})()"


class Lost(Exception):  # noqa: N818 - a result, not a programming error
    """An answer of the visitor is gone; the journey ends here."""


class MortalServer:
    """A copy of the app that can be killed and started again on the same port."""

    def __init__(self, folder: Path, app: str | None = None) -> None:
        """Starts the server, or the variant of the app that `app` names."""
        self.port, self.log, self.app = str(free_port()), folder / "server.log", app
        self.url = f"http://127.0.0.1:{self.port}"
        self.start()

    def start(self) -> None:
        """Starts the server and waits until it answers."""
        self.process = launch(self.port, self.log, self.app)

    def kill(self) -> None:
        """Kills the server without warning."""
        self.process.kill()
        self.process.wait()


@dataclass
class Counts:
    """The counts of one run."""

    kills: int = 0
    reloads: int = 0
    checked: int = 0
    lost: list[str] = field(default_factory=list)
    slowest: float = 0.0

    def line(self) -> str:
        """All counts in one line."""
        return (
            f"{self.kills} kills, {self.reloads} reloads, {self.checked} answers checked, "
            f"{len(self.lost)} lost, slowest restore {self.slowest:.1f} s (limit {SLOWEST} s)"
        )

    def is_good(self) -> bool:
        """True if no answer was lost and no restore was slow."""
        return not self.lost and self.slowest <= SLOWEST


class Storm:
    """A visitor who is disturbed at random moments and remembers every answer on the open screen."""

    def __init__(
        self,
        page: Page,
        server: MortalServer,
        chance: random.Random,
        counts: Counts,
        due: dict[int, str],
    ) -> None:
        """`due` maps the number of a movement to the disturbance that follows it."""
        self.visitor, self.page, self.server = Visitor(page), page, server
        self.chance, self.counts, self.due = chance, counts, due
        self.held: dict[str, Any] = {}
        self.movements = 0

    def open(self, address: str) -> None:
        """Opens an address and waits for a live session."""
        self.visitor.open(address)
        self.page.wait_for_function(BACK, arg=None)
        self.visitor.settle()
        self.held = {}

    def fill(self, movements: Movements) -> None:
        """Makes these movements on the open screen."""
        for movement in movements:
            while not self._move(movement):
                self.compare(self.held)

    def go_on(self, control: str = "Continue") -> None:
        """Presses Continue, or another button or link, again if the click was lost with the server."""
        left = self.visitor.heading.inner_text(), self.page.url
        while (self.visitor.heading.inner_text(), self.page.url) == left:
            click = Movement(lambda v: v.control(control).click(), {})
            if self._move(click):
                self.page.wait_for_function("url => location.href !== url", arg=left[1])
                self.visitor.settle()
            elif self.page.url == left[1]:
                self.compare(self.held)
        self.held = {}

    def compare(self, expected: dict[str, Any]) -> None:
        """Checks that every field shows its expected value."""
        shown = fields(self.page)
        for key, value in expected.items():
            self.check(key, value, shown.get(key))

    def check(self, what: str, expected: object, found: object) -> None:
        """Counts a checked answer; raises Lost if it is not as expected."""
        self.counts.checked += 1
        if found != expected:
            raise Lost(f"{self.page.url.split('/')[-1]}: {what} was {expected!r}, is {found!r}")

    def _move(self, movement: Movement) -> bool:
        """Makes one movement. Returns False if it must be repeated, because a disturbance followed and it gives no answer."""
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
        """Kills the server or reloads the page, and waits until the screen is restored."""
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
        # On a slow machine the screen that waits for the tab's reply can be quiet for a while; it has no heading.
        self.page.wait_for_function(SETTLED, timeout=3 * SLOWEST * 1000)
        self.visitor.settle()
