"""A campaign's numbers on the screen: each chart with its table, and what the numbers leave out."""

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
from ui.content import whole

MOST_DAYS = 31
"""Days of the chart and its table; the file has all of them."""


def draw(found: Figures) -> None:
    """All numbers of a campaign, the totals first."""
    frame.section("figures", _("What was counted"))
    opened, started, finished = (number(total) for total in found.totals)
    html.facts({_("Opened the link"): opened, _("Began to answer"): started, _("Came to a result"): finished})
    st.markdown(
        _(
            "Every number is rounded down to a multiple of 5, and one below 5 is only called fewer than 5, so that nobody "
            "can be found in them; days need not add up to their total. Military service, fitness, character and security "
            "clearance appear in no number: the results counted here are those on the other conditions alone."
        )
    )
    _daily(found.days)
    frame.section("outcomes", _("Results by role"))
    for place, (role, verdicts) in enumerate(found.verdicts.items()):
        if role in whole().roles:
            about = whole().roles[role]
            with st.expander(_(about.title), expanded=place == 0, key=f"figures-{role}"):
                _verdicts(about, verdicts)
                _obstacles(about, found.obstacles.get(role, ()))


def number(count: int | None) -> str:
    """A number in words where it is too small to be shown."""
    return _("fewer than 5") if count is None else str(count)


def _daily(days: Sequence[Day]) -> None:
    frame.section("days", _("Day by day"))
    if not days:
        st.markdown(_("Counting begins on the first day."))
        return
    shown = days[-MOST_DAYS:]
    if len(shown) < len(days):
        st.caption(_("These are the last {count} days; the file has all of them.").format(count=MOST_DAYS))
    names = (_("Opened"), _("Began"), _("Finished"))
    numbers = [(day.opened, day.started, day.finished) for day in shown]
    rows = [Row(name, [day[place] for day in numbers]) for place, name in enumerate(names)]
    labels = [format_date(one.day, "d MMM", locale=current()) for one in shown]
    plot.draw(
        daily_bars(labels, rows, plot.mode()),
        key="days-chart",
        alt=_(
            "Bars of how many opened, began and finished on each day; the table below has the same numbers"
        ),
    )
    table = [
        {_("Day"): short_day(day.day)}
        | {name: number(count) for name, count in zip(names, counts, strict=True)}
        for day, counts in zip(shown, numbers, strict=True)
    ]
    st.table(
        table, hide_index=True, border="horizontal", alt=_("How many opened, began and finished, by day")
    )


def _verdicts(role: Role, verdicts: Mapping[str, int | None]) -> None:
    words = {
        Verdict.ELIGIBLE: _("Conditions met"),
        Verdict.NOT_YET: _("A step to take first"),
        Verdict.INCOMPLETE: _("Cannot tell yet"),
        Verdict.NOT_ELIGIBLE: _("Conditions not met"),
    }
    rows = [{_("Result"): words[code], _("People"): number(verdicts.get(code))} for code in Verdict]
    alt = _("Results of {role}").format(role=_(role.title))
    st.table(rows, hide_index=True, border="horizontal", alt=alt)


def _obstacles(role: Role, obstacles: Sequence[tuple[str, int]]) -> None:
    if not obstacles:
        st.markdown(_("Nothing stood in the way of 5 people or more."))
        return
    rows = [
        {_("What stood in the way"): _obstacle(role, about), _("People"): number(count)}
        for about, count in obstacles
    ]
    alt = _("What stood in the way of {role}").format(role=_(role.title))
    st.table(rows, hide_index=True, border="horizontal", alt=alt)


def _obstacle(role: Role, about: str) -> str:
    """The words of a criterion or of a requirement; its id where the content has it no more."""
    if about in whole().criteria:
        return _(whole().criteria[about].name)
    item = role.items.get(about)
    return _(item.text) if item else about
