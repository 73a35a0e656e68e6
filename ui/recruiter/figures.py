"""The figures of a campaign: totals, each day, and results by role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st
from babel.dates import format_date

from eligibility.assessment import Verdict
from eligibility.notice import Role
from language.dates import short_day
from language.translation import _, current
from records.figures import Day, Figures
from ui import frame, html, plot
from ui.charts.daily_bars import Row, daily_bars
from ui.content import full_catalogue

MOST_DAYS = 31
"""Days in the chart and its table; the CSV file has all of them."""


def draw_figures(figures: Figures) -> None:
    """Draws all figures of a campaign: totals, days, and a section for each role."""
    frame.draw_section_heading("figures", _("What was counted"))
    opened, started, finished = (in_words(total) for total in figures.totals)
    html.draw_facts({_("Opened the link"): opened, _("Started"): started, _("Finished"): finished})
    st.markdown(
        _(
            "Every number is rounded down to a multiple of 5, and one below 5 is only called fewer than 5, so that nobody "
            "can be found in them; days need not add up to their total. Military service, fitness, character and security "
            "clearance appear in no number: the results counted here are those on the other conditions alone."
        )
    )
    _draw_days(figures.days)
    frame.draw_section_heading("outcomes", _("Results by role"))
    for place, (role_id, verdicts) in enumerate(figures.verdicts.items()):
        if role_id in full_catalogue().roles:
            role = full_catalogue().roles[role_id]
            with st.expander(_(role.title), expanded=place == 0, key=f"figures-{role_id}"):
                _draw_verdicts(role, verdicts)
                _draw_obstacles(role, figures.obstacles.get(role_id, ()))


def in_words(count: int | None) -> str:
    """A count as text; None is a count that is too small to be published."""
    return _("fewer than 5") if count is None else str(count)


def _draw_days(days: Sequence[Day]) -> None:
    """Draws a chart of the last days, and a table of the same numbers."""
    frame.draw_section_heading("days", _("Day by day"))
    if not days:
        st.markdown(_("Counting begins on the first day."))
        return
    last_days = days[-MOST_DAYS:]
    if len(last_days) < len(days):
        st.caption(_("These are the last {count} days; the file has all of them.").format(count=MOST_DAYS))
    names = (_("Opened"), _("Started"), _("Finished"))
    counts = [(day.opened, day.started, day.finished) for day in last_days]
    _draw_day_chart(last_days, names, counts)
    table = [
        {_("Day"): short_day(day.day)}
        | {name: in_words(count) for name, count in zip(names, of_day, strict=True)}
        for day, of_day in zip(last_days, counts, strict=True)
    ]
    alt = _("How many opened, started and finished, by day")
    st.table(table, hide_index=True, border="horizontal", alt=alt)


def _draw_day_chart(
    days: Sequence[Day], names: Sequence[str], counts: Sequence[Sequence[int | None]]
) -> None:
    rows = [Row(name, [of_day[place] for of_day in counts]) for place, name in enumerate(names)]
    labels = [format_date(day.day, "d MMM", locale=current()) for day in days]
    plot.draw_figure(
        daily_bars(labels, rows, plot.mode()),
        key="days-chart",
        alt=_(
            "Bars of how many opened, started and finished on each day; the table below has the same numbers"
        ),
    )


def _draw_verdicts(role: Role, verdicts: Mapping[str, int | None]) -> None:
    words = {
        Verdict.ELIGIBLE: _("Conditions met"),
        Verdict.NOT_YET: _("A step to take first"),
        Verdict.INCOMPLETE: _("Cannot tell yet"),
        Verdict.NOT_ELIGIBLE: _("Conditions not met"),
    }
    rows = [{_("Result"): words[code], _("People"): in_words(verdicts.get(code))} for code in Verdict]
    alt = _("Results of {role}").format(role=_(role.title))
    st.table(rows, hide_index=True, border="horizontal", alt=alt)


def _draw_obstacles(role: Role, obstacles: Sequence[tuple[str, int]]) -> None:
    if not obstacles:
        st.markdown(_("No obstacle was met by five or more people."))
        return
    rows = [
        {_("What stood in the way"): _obstacle_in_words(role, obstacle), _("People"): in_words(count)}
        for obstacle, count in obstacles
    ]
    alt = _("What stood in the way of {role}").format(role=_(role.title))
    st.table(rows, hide_index=True, border="horizontal", alt=alt)


def _obstacle_in_words(role: Role, obstacle: str) -> str:
    """The name of a criterion or the text of a requirement, or its id if it is no longer in the content."""
    if obstacle in full_catalogue().criteria:
        return _(full_catalogue().criteria[obstacle].name)
    item = role.items.get(obstacle)
    return _(item.text) if item else obstacle
