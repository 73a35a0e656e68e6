"""Limits sign-in: five wrong attempts lock a name for 15 minutes, in every process that uses the database."""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa

from records import accounts, database
from records.accounts import Account
from records.tables import attempt

MAX_ATTEMPTS, LOCKED = 5, dt.timedelta(minutes=15)


def sign_in(engine: sa.Engine, username: str, password: str, at: dt.datetime) -> Account | None:
    """Returns the account if the name and the password are right and the name is not locked.

    Otherwise returns None, and does not say which of them is wrong.
    """
    who = accounts.keyed_hash(engine, username.strip().lower())
    if not reserve_attempt(engine, who, at):
        return None
    account = accounts.find(engine, username)
    if not accounts.password_matches(password, account):
        return None
    _clear_attempts(engine, who)
    return account


def reserve_attempt(engine: sa.Engine, who: str, at: dt.datetime) -> bool:
    """Counts an attempt, and returns True if the password may be checked.

    Counting comes before the check, so that parallel guesses are limited too.
    """
    now = at.astimezone(dt.UTC)
    expired = attempt.c.until <= now
    with database.transaction(engine) as connection:
        first = database.insert(connection, attempt).values(who=who, tries=1, until=now + LOCKED)
        repeated = {
            "tries": sa.case((expired, 1), else_=attempt.c.tries + 1),
            # Attempts while the name is locked do not extend the lock.
            "until": sa.case(
                (expired | (attempt.c.tries < MAX_ATTEMPTS), now + LOCKED), else_=attempt.c.until
            ),
        }
        statement = first.on_conflict_do_update(index_elements=[attempt.c.who], set_=repeated)
        tries: int = connection.execute(statement.returning(attempt.c.tries)).scalar_one()
        return tries <= MAX_ATTEMPTS


def _clear_attempts(engine: sa.Engine, who: str) -> None:
    with database.transaction(engine) as connection:
        connection.execute(sa.delete(attempt).where(attempt.c.who == who))
