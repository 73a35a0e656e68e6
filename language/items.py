"""The names of a notice's items in a few words."""

from __future__ import annotations

from eligibility.catalogue import Catalogue
from eligibility.notice import Role
from language.translation import _


def item_name(catalogue: Catalogue, role: Role, item_id: str) -> str:
    """What an item asks in a few words: the short names of the skills that it rests on."""
    names = [_(catalogue.skills[skill].short) for skill in role.items[item_id].skills]
    return "; ".join(names)
