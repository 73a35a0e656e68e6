"""The database as the screens use it: a candidate's check works without it and never waits for it."""

from __future__ import annotations

import datetime as dt
import logging
import time
from typing import TYPE_CHECKING, NamedTuple

from records import database, migrating, retention
from records.errors import BusyError, RecordsError

if TYPE_CHECKING:
    from records.database import Engine

log = logging.getLogger("role_compass")

PAUSE = 15
"""Seconds without a new attempt after the database could not be used."""


class Down(NamedTuple):
    """Until when a database is not tried again, and the error that it raised."""

    until: float
    error: RecordsError


_down: dict[str, Down] = {}


def engine() -> Engine:
    """The engine of a database that is ready for use.

    Raises RecordsError if the database cannot be used, and raises it at once during the pause after a failure.
    """
    address = database.configured()
    if (down := _down.get(address)) and time.monotonic() < down.until:
        raise down.error
    try:
        return migrating.require_current(database.engine(address))
    except RecordsError as error:
        pause(error)
        raise


def delete_expired_rows() -> None:
    """Deletes expired rows."""
    try:
        retention.delete_expired(engine(), dt.datetime.now(dt.UTC), retention.configured())
    except RecordsError as error:
        pause(error)


def pause(error: RecordsError) -> None:
    """Stops using the database for a while and logs it once; a database that is only busy is not paused."""
    if isinstance(error, BusyError):
        return
    address, now = database.configured(), time.monotonic()
    if address not in _down or now >= _down[address].until:
        _down[address] = Down(now + PAUSE, error)
        log.warning("counting and sign-in pause: %s", error)
