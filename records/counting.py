"""Anonymous daily totals. An event is counted once, whoever tells of it again; nothing is kept of who did."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

import sqlalchemy as sa

from eligibility.answers import BRUSSELS
from eligibility.assessment import Verdict
from eligibility.rules import is_counted
from records import campaigns, codes, database
from records.campaigns import Campaign, State
from records.errors import BusyError, RefusedError
from records.tables import campaign, count, counted

WHAT = ("opened", "started", "finished")
VERDICT, OBSTACLE = "verdict", "obstacle"
MOST_OUTCOMES = 200
KEY, ID = re.compile(r"[0-9a-f]{64}"), re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
ITEM = re.compile(r"(?:required|advantageous)\.[1-9][0-9]*")
"""The id of an item of a notice's lists."""

REMEMBERED = dt.timedelta(minutes=50)
"""For so long a second try with the same key is known."""

TRIES = 5


@dataclass(frozen=True)
class Event:
    """Something to count: one step of a visit, or the outcomes of a result, or both."""

    code: str
    key: str
    """Random, of this event alone: the same in every try, and linked to nothing."""
    what: str | None
    """opened, started or finished; None where only outcomes are new."""
    outcomes: tuple[tuple[str, str, str], ...] = ()
    """(role, verdict or obstacle, what it is about)."""


def record(engine: sa.Engine, event: Event, at: dt.datetime) -> bool:
    """Whether the event is counted by this call; once True is returned, it is on the disk.

    False where it was counted before, or the campaign is unknown, closed or expired on that day.
    """
    _check(event)
    for _try in range(TRIES - 1):
        try:
            return _record(engine, event, at)
        except BusyError:
            continue
    return _record(engine, event, at)


def _record(engine: sa.Engine, event: Event, at: dt.datetime) -> bool:
    day = at.astimezone(BRUSSELS).date()
    with database.transaction(engine) as connection:
        # Every writer goes through the tables in this order, so that no two wait for each other.
        link = _campaign(connection, event.code)
        fresh = link is not None and link.state(day) is State.OPEN and _is_new(connection, event.key, at)
        if link is not None and fresh:
            _add_up(connection, _rows(event, link, day))
    return fresh


def _campaign(connection: sa.Connection, code: str) -> Campaign | None:
    """The campaign, which cannot be deleted before the transaction ends."""
    wanted = sa.select(campaign).where(campaign.c.code == codes.tidy(code))
    row = connection.execute(wanted.with_for_update(read=True, key_share=True)).one_or_none()
    return None if row is None else campaigns.from_row(row)


def _is_new(connection: sa.Connection, key: str, at: dt.datetime) -> bool:
    """Whether the key was not used before; keys that are over are deleted."""
    now = at.astimezone(dt.UTC)
    connection.execute(sa.delete(counted).where(counted.c.until <= now))
    statement = database.insert(connection, counted).values(key=key, until=now + REMEMBERED)
    return connection.execute(statement.on_conflict_do_nothing()).rowcount > 0


def _rows(event: Event, link: Campaign, day: dt.date) -> list[dict[str, object]]:
    """The totals that grow by one, in one order; a role that the campaign does not show is left out."""
    names = {(kind, role, about) for role, kind, about in event.outcomes if role in link.roles}
    if event.what is not None:
        names.add((event.what, "", ""))
    return [
        {"code": link.code, "day": day, "event": kind, "role": role, "about": about, "number": 1}
        for kind, role, about in sorted(names)
    ]


def _add_up(connection: sa.Connection, rows: list[dict[str, object]]) -> None:
    if not rows:
        return
    statement = database.insert(connection, count).values(rows)
    grown = statement.on_conflict_do_update(
        index_elements=list(count.primary_key), set_={"number": count.c.number + 1}
    )
    connection.execute(grown)


def _check(event: Event) -> None:
    """RefusedError where the event is none that can be counted."""
    if not KEY.fullmatch(event.key):
        raise RefusedError("an event's key has 64 hex digits, in small letters")
    if event.what is not None and event.what not in WHAT:
        raise RefusedError(f"an event is one of {', '.join(WHAT)}, or has outcomes alone")
    if len(event.outcomes) > MOST_OUTCOMES:
        raise RefusedError(f"an event has at most {MOST_OUTCOMES} outcomes")
    for role, kind, about in event.outcomes:
        if not (ID.fullmatch(role) and ID.fullmatch(about)):
            raise RefusedError("a role and what an outcome is about are ids of at most 64 characters")
        _check_outcome(kind, about)


def _check_outcome(kind: str, about: str) -> None:
    match kind:
        case "verdict":
            if about not in set(Verdict):
                raise RefusedError(f"a verdict is one of {', '.join(Verdict)}")
        case "obstacle":
            # Anything unknown is refused, so that a new criterion is private until its rule says otherwise.
            if not (is_counted(about) or ITEM.fullmatch(about)):
                raise RefusedError(
                    "an obstacle is a criterion that may be counted, or an item like required.1"
                )
        case _:
            raise RefusedError(f"an outcome is a {VERDICT} or an {OBSTACLE}")
