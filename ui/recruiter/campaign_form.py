"""The form for a new campaign. A faulty form keeps what was typed, and each field shows its fault."""

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
from ui import database, frame, navigation, session, sign_in
from ui.content import full_catalogue
from ui.questions import attempts, field_notes
from ui.questions.date import PARTS
from ui.questions.fields import draw_errors, named, select
from ui.questions.parsing import ParseError, date
from ui.recruiter import campaign_words

FAULTS = "campaign-faults"
"""Remembers the faults of the last attempt, by the key of the field."""

STEP = "new-campaign"
"""Names the form where failed attempts are counted."""

NAME, PLACE, LANGUAGE, ROLES = "campaign-name", "campaign-place", "campaign-language", "campaign-roles"


class DateField(NamedTuple):
    """The labels of a date: its heading, and one label for each of its three fields."""

    heading: str
    day: str
    month: str
    year: str


def draw_campaign_form() -> None:
    """Draws the form with the faults of the last attempt."""
    if not session.is_drawn(NAME):
        session.forget([FAULTS])
    faults: Mapping[str, str] = session.value_of(FAULTS, {})
    frame.draw_section_heading("new", _("Make a campaign"))
    if faults:
        field_notes.draw_problems(faults, attempts.failures())
    _draw_text_field(NAME, _("Name of the campaign, as visitors read it"), faults)
    _draw_text_field(PLACE, _("Place"), faults)
    for name, labels in _date_fields().items():
        _draw_date_fields(name, labels, faults)
    st.caption(_("Left empty, the link works until the last day."))
    _draw_roles(faults)
    session.plant(LANGUAGE, SOURCE_LANGUAGE)
    with st.container(key="campaign-speaks", width=360):
        select(_("Language of the link and of the poster"), languages(), language, LANGUAGE)
    st.button(_("Make the campaign"), key="go-make", type="primary", width="stretch", on_click=_make)


def _date_fields() -> dict[str, DateField]:
    return {
        "first_day": DateField(_("First day"), _("Start day"), _("Start month"), _("Start year")),
        "last_day": DateField(_("Last day"), _("End day"), _("End month"), _("End year")),
        "expires": DateField(_("The link works until"), _("Until day"), _("Until month"), _("Until year")),
    }


def _draw_text_field(key: str, label: str, faults: Mapping[str, str]) -> None:
    session.seed(key, "")
    draw_errors(faults, key)
    st.text_input(label, key=key, placeholder="")


def _draw_date_fields(name: str, labels: DateField, faults: Mapping[str, str]) -> None:
    group = f"dates-{name}"
    field_notes.draw_group_label(group, labels.heading)
    draw_errors(faults, *(_key(name, part) for part in PARTS))
    with st.container(key=group, horizontal=True, vertical_alignment="bottom", gap="small"):
        for part in PARTS:
            key = _key(name, part)
            session.seed(key, "")
            st.text_input(getattr(labels, part), key=key, placeholder="", width=98)


def _draw_roles(faults: Mapping[str, str]) -> None:
    field_notes.draw_group_label(ROLES, _("Roles that visitors see"))
    draw_errors(faults, ROLES)
    with st.container(key=ROLES, gap=None):
        for role in full_catalogue().roles.values():
            session.seed(f"campaign-role-{role.id}", value=True)
            st.checkbox(_(role.title), key=f"campaign-role-{role.id}")


def _key(name: str, part: str) -> str:
    return f"campaign-{name}-{part}"


def _make() -> None:
    """Makes the campaign and opens its screen, or remembers the faults."""
    if not sign_in.check_right(Right.RECRUITER):
        return
    faults, campaign = _faults(), None
    if not faults:
        try:
            campaign = _add_campaign()
        except RefusedError as error:
            faults = {_field_key(field): text.rstrip(".") for field, text in error.faults.items()}
        except RecordsError:
            faults = {
                "": _("The campaign is not made: the database cannot be used just now. Try again later")
            }
    session.put(FAULTS, faults)
    if faults:
        attempts.note_failure(STEP)
    if campaign:
        attempts.forget_failure()
        session.show_on_next_screen(
            _("Your campaign is ready. Its code is {code}.").format(code=campaign.code)
        )
        navigation.redirect("campaign", {campaign_words.CAMPAIGN: campaign.code})


def _faults() -> dict[str, str]:
    """What is missing or cannot be read, by the key of the field, in the order of the screen."""
    faults = {}
    if not session.widget_value(NAME).strip():
        faults[NAME] = _("Enter a name")
    if not session.widget_value(PLACE).strip():
        faults[PLACE] = _("Enter a place")
    for name, labels in _date_fields().items():
        try:
            if _typed_date(name) is None and name != "expires":
                faults[_key(name, "day")] = named(labels.heading, _("enter day, month and year"))
        except ParseError as error:
            label = getattr(labels, error.part)
            faults[_key(name, error.part)] = named(label, str(error))
    if not _chosen_roles():
        faults[ROLES] = _("Choose at least one role")
    return faults


def _field_key(field: str) -> str:
    """The key of the field, or of the first field of a date, that a fault of the records is about."""
    return {"name": NAME, "place": PLACE, "roles": ROLES}.get(field) or _key(field, "day")


def _add_campaign() -> Campaign:
    first, last = _typed_date("first_day"), _typed_date("last_day")
    if first is None or last is None:
        raise RefusedError("a campaign needs its days")
    draft = Draft(
        session.widget_value(NAME),
        session.widget_value(PLACE),
        first,
        last,
        _chosen_roles(),
        session.widget_value(LANGUAGE) or SOURCE_LANGUAGE,
        _typed_date("expires") or last,
    )
    return campaigns.add(database.engine(), draft, full_catalogue().roles)


def _typed_date(name: str) -> dt.date | None:
    """The date in the three fields, or None if they are empty; raises ParseError."""
    day, month, year = (session.widget_value(_key(name, part)) or "" for part in PARTS)
    return date(day, month, year, FIRST_START, LAST_START)


def _chosen_roles() -> tuple[str, ...]:
    return tuple(role for role in full_catalogue().roles if session.widget_value(f"campaign-role-{role}"))
