"""What an answer costs beside a bare Streamlit page: `python -m benchmarks.reruns`.

Starts both on free ports of this machine and clicks as a visitor would, in turn and in several rounds.
Ends with status 1 when an answer costs more than its limit.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.parse import parse_qs

from benchmarks.servers import serving
from benchmarks.websocket import Run, Tab
from eligibility.catalogue import read
from eligibility.facts import Facts
from eligibility.questionnaire import Step, route

ROUNDS, WARM_UP, CLICKS = 5, 2, 10
THINK = (0.3, 0.5)
"""Seconds between two clicks."""
LONGEST_RATIO = 0.25
"""Of an answer's time to that of a click on the bare page, at most."""
START, CONTINUE = "Start the check", "Continue"
WALKED = "soc-analyst"
BARE = 'import streamlit as st\n\nst.title("Bare")\nst.radio("Which one?", ["One", "Two", "Three"])\n'
ROOT = Path(__file__).parent.parent


class Screen(NamedTuple):
    """A screen that is measured, and what an answer on it may cost."""

    name: str
    role: str
    step: str
    size: int
    messages: int


SCREENS = (
    Screen("one question", WALKED, "military_service", 3000, 20),
    Screen("five skills", "detection-engineer", "detection", 6000, 35),
)


@dataclass
class Sample:
    """The clicks on one target, round by round."""

    rounds: list[list[Run]] = field(default_factory=list)

    @property
    def runs(self) -> list[Run]:
        """All clicks."""
        return [run for runs in self.rounds for run in runs]


async def think() -> None:
    """Waits as long as a visitor may look at a screen."""
    await asyncio.sleep(random.uniform(*THINK))


def step_shown(tab: Tab, steps: tuple[Step, ...]) -> str:
    """The step that a tab is at; the first one has no name in the address."""
    return parse_qs(tab.query).get("step", [steps[0].id])[0]


async def answers(tab: Tab) -> list[Run]:
    """Answers every field of a screen in turn, over and over."""
    runs = []
    for turn in range(WARM_UP + CLICKS):
        fields = tab.fields()
        await think()
        runs.append(await tab.answer(fields[turn % len(fields)], turn + turn // len(fields)))
    return runs[WARM_UP:]


async def on_bare(url: str) -> list[Run]:
    """One round on the bare page."""
    tab = Tab(url)
    await tab.open()
    runs = await answers(tab)
    await tab.close()
    return runs


async def on_screen(url: str, screen: Screen) -> list[Run]:
    """One round on a screen of the app, reached by its buttons."""
    steps = route(read(), [screen.role], Facts())
    tab = Tab(f"{url}/?role={screen.role}")
    await tab.open()
    await tab.click(START)
    while step_shown(tab, steps) != screen.step:
        await think()
        await tab.click(CONTINUE)
    runs = await answers(tab)
    await tab.close()
    return runs


async def walk(url: str) -> tuple[dict[str, list[Run]], dict[str, Run]]:
    """Answers every screen of a route: the answers of each step, and the click on Continue that left it."""
    steps = route(read(), [WALKED], Facts())
    tab = Tab(f"{url}/?role={WALKED}")
    await tab.open()
    await tab.click(START)
    found: dict[str, list[Run]] = {}
    left: dict[str, Run] = {}
    for step in steps:
        if step_shown(tab, steps) != step.id:
            raise RuntimeError(f"at {step_shown(tab, steps)}, not at {step.id}")
        found[step.id], seen = [], set[str]()
        while waiting := [widget for widget in tab.fields() if widget.id not in seen]:
            await think()
            found[step.id].append(await tab.answer(waiting[0], len(seen)))
            seen.add(waiting[0].id)
        await think()
        left[step.id] = await tab.click(CONTINUE)
    await tab.close()
    return found, left


def p50(runs: list[Run]) -> float:
    """The median time."""
    return statistics.median(run.ms for run in runs)


def report(screen: Screen, sample: Sample, bare: Sample) -> bool:
    """Prints what an answer on a screen costs; whether it is within the limits."""
    ratio = p50(sample.runs) / p50(bare.runs)
    pairs = [p50(own) / p50(other) for own, other in zip(sample.rounds, bare.rounds, strict=True)]
    size, messages = (max(getattr(run, name) for run in sample.runs) for name in ("size", "messages"))
    good = ratio <= LONGEST_RATIO and size <= screen.size and messages <= screen.messages
    print(
        f"{screen.name} ({screen.role}, {screen.step}): p50 {p50(sample.runs):.1f} ms, "
        f"ratio {ratio:.3f} (rounds {min(pairs):.3f} to {max(pairs):.3f}, limit {LONGEST_RATIO}), "
        f"{size} bytes (limit {screen.size}), {messages} messages (limit {screen.messages})"
        f"{'' if good else ' - OVER THE LIMIT'}"
    )
    return good


def table(title: str, rows: dict[str, list[Run]], bare: Sample) -> None:
    """Prints the worst click of each row, for information."""
    print(f"\n{title}")
    print(f"  {'screen':22}{'clicks':>8}{'bytes':>8}{'messages':>10}{'ms':>8}{'ratio':>8}")
    for name, runs in rows.items():
        size, messages = max(run.size for run in runs), max(run.messages for run in runs)
        took = max(run.ms for run in runs)
        print(f"  {name:22}{len(runs):8}{size:8}{messages:10}{took:8.1f}{took / p50(bare.runs):8.3f}")
    for what, worth in (("bytes", _size), ("messages", _messages), ("ms", _ms)):
        worst = max(rows, key=lambda name: max(map(worth, rows[name])))
        print(f"  worst {what}: {worst}, {max(map(worth, rows[worst])):.0f}")


_size: Callable[[Run], float] = lambda run: run.size
_messages: Callable[[Run], float] = lambda run: run.messages
_ms: Callable[[Run], float] = lambda run: run.ms


async def measure(bare_url: str, url: str) -> bool:
    """All rounds and the walk, printed; whether every limit holds."""
    bare, samples = Sample(), {screen: Sample() for screen in SCREENS}
    for _ in range(ROUNDS):
        bare.rounds.append(await on_bare(bare_url))
        for screen, sample in samples.items():
            sample.rounds.append(await on_screen(url, screen))
    print(f"bare page: p50 {p50(bare.runs):.1f} ms, {max(run.size for run in bare.runs)} bytes")
    good = [report(screen, sample, bare) for screen, sample in samples.items()]
    found, left = await walk(url)
    table(f"The dearest answer of each screen ({WALKED}), for information:", found, bare)
    table("Continue, from each screen to the next, for information:", {n: [r] for n, r in left.items()}, bare)
    return all(good)


def main() -> int:
    """Starts both servers, measures, and ends them."""
    with TemporaryDirectory() as place, ExitStack() as servers:
        home = Path(place)
        (home / "bare.py").write_text(BARE, encoding="utf-8")
        bare = servers.enter_context(serving("bare.py", home, home))
        app = servers.enter_context(serving("server.py", ROOT, home))
        return 0 if asyncio.run(measure(bare, app)) else 1


if __name__ == "__main__":
    sys.exit(main())
