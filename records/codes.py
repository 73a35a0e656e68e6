"""A campaign's code: short enough to be typed from a poster, with nothing in it that is read as something else."""

from __future__ import annotations

import re
import secrets

ALPHABET = "CDFHJKMNPQRTVWXY34679"
"""No character with a look-alike, and no vowel, so that no code is a word."""

LENGTH, LONGEST = 6, 40
"""Characters of a code, and of what may be typed for one."""

CODE = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")


def new() -> str:
    """A code that nobody can foresee."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def tidy(text: str) -> str | None:
    """The code that was typed, whatever its case, spaces and hyphens; None where it cannot be one."""
    if len(text) > LONGEST or not text.isascii():
        return None
    found = "".join(text.replace("-", " ").split()).upper()
    return found if CODE.fullmatch(found) else None
