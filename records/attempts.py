"""The guard of sign-in: five wrong tries lock a name for 15 minutes, in every process of the database."""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa

from records import accounts, database
from records.accounts import Account
from records.tables import attempt

MOST, LOCKED = 5, dt.timedelta(minutes=15)


def sign_in(engine: sa.Engine, username: str, password: str, at: dt.datetime) -> Account | None:
    """The account, where the name and its password are right and not locked; never which of them is wrong."""
    who = accounts.keyed(engine, username.strip().lower())
    if not reserve(engine, who, at):
        return None
    found = accounts.find(engine, username)
    if not accounts.fits(password, found):
        return None
    _forgive(engine, who)
    return found


def reserve(engine: sa.Engine, who: str, at: dt.datetime) -> bool:
    """Whether one more password may be tried; noted before it is, so that parallel guesses count too."""
    now = at.astimezone(dt.UTC)
    over = attempt.c.until <= now
    with database.transaction(engine) as connection:
        fresh = database.insert(connection, attempt).values(who=who, tries=1, until=now + LOCKED)
        again = {
            "tries": sa.case((over, 1), else_=attempt.c.tries + 1),
            # Tries that are refused do not lock any longer.
            "until": sa.case((over | (attempt.c.tries < MOST), now + LOCKED), else_=attempt.c.until),
        }
        statement = fresh.on_conflict_do_update(index_elements=[attempt.c.who], set_=again)
        tries: int = connection.execute(statement.returning(attempt.c.tries)).scalar_one()
        return tries <= MOST


def _forgive(engine: sa.Engine, who: str) -> None:
    with database.transaction(engine) as connection:
        connection.execute(sa.delete(attempt).where(attempt.c.who == who))
