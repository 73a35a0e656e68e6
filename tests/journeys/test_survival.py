"""The shorter form of the script that kills the server and reloads the page at random moments."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.journeys.survival import run


def test_no_answer_is_lost(browser: Browser) -> None:
    """After three kills and three reloads in the midst of a journey, every answer is there, and soon."""
    counts = run(browser, kills=3, reloads=3, seed=20261121)
    assert counts.is_good(), [counts.line(), *counts.lost]
    assert (counts.kills, counts.reloads) == (3, 3)
    assert counts.checked > 0
