"""The charts show the figures of their tables and can be read without colour."""

from __future__ import annotations

from math import radians, sin

import pytest

from language.overlay import Overlay, Shape
from language.periods import Course, Period
from language.profile import Profile
from language.table import Table
from ui.charts.contract_bars import contract_bars
from ui.charts.palette import CLEAR, PALETTE
from ui.charts.radar import overlaid_radar, role_radar

TABLE = Table(("Area",), ())
AREAS = ("Detection", "Analysis", "Teamwork", "Experience")
PROFILE = Profile(
    AREAS,
    ("1 of 2", "2 of 2", "0 of 1", "0 of 3"),
    (0.5, 1.0, 0.25, 0.0),
    {"advantageous": (None, 1.0, 0.25, 0.0)},
    table=TABLE,
    legend=(),
    alternative_text="",
    caption="",
)
COURSE = Course(
    "",
    (
        Period("Probation", "9 months", 0, 9, None, "you"),
        Period("Further", "5 years", 12, 72, None, "soft"),
    ),
    ((0, "Start"), (24, "2 years"), (72, "6 years")),
    TABLE,
    "",
    (),
    (),
)
HALF_A_NARROW_PHONE = (320 - 2 * 18) / 2
WIDTH_OF_A_LETTER = 7.4
"""Pixels of an average letter in a chart."""


def test_the_radar_has_the_ring_of_the_notice_and_the_shape_of_the_visitor() -> None:
    """Whatever the notice asks for, the whole of it is the measure."""
    ring, you = role_radar(PROFILE._replace(traces={}), "light").data
    assert set(ring.r) == {1}
    assert ring.line.dash == "dash"
    assert you.r[:-1] == PROFILE.overall
    assert you.fill == "toself"


def test_the_line_of_a_list_leaves_out_the_areas_where_it_asks_for_nothing() -> None:
    """An area without items is no point at the centre; an area that is not covered is one."""
    _ring, you, helps = role_radar(PROFILE, "light").data
    assert helps.theta == ("Analysis", "Teamwork", "Experience", "Analysis")
    assert helps.r == (1.0, 0.25, 0.0, 1.0)
    assert helps.line.dash != you.line.dash


def test_several_shapes_stand_against_the_same_ring_and_are_told_apart_without_colour() -> None:
    """By their dash and their marker."""
    shapes = tuple(Shape(name, (0.5, None, 1.0, 0.0)) for name in "abc")
    ring, *lines = overlaid_radar(Overlay(AREAS, shapes, TABLE, ""), "dark").data
    assert set(ring.r) == {1}
    assert len({line.line.dash for line in lines}) == 3
    assert len({line.marker.symbol for line in lines}) == 3
    assert all("Analysis" not in line.theta for line in lines)


def test_each_corner_of_the_radar_has_its_figure_on_a_second_line() -> None:
    """The labels follow the areas."""
    labels = [note.text for note in role_radar(PROFILE, "light").layout.annotations]
    assert labels == [
        "Detection<br>1 of 2",
        "Analysis<br>2 of 2",
        "Teamwork<br>0 of 1",
        "Experience<br>0 of 3",
    ]


@pytest.mark.parametrize("count", range(3, 9))
def test_the_labels_of_a_radar_fit_on_a_narrow_phone(count: int) -> None:
    """With names of ten letters and one of 13, which stands where there is room."""
    areas = ("Communication", *(f"Leadership{place}"[-10:] for place in range(1, count)))
    profile = PROFILE._replace(areas=areas, figures=("1 of 2",) * count, overall=(0.5,) * count, traces={})
    for note in role_radar(profile, "light").layout.annotations:
        width = WIDTH_OF_A_LETTER * max(len(line) for line in note.text.split("<br>"))
        outwards = width / 2 if note.xanchor == "center" else width
        assert abs(note.xshift) + outwards <= HALF_A_NARROW_PHONE + 4


@pytest.mark.parametrize("count", range(3, 9))
def test_the_shape_is_at_least_180_pixels_wide(count: int) -> None:
    """Whatever its number of corners; its height fits on any phone, so that nothing shrinks it."""
    areas = tuple(f"Area {place}" for place in range(count))
    profile = PROFILE._replace(areas=areas, figures=("1 of 2",) * count, overall=(0.5,) * count, traces={})
    layout = role_radar(profile, "light").layout
    diameter = layout.height - layout.margin.t - layout.margin.b
    turn = 90 - layout.polar.angularaxis.rotation
    across = [sin(radians(turn + 360 * place / count)) for place in range(count)]
    assert diameter / 2 * (max(across) - min(across)) >= 180
    assert diameter <= 2 * HALF_A_NARROW_PHONE


def test_both_themes_have_every_colour_and_a_transparent_background() -> None:
    """The radar has no white disc in the dark theme."""
    assert PALETTE["light"].keys() == PALETTE["dark"].keys()
    assert role_radar(PROFILE, "dark").layout.polar.bgcolor == CLEAR


def test_the_contract_chart_has_a_row_for_each_period() -> None:
    """Each period is a bar from its start to its end."""
    figure = contract_bars(COURSE, "light")
    bars = [bar for bar in figure.data if bar.base is not None]
    assert [(bar.base[0], bar.x[0]) for bar in bars] == [(0, 9), (12, 60)]
    assert [note.text for note in figure.layout.annotations] == [
        "<b>Probation</b>  9 months",
        "<b>Further</b>  5 years",
        "Start",
        "2 years",
        "6 years",
    ]
    assert list(figure.layout.xaxis.tickvals) == [0, 24, 72]
    assert figure.layout.height == 78 * 2 + 56
