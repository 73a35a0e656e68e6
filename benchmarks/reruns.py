"""What an answer costs beside a bare Streamlit page: `python -m benchmarks.reruns`.

Starts both on free ports of this machine and clicks as a visitor would, in turn and in several rounds.
Ends with status 1 when an answer costs more than its limit.
"""

from __future__ import annotations

import asyncio
import random
import sys
from collections import defaultdict
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import parse_qs

from benchmarks import report
from benchmarks.report import Rounds, Rows, Screen
from benchmarks.servers import serving
from benchmarks.websocket import Run, Tab
from eligibility.catalogue import read
from eligibility.facts import Facts
from eligibility.questionnaire import Step, route

ROUNDS, WARM_UP, CLICKS, WALKS = 6, 2, 10, 3
THINK = (0.3, 0.5)
"""Seconds between two clicks."""
START, CONTINUE = "Start the check", "Continue"
WALKED = "soc-analyst"
BARE = 'import streamlit as st\n\nst.title("Bare")\nst.radio("Which one?", ["One", "Two", "Three"])\n'
ROOT = Path(__file__).parent.parent

SCREENS = (
    Screen("one question", WALKED, "military_service", 3000, 20),
    Screen("five skills", "detection-engineer", "detection", 6000, 35),
)


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


async def walk(url: str, answered: Rows, left: Rows) -> None:
    """Answers every screen of a route; adds to the answers of each step, and to the clicks that left it."""
    steps = route(read(), [WALKED], Facts())
    tab = Tab(f"{url}/?role={WALKED}")
    await tab.open()
    await tab.click(START)
    for step in steps:
        if step_shown(tab, steps) != step.id:
            raise RuntimeError(f"at {step_shown(tab, steps)}, not at {step.id}")
        seen: set[str] = set()
        while waiting := [widget for widget in tab.fields() if widget.id not in seen]:
            await think()
            answered[step.id].append(await tab.answer(waiting[0], len(seen)))
            seen.add(waiting[0].id)
        await think()
        left[step.id].append(await tab.click(CONTINUE))
    await tab.close()


async def measure(bare_url: str, url: str) -> bool:
    """All rounds and the walks, printed; whether every limit holds."""
    bare: Rounds = []
    samples: dict[Screen, Rounds] = {screen: [] for screen in SCREENS}
    for _ in range(ROUNDS):
        bare.append(await on_bare(bare_url))
        for screen, rounds in samples.items():
            rounds.append(await on_screen(url, screen))
    answered, left = defaultdict[str, list[Run]](list), defaultdict[str, list[Run]](list)
    for _ in range(WALKS):
        await walk(url, answered, left)
    report.bare(bare)
    good = [report.screen(screen, rounds, bare) for screen, rounds in samples.items()]
    report.table(f"For information: an answer on each screen of {WALKED}", answered, bare)
    report.table("For information: Continue, from each of them", left, bare)
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
