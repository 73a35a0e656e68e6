"""Parses XML into plain elements, without photos, birth dates, attachments and unknown namespaces."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, XMLParser

from eligibility.errors import InputError
from imports.attachment import MAX_UNPACKED_BYTES
from language.translation import _

MAX_DEPTH = 50
MAX_ELEMENTS = 50_000
NAMESPACES = (
    "www.europass.eu/",
    "www.europass_eures.eu/",
    "www.hr-xml.org/",
    "www.openapplications.org/oagis/",
    "europass.cedefop.europa.eu/Europass",
)
"""Beginnings of the accepted namespaces, without the scheme."""

IGNORED = frozenset(
    "photo birthdate birthplace gendercode gender signature attachment attachmentlist".split()
)


@dataclass(slots=True)
class Element:
    """An XML element. Names are in lower case, because versions of a format differ in case."""

    name: str
    namespace: str
    attributes: dict[str, str]
    children: list[Element] = field(default_factory=list)
    chunks: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text of the element on one line. Old files write `null` for an empty value."""
        text = " ".join("".join(self.chunks).split())
        return "" if text == "null" else text

    def find_all(self, path: str) -> list[Element]:
        """Returns every element at a path such as `educationlist/education`, in file order."""
        elements = [self]
        for name in path.split("/"):
            elements = [child for element in elements for child in element.children if child.name == name]
        return elements

    def first_text(self, *paths: str) -> str:
        """Returns the first text at any of the paths, or an empty string."""
        return next((element.text for path in paths for element in self.find_all(path) if element.text), "")


class _Builder:
    """Builds the tree from parser events. Ignored elements are never stored."""

    def __init__(self) -> None:
        self.root: Element | None = None
        self.open: list[Element] = []
        self.ignored_depth = 0
        self.count = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.count += 1
        if self.count > MAX_ELEMENTS or len(self.open) + self.ignored_depth >= MAX_DEPTH:
            raise InputError(
                _("This XML is larger or deeper than a CV can be. Download it from Europass again.")
            )
        namespace, name = _names(tag)
        if self.ignored_depth or name in IGNORED or (namespace and not namespace.startswith(NAMESPACES)):
            self.ignored_depth += 1
            return
        element = Element(name, namespace, {_names(key)[1]: value for key, value in attributes.items()})
        if self.open:
            self.open[-1].children.append(element)
        else:
            self.root = element
        self.open.append(element)

    def data(self, text: str) -> None:
        if not self.ignored_depth:
            self.open[-1].chunks.append(text)

    def end(self, _tag: str) -> None:
        if self.ignored_depth:
            self.ignored_depth -= 1
        else:
            self.open.pop()

    def close(self) -> Element | None:
        return self.root


def _names(tag: str) -> tuple[str, str]:
    """Returns the namespace without its scheme, and the local name in lower case."""
    namespace, _brace, name = tag.rpartition("}")
    return namespace.partition("://")[2], name.lower()


def parse(xml: bytes) -> Element:
    """Returns the root element; raises InputError if the XML is damaged, hostile or has no Europass element."""
    if len(xml) > MAX_UNPACKED_BYTES:
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
    if not isinstance(root, Element):
        raise not_europass()
    return root


def not_europass() -> InputError:
    """Returns the error for XML that is not a Europass CV."""
    return InputError(_("This XML is not a Europass CV. Choose the CV you downloaded from Europass."))
