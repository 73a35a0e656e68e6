"""The database as the screens use it: a candidate's check never waits for it, nor ends with it."""

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
"""Seconds for which a database that could not be used is left alone."""


class Down(NamedTuple):
    """Until when a database is left alone, and why."""

    until: float
    error: RecordsError


_down: dict[str, Down] = {}


def engine() -> Engine:
    """The database, ready for use; RecordsError where it is not, at once if it was not a moment ago."""
    address = database.configured()
    if (down := _down.get(address)) and time.monotonic() < down.until:
        raise down.error
    try:
        return migrating.ready(database.engine(address))
    except RecordsError as error:
        pause(error)
        raise


def sweep() -> None:
    """Deletes what has had its time."""
    try:
        retention.sweep(engine(), dt.datetime.now(dt.UTC), retention.configured())
    except RecordsError as error:
        pause(error)


def pause(error: RecordsError) -> None:
    """Leaves a database alone for a while that is not only busy, and says so in the log, once."""
    if isinstance(error, BusyError):
        return
    address, now = database.configured(), time.monotonic()
    if address not in _down or now >= _down[address].until:
        _down[address] = Down(now + PAUSE, error)
        log.warning("counting and sign-in pause: %s", error)
