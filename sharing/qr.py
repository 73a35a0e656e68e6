"""QR codes for links: black on white with a quiet zone, so that they can be scanned on any background."""

from __future__ import annotations

import io
from typing import Any

import segno

from language.translation import _

QUIET_ZONE = 4
"""Width of the white margin in modules, as required by ISO/IEC 18004."""

PIXELS_PER_MODULE = 16
"""Enough for a sharp print 10 cm wide."""


def svg(link: str) -> bytes:
    """Returns the code as SVG, 1 mm per module, with a title for screen readers."""
    title = _("QR code of {link}").format(link=link)
    return _render(link, kind="svg", unit="mm", title=title, light="#ffffff", encoding="utf-8")


def png(link: str) -> bytes:
    """Returns the code as PNG."""
    return _render(link, kind="png", scale=PIXELS_PER_MODULE, light="#ffffff")


def _render(link: str, **options: Any) -> bytes:  # noqa: ANN401 - the options of segno
    output = io.BytesIO()
    code = segno.make_qr(link, error="m", encoding="utf-8")
    code.save(output, border=QUIET_ZONE, dark="#000000", **options)
    return output.getvalue()
