"""Coverage by area: what a radar draws, and the table of the same figures beside it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from eligibility.catalogue import Catalogue
from eligibility.coverage import Coverage, Value
from eligibility.notice import ListRule, Role
from language.table import Table
from language.translation import _
from language.words import list_name, percent

Scores = tuple[Value, ...]
"""One score for each area, from 0 to 1; None in an area where there is no item to score."""


class Profile(NamedTuple):
    """How much of one notice one person covers, by area."""

    areas: tuple[str, ...]
    """The names of the areas, in the order of the content."""
    overall: tuple[float, ...]
    """The score of each area over the items of all lists."""
    by_list: dict[str, Scores]
    """The scores of each list that the notice has, by the list's id."""
    ring: bool
    """True if the notice asks for all of its required list, so that the full ring is what it asks."""
    table: Table
    legend: tuple[tuple[str, str], ...]
    """What the marks of the radar mean: ring, you, required, helps, each with its words."""
    alternative_text: str
    caption: str


def coverage_profile(
    catalogue: Catalogue, role: Role, coverage: Coverage, *, addressed: bool = True, name: str | None = None
) -> Profile:
    """The profile of one person in one role.

    With `addressed` its words say "you" to that person, and its legend too unless it has their `name`.
    """
    areas = _areas(catalogue, coverage.dimensions)
    names = tuple(_(catalogue.dimensions[area].name) for area in areas)
    overall = tuple(coverage.dimensions[area] for area in areas)
    by_list = {name: tuple(coverage.dimensions_by_list[name][area] for area in areas) for name in role.lists}
    columns: list[tuple[str, Scores]] = [(_("You") if addressed else _("All items"), overall)]
    columns += [(list_name(name), scores) for name, scores in by_list.items()]
    return Profile(
        areas=names,
        overall=overall,
        by_list=by_list,
        ring=role.required.rule is ListRule.ALL,
        table=_table(names, columns),
        legend=_legend(role, name),
        alternative_text=_("Radar of the areas {areas}. The table has all figures.").format(
            areas=", ".join(names)
        ),
        caption=_caption(addressed=addressed),
    )


def _legend(role: Role, name: str | None) -> tuple[tuple[str, str], ...]:
    whose = _("{name}, all items").format(name=name) if name else _("You, all items")
    keys = [("ring", _("All that is asked"))] if role.required.rule is ListRule.ALL else []
    keys += [("you", whose), ("required", _("Required items"))]
    keys += [("helps", _("Items that would help"))] if role.advantageous else []
    return tuple(keys)


class Shape(NamedTuple):
    """One of several profiles in the same radar."""

    name: str
    scores: Scores


class Overlay(NamedTuple):
    """Several profiles over the same areas: roles of one person, or people in one role."""

    areas: tuple[str, ...]
    shapes: tuple[Shape, ...]
    table: Table


def overlay(catalogue: Catalogue, profiles: Sequence[tuple[str, Coverage]]) -> Overlay:
    """Named profiles over every area in which at least one of them has an item."""
    areas = _areas(catalogue, {area for _name, coverage in profiles for area in coverage.dimensions})
    names = tuple(_(catalogue.dimensions[area].name) for area in areas)
    shapes = tuple(
        Shape(name, tuple(coverage.dimensions.get(area) for area in areas)) for name, coverage in profiles
    )
    return Overlay(names, shapes, _table(names, shapes))


def _areas(catalogue: Catalogue, areas: Collection[str]) -> list[str]:
    return [area for area in catalogue.dimensions if area in areas]


def _table(areas: Sequence[str], columns: Sequence[tuple[str, Scores]]) -> Table:
    return Table(
        head=(_("Area"), *(title for title, _scores in columns)),
        rows=tuple(
            (area, *(percent(scores[place]) for _title, scores in columns))
            for place, area in enumerate(areas)
        ),
    )


def _caption(*, addressed: bool) -> str:
    if addressed:
        return _(
            "The share of an area's items that you cover; what is not answered counts as 0. 'Not asked': this list has no item there."
        )
    return _("The share of each area that is covered. What is not answered counts as 0.")
