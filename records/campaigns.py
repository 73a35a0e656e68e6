"""Campaigns: a recruiter's link for some days, with the roles that it shows."""

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

LONGEST_NAME, MOST_DAYS = 80, 400
TRIES = 20
"""New codes that are tried; the chance that even two are taken is tiny."""


class State(StrEnum):
    """Whether the link of a campaign works."""

    OPEN = "open"
    CLOSED = "closed"
    EXPIRED = "expired"


class Draft(NamedTuple):
    """What a recruiter says about a campaign."""

    name: str
    place: str
    first_day: dt.date
    last_day: dt.date
    roles: tuple[str, ...]
    language: str
    expires: dt.date


@dataclass(frozen=True)
class Campaign:
    """One campaign, as the database has it; `expires` is the last day on which its link works."""

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
        """Whether its link works on a day, or why not."""
        if self.closed:
            return State.CLOSED
        return State.OPEN if day <= self.expires else State.EXPIRED


def add(
    engine: sa.Engine,
    draft: Draft,
    known_roles: Collection[str],
) -> Campaign:
    """Makes a campaign with a code of its own; RefusedError names every field that is at fault."""
    wanted = draft._replace(name=draft.name.strip(), place=draft.place.strip())
    faults = _faults(wanted, known_roles)
    if faults:
        raise RefusedError(" ".join(f"{field}: {text}" for field, text in faults.items()), faults)
    values = wanted._asdict() | {"roles": list(wanted.roles), "closed": False}
    for _try in range(TRIES):
        code = codes.new()
        with database.transaction(engine) as connection:
            statement = database.insert(connection, campaign).values(values | {"code": code})
            if connection.execute(statement.on_conflict_do_nothing()).rowcount:
                return Campaign(code, *wanted, closed=False)
    raise RecordsError(f"{TRIES} new codes were all taken; try again")


def found(engine: sa.Engine, code: str) -> Campaign | None:
    """The campaign of this code, if there is one."""
    with database.transaction(engine) as connection:
        row = connection.execute(sa.select(campaign).where(_has(code))).one_or_none()
    return None if row is None else from_row(row)


def listed(engine: sa.Engine) -> list[Campaign]:
    """Every campaign, the newest first."""
    order = (campaign.c.first_day.desc(), campaign.c.last_day.desc(), campaign.c.code)
    with database.transaction(engine) as connection:
        return [from_row(row) for row in connection.execute(sa.select(campaign).order_by(*order))]


def close(engine: sa.Engine, code: str) -> bool:
    """Ends the link of a campaign and keeps its numbers; whether there is such a campaign."""
    with database.transaction(engine) as connection:
        return connection.execute(sa.update(campaign).where(_has(code)).values(closed=True)).rowcount > 0


def delete(engine: sa.Engine, code: str) -> bool:
    """Deletes a campaign and its numbers for good; whether there was such a campaign."""
    with database.transaction(engine) as connection:
        return connection.execute(sa.delete(campaign).where(_has(code))).rowcount > 0


def from_row(row: sa.Row[Any]) -> Campaign:
    """The campaign of a row of its table."""
    values = dict(row._mapping)  # noqa: SLF001 - the public way to a row's names
    return Campaign(**values | {"roles": tuple(row.roles)})


def as_json(campaign: Campaign, day: dt.date) -> dict[str, object]:
    """The campaign as plain values, with its state on a day."""
    days = {name: getattr(campaign, name).isoformat() for name in ("first_day", "last_day", "expires")}
    return asdict(campaign) | days | {"roles": list(campaign.roles), "state": campaign.state(day).value}


def _has(code: str) -> sa.ColumnElement[bool]:
    return campaign.c.code == codes.tidy(code)


def _faults(draft: Draft, known_roles: Collection[str]) -> dict[str, str]:
    """The fields that are at fault, with what is allowed."""
    longest = (draft.expires - draft.first_day).days
    checks = {
        "name": (_fits(draft.name), _("Write a name of 1 to {most} characters, on one line.")),
        "place": (_fits(draft.place), _("Write a place of 1 to {most} characters, on one line.")),
        "last_day": (
            draft.last_day >= draft.first_day,
            _("The last day cannot be before the first day."),
        ),
        "expires": (
            draft.expires >= draft.last_day and longest <= MOST_DAYS,
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
    words: dict[str, Any] = {"most": LONGEST_NAME, "days": MOST_DAYS}
    words |= {"roles": ", ".join(sorted(known_roles)), "languages": ", ".join(languages())}
    return {field: text.format(**words) for field, (fine, text) in checks.items() if not fine}


def _fits(text: str) -> bool:
    return 0 < len(text) <= LONGEST_NAME and text.isprintable()
