"""Writers that are killed at random lose no count and double none; the whole storm is `python -m tests.records.storm`."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
COUNTS = re.compile(
    r"16 writers, (\d+) killed, (\d+) events acknowledged, (\d+) .*, (\d+) lost, (\d+) doubled"
)


def storm(address: str, *options: str) -> tuple[int, list[int]]:
    """Exit code and counts of a storm, which forks and so wants a process without threads."""
    command = [sys.executable, "-m", "tests.records.storm", "--database", address, *options]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    counts = COUNTS.match(found.stdout)
    assert counts, found.stderr
    return found.returncode, [int(text) for text in counts.groups()]


def test_no_count_is_lost_or_doubled(address: str) -> None:
    """Sixteen processes write at once, eight are killed: every total is exact, on both databases."""
    code, (kills, events, _known, lost, doubled) = storm(address, "--kills", "8")
    assert (code, kills, lost, doubled) == (0, 8, 0, 0)
    assert events > 16


def test_without_the_same_key_totals_are_too_high(address: str) -> None:
    """The storm sees a double count: with a new key in every try, events that were repeated count again."""
    code, (_kills, _events, _known, lost, doubled) = storm(address, "--kills", "25", "--fresh-keys")
    assert (code, lost) == (1, 0)
    assert doubled > 0
