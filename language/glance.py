"""A notice at a glance: its facts under short labels, for its own page and for a column beside other notices."""

from __future__ import annotations

from eligibility.catalogue import Catalogue
from eligibility.notice import Document, ItemList, Role
from eligibility.terms import ContractTerms
from language.contract import first_length, total_length
from language.dates import short_day
from language.translation import _
from language.words import documents, list_rule

CLEARANCE, VETTING = "security_clearance", "security_vetting"


def at_a_glance(catalogue: Catalogue, role: Role) -> dict[str, str]:
    """What a notice offers and asks, by label, for the page of its role."""
    return {
        _("In the notice"): _(role.notice_title),
        _("Unit"): _(role.unit),
        _("Where"): _(role.place),
        _("Contract"): _(catalogue.contracts[role.contract.kind].name),
        **_grade(role.contract),
        _("First contract"): first_length(role.contract),
        _("Clearance"): _clearance(
            role,
            _("EU SECRET, or able to get it"),
            _("EU SECRET not mentioned, but security vetting all the same"),
        ),
        _("CAST"): _cast(role, _("Registered to apply, passed to be hired")),
        _("Send"): documents(role.apply.documents),
        _("Domain"): _(role.domain),
        _("Reference"): role.reference,
    }


def in_comparison(catalogue: Catalogue, role: Role) -> dict[str, str]:
    """What a notice offers and asks, by label, in words short enough for a column beside others."""
    return {
        _("Deadline"): short_day(role.closes_at.date()),
        _("Contract"): _(catalogue.contracts[role.contract.kind].short),
        _("First contract"): first_length(role.contract),
        _("At most"): total_length(role.contract),
        _("Required"): f"{len(role.required.items)}, {list_rule(role.required.rule)}",
        _("Would help"): _number_of_items(role.advantageous),
        _("CAST"): _cast(role, _("Needed")),
        _("Clearance"): _clearance(role, _("EU SECRET"), _("Vetting only")),
        _("Motivation letter"): _("Yes") if Document.MOTIVATION_LETTER in role.apply.documents else _("No"),
    }


def _grade(terms: ContractTerms) -> dict[str, str]:
    """The function group or the range of grades, under the name that the notice gives it."""
    return {
        "FG IV": {_("Function group"): _("IV")},
        "AD5/AD7": {_("Grade range"): _("AD5 to AD7")},
    }[terms.grade]


def _clearance(role: Role, needed: str, vetting: str) -> str:
    """Whether the notice asks for EU SECRET; if not, whether it asks for security vetting all the same."""
    if CLEARANCE in role.criterion_ids:
        return needed
    return vetting if VETTING in role.before_recruitment else _("Not mentioned")


def _cast(role: Role, needed: str) -> str:
    return needed if role.asks_cast else _("Not needed")


def _number_of_items(listed: ItemList | None) -> str:
    return str(len(listed.items)) if listed else _("no such list")
