"""The contract of a report: its periods as a timeline and as a table, and what the notice says about it."""

from __future__ import annotations

from eligibility.catalogue import Catalogue
from eligibility.contract import Plan
from eligibility.facts import Facts
from eligibility.notice import Role
from language.contract import ceiling, in_one_line, limits_with_sources
from language.dates import short_day
from language.periods import Course, course, detail
from language.translation import _
from language.words import source
from reports.applying import Data


def contract(catalogue: Catalogue, role: Role, plan: Plan, facts: Facts) -> Data:
    """What the visitor would be signing; no timeline and no table where the ceiling is reached."""
    periods = course(role.contract, plan, facts, interactive=False)
    return {
        "title": _("The contract"),
        "kind": _(catalogue.contracts[role.contract.kind].short),
        "yours": in_one_line(role.contract, plan),
        "heading": periods.heading if periods else "",
        "timeline": _timeline(periods) if periods else None,
        "table": _table(periods, facts) if periods else None,
        "ceiling": "" if periods else ceiling(role.contract),
        "notes": [*periods.notes, *periods.limits] if periods else limits_with_sources(role.contract),
        "statements": [_("The notice says:"), *(_(text) for text in role.contract.statements.values())],
        "source": _("Source: {source}").format(source=source(role.contract.source.within(role.reference))),
    }


def _timeline(periods: Course) -> Data:
    return {
        "alt": periods.alternative_text,
        "months": periods.months,
        "ticks": periods.ticks,
        "bars": [
            {
                "name": period.name,
                "detail": detail(period),
                "start": period.start,
                "end": period.end,
                "tone": period.tone,
            }
            for period in periods.periods
        ],
    }


def _table(periods: Course, facts: Facts) -> Data:
    start = (
        []
        if facts.start_date is None
        else [(_("First working day"), _("Day 1"), short_day(facts.start_date))]
    )
    return {"head": periods.table.head, "rows": [*start, *periods.table.rows]}
