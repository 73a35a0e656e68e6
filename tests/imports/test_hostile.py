"""Files that are not CVs, or that are malicious, are refused with one clear line and within the limits."""

from __future__ import annotations

import logging
import tracemalloc
import zlib

import pytest

from eligibility.errors import InputError
from imports.attachment import MAX_UNPACKED_BYTES, MOST_BYTES
from imports.europass import propose
from imports.tree import MAX_DEPTH, MAX_ELEMENTS
from tests.imports.people import AT, CURRENT, Entry, Person, current, pdf
from tests.work import counted_calls

CV = current(Person(citizenships=("gr",), studies=(Entry(),)))
CANDIDATE = f"<Candidate {CURRENT}>".encode()
BOMB = b"""<?xml version="1.0"?><!DOCTYPE Candidate [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><Candidate xmlns="http://www.europass.eu/1.0">&c;</Candidate>"""
EXTERNAL = b"""<!DOCTYPE Candidate [<!ENTITY x SYSTEM "file:///etc/hostname">]>
<Candidate xmlns="http://www.europass.eu/1.0"><CandidatePerson>&x;</CandidatePerson></Candidate>"""
REMOTE_DTD = b"""<!DOCTYPE Candidate SYSTEM "http://example.org/a.dtd"><Candidate
xmlns="http://www.europass.eu/1.0"/>"""


def stream(dictionary: bytes, body: bytes) -> bytes:
    """A PDF that contains only one stream."""
    return b"%PDF-1.7\n1 0 obj\n<<" + dictionary + b">>\nstream\n" + body + b"\nendstream\nendobj\n"


def padded(size: int) -> bytes:
    """A valid CV of this size in bytes."""
    return CV.replace(b"<CandidatePerson>", b"<CandidatePerson>" + b" " * (size - len(CV)))


REFUSED = {
    "empty": (b"", "empty"),
    "blank": (b" \n\t ", "empty"),
    "a text": (b"Curriculum vitae of Ottilie", "neither a PDF nor an XML"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0", "neither a PDF nor an XML"),
    "an office document": (b"PK\x03\x04" + b"\0" * 99, "neither a PDF nor an XML"),
    "one byte too large": (padded(MOST_BYTES + 1), "larger than 5 MB"),
    "a truncated XML": (CV[:-20], "damaged"),
    "an XML with an unknown entity": (CANDIDATE + b"&ouml;</Candidate>", "damaged"),
    "an unknown encoding": (b'<?xml version="1.0" encoding="nonsense"?><a/>', "damaged"),
    "an encoding of several bytes": (b'<?xml version="1.0" encoding="utf-7"?><a/>', "damaged"),
    "only a byte order mark": (b"\xff\xfe", "damaged"),
    "other XML": (b"<invoice/>", "not a Europass CV"),
    "a candidate of another system": (b'<Candidate xmlns="http://www.hr-xml.org/3"/>', "not a Europass CV"),
    "a web page": (b"<html xmlns='http://www.w3.org/1999/xhtml'><body/></html>", "not a Europass CV"),
    "entities that multiply": (BOMB, "defines entities"),
    "an external entity": (EXTERNAL, "defines entities"),
    "an external definition": (REMOTE_DTD, "defines entities"),
    "deep nesting": (CANDIDATE + b"<a>" * 100_000, "larger or deeper"),
    "deep nesting in a photo": (CANDIDATE + b"<Photo>" * 100_000, "larger or deeper"),
    "very many elements": (CANDIDATE + b"<a/>" * MAX_ELEMENTS + b"</Candidate>", "larger or deeper"),
    "a PDF without an attachment": (pdf(), "holds no Europass data"),
    "a PDF with other attachments": (pdf(b"Tides", b"<invoice/>"), "holds no Europass data"),
    "a PDF with an empty attachment": (pdf(b""), "holds no Europass data"),
    "an encrypted PDF": (pdf(CV, encrypted=True), "encrypted"),
    "only the header of a PDF": (b"%PDF-", "holds no Europass data"),
    "a truncated PDF": (pdf(CV)[:400], "holds no Europass data"),
    "a PDF cut inside the XML": (pdf(CV, compressed=False)[:1200], "damaged"),
    "a damaged stream": (stream(b"/Filter/FlateDecode", zlib.compress(CV)[5:]), "holds no Europass data"),
    "an unsupported compression": (stream(b"/Filter[/LZWDecode]", CV), "holds no Europass data"),
    "two compressions of one stream": (
        stream(b"/Filter[/FlateDecode/FlateDecode]", zlib.compress(zlib.compress(bytes(10**8)))),
        "holds no Europass data",
    ),
    "an attachment of zeros": (pdf(bytes(50 * 1024 * 1024)), "holds no Europass data"),
    "an attachment that is too large": (pdf(padded(MAX_UNPACKED_BYTES + 1)), "unpacks to more than 10 MB"),
    "an attachment that is far too large": (pdf(padded(200 * 1024 * 1024)), "unpacks to more than 10 MB"),
    "many large attachments": (
        stream(b"", b"").join([stream(b"/Filter/FlateDecode", zlib.compress(bytes(10**6)))] * 4000),
        "holds no Europass data",
    ),
    "entities that multiply in a PDF": (pdf(BOMB), "defines entities"),
    "streams without an end": (b"%PDF-1.7" + b">>stream\n" * 500_000, "holds no Europass data"),
    "an encryption entry followed by spaces": (
        b"%PDF-1.7/Encrypt" + b" " * 4_000_000,
        "holds no Europass data",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_an_unreadable_file_is_refused_with_little_work_and_in_one_line(name: str) -> None:
    """The work stays in proportion to the size of the file; the one line starts with the reason."""
    raw, reason = REFUSED[name]
    with counted_calls() as calls, pytest.raises(InputError, match=reason) as refused:
        propose(raw, AT)
    assert calls() < 10_000 + 5 * len(raw)
    assert str(refused.value).startswith("This ")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "raw",
    [padded(MOST_BYTES), pdf(padded(MAX_UNPACKED_BYTES - 5000))],
    ids=["5 MB of XML", "nearly 10 MB unpacked"],
)
def test_a_file_at_the_limit_is_read(raw: bytes) -> None:
    """A file of 5 MB and an attachment of nearly 10 MB are read."""
    assert propose(raw, AT) == propose(CV, AT)


def test_a_cv_nested_as_deep_as_allowed_is_read() -> None:
    """The depth limit includes the root element."""
    deepest = CANDIDATE + b"<a>" * (MAX_DEPTH - 1) + b"</a>" * (MAX_DEPTH - 1) + b"</Candidate>"
    assert propose(deepest, AT).left_out == ()


def test_a_cv_after_a_huge_attachment_is_read() -> None:
    """A huge attachment that is not a CV is not unpacked, and the CV after it is read."""
    assert propose(pdf(bytes(100 * 1024 * 1024), CV), AT) == propose(CV, AT)


def test_a_huge_attachment_does_not_use_memory_beyond_the_limit() -> None:
    """No more than the limit is unpacked from an attachment that is far too large."""
    raw = pdf(padded(200 * 1024 * 1024))
    tracemalloc.start()
    with pytest.raises(InputError, match="unpacks to more than 10 MB"):
        propose(raw, AT)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2.5 * MAX_UNPACKED_BYTES


def test_nothing_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """No content of a file is logged, whether the file is read or refused."""
    caplog.set_level(logging.DEBUG)
    for raw in (pdf(CV), pdf(CV)[:-200], CV):
        propose(raw, AT)
    with pytest.raises(InputError):
        propose(pdf(b"Tides")[:300], AT)
    assert caplog.records == []
