"""The contract of a report: its periods as a timeline and as a table, and what the notice says about it."""

from __future__ import annotations

from eligibility.catalogue import Catalogue
from eligibility.contract import Plan
from eligibility.facts import Facts
from eligibility.notice import Role
from language.contract import ceiling, in_one_line
from language.dates import short_day
from language.limits import limits_with_sources, other_rule
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
        "notes": _notes(role, plan, periods),
        "everybody": _("What the notice says for everybody:"),
        "statements": [_(text) for text in role.contract.statements.values()],
        "source": _("Source: {source}").format(source=source(role.contract.source.within(role.reference))),
    }


def _notes(role: Role, plan: Plan, periods: Course | None) -> list[str]:
    """What to know about the dates, and what else may limit the time."""
    if periods is None:
        return limits_with_sources(role.contract)
    rule = other_rule(role.contract, plan)
    return [*periods.notes, *(periods.limits or [rule] * bool(rule))]


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
