"""XML as plain parts, without what is never read: a photo, a birth date, attachments, foreign elements."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, XMLParser

from eligibility.errors import InputError
from imports.attachment import MOST_UNPACKED
from language.translation import _

DEEPEST = 50
MOST_PARTS = 50_000
NAMESPACES = (
    "www.europass.eu/",
    "www.europass_eures.eu/",
    "www.hr-xml.org/",
    "www.openapplications.org/oagis/",
    "europass.cedefop.europa.eu/Europass",
)
"""What the names of the formats' namespaces start with, after the scheme."""

UNREAD = frozenset("photo birthdate birthplace gendercode gender signature attachment attachmentlist".split())


@dataclass(slots=True)
class Part:
    """An element: names in small letters, so that all versions of a format are asked alike."""

    name: str
    namespace: str
    attributes: dict[str, str]
    parts: list[Part] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What stands in it, on one line; old files write `null` for nothing."""
        text = " ".join("".join(self.pieces).split())
        return "" if text == "null" else text

    def each(self, path: str) -> list[Part]:
        """Every part at a path such as `educationlist/education`, in the order of the file."""
        found = [self]
        for name in path.split("/"):
            found = [inner for outer in found for inner in outer.parts if inner.name == name]
        return found

    def text_at(self, *paths: str) -> str:
        """The first text that stands at one of the paths, or none."""
        return next((part.text for path in paths for part in self.each(path) if part.text), "")


class _Builder:
    """What the parser tells; unread elements are let go as they come and never stored."""

    def __init__(self) -> None:
        self.root: Part | None = None
        self.open: list[Part] = []
        self.inside_unread = 0
        self.parts = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.parts += 1
        if self.parts > MOST_PARTS or len(self.open) + self.inside_unread >= DEEPEST:
            raise InputError(
                _("This XML is larger or deeper than a CV can be. Download it from Europass again.")
            )
        namespace, name = _names(tag)
        if self.inside_unread or name in UNREAD or (namespace and not namespace.startswith(NAMESPACES)):
            self.inside_unread += 1
            return
        part = Part(name, namespace, {_names(key)[1]: value for key, value in attributes.items()})
        if self.open:
            self.open[-1].parts.append(part)
        else:
            self.root = part
        self.open.append(part)

    def data(self, text: str) -> None:
        if not self.inside_unread:
            self.open[-1].pieces.append(text)

    def end(self, _tag: str) -> None:
        if self.inside_unread:
            self.inside_unread -= 1
        else:
            self.open.pop()

    def close(self) -> Part | None:
        return self.root


def _names(tag: str) -> tuple[str, str]:
    """Namespace without its scheme, and local name in small letters."""
    namespace, _brace, name = tag.rpartition("}")
    return namespace.partition("://")[2], name.lower()


def parse(xml: bytes) -> Part:
    """The root of an XML file; InputError where it is damaged, hostile or of no format of Europass."""
    if len(xml) > MOST_UNPACKED:
        raise InputError(_("This file unpacks to more than 10 MB. Download your CV from Europass again."))
    parser = XMLParser(target=_Builder(), forbid_dtd=True, forbid_entities=True, forbid_external=True)
    try:
        parser.feed(xml)
        root = parser.close()
    except DefusedXmlException:
        raise InputError(
            _("This XML defines entities, which a CV never does. Download it from Europass again.")
        ) from None
    except (ParseError, ExpatError, ValueError, LookupError):
        raise InputError(_("This file is damaged. Download your CV from Europass again.")) from None
    if not isinstance(root, Part):
        raise not_europass()
    return root


def not_europass() -> InputError:
    """What to say of XML that is no CV of Europass."""
    return InputError(_("This XML is not a Europass CV. Choose the CV you downloaded from Europass."))
