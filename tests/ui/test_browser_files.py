"""Style sheets and scripts refer only to keys and classes that the pages use."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BROWSER = sorted((ROOT / "ui" / "browser").iterdir())
PYTHON = [*(ROOT / "ui").rglob("*.py"), *(ROOT / "pages").glob("*.py")]
ANYTHING = ".+"
CLASS = re.compile(r"\.(?!st[A-Z]|st-key|js-)([a-z][\w-]*)(?=[\s.,:>{\[)])")


def patterns(text: str) -> Iterator[str]:
    """Every string of a module as a regular expression; the placeholders of f-strings match anything."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.escape(node.value)
        elif isinstance(node, ast.JoinedStr):
            parts = (
                re.escape(str(part.value)) if isinstance(part, ast.Constant) else ANYTHING
                for part in node.values
            )
            yield "".join(parts)


KEYS = {
    re.compile(pattern)
    for path in PYTHON
    for pattern in patterns(path.read_text(encoding="utf-8"))
    if re.fullmatch(r"[a-z]{2}[\w.+\\-]*", pattern)
}
"""The strings that may be the key of a widget or container."""


def hooks() -> list[tuple[str, str]]:
    """Each key that a style sheet or script refers to, with the name of the file; one that ends in * is a beginning."""
    found = set()
    for path in BROWSER:
        text = path.read_text(encoding="utf-8")
        found |= {(path.name, hook) for hook in re.findall(r"\.st-key-([\w-]+)", text)}
        found |= {(path.name, f"{hook}*") for hook in re.findall(r'class\*="st-key-([\w-]+)"', text)}
    return sorted(found)


def can_be_drawn(hook: str) -> bool:
    """True if the hook is the key of a widget or container, or its beginning."""
    beginning = hook.removesuffix("*")
    if beginning == hook:
        return any(key.fullmatch(hook) for key in KEYS)
    literals = [key.pattern.replace("\\", "") for key in KEYS]
    return any(
        key.fullmatch(beginning + ending) or literal.startswith(beginning)
        for key, literal in zip(KEYS, literals, strict=True)
        for ending in ("", "x", literal.rpartition(ANYTHING)[2])
    )


@pytest.mark.parametrize(("file", "hook"), hooks())
def test_every_key_in_a_style_or_script_exists_in_the_code(file: str, hook: str) -> None:
    """A key renamed in the code leaves no dead rule behind."""
    assert can_be_drawn(hook), (
        f"ui/browser/{file} names st-key-{hook}, but nothing in ui/ or pages/ has that key"
    )


def test_an_unknown_key_is_detected() -> None:
    """The comparison distinguishes keys that exist from others."""
    assert can_be_drawn("masthead")
    assert can_be_drawn("field-choice-*")
    assert not can_be_drawn("mast")
    assert not can_be_drawn("no-such-thing*")


def test_every_class_in_a_style_is_used() -> None:
    """No rule of the style sheets is for a class that no page has."""
    sources = [ROOT / "language" / "profile.py", *PYTHON, *(p for p in BROWSER if p.suffix == ".js")]
    words = set(re.findall(r"[\w-]+", "\n".join(path.read_text(encoding="utf-8") for path in sources)))
    styles = "\n".join(path.read_text(encoding="utf-8") for path in BROWSER if path.suffix == ".css")
    selectors = re.sub(r"\{[^{}]*\}|/\*.*?\*/", "{}", styles, flags=re.DOTALL)
    classes = set(CLASS.findall(selectors))
    shapes = {f"shape{place}" for place in range(3)}  # ui/result/overlay.py numbers the shapes
    assert classes - words - shapes == set()


def test_no_script_contains_what_the_sanitiser_drops() -> None:
    """A "<" before a letter or a digit would make Streamlit drop every script of the page."""
    for path in BROWSER:
        if path.suffix == ".js":
            assert not re.search(r"<[A-Za-z0-9]", path.read_text(encoding="utf-8")), path.name
