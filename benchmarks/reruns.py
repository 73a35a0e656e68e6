"""Compares an answer in the app with a click on a bare Streamlit page: `python -m benchmarks.reruns`.

Starts both on free local ports and clicks like a visitor, in turn and in several rounds. Exit code 1 if an
answer exceeds a limit.
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
from eligibility.catalogue import read_catalogue
from eligibility.facts import Facts
from eligibility.questionnaire import Part, Step, route, same_way

ROUNDS, WARM_UP, CLICKS, WALKS = 6, 2, 10, 3
THINKING_TIME = (0.3, 0.5)
"""The shortest and longest pause before a click, in seconds."""
START, CONTINUE = "Start the check", "Continue"
WALKED_ROLE = "soc-analyst"
BARE_PAGE = 'import streamlit as st\n\nst.title("Bare")\nst.radio("Which one?", ["One", "Two", "Three"])\n'
ROOT = Path(__file__).parent.parent

SCREENS = (
    Screen("one question", WALKED_ROLE, "military_service", 3000, 20),
    Screen("five skills", "detection-engineer", "detection", 6000, 35),
)


async def think() -> None:
    """Waits as long as a visitor would before a click."""
    await asyncio.sleep(random.uniform(*THINKING_TIME))


def step_shown(tab: Tab) -> str:
    """Returns the step in the address of a tab."""
    return parse_qs(tab.query)["step"][0]


async def answer_repeatedly(tab: Tab) -> list[Run]:
    """Answers the fields of a screen in turn, and returns the runs after the warm-up."""
    runs = []
    for turn in range(WARM_UP + CLICKS):
        fields = tab.fields()
        await think()
        runs.append(await tab.answer(fields[turn % len(fields)], turn + turn // len(fields)))
    return runs[WARM_UP:]


async def bare_page_round(url: str) -> list[Run]:
    """Measures one round on the bare page."""
    tab = Tab(url)
    await tab.open()
    runs = await answer_repeatedly(tab)
    await tab.close()
    return runs


async def screen_round(url: str, screen: Screen) -> list[Run]:
    """Measures one round on a screen of the app, which it opens by its address."""
    tab = Tab(f"{url}/?role={screen.role}")
    await tab.open()
    await tab.click(START)
    await tab.go_to(screen.step)
    runs = await answer_repeatedly(tab)
    await tab.close()
    return runs


async def walk(url: str, answers: Rows, continues: Rows) -> None:
    """Answers every screen of a role; adds the runs of each step to `answers` and `continues`."""
    steps = route(read_catalogue(), [WALKED_ROLE], Facts())
    for first in (steps[0], next(step for step in steps if step.part is Part.SKILLS)):
        tab = Tab(f"{url}/?role={WALKED_ROLE}")
        await tab.open()
        await tab.click(START)
        await tab.go_to(first.id)
        await answer_to_result(tab, same_way(steps, first), answers, continues)
        await tab.close()


async def answer_to_result(tab: Tab, steps: tuple[Step, ...], answers: Rows, continues: Rows) -> None:
    """Answers every screen of a way to the result."""
    for step in steps:
        if step_shown(tab) != step.id:
            raise RuntimeError(f"at {step_shown(tab)}, not at {step.id}")
        done: set[str] = set()
        while unanswered := [widget for widget in tab.fields() if widget.id not in done]:
            await think()
            answers[step.id].append(await tab.answer(unanswered[0], len(done)))
            done.add(unanswered[0].id)
        await think()
        continues[step.id].append(await tab.click(CONTINUE))


async def measure(bare_url: str, url: str) -> bool:
    """Runs and prints all measurements. Returns True if every limit holds."""
    bare: Rounds = []
    samples: dict[Screen, Rounds] = {screen: [] for screen in SCREENS}
    for _ in range(ROUNDS):
        bare.append(await bare_page_round(bare_url))
        for screen, rounds in samples.items():
            rounds.append(await screen_round(url, screen))
    answers, continues = defaultdict[str, list[Run]](list), defaultdict[str, list[Run]](list)
    for _ in range(WALKS):
        await walk(url, answers, continues)
    report.print_bare_page(bare)
    good = [report.print_screen(screen, rounds, bare) for screen, rounds in samples.items()]
    report.print_table(f"For information: an answer on each screen of {WALKED_ROLE}", answers, bare)
    report.print_table("For information: Continue on each of these screens", continues, bare)
    return all(good)


def main() -> int:
    """Starts both servers, measures, and stops them."""
    with TemporaryDirectory() as folder, ExitStack() as servers:
        home = Path(folder)
        (home / "bare.py").write_text(BARE_PAGE, encoding="utf-8")
        bare = servers.enter_context(serving("bare.py", home, home))
        app = servers.enter_context(serving("server.py", ROOT, home))
        return 0 if asyncio.run(measure(bare, app)) else 1


if __name__ == "__main__":
    sys.exit(main())
