"""The database as the screens use it: a candidate's check never waits for it, nor ends with it."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from records import database, migrating
from records.errors import RecordsError, UnavailableError

if TYPE_CHECKING:
    from records.database import Engine

log = logging.getLogger("role_compass")

PAUSE = 15
"""Seconds for which a database that could not be used is left alone."""

_down: dict[str, float] = {}


def engine() -> Engine:
    """The database, ready for use; RecordsError where it is not, at once if it was not a moment ago."""
    address = database.configured()
    if time.monotonic() < _down.get(address, 0):
        raise UnavailableError("the database could not be used a moment ago")
    try:
        return migrating.ready(database.engine(address))
    except RecordsError as error:
        pause(error)
        raise


def pause(error: RecordsError) -> None:
    """Leaves the database alone for a while, and says so in the log, once."""
    address, now = database.configured(), time.monotonic()
    if now >= _down.get(address, 0):
        _down[address] = now + PAUSE
        log.warning("counting and sign-in pause: %s", error)
