"""The version of the content: whether two servers, or two days, ask and say the same."""

from __future__ import annotations

from hashlib import sha256

from pydantic import BaseModel

from eligibility.catalogue import Catalogue

DIGITS = 8


def content_version(catalogue: Catalogue) -> str:
    """A digest of everything that the content says: eight hexadecimal digits."""
    digest = sha256()
    for model in _models(catalogue):
        digest.update(model.model_dump_json().encode())
    return digest.hexdigest()[:DIGITS]


def _models(catalogue: Catalogue) -> list[BaseModel]:
    groups = (
        catalogue.dimensions,
        catalogue.skills,
        catalogue.criteria,
        catalogue.steps,
        catalogue.contracts,
        catalogue.links,
        catalogue.roles,
    )
    return [model for group in groups for model in group.values()]
