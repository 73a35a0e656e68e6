"""What is on a screen for a finger, for the Tab key and for a reader with wide spacing."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.journeys.visitor import Visitor

TARGET = 44
"""Pixels that a finger needs."""

MAX_TABS = 120

SMALL_TARGETS = """least => {
    const alone = (link) => {
        const text = link.closest('p, li, dd')?.textContent.trim();
        return !text || text === link.textContent.trim();
    };
    // A card and a row are tappable as a whole; the arrow of a select box does what its field does.
    const whole = (part) => part.closest('[class*="st-key-card-"], [class*="st-key-row-"], [data-testid="stRadioGroup"] > div')
        ?? part.closest('label') ?? part;
    return [...document.querySelectorAll('a[href], button:not([tabindex="-1"]), input, textarea, summary')]
        .filter((part) => part.checkVisibility({visibilityProperty: true}) && !part.matches('.skip'))
        .filter((part) => part.tagName !== 'A' || alone(part))
        .map((part) => ({part, box: whole(part).getBoundingClientRect()}))
        .filter(({box}) => box.width && (Math.round(box.width) < least || Math.round(box.height) < least))
        .map(({part, box}) => `${part.ariaLabel ?? part.textContent}: ${Math.round(box.width)} x ${Math.round(box.height)}`);
}"""
FOCUSED = """() => {
    const part = document.activeElement;
    if (part === document.body) return null;
    const seen = part.matches('input') ? part.closest('label') ?? part : part;
    const box = seen.getBoundingClientRect();
    const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const name = (part.ariaLabel ?? (part.textContent || part.labels?.[0]?.textContent || part.placeholder || '')).trim();
    const visible = middle && (seen.contains(middle) || middle.contains(seen));
    return {name, tag: part.tagName, visible: Boolean(visible && box.width > 1)};
}"""
SPACING = """() => {
    const style = document.createElement('style');
    style.id = 'spacing';
    style.textContent = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-bottom: 2em !important; }`;
    document.body.append(style);
}"""
CUT = """() => [...document.querySelectorAll('[data-testid="stMain"] *')].filter((part) => {
    if (part.closest('svg')) return false;  // a chart is a picture, with its figures in a table
    const holdsText = [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!holdsText || !part.checkVisibility({visibilityProperty: true})) return false;
    const style = getComputedStyle(part);
    const box = part.getBoundingClientRect();
    const hides = style.overflowX !== 'visible' && part.scrollWidth > part.clientWidth + 1;
    return box.width > 2 && (hides || box.right > innerWidth + 1);
}).map((part) => part.textContent.slice(0, 40))"""


def small_targets(page: Page) -> list[str]:
    """Links, buttons and fields smaller than 44 px; links within a sentence are exempt, as in WCAG 2.5.8."""
    found: list[str] = page.evaluate(SMALL_TARGETS, TARGET)
    return found


def bad_tab_stops(page: Page) -> list[str]:
    """What the Tab key leads to without being visible or having a name."""
    bad: list[str] = []
    page.evaluate("document.activeElement.blur()")
    for _ in range(MAX_TABS):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            return bad
        if not stop["visible"] or not stop["name"]:
            bad.append(f"{stop['tag']} {stop['name']!r}")
    return bad


def lost_with_wide_spacing(visitor: Visitor, *widths: int) -> list[str]:
    """Texts that are cut or lie beside the screen at these widths, with the text spacing of WCAG 1.4.12."""
    page = visitor.page
    size = page.viewport_size
    assert size
    page.evaluate(SPACING)
    lost = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": size["height"]})
        lost += [f"{width} px: {text}" for text in page.evaluate(CUT)]
        if visitor.scrolls_sideways():
            lost.append(f"{width} px: scrolls sideways")
    page.evaluate("document.getElementById('spacing').remove()")
    page.set_viewport_size(size)
    return lost
