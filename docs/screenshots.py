"""Takes screenshots of a running app: `python -m docs.screenshots FOLDER --url URL`.

Goes through the check with an invented candidate, on phone and desktop, in light and dark mode. The picture in
the README is the desktop, light screenshot of the result, cropped below the radar chart.
"""

from __future__ import annotations

import argparse
import re
import shutil
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.journeys.conftest import CHROMIUM
from tests.journeys.people import ANSWERS, Person, start
from tests.journeys.people import skills as answer_skills
from tests.journeys.visitor import Visitor

VIEWS = {"phone": (375, 812), "desktop": (1280, 800)}
CANDIDATE = Person(cast="No", function_group=None)
SCALE = ("Yes", "Partly", "Yes", "No", "Yes")


def take(page: Page, path: Path) -> None:
    """Saves a screenshot of the whole page, from masthead to footer."""
    size = page.viewport_size or {"width": 0, "height": 0}
    height = page.evaluate("document.querySelector('[data-testid=\"stMain\"]').scrollHeight")
    page.set_viewport_size({"width": size["width"], "height": max(height, size["height"])})
    page.wait_for_timeout(400)
    page.screenshot(path=str(path))
    page.set_viewport_size(size)


def answer_with_a_mix(visitor: Visitor) -> None:
    """Answers skill questions with different values, so that the charts are not uniform."""
    for number, group in enumerate(visitor.page.get_by_role("radiogroup").all()):
        answer = SCALE[number % len(SCALE)]
        group.locator("label").filter(has_text=re.compile(f"^{answer}$")).click()
    answer_skills(visitor, Person(years="2"))


def walk(browser: Browser, url: str, role: str, folder: Path, view: str, scheme: str) -> None:
    """Goes from the home page to the contract and takes a screenshot of each screen."""
    width, height = VIEWS[view]
    context = browser.new_context(
        base_url=url, viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
    )  # fmt: skip
    visitor = Visitor(context.new_page())
    number = 0

    def take_numbered(name: str) -> None:
        nonlocal number
        number += 1
        take(visitor.page, folder / f"{view}-{scheme}-{number:02}-{name}.png")

    first = {"home": "/", "role": f"/?role={role}", "about": "/about", "compare-notices": "/compare",
             "resume": "/resume", "europass": "/europass"}  # fmt: skip
    for name, address in first.items():
        visitor.open(address)
        take_numbered(name)

    def answer_questions() -> None:
        while visitor.is_on("question"):
            heading = visitor.heading.inner_text()
            ANSWERS.get(heading, lambda v, _: answer_with_a_mix(v))(visitor, CANDIDATE)
            take_numbered(re.sub(r"\W+", "-", heading.lower()).strip("-"))
            visitor.continue_()

    start(visitor, role)
    answer_questions()
    take_numbered("verdict")
    visitor.open_skills()
    answer_questions()
    visitor.open_check_page()
    take_numbered("answers")
    visitor.open_result()
    visitor.page.get_by_text("Try it: Register in CAST").click()
    visitor.settle()
    take_numbered("result")
    visitor.follow("The contract in plain words, with your dates")
    for field, text in {"Day": "1", "Month": "2", "Year": "2027"}.items():
        visitor.type(field, text)
    visitor.settle()
    take_numbered("contract")
    for name in ("evidence", "compare"):
        visitor.open(f"/{name}?role={role}")
        visitor.settle()
        take_numbered(name)
    context.close()


def main() -> None:
    """Takes all screenshots."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--url", default="http://127.0.0.1:8501")
    parser.add_argument("--role", default="soc-analyst")
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM)
        for view in VIEWS:
            for scheme in ("light", "dark"):
                walk(browser, args.url, args.role, args.folder, view, scheme)
        browser.close()


if __name__ == "__main__":
    main()
