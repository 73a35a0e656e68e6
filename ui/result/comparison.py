"""All roles side by side, by their notices and by the visitor's answers: a table on a wide screen, cards on a phone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd
import streamlit as st

from eligibility.assessment import Assessment
from eligibility.comparison import Compared, compare
from eligibility.coverage import ListCoverage
from eligibility.notice import Role
from eligibility.outcome import outcome_of
from language import verdict
from language.contract import as_assumed, in_one_line
from language.dates import short_day
from language.glance import in_comparison
from language.translation import _, plural
from language.words import list_name
from ui import configuration, frame, html, navigation, session
from ui.content import catalogue
from ui.result import overlay

Rows = Mapping[str, str]


def outcome_badge(result: Assessment) -> str:
    """The outcome in two or three words, as a markdown badge."""
    icon, colour = html.OUTCOME[outcome_of(result)]
    return html.badge(colour, icon, verdict.short(result))


def draw_by_answers() -> None:
    """Draws what the answers say about each role, in an order that the screen explains, then the notices."""
    compared_roles = compare(catalogue(), session.facts(), session.skills(), configuration.now())
    frame.draw_section_heading("stand", _("How you stand with each"))
    st.markdown(
        _(
            "**The order:** first the roles with the fewest criteria not met; a reached contract ceiling counts as one. Then those with the fewest "
            "criteria still open or needing a step, and missing requirements. Then those of whose required list you cover most. "
            "It orders roles by your answers. It never ranks people, and says nothing on your chances."
        )
    )
    roles = [compared.role for compared in compared_roles]
    rows = [_answer_rows(compared) for compared in compared_roles]
    _draw_matrix(roles, rows, key="answers", alt=_("The roles by your answers"))
    frame.draw_section_heading("onward", _("Go on with one role"))
    with st.container(key="list-onward"):
        for compared in compared_roles:
            _draw_next_links(compared)
    frame.draw_section_heading("overlay", _("Your profile in several roles"))
    overlay.draw_chosen_roles(compared_roles)
    draw_by_notices(role.id for role in roles)


def draw_by_notices(names: Iterable[str]) -> None:
    """Draws what the notices of these roles say, without any answer."""
    frame.draw_section_heading("notices", _("What the notices ask and offer"))
    roles = [catalogue().roles[name] for name in names]
    rows = [_notice_rows(role) for role in roles]
    _draw_matrix(roles, rows, key="notices", alt=_("The notices side by side"))


def _notice_rows(role: Role) -> Rows:
    """What a notice asks and offers, by label."""
    call = {_("Call"): html.call_chip(role.closes_at, configuration.now())}
    return call | in_comparison(catalogue(), role)


def _answer_rows(compared: Compared) -> Rows:
    """What the answers say about a role, by label."""
    contract = compared.assessment.contract
    terms = compared.role.contract
    until = (
        as_assumed(short_day(contract.latest_end), terms, session.facts()) if contract.latest_end else None
    )
    return {
        _("Verdict"): outcome_badge(compared.assessment),
        _("Obstacles"): _obstacles(compared),
        **{
            list_name(name): _counts(coverage)
            for name, coverage in compared.assessment.coverage.lists.items()
        },
        _("Missing requirements"): str(len(compared.missing))
        if compared.role.required.rule == "all"
        else _("the notice asks for some"),
        _("Contract"): in_one_line(terms, contract),
        _("Latest end"): until or _("no date yet"),
        _("Still to answer"): str(len(compared.unanswered)),
    }


def _obstacles(compared: Compared) -> str:
    """The numbers of criteria not met and of points to settle."""
    ceiling = compared.assessment.contract.ceiling_reached
    not_met = compared.not_met - ceiling
    words = [
        plural("{count} criterion not met", "{count} criteria not met", not_met) if not_met else "",
        _("contract ceiling reached") if ceiling else "",
        plural("{count} point to settle", "{count} points to settle", compared.to_settle)
        if compared.to_settle
        else "",
    ]
    return ", ".join(filter(None, words)) or _("none")


def _counts(coverage: ListCoverage) -> str:
    return _("{covered} of {items} covered").format(covered=coverage.covered, items=coverage.items)


def _draw_matrix(roles: Sequence[Role], columns: Sequence[Rows], *, key: str, alt: str) -> None:
    """Draws the rows twice, as one table and as a card for each role; browser/comparison.css shows one of them."""
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


def _draw_next_links(compared: Compared) -> None:
    """Draws links to the result and the open questions of a role, and its missing requirements."""
    title = _(compared.role.title)
    with st.container(key=f"onward-{compared.role.id}", horizontal=True):
        navigation.link("result", _("Result: {role}").format(role=title), compared.role.id)
        if compared.unanswered:
            label = plural(
                "{count} more answer completes {role}",
                "{count} more answers complete {role}",
                len(compared.unanswered),
                role=title,
            )
            navigation.link("question", label, compared.role.id, only=navigation.OPEN)
    if compared.missing:
        label = plural(
            "{count} missing requirement of {role}",
            "{count} missing requirements of {role}",
            len(compared.missing),
            role=title,
        )
        with st.expander(label, type="compact", key=f"why-missing-{compared.role.id}"):
            html.draw_items((_(compared.role.items[item].text), None) for item in compared.missing)
