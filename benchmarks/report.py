"""What the measured clicks cost, in words and tables."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from benchmarks.websocket import Run

LONGEST_RATIO = 0.25
"""Of the time of an answer to that of a click on the bare page, at most."""

Rounds = list[list[Run]]
Rows = Mapping[str, list[Run]]


class Screen(NamedTuple):
    """A screen that is measured, and what an answer on it may cost."""

    name: str
    role: str
    step: str
    size: int
    messages: int


def p50(rounds: Iterable[list[Run]]) -> float:
    """The median time of all clicks."""
    return statistics.median(run.ms for runs in rounds for run in runs)


def worst(runs: Iterable[Run]) -> tuple[int, int]:
    """The most bytes and the most messages of a click."""
    sizes, messages = zip(*((run.size, run.messages) for run in runs), strict=True)
    return max(sizes), max(messages)


def bare(rounds: Rounds) -> None:
    """Prints what a click on the bare page costs."""
    size, messages = worst(run for runs in rounds for run in runs)
    print(f"bare page: p50 {p50(rounds):.1f} ms, {size} bytes, {messages} messages")


def screen(about: Screen, rounds: Rounds, beside: Rounds) -> bool:
    """Prints what an answer on a screen costs; whether it is within the limits."""
    ratio = p50(rounds) / p50(beside)
    pairs = [p50([own]) / p50([other]) for own, other in zip(rounds, beside, strict=True)]
    size, messages = worst(run for runs in rounds for run in runs)
    good = ratio <= LONGEST_RATIO and size <= about.size and messages <= about.messages
    print(
        f"{about.name} ({about.role}, {about.step}): p50 {p50(rounds):.1f} ms, "
        f"ratio {ratio:.3f} (rounds {min(pairs):.3f} to {max(pairs):.3f}, limit {LONGEST_RATIO}), "
        f"{size} bytes (limit {about.size}), {messages} messages (limit {about.messages})"
        f"{'' if good else ' - OVER THE LIMIT'}"
    )
    return good


def table(title: str, rows: Rows, beside: Rounds) -> None:
    """Prints for each row the most bytes and messages of a click, and its median time."""
    print(f"\n{title}\n  {'screen':22}{'clicks':>8}{'bytes':>8}{'messages':>10}{'p50 ms':>8}{'ratio':>8}")
    costs = {name: (*worst(runs), p50([runs])) for name, runs in rows.items()}
    for name, (size, messages, took) in costs.items():
        ratio = took / p50(beside)
        print(f"  {name:22}{len(rows[name]):8}{size:8}{messages:10}{took:8.1f}{ratio:8.3f}")
    for place, what in enumerate(("bytes", "messages", "p50 ms")):
        name, found = max(costs.items(), key=lambda item: item[1][place])
        print(f"  most {what}: {name}, {found[place]:.0f}")
