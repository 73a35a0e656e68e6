"""A visitor's own words, made fit for a page without changing what can be read."""

from __future__ import annotations

import re
import unicodedata

UNPRINTABLE = "\N{REPLACEMENT CHARACTER}"
LONGEST_WORD = 32
BREAK = "\N{ZERO WIDTH SPACE}"
NEW_LINES = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
LONG_WORDS = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")
KEPT = "\n\t"
BYTE_ORDER_MARK = "\ufeff"
NONCHARACTERS = 0xFFFE
"""The last two code points of every plane are no characters, nor are those from FDD0 to FDEF."""
FIRST_NONCHARACTER, LAST_NONCHARACTER = 0xFDD0, 0xFDEF


def literal(text: str) -> str:
    """The text, line by line; what no font can show is a replacement character."""
    lines = NEW_LINES.sub("\n", text)
    shown = "".join(char if _is_printable(char) else UNPRINTABLE for char in lines)
    # A word that is wider than the page may break; nothing of it is cut.
    return LONG_WORDS.sub(rf"\g<0>{BREAK}", shown)


def _is_printable(char: str) -> bool:
    if char.isascii():
        return char.isprintable() or char in KEPT
    code = ord(char)
    if code & NONCHARACTERS == NONCHARACTERS or FIRST_NONCHARACTER <= code <= LAST_NONCHARACTER:
        return False
    return char != BYTE_ORDER_MARK and unicodedata.category(char) not in ("Cc", "Cs")
