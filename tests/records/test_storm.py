"""Killing writers at random moments loses and doubles no counts. A longer run: `python -m tests.records.storm`."""

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
    """The exit code and the counts of a storm, run in its own process because it forks."""
    command = [sys.executable, "-m", "tests.records.storm", "--database", address, *options]
    completed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    counts = COUNTS.match(completed.stdout)
    assert counts, completed.stderr
    return completed.returncode, [int(text) for text in counts.groups()]


def test_no_count_is_lost_or_doubled(address: str) -> None:
    """With sixteen writers and eight kills, every total is exact on both databases."""
    code, (kills, events, _known, lost, doubled) = storm(address, "--kills", "8")
    assert (code, kills, lost, doubled) == (0, 8, 0, 0)
    assert events > 16


def test_repeated_events_with_new_keys_are_counted_twice(address: str) -> None:
    """The storm detects double counts: events that are repeated with a new key are counted again."""
    code, (_kills, _events, _known, lost, doubled) = storm(address, "--kills", "25", "--fresh-keys")
    assert (code, lost) == (1, 0)
    assert doubled > 0
