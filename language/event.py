"""One of the steps from applying to the first working day, in words."""

from __future__ import annotations

from typing import NamedTuple

from eligibility.assessment import Assessment
from eligibility.notice import Role
from eligibility.text import Source
from language.dates import moment
from language.translation import _
from language.words import source


class Event(NamedTuple):
    """One step: its title, when it is due, and a sentence about it."""

    title: str
    when: str
    detail: str
    source: str = ""
    """Every place that the step rests on."""
    link: str | None = None
    """The id of an address of the content that helps with it."""
    is_gap: bool = False
    """True for a gap, whose own row on the result tells all but its title."""


def when_applying(result: Assessment) -> str:
    """When an application is due."""
    if result.open:
        return _("When applying, by {when}").format(when=moment(result.closes_at))
    return _("Before the next call")


def before_applying(result: Assessment) -> str:
    """When something is due that has to be done before one applies."""
    if result.open:
        return _("Before you apply; the call closes on {when}").format(when=moment(result.closes_at))
    return _("Before the next call")


def sources(role: Role, *places: Source) -> str:
    """Places in words, with the reference of the notice for those that have none."""
    return "; ".join(source(place.within(role.reference)) for place in places)
