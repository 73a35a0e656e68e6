"""Small steps of filling in a form (key presses, taps), and the values of the fields after each step.

Fields are named by the keys of their widgets and hold the text that the screen shows. A movement that gives no
answer, such as typing in a long list, leaves the fields unchanged; after a disturbance it is repeated.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from playwright.sync_api import Locator, Page, expect

from tests.journeys.visitor import Visitor

FIELDS = """() => Object.fromEntries([...document.querySelectorAll('[class*="st-key-"]')].flatMap((box) => {
    const key = /st-key-(field-[\\w-]+)/.exec(box.className);
    if (!key) return [];
    const radios = [...box.querySelectorAll('input[type="radio"]')];
    const chosen = radios.find((radio) => radio.checked)?.closest('label').textContent ?? '';
    const tick = box.querySelector('input[type="checkbox"]');
    const value = radios.length ? chosen : tick ? tick.checked : box.querySelector('input, textarea')?.value;
    return value === undefined ? [] : [[key[1], value]];
}))"""


class Movement(NamedTuple):
    """One user action, and the field values that it leads to."""

    do: Callable[[Visitor], Any]
    holds: dict[str, Any]


Movements = tuple[Movement, ...]


def fields(page: Page) -> dict[str, Any]:
    """The value that each field of the screen shows, by widget key."""
    found: dict[str, Any] = page.evaluate(FIELDS)
    return found


def tap(key: str, option: str) -> Movements:
    """Selects one option of a choice."""
    exact = re.compile(f"^{re.escape(option)}$")
    return (Movement(lambda v: _box(v, key).locator("label").filter(has_text=exact).click(), {key: option}),)


def tick(key: str) -> Movements:
    """Ticks a checkbox."""
    return (Movement(lambda v: _box(v, key).locator("label").click(), {key: True}),)


def write(key: str, text: str, *, leave: bool = True) -> Movements:
    """Replaces the text of a field, typing it in two halves; `leave` then moves to the next field."""
    half = max(1, len(text) // 2)
    left = (Movement(lambda v: _field(v, key).press("Tab"), {key: text}),) if leave else ()
    return (
        Movement(lambda v: _begin(_field(v, key), text[:half]), {key: text[:half]}),
        Movement(lambda v: _go_on(_field(v, key), text[half:]), {key: text}),
        *left,
    )


def pick(key: str, name: str, *, button: str | None = None) -> Movements:
    """Selects an entry of a long list: types its name and presses Enter. Adds the row first if `button` is given."""
    return (
        Movement(lambda v: _search(v, key, name[: len(name) // 2], button), {}),
        Movement(lambda v: _look_for(v, key, name, button), {}),
        Movement(lambda v: _field(v, key).press("Enter"), {key: name}),
    )


def _box(visitor: Visitor, key: str) -> Locator:
    return visitor.page.locator(f".st-key-{key}")


def _field(visitor: Visitor, key: str) -> Locator:
    return _box(visitor, key).locator("input, textarea")


def _begin(field: Locator, text: str) -> None:
    field.press("ControlOrMeta+a")
    field.press_sequentially(text)


def _go_on(field: Locator, text: str) -> None:
    field.press("ControlOrMeta+End")
    field.press_sequentially(text)


def _search(visitor: Visitor, key: str, text: str, button: str | None) -> None:
    """Types into a list. Adds its row again if the row was still empty when the server died, and is gone."""
    visitor.settle()
    if button and not _box(visitor, key).is_visible():
        visitor.page.get_by_role("button", name=button, exact=True).click()
    _begin(_field(visitor, key), text)


def _look_for(visitor: Visitor, key: str, name: str, button: str | None) -> None:
    _search(visitor, key, name, button)
    expect(visitor.page.get_by_role("option", name=name, exact=True)).to_be_visible()
