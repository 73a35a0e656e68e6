"""The charts show what the tables say, told apart without colour."""

from __future__ import annotations

from ui.charts import figures
from ui.charts.palette import PALETTE

PROFILE = figures.Profile(
    ["Detection", "Analysis", "Teamwork", "Experience"],
    [0.5, 1.0, 0.25, 0.0],
    [0.5, None, None, 0.0],
    [None, 1.0, 0.25, None],
    ring=False,
)


def test_the_lists_are_two_traces_told_apart_by_dash_and_marker() -> None:
    """Required and advantageous differ in more than colour, and hold the very figures."""
    _, required, helps = figures.radar(PROFILE, "light").data
    assert list(required.r)[:-1] == list(PROFILE.required)
    assert list(helps.r)[:-1] == list(PROFILE.helps)
    assert required.line.dash != helps.line.dash
    assert required.marker.symbol != helps.marker.symbol
    assert not helps.connectgaps


def test_the_full_ring_stands_only_where_all_is_asked() -> None:
    """A list that asks for some of its items has no ring to fill."""
    assert len(figures.radar(PROFILE, "light").data) == 3
    ring = figures.radar(PROFILE._replace(ring=True), "light").data[0]
    assert set(ring.r) == {1}


def test_a_role_without_a_second_list_has_no_trace_for_it() -> None:
    """Nothing is drawn of a list that the notice does not have."""
    alone = PROFILE._replace(helps=[None] * 4)
    assert len(figures.radar(alone, "light").data) == 2


def test_both_themes_have_every_colour_and_a_clear_ground() -> None:
    """Dark has its own colours, and no white disc behind the radar."""
    assert PALETTE["light"].keys() == PALETTE["dark"].keys()
    assert figures.radar(PROFILE, "dark").layout.polar.bgcolor == figures.CLEAR


def test_the_contract_chart_has_a_row_for_each_span() -> None:
    """Each span stands on its own row, from its start to its end."""
    spans = [
        figures.Span("Probation", "9 months", 0, 9, "you"),
        figures.Span("Further", "5 years", 12, 72, "soft"),
    ]
    figure = figures.contract(spans, 72, "{count} y", "Start", "light")
    bars = [bar for bar in figure.data if bar.base is not None]
    assert [(bar.base[0], bar.x[0]) for bar in bars] == [(0, 9), (12, 60)]
    assert [note.text for note in figure.layout.annotations][-2:] == ["Start", "6 y"]
    assert figure.layout.height == 78 * 2 + 56
