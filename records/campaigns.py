"""Campaigns: a recruiter's link that works for a number of days and offers certain roles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, NamedTuple

import sqlalchemy as sa

from language.translation import _, languages
from records import codes, database
from records.errors import RecordsError, RefusedError
from records.tables import campaign

MAX_NAME_LENGTH, MAX_LINK_DAYS = 80, 400
TRIES = 20
"""How many new codes are tried; a second try is already very unlikely."""


class State(StrEnum):
    """Whether the link of a campaign works."""

    OPEN = "open"
    CLOSED = "closed"
    EXPIRED = "expired"


class Draft(NamedTuple):
    """What a recruiter enters about a campaign."""

    name: str
    place: str
    first_day: dt.date
    last_day: dt.date
    roles: tuple[str, ...]
    language: str
    expires: dt.date


@dataclass(frozen=True)
class Campaign:
    """One campaign as stored; `expires` is the last day on which its link works."""

    code: str
    name: str
    place: str
    first_day: dt.date
    last_day: dt.date
    roles: tuple[str, ...]
    language: str
    expires: dt.date
    closed: bool

    def state(self, day: dt.date) -> State:
        """Returns whether the link works on a day, or why it does not."""
        if self.closed:
            return State.CLOSED
        return State.OPEN if day <= self.expires else State.EXPIRED


def add(
    engine: sa.Engine,
    draft: Draft,
    known_roles: Collection[str],
) -> Campaign:
    """Creates a campaign with a new code; raises RefusedError with a message for each invalid field."""
    stripped = draft._replace(name=draft.name.strip(), place=draft.place.strip())
    faults = _faults(stripped, known_roles)
    if faults:
        raise RefusedError(" ".join(f"{field}: {text}" for field, text in faults.items()), faults)
    values = stripped._asdict() | {"roles": list(stripped.roles), "closed": False}
    for _try in range(TRIES):
        code = codes.new()
        with database.transaction(engine) as connection:
            statement = database.insert(connection, campaign).values(values | {"code": code})
            if connection.execute(statement.on_conflict_do_nothing()).rowcount:
                return Campaign(code, *stripped, closed=False)
    raise RecordsError(f"{TRIES} new codes were all taken; try again")


def find(engine: sa.Engine, code: str) -> Campaign | None:
    """Returns the campaign with this code, or None."""
    with database.transaction(engine) as connection:
        row = connection.execute(sa.select(campaign).where(_has_code(code))).one_or_none()
    return None if row is None else from_row(row)


def list_all(engine: sa.Engine) -> list[Campaign]:
    """Returns every campaign, newest first."""
    order = (campaign.c.first_day.desc(), campaign.c.last_day.desc(), campaign.c.code)
    with database.transaction(engine) as connection:
        return [from_row(row) for row in connection.execute(sa.select(campaign).order_by(*order))]


def close(engine: sa.Engine, code: str) -> bool:
    """Disables the link of a campaign and keeps its counts. Returns True if the campaign exists."""
    with database.transaction(engine) as connection:
        return connection.execute(sa.update(campaign).where(_has_code(code)).values(closed=True)).rowcount > 0


def delete(engine: sa.Engine, code: str) -> bool:
    """Permanently deletes a campaign and its counts. Returns True if the campaign existed."""
    with database.transaction(engine) as connection:
        return connection.execute(sa.delete(campaign).where(_has_code(code))).rowcount > 0


def from_row(row: sa.Row[Any]) -> Campaign:
    """Returns the campaign in a row of its table."""
    values = dict(row._mapping)  # noqa: SLF001 - despite its name a public attribute of SQLAlchemy
    return Campaign(**values | {"roles": tuple(row.roles)})


def as_json(campaign: Campaign, day: dt.date) -> dict[str, object]:
    """Returns the campaign as JSON values, with its state on a day."""
    days = {name: getattr(campaign, name).isoformat() for name in ("first_day", "last_day", "expires")}
    return asdict(campaign) | days | {"roles": list(campaign.roles), "state": campaign.state(day).value}


def _has_code(code: str) -> sa.ColumnElement[bool]:
    return campaign.c.code == codes.normalize(code)


def _faults(draft: Draft, known_roles: Collection[str]) -> dict[str, str]:
    """Returns a message for each invalid field, which says what is allowed."""
    link_days = (draft.expires - draft.first_day).days
    checks = {
        "name": (_is_one_line(draft.name), _("Write a name of 1 to {most} characters, on one line.")),
        "place": (_is_one_line(draft.place), _("Write a place of 1 to {most} characters, on one line.")),
        "last_day": (
            draft.last_day >= draft.first_day,
            _("The last day cannot be before the first day."),
        ),
        "expires": (
            draft.expires >= draft.last_day and link_days <= MAX_LINK_DAYS,
            _(
                "The link can end on the last day at the earliest, and {days} days after the first day at most."
            ),
        ),
        "roles": (
            0 < len(draft.roles) == len(set(draft.roles)) and set(draft.roles) <= set(known_roles),
            _("Choose at least one role, and each of them once. You can choose from: {roles}."),
        ),
        "language": (draft.language in languages(), _("Choose one of these languages: {languages}.")),
    }
    limits: dict[str, Any] = {"most": MAX_NAME_LENGTH, "days": MAX_LINK_DAYS}
    limits |= {"roles": ", ".join(sorted(known_roles)), "languages": ", ".join(languages())}
    return {field: text.format(**limits) for field, (valid, text) in checks.items() if not valid}


def _is_one_line(text: str) -> bool:
    return 0 < len(text) <= MAX_NAME_LENGTH and text.isprintable()
