"""A link as a QR code: black on white with its quiet zone, so that any phone reads it from any ground."""

from __future__ import annotations

import io
from typing import Any

import segno

from language.translation import _

QUIET_ZONE = 4
"""Empty modules around the code, as the standard asks."""

DOTS = 16
"""Pixels a module, enough for a sharp print of 10 cm."""


def svg(link: str) -> bytes:
    """A drawing of the code, 1 mm a module, with a title for those who do not see it."""
    title = _("QR code of {link}").format(link=link)
    return _saved(link, kind="svg", unit="mm", title=title, light="#ffffff", encoding="utf-8")


def png(link: str) -> bytes:
    """A picture of the code."""
    return _saved(link, kind="png", scale=DOTS, light="#ffffff")


def _saved(link: str, **options: Any) -> bytes:  # noqa: ANN401 - the options of segno
    made = io.BytesIO()
    code = segno.make_qr(link, error="m", encoding="utf-8")
    code.save(made, border=QUIET_ZONE, dark="#000000", **options)
    return made.getvalue()
