"""How long the check of a role takes, as `python -m docs.length` counted it from the screens."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

FILE = Path(__file__).with_name("minutes.yml")


class Minutes(NamedTuple):
    """Whole minutes to the first verdict, and for the whole check."""

    verdict: int
    whole: int


@cache
def counted_minutes() -> dict[str, Minutes]:
    """The minutes of each role that was counted; a role without an entry tells no time."""
    entries = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {role: Minutes(**minutes) for role, minutes in entries.items()}
