"""Text that a visitor typed, prepared for the page: nothing that can be read is changed or lost."""

from __future__ import annotations

import re
import unicodedata

UNPRINTABLE = "\N{REPLACEMENT CHARACTER}"
LONGEST_WORD = 32
BREAK = "\N{ZERO WIDTH SPACE}"
NEW_LINES = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
LONG_WORDS = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")
PRINTED_CONTROLS = "\n\t"
BYTE_ORDER_MARK = "\ufeff"
NONCHARACTERS = 0xFFFE
"""The bits that the last two code points of every plane share; neither of the two is a character."""

FIRST_NONCHARACTER, LAST_NONCHARACTER = 0xFDD0, 0xFDEF
"""The code points in between are no characters either."""


def literal(text: str) -> str:
    """The text with plain line ends; a control character or a noncharacter becomes U+FFFD."""
    lines = NEW_LINES.sub("\n", text)
    printable = "".join(char if _is_printable(char) else UNPRINTABLE for char in lines)
    # A word wider than the page may break, so that nothing of it is cut off.
    return LONG_WORDS.sub(rf"\g<0>{BREAK}", printable)


def _is_printable(char: str) -> bool:
    if char.isascii():
        return char.isprintable() or char in PRINTED_CONTROLS
    code = ord(char)
    if code & NONCHARACTERS == NONCHARACTERS or FIRST_NONCHARACTER <= code <= LAST_NONCHARACTER:
        return False
    return char != BYTE_ORDER_MARK and unicodedata.category(char) not in ("Cc", "Cs")
