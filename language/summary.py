"""A result in three rows: the conditions, what is covered, and the contract of this person."""

from __future__ import annotations

from typing import NamedTuple

from eligibility.assessment import Assessment
from eligibility.notice import ListRule
from eligibility.ruling import Status
from language.contract import in_one_line
from language.coverage import Meter, list_meters
from language.translation import _
from language.verdict import with_status


class Row(NamedTuple):
    """One line of the summary, which leads to the section that tells more."""

    section: str
    """The key of the section on the page of the result: criteria, coverage or contract."""
    title: str
    value: str
    meter: Meter | None = None


def summary_rows(result: Assessment) -> tuple[Row, ...]:
    """The conditions, the coverage of the required list, and the contract."""
    return (
        Row("criteria", _("Conditions"), _conditions(result)),
        Row("coverage", _("Coverage"), _coverage(result), list_meters(result.coverage)[0]),
        Row("contract", _("Contract"), in_one_line(result.role.contract, result.contract)),
    )


def _conditions(result: Assessment) -> str:
    met = len(with_status(result, Status.MET))
    return _("{met} of {count} met").format(met=met, count=len(result.eligibility.criteria))


def _coverage(result: Assessment) -> str:
    required = result.coverage.lists["required"]
    if required.unanswered == required.items:
        return _("not answered yet")
    counted = _("{covered} of {items} required").format(covered=required.covered, items=required.items)
    return counted if required.rule is ListRule.ALL else counted + ", " + _("some are asked")
