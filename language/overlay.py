"""Several profiles over the same areas: what one radar draws of them, and the table of their figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from eligibility.catalogue import Catalogue
from eligibility.coverage import Coverage
from language.profile import FEWEST_AREAS, Scores, area_table, areas_in_order, extremes, with_table
from language.table import Table
from language.translation import _


class Shape(NamedTuple):
    """One of several profiles in the same radar."""

    name: str
    scores: Scores


class Overlay(NamedTuple):
    """Several profiles over the same areas: roles of one person, or people in one role."""

    areas: tuple[str, ...]
    shapes: tuple[Shape, ...]
    table: Table
    alternative_text: str

    @property
    def has_shape(self) -> bool:
        """False if there are too few areas for a radar, so that the table stands alone."""
        return len(self.areas) >= FEWEST_AREAS


def overlay(catalogue: Catalogue, profiles: Sequence[tuple[str, Coverage]]) -> Overlay:
    """Named profiles over every area in which at least one of them has an item."""
    areas = areas_in_order(catalogue, {area for _name, coverage in profiles for area in coverage.dimensions})
    names = tuple(_(catalogue.dimensions[area].name) for area in areas)
    shapes = tuple(
        Shape(name, tuple(coverage.dimensions.get(area) for area in areas)) for name, coverage in profiles
    )
    return Overlay(
        names,
        shapes,
        area_table(names, shapes),
        with_table([_in_short(names, shape) for shape in shapes]),
    )


def _in_short(areas: Sequence[str], shape: Shape) -> str:
    """The areas in which one of several profiles covers most and least."""
    pairs = [(area, score) for area, score in zip(areas, shape.scores, strict=True) if score is not None]
    names, scores = [area for area, _score in pairs], [score for _area, score in pairs]
    if not names:
        return ""
    words = (
        _("{name}: {share} of every area.")
        if min(scores) == max(scores)
        else _("{name}: most in {most}, least in {least}.")
    )
    return words.format(name=shape.name, **extremes(names, scores))
