"""The form for a new campaign: it keeps what was typed, and says at each field what is wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

import streamlit as st

from eligibility.facts import FIRST_START, LAST_START
from language.names import language
from language.translation import SOURCE_LANGUAGE, _, languages
from records import campaigns
from records.accounts import Right
from records.campaigns import Campaign, Draft
from records.errors import RecordsError, RefusedError
from ui import database, flash, frame, html, navigation, session, sign_in
from ui.content import whole
from ui.questions import attempts
from ui.questions.fields import labelled, select
from ui.questions.parsing import ParseError, date
from ui.recruiter import campaign_words

FAULTS, STEP = "campaign-faults", "new-campaign"
NAME, PLACE, LANGUAGE = "campaign-name", "campaign-place", "campaign-language"
PARTS = ("day", "month", "year")


class DateField(NamedTuple):
    """The words of a date: its heading, and what each of its three fields is called."""

    heading: str
    day: str
    month: str
    year: str


def draw() -> None:
    """The form, with what was wrong in it when it was sent last."""
    if not session.is_drawn(NAME):
        session.forget([FAULTS])
    faults: Mapping[str, str] = session.remembered(FAULTS, {})
    frame.section("new", _("Make a campaign"))
    if faults:
        html.problem(_summary(faults), attempts.failures())
    _text(NAME, _("Name of the campaign, as visitors read it"), faults.get("name"))
    _text(PLACE, _("Place"), faults.get("place"))
    for name, words in _dates().items():
        _date(name, words, faults.get(name))
    st.caption(_("Left empty, the link works until the last day."))
    _roles(faults.get("roles"))
    session.plant(LANGUAGE, SOURCE_LANGUAGE)
    with st.container(key="campaign-speaks", width=360):
        select(_("Language of the link and of the poster"), languages(), language, LANGUAGE)
    st.button(_("Make the campaign"), key="go-make", type="primary", width="stretch", on_click=_make)


def _summary(faults: Mapping[str, str]) -> list[str]:
    """What is wrong, line by line; a date says which one it is."""
    dates = _dates()
    return [f"{dates[field].heading}: {text}" if field in dates else text for field, text in faults.items()]


def _dates() -> dict[str, DateField]:
    return {
        "first_day": DateField(_("First day"), _("Start day"), _("Start month"), _("Start year")),
        "last_day": DateField(_("Last day"), _("End day"), _("End month"), _("End year")),
        "expires": DateField(_("The link works until"), _("Until day"), _("Until month"), _("Until year")),
    }


def _text(key: str, label: str, fault: str | None) -> None:
    session.seed(key, "")
    st.text_input(labelled(label, fault), key=key, placeholder="")


def _date(name: str, words: DateField, fault: str | None) -> None:
    st.markdown(f"**{labelled(words.heading, fault)}**")
    with st.container(key=f"dates-{name}", horizontal=True, vertical_alignment="bottom", gap="small"):
        for part in PARTS:
            key = _key(name, part)
            session.seed(key, "")
            st.text_input(getattr(words, part), key=key, placeholder="", width=98)


def _roles(fault: str | None) -> None:
    st.markdown(f"**{labelled(_('Roles that visitors see'), fault)}**")
    with st.container(key="campaign-roles", gap=None):
        for role in whole().roles.values():
            session.seed(f"campaign-role-{role.id}", value=True)
            st.checkbox(_(role.title), key=f"campaign-role-{role.id}")


def _key(name: str, part: str) -> str:
    return f"campaign-{name}-{part}"


def _make() -> None:
    """Makes the campaign and opens its screen; or notes what is wrong, and everything stays as it was typed."""
    if not sign_in.still(Right.RECRUITER):
        return
    faults, made = _faults(), None
    if not faults:
        try:
            made = _add()
        except RefusedError as error:
            faults = {field: text.rstrip(".") for field, text in error.faults.items()}
        except RecordsError:
            faults = {
                "": _("The campaign is not made: the database cannot be used just now. Try again later")
            }
    session.put(FAULTS, faults)
    if faults:
        attempts.note_failure(STEP)
    if made:
        attempts.forget_failure()
        flash.show_next(_("Your campaign is ready. Its code is {code}.").format(code=made.code))
        navigation.redirect("campaign", {campaign_words.CAMPAIGN: made.code})


def _faults() -> dict[str, str]:
    """What is missing or cannot be read, by field, in the order of the screen."""
    found = {}
    if not session.held(NAME).strip():
        found["name"] = _("Enter a name")
    if not session.held(PLACE).strip():
        found["place"] = _("Enter a place")
    for name in _dates():
        try:
            if _typed_date(name) is None and name != "expires":
                found[name] = _("Enter day, month and year")
        except ParseError as error:
            found[name] = str(error)
    if not _chosen():
        found["roles"] = _("Choose at least one role")
    return found


def _add() -> Campaign:
    first, last = _typed_date("first_day"), _typed_date("last_day")
    if first is None or last is None:
        raise RefusedError("a campaign needs its days")
    draft = Draft(
        session.held(NAME),
        session.held(PLACE),
        first,
        last,
        _chosen(),
        session.held(LANGUAGE) or SOURCE_LANGUAGE,
        _typed_date("expires") or last,
    )
    return campaigns.add(database.engine(), draft, whole().roles)


def _typed_date(name: str) -> dt.date | None:
    day, month, year = (session.held(_key(name, part)) or "" for part in PARTS)
    return date(day, month, year, FIRST_START, LAST_START)


def _chosen() -> tuple[str, ...]:
    return tuple(role for role in whole().roles if session.held(f"campaign-role-{role}"))
