"""QR codes contain their link, as PNG and as SVG."""

from __future__ import annotations

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from sharing import qr
from tests.sharing import pictures

LINKS = (
    "https://compass.example.org/?c=K7QF2M",
    "https://compass.example.org/?c=K7QF2M&kiosk=1",
    "https://example.org/" + "a" * 80 + "/?role=ict-security-officer&c=K7QF2M",
)


@pytest.mark.parametrize("link", LINKS)
def test_the_png_contains_its_link(link: str) -> None:
    """A QR code reader reads the link from the PNG."""
    assert pictures.seen(pictures.from_png(qr.png(link))) == [link]


@pytest.mark.parametrize("link", LINKS)
def test_the_svg_contains_its_link(link: str) -> None:
    """A QR code reader reads the link from the SVG."""
    assert pictures.seen(pictures.from_svg(qr.svg(link))) == [link]


@settings(max_examples=15)
@given(path=st.text("abcdefghijklmnopqrstuvwxyzABC0123456789/-_.~%", max_size=60))
def test_any_link_can_be_encoded(path: str) -> None:
    """PNG and SVG contain the link, whatever its path."""
    link = f"https://example.org/{path}?c=K7QF2M"
    assert pictures.seen(pictures.from_png(qr.png(link))) == [link]
    assert pictures.seen(pictures.from_svg(qr.svg(link))) == [link]


@pytest.mark.parametrize("link", LINKS)
def test_a_code_has_a_quiet_zone(link: str) -> None:
    """The margin of four modules is white, so that the code can be read on a black background."""
    image = pictures.from_png(qr.png(link)).convert("L")
    edge = qr.PIXELS_PER_MODULE * qr.QUIET_ZONE
    dark = image.point(lambda value: 255 - value).getbbox()
    assert dark == (edge, edge, image.width - edge, image.height - edge)
    on_black = Image.new("L", (image.width * 2, image.height * 2), 0)
    on_black.paste(image, (image.width // 2, image.height // 2))
    assert pictures.seen(on_black) == [link]


def test_a_code_with_a_stain_can_be_read() -> None:
    """A spot in the middle, a tenth of the width of the code, does not prevent reading."""
    image = pictures.from_png(qr.png(LINKS[0])).convert("L")
    middle, spot = image.width // 2, image.width // 20
    image.paste(255, (middle - spot, middle - spot, middle + spot, middle + spot))
    assert pictures.seen(image) == [LINKS[0]]


def test_the_svg_has_a_title_and_a_white_background() -> None:
    """Screen readers announce the link, and the code is readable on a dark page."""
    drawing = fromstring(qr.svg(LINKS[1]))
    assert drawing[0].tag == f"{pictures.SVG}title"
    assert drawing[0].text == f"QR code of {LINKS[1]}"
    side = str(drawing.get("viewBox")).split()[-1]
    assert drawing[1].get("fill") == "#fff"
    assert drawing[1].get("d") == f"M0 0h{side}v{side}h-{side}z"
