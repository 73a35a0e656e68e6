"""axe-core on the screen that a visitor has open."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import axe_playwright_python

from tests.journeys.visitor import Visitor

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},  # axe leaves it off, WCAG 2.2 asks for it
    "resultTypes": ["violations"],
}
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
NARROWEST, TABLET = 320, 600


class Inspector:
    """Goes along with a visitor and writes down what is wrong on each screen."""

    def __init__(self, visitor: Visitor) -> None:
        """Walks with one visitor."""
        self.visitor = visitor
        self.found: list[str] = []

    def look(self, screen: str) -> None:
        """Scans the open screen in light and dark, and tries whether it scrolls sideways."""
        for theme in THEMES:
            self.visitor.page.emulate_media(color_scheme=theme)
            self.visitor.settle()
            self.found += [f"{screen}, {theme}: {fault}" for fault in self._violations()]
        self._try_sideways(screen)

    def _try_sideways(self, screen: str) -> None:
        page = self.visitor.page
        size = page.viewport_size
        assert size
        narrow = [NARROWEST] if size["width"] < TABLET else []
        for width in [size["width"], *narrow]:
            page.set_viewport_size({"width": width, "height": size["height"]})
            if self.visitor.scrolls_sideways():
                self.found.append(f"{screen}: scrolls sideways at {width} px")
        page.set_viewport_size(size)

    def _violations(self) -> list[str]:
        page = self.visitor.page
        if not page.evaluate("Boolean(window.axe)"):
            page.evaluate(AXE)
        found = page.evaluate("options => axe.run(document, options)", OPTIONS)["violations"]
        return [
            f"{fault['id']} at {' '.join(map(str, node['target']))}: {node['html'][:160]}"
            for fault in found
            for node in fault["nodes"]
        ]
