"""Checks the accessibility of the open screen with axe-core."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import axe_playwright_python

from tests.journeys.visitor import Visitor

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},  # required by WCAG 2.2, but off by default in axe
    "resultTypes": ["violations"],
}
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
NARROWEST, TABLET = 320, 600


class Inspector:
    """Collects the accessibility problems of the screens that a visitor opens."""

    def __init__(self, visitor: Visitor) -> None:
        """Inspects the screens of this visitor."""
        self.visitor = visitor
        self.problems: list[str] = []

    def scan(self, screen: str) -> None:
        """Scans the open screen in the light and the dark theme, and checks that it does not scroll sideways."""
        for theme in THEMES:
            self.visitor.page.emulate_media(color_scheme=theme)
            self.visitor.settle()
            self.scan_as_it_is(f"{screen}, {theme}")
        self._check_width(screen)

    def scan_as_it_is(self, screen: str) -> None:
        """Scans the open screen once: a change of the theme or of the width would close an open list."""
        self.problems += [f"{screen}: {violation}" for violation in self._violations()]

    def _check_width(self, screen: str) -> None:
        page = self.visitor.page
        size = page.viewport_size
        assert size
        narrow = [NARROWEST] if size["width"] < TABLET else []
        for width in [size["width"], *narrow]:
            page.set_viewport_size({"width": width, "height": size["height"]})
            if self.visitor.scrolls_sideways():
                self.problems.append(f"{screen}: scrolls sideways at {width} px")
        page.set_viewport_size(size)

    def _violations(self) -> list[str]:
        page = self.visitor.page
        if not page.evaluate("Boolean(window.axe)"):
            page.evaluate(AXE)
        violations = page.evaluate("options => axe.run(document, options)", OPTIONS)["violations"]
        return [
            f"{violation['id']} at {' '.join(map(str, node['target']))}: {node['html'][:160]}"
            for violation in violations
            for node in violation["nodes"]
        ]
