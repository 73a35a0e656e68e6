"""Coverage by area: what a radar draws, and the table of the same figures beside it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from eligibility.catalogue import Catalogue
from eligibility.coverage import Coverage, Value
from eligibility.notice import Role
from language.table import Table
from language.translation import _
from language.words import list_name, percent

Scores = tuple[Value, ...]
"""One score for each area, from 0 to 1; None in an area where there is no item to score."""

FEWEST_AREAS = 3
"""With fewer areas there is no shape: the table stands alone."""

FEWEST_OF_A_LIST = 4
"""The areas in which a single list needs items before a line of its own says something."""

FLAT_TOP = 8
"""The corners of the one shape that stands on a side: on a corner, its names would have no room at the left and right."""

KEYS = {"required": "required", "advantageous": "helps"}
"""The mark of each list in the legend."""


class Profile(NamedTuple):
    """How much of one notice one person covers, by area."""

    areas: tuple[str, ...]
    """The names of the areas, in the order of the content."""
    figures: tuple[str, ...]
    """How many items of each area are covered, such as "3 of 4"."""
    overall: tuple[float, ...]
    """The score of each area over the items of all lists."""
    traces: dict[str, Scores]
    """The scores of each list that has a line of its own, by the list's id."""
    table: Table
    legend: tuple[tuple[str, str], ...]
    """What the marks of the radar mean: ring, you, required, helps, each with its words."""
    alternative_text: str
    caption: str

    @property
    def has_shape(self) -> bool:
        """False if there are too few areas for a radar, so that the table stands alone."""
        return len(self.areas) >= FEWEST_AREAS


def coverage_profile(
    catalogue: Catalogue, role: Role, coverage: Coverage, *, addressed: bool = True, name: str | None = None
) -> Profile:
    """The profile of one person in one role.

    With `addressed` its words say "you" to that person, and its legend too unless it has their `name`.
    """
    areas = areas_in_order(catalogue, coverage.dimensions)
    names = tuple(_(catalogue.dimensions[area].name) for area in areas)
    overall = tuple(coverage.dimensions[area] for area in areas)
    by_list = {name: tuple(coverage.dimensions_by_list[name][area] for area in areas) for name in role.lists}
    columns: list[tuple[str, Scores]] = [(_("You") if addressed else _("All items"), overall)]
    columns += [(list_name(name), scores) for name, scores in by_list.items()]
    traces = _traces(by_list)
    return Profile(
        areas=names,
        figures=tuple(_covered(catalogue.areas[role.id], coverage, area) for area in areas),
        overall=overall,
        traces=traces,
        table=area_table(names, columns),
        legend=_legend(traces, name),
        alternative_text=_summary(names, overall, addressed=addressed),
        caption=_caption(coverage, addressed=addressed),
    )


def _covered(area_of: dict[str, str], coverage: Coverage, area: str) -> str:
    values = [value for item, value in coverage.items.items() if area_of[item] == area]
    return _("{covered} of {items}").format(covered=values.count(1.0), items=len(values))


def _traces(by_list: dict[str, Scores]) -> dict[str, Scores]:
    """The lists with a line of their own; a single list is already what the shape shows."""
    if len(by_list) == 1:
        return {}
    return {
        name: scores
        for name, scores in by_list.items()
        if sum(score is not None for score in scores) >= FEWEST_OF_A_LIST
    }


def _legend(traces: Collection[str], name: str | None) -> tuple[tuple[str, str], ...]:
    whose = _("{name}, all items").format(name=name) if name else _("You, all items")
    words = {"required": _("Required items"), "advantageous": _("Items that would help")}
    return (ring(), ("you", whose), *((KEYS[trace], words[trace]) for trace in traces))


def ring() -> tuple[str, str]:
    """The legend of the ring: the notice, every item of each area."""
    return "ring", _("The whole notice")


def first_angle(areas: Sequence[str]) -> float:
    """Where a radar draws its first area, as a part of a full turn clockwise from the top.

    The longest name comes to stand at the top, where it has room on both sides.
    """
    count = len(areas)
    longest = max(range(count), key=lambda place: len(areas[place]))
    corner = -longest % count
    return (corner + (0.5 if count == FLAT_TOP else 0)) / count


def _summary(areas: Sequence[str], scores: Sequence[float], *, addressed: bool) -> str:
    """What the radar shows, as a sentence."""
    if not areas:
        return ""
    if min(scores) == max(scores):
        shape = _("You cover {share} of every area.") if addressed else _("{share} of every area is covered.")
    else:
        shape = (
            _("You cover most in {most}, least in {least}.")
            if addressed
            else _("Most is covered in {most}, least in {least}.")
        )
    return with_table([shape.format(**extremes(areas, scores))])


def extremes(areas: Sequence[str], scores: Sequence[float]) -> dict[str, str]:
    """The areas with the highest and with the lowest score, and a score that all of them may share."""

    def scoring(score: float) -> str:
        names = [area for area, value in zip(areas, scores, strict=True) if value == score]
        return f"{', '.join(names)} ({percent(score)})"

    most, least = max(scores), min(scores)
    return {"most": scoring(most), "least": scoring(least), "share": percent(most)}


def with_table(sentences: Sequence[str]) -> str:
    """An alternative text that ends by naming the table beside the radar."""
    return " ".join([*sentences, _("The table has all figures.")])


def areas_in_order(catalogue: Catalogue, areas: Collection[str]) -> list[str]:
    """These areas in the order of the content, which is the same for every role."""
    return [area for area in catalogue.dimensions if area in areas]


def area_table(areas: Sequence[str], columns: Sequence[tuple[str, Scores]]) -> Table:
    """One row for each area, and one column of percentages for each name."""
    return Table(
        head=(_("Area"), *(title for title, _scores in columns)),
        rows=tuple(
            (area, *(percent(scores[place]) for _title, scores in columns))
            for place, area in enumerate(areas)
        ),
    )


def _caption(coverage: Coverage, *, addressed: bool) -> str:
    if addressed:
        share = _("The share of an area's items that you cover. 'Not asked': this list has no item there.")
        if None not in coverage.items.values():
            return share
        return " ".join([share, _("What you have not answered counts as 0.")])
    return _("The share of each area that is covered. What is not answered counts as 0.")
