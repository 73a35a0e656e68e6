"""Prints the measurements of clicks."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from benchmarks.websocket import Run

MAX_RATIO = 0.25
"""The limit for the time of an answer divided by that of a click on the bare page."""

Rounds = list[list[Run]]
Rows = Mapping[str, list[Run]]


class Screen(NamedTuple):
    """A screen to measure, and the limits in bytes and messages for an answer on it."""

    name: str
    role: str
    step: str
    size: int
    messages: int


def p50(rounds: Iterable[list[Run]]) -> float:
    """Returns the median time of all clicks in milliseconds."""
    return statistics.median(run.ms for runs in rounds for run in runs)


def worst(runs: Iterable[Run]) -> tuple[int, int]:
    """Returns the highest number of bytes and of messages of a click."""
    sizes, messages = zip(*((run.size, run.messages) for run in runs), strict=True)
    return max(sizes), max(messages)


def print_bare_page(rounds: Rounds) -> None:
    """Prints the cost of a click on the bare page."""
    size, messages = worst(run for runs in rounds for run in runs)
    print(f"bare page: p50 {p50(rounds):.1f} ms, {size} bytes, {messages} messages")


def print_screen(screen: Screen, rounds: Rounds, bare: Rounds) -> bool:
    """Prints the cost of an answer on a screen. Returns True if it is within the limits."""
    ratio = p50(rounds) / p50(bare)
    ratios = [p50([runs]) / p50([bare_runs]) for runs, bare_runs in zip(rounds, bare, strict=True)]
    size, messages = worst(run for runs in rounds for run in runs)
    good = ratio <= MAX_RATIO and size <= screen.size and messages <= screen.messages
    print(
        f"{screen.name} ({screen.role}, {screen.step}): p50 {p50(rounds):.1f} ms, "
        f"ratio {ratio:.3f} (rounds {min(ratios):.3f} to {max(ratios):.3f}, limit {MAX_RATIO}), "
        f"{size} bytes (limit {screen.size}), {messages} messages (limit {screen.messages})"
        f"{'' if good else ' - OVER THE LIMIT'}"
    )
    return good


def print_table(title: str, rows: Rows, bare: Rounds) -> None:
    """Prints the highest bytes and messages of a click and the median time, for each row."""
    print(f"\n{title}\n  {'screen':22}{'clicks':>8}{'bytes':>8}{'messages':>10}{'p50 ms':>8}{'ratio':>8}")
    costs = {name: (*worst(runs), p50([runs])) for name, runs in rows.items()}
    for name, (size, messages, ms) in costs.items():
        ratio = ms / p50(bare)
        print(f"  {name:22}{len(rows[name]):8}{size:8}{messages:10}{ms:8.1f}{ratio:8.3f}")
    for column, unit in enumerate(("bytes", "messages", "p50 ms")):
        name, values = max(costs.items(), key=lambda item: item[1][column])
        print(f"  most {unit}: {name}, {values[column]:.0f}")
