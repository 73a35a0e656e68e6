"""All roles side by side: a table on a wide screen, cards on a phone, from the same words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from eligibility.comparison import Compared
from eligibility.coverage import ListCoverage
from eligibility.notice import Role
from language import verdict
from language.dates import short_day
from language.glance import in_comparison
from language.translation import _, plural
from language.words import list_name
from ui import configuration, html, navigation
from ui.content import catalogue

Rows = Mapping[str, str]

VERDICT_COLOUR = {"eligible": "green", "not_yet": "orange", "incomplete": "gray", "not_eligible": "red"}


def notice_rows(role: Role) -> Rows:
    """What a notice asks and offers, by what it is about."""
    call = {_("Call"): html.call_chip(role.closes_at, configuration.now())}
    return call | in_comparison(catalogue(), role)


def answer_rows(one: Compared) -> Rows:
    """What the answers say about a role."""
    contract = one.found.contract
    code = one.found.eligibility.verdict
    until = short_day(contract.latest_end) if contract.latest_end else None
    return {
        _(
            "Verdict"
        ): f":{VERDICT_COLOUR[code]}-badge[:material/{html.VERDICT[code]}: {verdict.short(one.found)}]",
        _("Obstacles"): obstacles(one),
        **{list_name(name): _counts(found) for name, found in one.found.coverage.lists.items()},
        _("Missing requirements"): str(len(one.missing))
        if one.role.required.rule == "all"
        else _("none: some are enough"),
        _("Contract"): _("no contract possible")
        if contract.ceiling_reached
        else _(catalogue().contracts[one.role.contract.kind].short),
        _("Latest end"): until or _("no date yet"),
        _("Still to answer"): str(len(one.unanswered)),
    }


def obstacles(one: Compared) -> str:
    """What stands in the way, as counts."""
    not_met = plural("{count} criterion not met", "{count} criteria not met", one.not_met)
    rest = plural("{count} point to settle", "{count} points to settle", one.to_settle)
    return ", ".join(words for words, count in ((not_met, one.not_met), (rest, one.to_settle)) if count) or _(
        "none"
    )


def _counts(found: ListCoverage) -> str:
    return _("{covered} of {items} covered").format(covered=found.covered, items=found.items)


def matrix(roles: Sequence[Role], columns: Sequence[Rows], *, key: str, alt: str) -> None:
    """The same rows twice: as one table, or as a card a role; only one of them is shown."""
    names = list(dict.fromkeys(name for rows in columns for name in rows))
    with st.container(key=f"desktop-{key}"):
        data = {
            _(role.title): [rows.get(name, _("no such list")) for name in names]
            for role, rows in zip(roles, columns, strict=True)
        }
        st.table(pd.DataFrame(data, index=pd.Index(names, name=_("What"))), border="horizontal", alt=alt)
    with st.container(key=f"phone-{key}"):
        for role, rows in zip(roles, columns, strict=True):
            with st.container(key=f"box-{key}-{role.id}"):
                first, *others = names
                st.markdown(rows[first])
                st.subheader(_(role.title), anchor=False)
                html.draw_facts({name: rows[name] for name in others if name in rows})


def onward(one: Compared) -> None:
    """Where to go from one role: its result, its open questions, its missing requirements."""
    title = _(one.role.title)
    with st.container(key=f"onward-{one.role.id}", horizontal=True):
        navigation.link("result", _("Result: {role}").format(role=title), one.role.id)
        if one.unanswered:
            label = plural(
                "{count} more answer completes {role}",
                "{count} more answers complete {role}",
                len(one.unanswered),
                role=title,
            )
            navigation.link("question", label, one.role.id, only=navigation.OPEN)
    if one.missing:
        label = plural(
            "{count} missing requirement of {role}",
            "{count} missing requirements of {role}",
            len(one.missing),
            role=title,
        )
        with st.expander(label, type="compact", key=f"why-missing-{one.role.id}"):
            html.draw_items((_(one.role.items[item].text), None) for item in one.missing)
