"""How long counts are stored, and the deletion of expired rows."""

from __future__ import annotations

import datetime as dt
import os

import sqlalchemy as sa

from eligibility.time_zones import BRUSSELS
from records import database
from records.errors import RecordsError
from records.tables import attempt, campaign, count, counted

DAYS = "ROLE_COMPASS_RETENTION_DAYS"
MAX_DAYS = 400


def configured() -> int:
    """Returns the retention period in days; raises RecordsError if the setting is invalid."""
    text = os.environ.get(DAYS) or str(MAX_DAYS)
    if text.isascii() and text.isdigit() and len(text) <= len(str(MAX_DAYS)) and 1 <= int(text) <= MAX_DAYS:
        return int(text)
    raise RecordsError(f"{DAYS}: not a number of days; want a whole number from 1 to {MAX_DAYS}")


def oldest(at: dt.datetime, days: int) -> dt.date:
    """Returns the first day, in Brussels, of a retention period that ends at `at`."""
    return at.astimezone(BRUSSELS).date() - dt.timedelta(days=days)


def delete_expired(engine: sa.Engine, at: dt.datetime, days: int = MAX_DAYS) -> int:
    """Deletes expired counts, campaigns, keys and sign-in attempts.

    Returns the number of rows, without the counts deleted together with their campaign.
    """
    first, now = oldest(at, days), at.astimezone(dt.UTC)
    expired = (
        (count, count.c.day < first),
        (campaign, campaign.c.expires < first),
        (counted, counted.c.until <= now),
        (attempt, attempt.c.until <= now),
    )
    return sum(_delete(engine, table, condition) for table, condition in expired)


def _delete(engine: sa.Engine, table: sa.Table, expired: sa.ColumnElement[bool]) -> int:
    # One transaction per table, so that other writers wait for one deletion at most.
    with database.transaction(engine) as connection:
        return connection.execute(sa.delete(table).where(expired)).rowcount
