"""Anonymous daily totals. An event is counted once even if it is sent again; nothing about the sender is stored."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

import sqlalchemy as sa

from eligibility.assessment import Verdict
from eligibility.rules import is_counted
from eligibility.time_zones import BRUSSELS
from records import campaigns, codes, database, tables
from records.campaigns import Campaign, State
from records.errors import BusyError, RefusedError

STEPS = ("opened", "started", "finished")
VERDICT, OBSTACLE = "verdict", "obstacle"
MAX_OUTCOMES = 200
KEY, ID = re.compile(r"[0-9a-f]{64}"), re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
ITEM = re.compile(r"(?:required|advantageous)\.[1-9][0-9]*")
"""The id of an item of a notice's lists."""

KEY_LIFETIME = dt.timedelta(minutes=50)
"""How long a key is stored, so that the same event is not counted again."""

TRIES = 5
"""How often `record` tries while other writers hold the database."""


@dataclass(frozen=True)
class Event:
    """Something to count: a step of a visit, the outcomes of a result, or both."""

    code: str
    key: str
    """Random and unique to this event, the same in every try, and linked to nothing else."""
    what: str | None
    """opened, started or finished; None if there are only outcomes to count."""
    outcomes: tuple[tuple[str, str, str], ...] = ()
    """(role, "verdict" or "obstacle", subject). The subject is a verdict, a criterion or an item."""


def record(engine: sa.Engine, event: Event, at: dt.datetime) -> bool:
    """Counts an event, and returns True once it is on disk.

    Returns False if the event was counted before, or if the campaign is unknown, closed or expired on
    that day. Raises RefusedError for an invalid event, BusyError if the database stays busy.
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
        # Every writer locks the tables in this order, which prevents deadlocks.
        campaign = _locked_campaign(connection, event.code)
        if (
            campaign is None
            or campaign.state(day) is not State.OPEN
            or not _is_new(connection, event.key, at)
        ):
            return False
        _increment(connection, _rows(event, campaign, day))
    return True


def _locked_campaign(connection: sa.Connection, code: str) -> Campaign | None:
    """Returns the campaign, locked so that it cannot be deleted before the transaction ends."""
    query = sa.select(tables.campaign).where(tables.campaign.c.code == codes.normalize(code))
    row = connection.execute(query.with_for_update(read=True, key_share=True)).one_or_none()
    return None if row is None else campaigns.from_row(row)


def _is_new(connection: sa.Connection, key: str, at: dt.datetime) -> bool:
    """Stores the key, and returns True if it was not stored already. Deletes expired keys."""
    now = at.astimezone(dt.UTC)
    connection.execute(sa.delete(tables.counted).where(tables.counted.c.until <= now))
    statement = database.insert(connection, tables.counted).values(key=key, until=now + KEY_LIFETIME)
    return connection.execute(statement.on_conflict_do_nothing()).rowcount > 0


def _rows(event: Event, campaign: Campaign, day: dt.date) -> list[dict[str, object]]:
    """Returns the totals to increment, in a fixed order, without roles that the campaign does not offer."""
    names = {(kind, role, subject) for role, kind, subject in event.outcomes if role in campaign.roles}
    if event.what is not None:
        names.add((event.what, "", ""))
    return [
        {"code": campaign.code, "day": day, "event": kind, "role": role, "about": subject, "number": 1}
        for kind, role, subject in sorted(names)
    ]


def _increment(connection: sa.Connection, rows: list[dict[str, object]]) -> None:
    if not rows:
        return
    statement = database.insert(connection, tables.count).values(rows)
    upsert = statement.on_conflict_do_update(
        index_elements=list(tables.count.primary_key), set_={"number": tables.count.c.number + 1}
    )
    connection.execute(upsert)


def _check(event: Event) -> None:
    """Raises RefusedError if the event is invalid."""
    if not KEY.fullmatch(event.key):
        raise RefusedError("the key of an event must be 64 lower-case hexadecimal digits")
    if event.what is not None and event.what not in STEPS:
        raise RefusedError(f"an event must be one of {', '.join(STEPS)}, or have only outcomes")
    if len(event.outcomes) > MAX_OUTCOMES:
        raise RefusedError(f"an event can have at most {MAX_OUTCOMES} outcomes")
    for role, kind, subject in event.outcomes:
        if not (ID.fullmatch(role) and ID.fullmatch(subject)):
            raise RefusedError("the role and the subject of an outcome must be ids of at most 64 characters")
        _check_outcome(kind, subject)


def _check_outcome(kind: str, subject: str) -> None:
    match kind:
        case "verdict":
            if subject not in set(Verdict):
                raise RefusedError(f"a verdict must be one of {', '.join(Verdict)}")
        case "obstacle":
            # Anything unknown is refused, so that a new criterion is private until its rule says otherwise.
            if not (is_counted(subject) or ITEM.fullmatch(subject)):
                raise RefusedError(
                    "an obstacle must be a criterion that may be counted, or an item such as required.1"
                )
        case _:
            raise RefusedError(f"an outcome must be a {VERDICT} or an {OBSTACLE}")
