"""Accounts of advisers, recruiters and administrators. Passwords are kept as bcrypt hashes alone."""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterable
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

import bcrypt
import sqlalchemy as sa

from records import database
from records.errors import RefusedError
from records.tables import account

USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,31}")
SHORTEST, LONGEST = 12, 72
"""Characters and bytes of a password; bcrypt reads no further."""

ROUNDS = 12
NOBODYS = "$2b$12$F/lhfD2.PrPBhqvn4JnkAOBsSMWftH.fgx0.IOej1c/X/VicLXqP2"
"""The hash, with as many rounds, of random bytes that nobody has kept."""


class Right(StrEnum):
    """What an account may use; an administrator may use all of it, and sees the accounts."""

    ADVISER = "adviser"
    RECRUITER = "recruiter"
    ADMINISTRATOR = "administrator"


class Account(NamedTuple):
    """One account, as the database has it."""

    username: str
    password: str
    rights: tuple[str, ...]
    disabled: bool

    def may(self, right: Right) -> bool:
        """Whether the account has this right, or every right."""
        return bool({right, Right.ADMINISTRATOR} & set(self.rights))

    def stamp(self) -> str:
        """Changes with the password, the rights and the state of the account; tells nothing about them."""
        return sha256(repr(tuple(self)).encode()).hexdigest()


def tidy(username: str) -> str | None:
    """The name as it is kept; None where no account can have it."""
    found = username.strip().lower()
    return found if USERNAME.fullmatch(found) else None


def add(engine: sa.Engine, username: str, password: str, rights: Iterable[str]) -> Account:
    """Makes an account; RefusedError where the name is taken or a value is wrong."""
    name = tidy(username)
    if name is None:
        raise RefusedError(
            f"the name {username!r} cannot be used; want 2 to 32 of a-z, 0-9, dot, hyphen, underscore"
        )
    chosen = tuple(sorted(Right(right).value for right in set(rights)))
    if not chosen:
        raise RefusedError(f"an account needs at least one right of {', '.join(Right)}")
    made = Account(name, _hash(password), chosen, disabled=False)
    with database.transaction(engine) as connection:
        statement = database.insert(connection, account).values(made._asdict() | {"rights": list(chosen)})
        if not connection.execute(statement.on_conflict_do_nothing()).rowcount:
            raise RefusedError(f"there is an account {name} already")
    return made


def find(engine: sa.Engine, username: str) -> Account | None:
    """The account of this name, if there is one."""
    name = tidy(username)
    if name is None:
        return None
    with database.transaction(engine) as connection:
        row = connection.execute(sa.select(account).where(account.c.username == name)).one_or_none()
    return None if row is None else _account(row)


def listed(engine: sa.Engine) -> list[Account]:
    """Every account, by name."""
    with database.transaction(engine) as connection:
        return [_account(row) for row in connection.execute(sa.select(account).order_by(account.c.username))]


def disable(engine: sa.Engine, username: str) -> None:
    """Ends an account, and with their next click the sessions that it has open."""
    _change(engine, username, disabled=True)


def set_password(engine: sa.Engine, username: str, password: str) -> None:
    """Gives an account another password, which ends the sessions that it has open."""
    _change(engine, username, password=_hash(password))


def fits(password: str, found: Account | None) -> bool:
    """Whether this is the password of an account in use; it takes as long where there is no account."""
    given = password.encode("utf-8", "replace")
    same = bcrypt.checkpw(given[:LONGEST], (found.password if found else NOBODYS).encode())
    return same and len(given) <= LONGEST and found is not None and not found.disabled


def keyed(engine: sa.Engine, text: str) -> str:
    """A hash of a text that only this database can make."""
    with database.transaction(engine) as connection:
        key = connection.execute(sa.text("SELECT key FROM installation")).scalar_one()
    return hmac.new(bytes.fromhex(key), text.encode("utf-8", "replace"), sha256).hexdigest()


def _account(row: sa.Row[tuple[str, str, list[str], bool]]) -> Account:
    return Account(row.username, row.password, tuple(row.rights), row.disabled)


def _change(engine: sa.Engine, username: str, **values: object) -> None:
    with database.transaction(engine) as connection:
        statement = sa.update(account).where(account.c.username == tidy(username)).values(values)
        if not connection.execute(statement).rowcount:
            raise RefusedError(f"there is no account {username!r}; see: python -m records account list")


def _hash(password: str) -> str:
    if len(password) < SHORTEST or len(password.encode("utf-8", "replace")) > LONGEST:
        raise RefusedError(f"a password has at least {SHORTEST} characters and at most {LONGEST} bytes")
    if "\0" in password or not password.isprintable():
        raise RefusedError("a password has only characters that can be typed")
    return bcrypt.hashpw(password.encode(), bcrypt.gensalt(ROUNDS)).decode()
