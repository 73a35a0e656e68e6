"""Extracts the XML of a CV from a PDF or an XML file, whatever the file is called."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from eligibility.errors import InputError
from language.translation import _

MOST_BYTES = 5 * 1024 * 1024
MAX_UNPACKED_BYTES = 10 * 1024 * 1024
MAX_STREAMS = 2000
MAX_DICTIONARY_BYTES = 4096
SAMPLE_BYTES = 2048
"""How much of an embedded file is unpacked to recognise it. Photos and annexes are not unpacked further."""

PDF_HEADER = b"%PDF-"
PDF_HEADER_WITHIN = 1024
BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")
EUROPASS_NAMESPACES = (b"www.europass.eu/", b"europass.cedefop.europa.eu/Europass")
ENCRYPTED = re.compile(rb"/Encrypt\s*(?:\d+\s+\d+\s+R|<<)")
STREAM = re.compile(rb"(?<!end)stream(?:\r\n|\n|\r)")
OTHER_TYPE = re.compile(rb"/Type\s*/(?!EmbeddedFile)")
FILTERS = re.compile(rb"/Filter\s*(\[[^\]]{0,99}\]|/\w+)")
LENGTH = re.compile(rb"/Length\s+(\d+)\b(?!\s+\d+\s+R)")


def extract_xml(raw: bytes) -> bytes:
    """Returns the XML embedded in a PDF, or an XML file unchanged; raises InputError for any other file."""
    if not raw.strip():
        raise InputError(_("This file is empty. Download your CV from Europass again."))
    if len(raw) > MOST_BYTES:
        raise InputError(_("This file is larger than 5 MB. Save your CV without its photo and annexes."))
    if PDF_HEADER in raw[:PDF_HEADER_WITHIN]:
        return _embedded_cv(raw)
    if _is_xml(raw):
        return raw
    raise InputError(_("This is neither a PDF nor an XML file. Choose the CV you downloaded from Europass."))


def _is_xml(raw: bytes) -> bool:
    return raw.startswith(BYTE_ORDER_MARKS) or raw.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")


def _embedded_cv(raw: bytes) -> bytes:
    """Returns the first embedded file that is a Europass CV.

    Stream dictionaries are never compressed, so one pass over the PDF finds every embedded file,
    wherever it is listed. A PDF library would also unpack cross-references and other objects; it
    limits the size of each, but not their total.
    """
    if ENCRYPTED.search(raw):
        raise InputError(_("This PDF is encrypted. Save it from Europass again without a password."))
    unpacked = 0
    for dictionary, body in _streams(raw):
        if OTHER_TYPE.search(dictionary):
            continue
        sample = _unpack(dictionary, body, SAMPLE_BYTES)
        unpacked += len(sample)
        # UTF-16 puts a zero byte beside each letter.
        if any(namespace in sample.replace(b"\0", b"") for namespace in EUROPASS_NAMESPACES):
            return _unpack_whole(dictionary, body, MAX_UNPACKED_BYTES - unpacked)
    raise InputError(
        _(
            "This PDF holds no Europass data. Download it from Europass again; a printed or edited copy loses it."
        )
    )


def _streams(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yields the dictionary and the body of each stream, in file order."""
    position = 0
    for _number in range(MAX_STREAMS):
        start = STREAM.search(raw, position)
        if start is None:
            return
        before = raw[max(position, start.start() - MAX_DICTIONARY_BYTES) : start.start()]
        end = raw.find(b"endstream", start.end())
        yield before.rpartition(b" obj")[2], raw[start.end() : end if end >= 0 else len(raw)]
        if end < 0:
            return
        position = end


def _unpack_whole(dictionary: bytes, body: bytes, limit: int) -> bytes:
    xml = _unpack(dictionary, body, limit + 1)
    if len(xml) > limit:
        raise InputError(_("This file unpacks to more than 10 MB. Download your CV from Europass again."))
    return xml


def _unpack(dictionary: bytes, body: bytes, limit: int) -> bytes:
    """Returns at most `limit` bytes of a stream, or none if it is damaged or uses a filter that Europass does not."""
    filters = FILTERS.search(dictionary)
    names = re.findall(rb"/(\w+)", filters[1]) if filters else []
    if not names:
        length = LENGTH.search(dictionary)
        return body[: min(limit, int(length[1]) if length else limit)]
    if names != [b"FlateDecode"]:
        return b""
    try:
        return zlib.decompressobj().decompress(body, limit)
    except zlib.error:
        return b""
