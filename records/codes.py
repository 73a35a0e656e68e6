"""Campaign codes: short enough to type from a poster, without characters that look alike."""

from __future__ import annotations

import re
import secrets

ALPHABET = "CDFHJKMNPQRTVWXY34679"
"""No characters that look alike, and no vowels, so that no code spells a word."""

LENGTH, MAX_TYPED = 6, 40
"""Characters of a code, and the most that are read of a typed one."""

CODE = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")


def new() -> str:
    """Returns an unpredictable code."""
    return "".join(secrets.choice(ALPHABET) for _position in range(LENGTH))


def normalize(text: str) -> str | None:
    """Returns the code in its stored form, ignoring case, spaces and hyphens; None if it is not a code."""
    if len(text) > MAX_TYPED or not text.isascii():
        return None
    code = "".join(text.replace("-", " ").split()).upper()
    return code if CODE.fullmatch(code) else None
