"""Words for the ids of an assessment: statuses, sources, skills, lengths of time."""

from __future__ import annotations

from eligibility.contract import YEAR
from eligibility.notice import Document, ListRule
from eligibility.text import Source
from language.translation import _, plural


def status(code: str) -> str:
    """The status of a criterion."""
    return {
        "met": _("Met"),
        "action_needed": _("Step to take"),
        "not_met": _("Not met"),
        "unknown": _("Not sure yet"),
    }[code]


def covered(code: str) -> str:
    """How an item is covered, by the code that `coverage_of` returns."""
    return {
        "covered": _("Covered"),
        "partly": _("Partly"),
        "gap": _("Not covered"),
        "unanswered": _("Not answered"),
    }[code]


def coverage_of(value: float | None) -> str:
    """The code of a value from 0 to 1: covered, partly, gap or unanswered."""
    if value is None:
        return "unanswered"
    return "covered" if value == 1 else "partly" if value else "gap"


def scale(code: str) -> str:
    """An answer on the scale of skills."""
    return {"yes": _("Yes"), "partly": _("Partly"), "no": _("No"), "unsure": _("Not sure")}[code]


def document(code: Document) -> str:
    """A document of the application, as it stands in a sentence."""
    return {
        Document.CV: _("CV"),
        Document.MOTIVATION_LETTER: _("motivation letter"),
        Document.APPLICATION_FORM: _("application form"),
    }[code]


def documents(codes: tuple[Document, ...]) -> str:
    """Documents in the order of the one PDF, such as "CV, then application form"."""
    return _(", then ").join(document(code) for code in codes)


def list_name(name: str) -> str:
    """The name of a list: required or advantageous."""
    return {"required": _("Required"), "advantageous": _("Would help")}[name]


def list_rule(rule: ListRule) -> str:
    """How many of its items a list asks for."""
    return {ListRule.ALL: _("all of them"), ListRule.SOME: _("some of them")}[rule]


def source(place: Source) -> str:
    """A place in a notice: reference, section and item."""
    number = _("item {number}").format(number=place.number) if place.number else None
    parts = [place.reference, _(place.section), place.item and _(place.item), number]
    return ", ".join(part for part in parts if part)


def months(count: int) -> str:
    """A number of months in words; whole years are given in years."""
    if count and count % YEAR == 0:
        return plural("{count} year", "{count} years", count // YEAR)
    return plural("{count} month", "{count} months", count)


def percent(share: float | None) -> str:
    """A score from 0 to 1 as a percentage; "not asked" where there is no item to score."""
    return _("not asked") if share is None else f"{share:.0%}"


def skill(answer: str | float | None) -> str | None:
    """The answer to one skill, or None if there is no answer."""
    if answer is None:
        return None
    if isinstance(answer, str):
        return scale(answer)
    if float(answer).is_integer():
        return plural("{count} year", "{count} years", int(answer))
    return _("{years} years").format(years=answer)
