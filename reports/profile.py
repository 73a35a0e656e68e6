"""What a visitor brings, for a report: meters, the figures of the radar, and the gaps."""

from __future__ import annotations

from collections.abc import Iterable

from eligibility.catalogue import Catalogue
from eligibility.coverage import Coverage, ListCoverage, Value
from eligibility.gaps import gaps
from eligibility.notice import ListRule, Role
from language.translation import _
from language.words import coverage_of, covered, list_name, percent, source
from reports.applying import Data


def profile(catalogue: Catalogue, role: Role, found: Coverage) -> Data:
    """The two lists as meters, the areas as figures, and what is still open."""
    return {
        "title": _("What do I bring?"),
        "rules": [_(listed.explanation) for listed in role.lists.values()],
        "nothing": _nothing(role, found),
        "meters": [_meter(name, counted) for name, counted in found.lists.items()],
        "radar": _radar(catalogue, role, found),
        "gaps": _gaps(catalogue, role, found),
    }


def _nothing(role: Role, found: Coverage) -> str:
    """Said plainly where a list of rule "some" has no item above 0."""
    some = role.required.rule is ListRule.SOME
    if some and not any(found.items[item] for item, _item in role.items_of["required"]):
        return _("So far you cover nothing of the required list. The notice asks for some of it.")
    return ""


def _meter(name: str, found: ListCoverage) -> Data:
    title = _("{list}: {covered} of {items} covered").format(
        list=list_name(name), covered=found.covered, items=found.items
    )
    counts = {
        "covered": found.covered,
        "partly": found.partly,
        "gap": found.gap,
        "unanswered": found.unanswered,
    }
    note = ", ".join(f"{count} {covered(code).lower()}" for code, count in counts.items() if count)
    score = _("score {percent}").format(percent=percent(found.score))
    return {"title": title, "note": f"{note}; {score}", "counts": counts}


def _radar(catalogue: Catalogue, role: Role, found: Coverage) -> Data:
    areas = [area for area in catalogue.dimensions if area in found.dimensions]
    names = [_(catalogue.dimensions[area].name) for area in areas]
    columns: dict[str, list[Value]] = {_("You"): [found.dimensions[area] for area in areas]}
    for name in role.lists:
        columns[list_name(name)] = [found.dimensions_by_list[name][area] for area in areas]
    ring = role.required.rule is ListRule.ALL
    return {
        "title": _("Your profile and what the notice asks"),
        "areas": names,
        "scores": list(columns.values()),
        "ring": ring,
        "alt": _alt(names, (found.dimensions[area] for area in areas)),
        "legend": _legend(role, ring=ring),
        "head": [_("Area"), *columns],
        "rows": [
            [name, *(percent(column[place]) for column in columns.values())]
            for place, name in enumerate(names)
        ],
        "note": _(
            "The share of an area's items that you cover; what is not answered counts as 0. 'Not asked': this list has no item there."
        ),
    }


def _alt(names: Iterable[str], scores: Iterable[float]) -> str:
    figures = ", ".join(f"{name} {percent(score)}" for name, score in zip(names, scores, strict=True))
    return _("Radar of your coverage by area: {figures}. The table beside it has all figures.").format(
        figures=figures
    )


def _legend(role: Role, *, ring: bool) -> list[tuple[str, str]]:
    keys = [("ring", _("All that is asked"))] if ring else []
    keys += [("you", _("You, all items")), ("required", _("Required items"))]
    return keys + ([("helps", _("Items that would help"))] if len(role.lists) > 1 else [])


def _gaps(catalogue: Catalogue, role: Role, found: Coverage) -> list[Data]:
    open_items = gaps(role, found)
    groups = {
        _("Missing requirements"): open_items.missing,
        _("Room to grow"): open_items.growth,
        _("Not answered yet"): open_items.unanswered,
    }
    tables = [
        _table(title, "", [_item(role, found, item) for item in items]) for title, items in groups.items()
    ]
    extras = [_item(role, found, item) for item in open_items.plus]
    extras += [_bonus(catalogue, role, found, skill) for skill in open_items.bonus]
    tables.append(_table(_("A plus"), _("A gap here never counts against you."), extras))
    return [table for table in tables if table["rows"]]


def _table(title: str, note: str, rows: list[Data]) -> Data:
    return {"title": title, "note": note, "head": [_("Item"), _("Status"), _("Source")], "rows": rows}


def _item(role: Role, found: Coverage, item: str) -> Data:
    return _line(_(role.items[item].text), found.items[item], source(role.sources[item]))


def _bonus(catalogue: Catalogue, role: Role, found: Coverage, skill: str) -> Data:
    home = next(name for name, item in role.items.items() if skill in item.bonus_skills)
    text = _("Preferably: {skill}").format(skill=_(catalogue.skills[skill].question))
    return _line(text, found.skills[skill], source(role.sources[home]))


def _line(text: str, value: Value, place: str) -> Data:
    code = coverage_of(value)
    return {"text": text, "code": code, "status": covered(code), "source": place}
