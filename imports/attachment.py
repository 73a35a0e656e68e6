"""The XML of a CV, from the bytes of a PDF or of the XML itself; what the file is called does not count."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from eligibility.errors import InputError
from language.translation import _

MOST_BYTES = 5 * 1024 * 1024
MOST_UNPACKED = 10 * 1024 * 1024
MOST_STREAMS = 2000
LONGEST_DICTIONARY = 4096
BEGINNING = 2048
"""How much of an embedded file is unpacked to see what it is; a photo or an annex never goes further."""

PDF_MARK = b"%PDF-"
PDF_MARK_WITHIN = 1024
BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")
EUROPASS_MARKS = (b"www.europass.eu/", b"europass.cedefop.europa.eu/Europass")
ENCRYPTED = re.compile(rb"/Encrypt\s*(?:\d+\s+\d+\s+R|<<)")
STREAM = re.compile(rb"(?<!end)stream(?:\r\n|\n|\r)")
OTHER_TYPE = re.compile(rb"/Type\s*/(?!EmbeddedFile)")
FILTERS = re.compile(rb"/Filter\s*(\[[^\]]{0,99}\]|/\w+)")
LENGTH = re.compile(rb"/Length\s+(\d+)\b(?!\s+\d+\s+R)")


def xml_of(raw: bytes) -> bytes:
    """The XML of a PDF that carries a Europass CV, or the XML that was given; InputError says what else it is."""
    if not raw.strip():
        raise InputError(_("This file is empty. Download your CV from Europass again."))
    if len(raw) > MOST_BYTES:
        raise InputError(_("This file is larger than 5 MB. Save your CV without its photo and annexes."))
    if PDF_MARK in raw[:PDF_MARK_WITHIN]:
        return _attached(raw)
    if _is_xml(raw):
        return raw
    raise InputError(_("This is neither a PDF nor an XML file. Choose the CV you downloaded from Europass."))


def _is_xml(raw: bytes) -> bool:
    return raw.startswith(BYTE_ORDER_MARKS) or raw.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")


def _attached(raw: bytes) -> bytes:
    """The first embedded file that is a Europass CV.

    The dictionary of a stream is never compressed, so embedded files are found by reading the PDF
    once, wherever they are listed. A PDF library would unpack cross-references and other objects on
    the way, each within a limit but without one on their sum.
    """
    if ENCRYPTED.search(raw):
        raise InputError(_("This PDF is encrypted. Save it from Europass again without a password."))
    unpacked = 0
    for dictionary, body in _streams(raw):
        if OTHER_TYPE.search(dictionary):
            continue
        beginning = _unpack(dictionary, body, BEGINNING)
        unpacked += len(beginning)
        if any(mark in beginning.replace(b"\0", b"") for mark in EUROPASS_MARKS):
            return _whole(dictionary, body, MOST_UNPACKED - unpacked)
    raise InputError(
        _(
            "This PDF holds no Europass data. Download it from Europass again; a printed or edited copy loses it."
        )
    )


def _streams(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The dictionary and the body of each stream, in the order of the file."""
    position = 0
    for _number in range(MOST_STREAMS):
        start = STREAM.search(raw, position)
        if start is None:
            return
        before = raw[max(position, start.start() - LONGEST_DICTIONARY) : start.start()]
        end = raw.find(b"endstream", start.end())
        yield before.rpartition(b" obj")[2], raw[start.end() : end if end >= 0 else len(raw)]
        if end < 0:
            return
        position = end


def _whole(dictionary: bytes, body: bytes, most: int) -> bytes:
    whole = _unpack(dictionary, body, most + 1)
    if len(whole) > most:
        raise InputError(_("This file unpacks to more than 10 MB. Download your CV from Europass again."))
    return whole


def _unpack(dictionary: bytes, body: bytes, most: int) -> bytes:
    """At most so many bytes of a stream; none where it is damaged or packed as Europass never does."""
    filters = FILTERS.search(dictionary)
    names = re.findall(rb"/(\w+)", filters[1]) if filters else []
    if not names:
        length = LENGTH.search(dictionary)
        return body[: min(most, int(length[1]) if length else most)]
    if names != [b"FlateDecode"]:
        return b""
    try:
        return zlib.decompressobj().decompress(body, most)
    except zlib.error:
        return b""
