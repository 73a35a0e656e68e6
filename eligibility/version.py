"""The version of the content: the same on two servers exactly if their content is the same."""

from __future__ import annotations

from hashlib import sha256

from eligibility.catalogue import Catalogue

DIGITS = 8


def content_version(catalogue: Catalogue) -> str:
    """A digest of all content: eight hexadecimal digits."""
    digest = sha256()
    for entry in catalogue.entries:
        digest.update(entry.model_dump_json().encode())
    return digest.hexdigest()[:DIGITS]
