"""A result in three rows: the conditions, what is covered, and the contract of this person."""

from __future__ import annotations

from typing import NamedTuple

from eligibility.assessment import CAST_TESTS, Assessment
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


def summary_rows(result: Assessment, *, skills_answered: bool) -> tuple[Row, ...]:
    """The conditions, the coverage of the required list once skills are answered, and the contract."""
    coverage = (
        Row("coverage", _("Coverage"), _coverage(result), list_meters(result.coverage)[0])
        if skills_answered
        else Row("coverage", _("Coverage"), _("not answered yet"))
    )
    return (
        Row("criteria", _("Conditions"), _conditions(result)),
        coverage,
        Row("contract", _("Contract"), in_one_line(result.role.contract, result.contract)),
    )


def _conditions(result: Assessment) -> str:
    met = len(with_status(result, Status.MET))
    words = _("{met} of {count} met").format(met=met, count=len(result.eligibility.criteria))
    if CAST_TESTS not in result.eligibility.before_recruitment:
        return words
    return words + ", " + _("CAST tests to pass")


def _coverage(result: Assessment) -> str:
    required = result.coverage.lists["required"]
    counted = _("{covered} of {items} required").format(covered=required.covered, items=required.items)
    return counted if required.rule is ListRule.ALL else counted + ", " + _("some are asked")
