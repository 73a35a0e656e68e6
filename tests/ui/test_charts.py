"""The charts show the figures of their tables and can be read without colour."""

from __future__ import annotations

from language.periods import Course, Period
from language.profile import Profile
from language.table import Table
from ui.charts.contract_bars import contract_bars
from ui.charts.palette import CLEAR, PALETTE
from ui.charts.radar import role_radar

TABLE = Table(("Area",), ())
PROFILE = Profile(
    ("Detection", "Analysis", "Teamwork", "Experience"),
    (0.5, 1.0, 0.25, 0.0),
    {"required": (0.5, None, None, 0.0), "advantageous": (None, 1.0, 0.25, None)},
    ring=False,
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
    ((0, "Start"), (12, "1 y"), (72, "6 y")),
    TABLE,
    "",
    (),
)


def test_the_two_lists_are_traces_with_different_dashes_and_markers() -> None:
    """Both traces have the figures of the profile."""
    _, required, advantageous = role_radar(PROFILE, "light").data
    assert required.r[:-1] == PROFILE.by_list["required"]
    assert advantageous.r[:-1] == PROFILE.by_list["advantageous"]
    assert required.line.dash != advantageous.line.dash
    assert required.marker.symbol != advantageous.marker.symbol
    assert not advantageous.connectgaps


def test_the_full_ring_is_drawn_only_if_all_items_are_required() -> None:
    """A list that requires only some of its items has no ring."""
    assert len(role_radar(PROFILE, "light").data) == 3
    ring = role_radar(PROFILE._replace(ring=True), "light").data[0]
    assert set(ring.r) == {1}


def test_a_role_without_a_second_list_has_no_trace_for_it() -> None:
    """The chart has one trace less."""
    one_list = PROFILE._replace(by_list={"required": PROFILE.by_list["required"]})
    assert len(role_radar(one_list, "light").data) == 2


def test_both_themes_have_every_colour_and_a_transparent_background() -> None:
    """The radar has no white disc in the dark theme."""
    assert PALETTE["light"].keys() == PALETTE["dark"].keys()
    assert role_radar(PROFILE, "dark").layout.polar.bgcolor == CLEAR


def test_the_contract_chart_has_a_row_for_each_period() -> None:
    """Each period is a bar from its start to its end."""
    figure = contract_bars(COURSE, "light")
    bars = [bar for bar in figure.data if bar.base is not None]
    assert [(bar.base[0], bar.x[0]) for bar in bars] == [(0, 9), (12, 60)]
    assert [note.text for note in figure.layout.annotations][-2:] == ["Start", "6 y"]
    assert list(figure.layout.xaxis.ticktext) == ["1 y"]
    assert figure.layout.height == 78 * 2 + 56
