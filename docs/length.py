"""Counts how long a check takes: `python -m docs.length`.

Goes through the check of each role in Chromium, on a phone, as an eligible person who covers most of the notice. Counts
the words that each screen shows when it is left: text in closed expanders, hidden text and text for screen readers only
is not counted, options are; masthead and footer are counted once. A chosen option or a filled field is one click, a
choice from a list two, a button one. A person reads 200 words a minute and needs 3 seconds a click.

The first verdict is read on top of the result; the whole way goes on through the skills to the end of the result.
Prints each role, writes the minutes that the screens tell to `ui/roles/minutes.yml`, and exits 1 above a limit.
"""

from __future__ import annotations

import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import yaml
from playwright.sync_api import Browser, sync_playwright

from eligibility.catalogue import read_catalogue
from tests.journeys.conftest import VIEWS, chromium_of, serving
from tests.journeys.people import ELIGIBLE, answer, start
from tests.journeys.visitor import Visitor
from ui.roles.minutes import FILE

WORDS_PER_MINUTE, SECONDS_PER_CLICK = 200, 3
LIMITED_ROLE = "soc-analyst"
MOST_WORDS, MOST_MINUTES = 1600, 11
MOST_SCREENS_TO_VERDICT, MOST_MINUTES_TO_VERDICT = 9, 4
HEAD = "# Minutes to the first verdict and for the whole check, counted by `python -m docs.length`.\n"

WORDS = """([within, without]) => {
    const isOnScreen = ({ width, height, right, bottom }) => Math.min(width, height) > 1 && right > 0 && bottom > 0;
    const isSeen = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
        isOnScreen(element.getBoundingClientRect()) && getComputedStyle(element).clipPath === 'none' &&
        !getComputedStyle(element).fontFamily.includes('Material') && !(without && element.closest(without));
    document.querySelector('[data-testid="stMain"]').scrollTo(0, 0);
    let count = 0;
    for (const part of document.querySelectorAll(within)) {
        const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const words = texts.currentNode.data.match(/[\\p{L}\\p{N}][^\\s]*/gu);
            if (words && isSeen(texts.currentNode.parentElement)) count += words.length;
        }
    }
    return count;
}"""
CLICKS = """() => {
    const fields = [...document.querySelectorAll('[data-testid="stMain"] input')];
    const lists = fields.filter((field) => field.role === 'combobox' && field.value);
    const texts = fields.filter((field) => field.type === 'text' && field.role !== 'combobox' && field.value);
    return fields.filter((field) => field.checked).length + 2 * lists.length + texts.length;
}"""
MAIN, FRAME, VERDICT = (
    '[data-testid="stMain"]',
    ".st-key-masthead, .st-key-footer",
    'h1, [class*="st-key-verdict-"]',
)


class Length(NamedTuple):
    """What a part of the way takes."""

    screens: int = 0
    words: int = 0
    clicks: int = 0

    def and_then(self, other: Length) -> Length:
        """The length of both parts."""
        return Length(*(mine + more for mine, more in zip(self, other, strict=True)))

    def minutes(self) -> float:
        """The time that it takes."""
        return self.words / WORDS_PER_MINUTE + self.clicks * SECONDS_PER_CLICK / 60

    def __str__(self) -> str:
        """The figures in a line."""
        return (
            f"{self.screens} screens, {self.words} words, {self.clicks} clicks, {self.minutes():.1f} minutes"
        )


def words(visitor: Visitor, within: str = MAIN, without: str = FRAME) -> int:
    """The number of words that these parts of the screen show."""
    return int(visitor.page.evaluate(WORDS, [within, without]))


def answer_mostly_yes(visitor: Visitor) -> None:
    """Answers skills: the first one on each screen Partly, the others Yes; years with 5."""
    for number, group in enumerate(visitor.page.get_by_role("radiogroup").all()):
        group.locator("label").nth(0 if number else 1).click()
    for field in visitor.page.get_by_role("textbox").all():
        field.fill("5")
        field.press("Tab")


def questions(visitor: Visitor) -> Length:
    """Answers one screen after another up to the result, and returns what they take."""
    length, are_skills = Length(), "step" in visitor.page.url
    while visitor.is_on("question"):
        if are_skills:
            answer_mostly_yes(visitor)
        else:
            answer(visitor, ELIGIBLE)
        visitor.settle()
        length = length.and_then(Length(1, words(visitor), visitor.page.evaluate(CLICKS) + 1))
        visitor.continue_()
    visitor.settle()
    return length


def measure(browser: Browser, url: str, role: str) -> tuple[Length, Length]:
    """What a role takes to the first verdict, and to the end of the result."""
    context = browser.new_context(**VIEWS["phone"], base_url=url, reduced_motion="reduce")
    visitor = Visitor(context.new_page())
    start(visitor, role)
    frame = Length(words=words(visitor, FRAME, ""))
    verdict = frame.and_then(questions(visitor)).and_then(Length(words=words(visitor, VERDICT)))
    visitor.open_skills()
    skills = questions(visitor).and_then(Length(1, words(visitor), 1))
    context.close()
    return verdict, verdict.and_then(skills)


def is_short(verdict: Length, whole: Length) -> bool:
    """Whether the limits hold."""
    return (
        verdict.screens <= MOST_SCREENS_TO_VERDICT
        and verdict.minutes() <= MOST_MINUTES_TO_VERDICT
        and whole.words <= MOST_WORDS
        and whole.minutes() <= MOST_MINUTES
    )


def main() -> int:
    """Measures every role, prints the figures, writes the minutes, and returns the exit code."""
    lengths: dict[str, tuple[Length, Length]] = {}
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder) / "server.log") as server,
        sync_playwright() as playwright,
        closing(chromium_of(playwright)) as browser,
    ):
        for role in read_catalogue().roles:
            verdict, whole = lengths[role] = measure(browser, server.url, role)
            print(f"{role}\n  to the verdict: {verdict}\n  whole: {whole}", flush=True)  # noqa: T201 - a script prints
    minutes = {
        role: {"verdict": round(verdict.minutes()), "whole": round(whole.minutes())}
        for role, (verdict, whole) in lengths.items()
    }
    FILE.write_text(HEAD + yaml.safe_dump(minutes), encoding="utf-8")
    return 0 if is_short(*lengths[LIMITED_ROLE]) else 1


if __name__ == "__main__":
    sys.exit(main())
