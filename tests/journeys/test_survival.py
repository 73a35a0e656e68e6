"""A short run of the script that kills the server and reloads the page at random moments."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.journeys.survival import run


def test_no_answer_is_lost_when_the_server_is_killed_or_the_page_reloaded(browser: Browser) -> None:
    """Three kills and three reloads during a check; every answer is restored within the time limit."""
    counts = run(browser, kills=3, reloads=3, seed=20261121)
    assert counts.is_good(), [counts.line(), *counts.lost]
    assert (counts.kills, counts.reloads) == (3, 3)
    assert counts.checked > 0
