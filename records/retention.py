"""How long numbers are kept, and the sweep that deletes what is older."""

from __future__ import annotations

import datetime as dt
import os

import sqlalchemy as sa

from eligibility.answers import BRUSSELS
from records import database
from records.errors import RecordsError
from records.tables import attempt, campaign, count, counted

DAYS = "ROLE_COMPASS_RETENTION_DAYS"
MOST = 400


def configured() -> int:
    """The days for which this copy keeps numbers; RecordsError where the setting is wrong."""
    text = os.environ.get(DAYS) or str(MOST)
    if text.isascii() and text.isdigit() and len(text) <= len(str(MOST)) and 1 <= int(text) <= MOST:
        return int(text)
    raise RecordsError(f"{DAYS}: not a number of days to keep; want a whole number from 1 to {MOST}")


def oldest(at: dt.datetime, days: int) -> dt.date:
    """The first day of those that are kept."""
    return at.astimezone(BRUSSELS).date() - dt.timedelta(days=days)


def sweep(engine: sa.Engine, at: dt.datetime, days: int = MOST) -> int:
    """Deletes old numbers, campaigns, keys and tries; how many rows that were, without a campaign's own numbers."""
    first, now = oldest(at, days), at.astimezone(dt.UTC)
    over = (
        (count, count.c.day < first),
        (campaign, campaign.c.expires < first),
        (counted, counted.c.until <= now),
        (attempt, attempt.c.until <= now),
    )
    return sum(_delete(engine, table, condition) for table, condition in over)


def _delete(engine: sa.Engine, table: sa.Table, over: sa.ColumnElement[bool]) -> int:
    # A transaction each: whoever counts meanwhile waits for one of them at most.
    with database.transaction(engine) as connection:
        return connection.execute(sa.delete(table).where(over)).rowcount
