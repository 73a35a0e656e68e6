"""How much of a notice's lists the answers cover: one meter for each list, and the gaps in groups."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from eligibility.catalogue import Catalogue
from eligibility.coverage import Coverage, ListCoverage
from eligibility.gaps import gaps
from eligibility.notice import ListRule, Role
from language.items import item_name
from language.translation import _
from language.words import coverage_of, covered, list_name, percent, source


class Meter(NamedTuple):
    """The coverage of one list as a segmented bar."""

    list: str
    """The name of the list."""
    title: str
    counts: dict[str, int]
    """The number of items by code: covered, partly, gap, unanswered."""
    note: str
    """The counts above 0 in words."""
    score: str


def list_meters(coverage: Coverage) -> tuple[Meter, ...]:
    """A meter for each list of the notice, the required list first."""
    return tuple(_meter(name, counted) for name, counted in coverage.lists.items())


def _meter(name: str, counted: ListCoverage) -> Meter:
    counts = {
        "covered": counted.covered,
        "partly": counted.partly,
        "gap": counted.gap,
        "unanswered": counted.unanswered,
    }
    return Meter(
        list=list_name(name),
        title=_("{list}: {covered} of {items} covered").format(
            list=list_name(name), covered=counted.covered, items=counted.items
        ),
        counts=counts,
        note=", ".join(f"{count} {covered(code).lower()}" for code, count in counts.items() if count),
        score=_("score {percent}").format(percent=percent(counted.score)),
    )


def nothing_covered(role: Role, coverage: Coverage) -> str | None:
    """A sentence if the required list has the rule "some", and all of its items are answered but none is above 0."""
    if role.required.rule is not ListRule.SOME:
        return None
    values = [coverage.items[item_id] for item_id, _item in role.items_of["required"]]
    if any(values) or None in values:
        return None
    return _("You cover none of the required list, and the notice asks for some of it.")


class Gap(NamedTuple):
    """One item of a notice, or one "preferably" clause of an item, and how it is covered."""

    id: str
    """The id of the item, such as required.3; for a "preferably" clause the id of its skill."""
    name: str
    text: str
    code: str
    """How it is covered: covered, partly, gap or unanswered."""
    status: str
    rests_on: str
    """The questions that it rests on, each with how it is covered."""
    skills: tuple[str, ...]
    """The ids of the skills that it rests on."""
    source: str


class GapGroup(NamedTuple):
    """Gaps that mean the same for an application."""

    id: str
    """missing, growth, unanswered or plus."""
    title: str
    note: str
    gaps: tuple[Gap, ...]


def gap_groups(catalogue: Catalogue, role: Role, coverage: Coverage) -> tuple[GapGroup, ...]:
    """The groups that have an entry: missing requirements, room to grow, not answered, and a plus.

    The last group also holds what is covered; a gap in it never counts.
    """

    def items(ids: Iterable[str]) -> tuple[Gap, ...]:
        return tuple(_item(catalogue, role, coverage, item_id) for item_id in ids)

    ids = gaps(role, coverage)
    clauses = tuple(_clause(catalogue, role, coverage, skill) for skill in ids.bonus)
    all_asked = _("The notice asks for every item of its required list.")
    none_decides = (
        _("None of these rules you out.")
        if role.required.rule is ListRule.SOME
        else _("None of these is a missing requirement.")
    )
    groups = (
        GapGroup("missing", _("Missing requirements"), all_asked, items(ids.missing)),
        GapGroup("growth", _("Room to grow"), none_decides, items(ids.growth)),
        GapGroup("unanswered", _("Not answered yet"), "", items(ids.unanswered)),
        GapGroup("plus", _("A plus"), _("A gap here never counts against you."), items(ids.plus) + clauses),
    )
    return tuple(group for group in groups if group.gaps)


def covered_items(catalogue: Catalogue, role: Role, coverage: Coverage) -> tuple[Gap, ...]:
    """The items that are fully covered, but for those that are a plus."""
    ids = [
        item_id for item_id, value in coverage.items.items() if value == 1 and not role.items[item_id].plus
    ]
    return tuple(_item(catalogue, role, coverage, item_id) for item_id in ids)


def _item(catalogue: Catalogue, role: Role, coverage: Coverage, item_id: str) -> Gap:
    item, code = role.items[item_id], coverage_of(coverage.items[item_id])
    return Gap(
        id=item_id,
        name=_open_part(catalogue, coverage, item.skills) or item_name(catalogue, role, item_id),
        text=_(item.text),
        code=code,
        status=covered(code),
        rests_on=" ".join(_rests_on(catalogue, coverage, skill) for skill in item.skills),
        skills=item.skills,
        source=source(role.sources[item_id]),
    )


def _open_part(catalogue: Catalogue, coverage: Coverage, skills: Iterable[str]) -> str:
    """The names of those skills that are not answered."""
    names = [_(catalogue.skills[name].short) for name in skills if coverage.skills[name] is None]
    return "; ".join(names)


def _clause(catalogue: Catalogue, role: Role, coverage: Coverage, skill: str) -> Gap:
    """A "preferably" clause; it stands in the first item that has its skill as a bonus."""
    item_id = next(name for name, item in role.items.items() if skill in item.bonus_skills)
    code = coverage_of(coverage.skills[skill])
    return Gap(
        id=skill,
        name=_(catalogue.skills[skill].short),
        text=_("Preferably: {skill}").format(skill=_(catalogue.skills[skill].question)),
        code=code,
        status=covered(code),
        rests_on=_rests_on(catalogue, coverage, skill),
        skills=(skill,),
        source=source(role.sources[item_id]),
    )


def _rests_on(catalogue: Catalogue, coverage: Coverage, skill: str) -> str:
    return f"{_(catalogue.skills[skill].question)} ({covered(coverage_of(coverage.skills[skill]))})"
