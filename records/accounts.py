"""Accounts of advisers, recruiters and administrators. Passwords are stored only as bcrypt hashes."""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterable
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

import bcrypt
import sqlalchemy as sa

from records import database, tables
from records.errors import RefusedError

USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,31}")
MIN_CHARACTERS, MAX_BYTES = 12, 72
"""Limits of a password. bcrypt ignores everything after 72 bytes."""

ROUNDS = 12
UNKNOWN_ACCOUNT_HASH = "$2b$12$F/lhfD2.PrPBhqvn4JnkAOBsSMWftH.fgx0.IOej1c/X/VicLXqP2"
"""The hash of discarded random bytes, with the same number of rounds as a real one."""


class Right(StrEnum):
    """What an account may use. An administrator may use everything, and sees the list of accounts."""

    ADVISER = "adviser"
    RECRUITER = "recruiter"
    ADMINISTRATOR = "administrator"


class Account(NamedTuple):
    """One account as stored; `password` is the hash."""

    username: str
    password: str
    rights: tuple[str, ...]
    disabled: bool

    def may(self, right: Right) -> bool:
        """True if the account has this right or is an administrator."""
        return bool({right, Right.ADMINISTRATOR} & set(self.rights))

    def stamp(self) -> str:
        """Returns a hash that changes with the password, the rights and the state, and does not reveal them."""
        return sha256(repr(tuple(self)).encode()).hexdigest()


def normalize(username: str) -> str | None:
    """Returns the name as stored; None if it is not a valid name."""
    name = username.strip().lower()
    return name if USERNAME.fullmatch(name) else None


def add(engine: sa.Engine, username: str, password: str, rights: Iterable[str]) -> Account:
    """Creates an account; raises RefusedError if the name is taken or a value is invalid."""
    name = normalize(username)
    if name is None:
        raise RefusedError(
            f"the name {username!r} cannot be used; want 2 to 32 of a-z, 0-9, dot, hyphen, underscore"
        )
    sorted_rights = tuple(sorted(Right(right).value for right in set(rights)))
    if not sorted_rights:
        raise RefusedError(f"an account needs at least one of these rights: {', '.join(Right)}")
    new = Account(name, _hash(password), sorted_rights, disabled=False)
    with database.transaction(engine) as connection:
        values = new._asdict() | {"rights": list(sorted_rights)}
        statement = database.insert(connection, tables.account).values(values)
        if not connection.execute(statement.on_conflict_do_nothing()).rowcount:
            raise RefusedError(f"there is already an account {name}")
    return new


def find(engine: sa.Engine, username: str) -> Account | None:
    """Returns the account with this name, or None."""
    name = normalize(username)
    if name is None:
        return None
    with database.transaction(engine) as connection:
        row = connection.execute(
            sa.select(tables.account).where(tables.account.c.username == name)
        ).one_or_none()
    return None if row is None else _account(row)


def list_all(engine: sa.Engine) -> list[Account]:
    """Returns every account, sorted by name."""
    with database.transaction(engine) as connection:
        return [
            _account(row)
            for row in connection.execute(sa.select(tables.account).order_by(tables.account.c.username))
        ]


def disable(engine: sa.Engine, username: str) -> None:
    """Disables an account. Its open sessions end with their next click."""
    _change(engine, username, disabled=True)


def set_password(engine: sa.Engine, username: str, password: str) -> None:
    """Sets a new password. The open sessions of the account end with their next click."""
    _change(engine, username, password=_hash(password))


def password_matches(password: str, account: Account | None) -> bool:
    """True if the password is right and the account is enabled. Takes as long if there is no account."""
    typed = password.encode("utf-8", "replace")
    same = bcrypt.checkpw(typed[:MAX_BYTES], (account.password if account else UNKNOWN_ACCOUNT_HASH).encode())
    return same and len(typed) <= MAX_BYTES and account is not None and not account.disabled


def keyed_hash(engine: sa.Engine, text: str) -> str:
    """Returns a hash of a text that cannot be computed without the secret key in this database."""
    with database.transaction(engine) as connection:
        key = connection.execute(sa.text("SELECT key FROM installation")).scalar_one()
    return hmac.new(bytes.fromhex(key), text.encode("utf-8", "replace"), sha256).hexdigest()


def _account(row: sa.Row[tuple[str, str, list[str], bool]]) -> Account:
    return Account(row.username, row.password, tuple(row.rights), row.disabled)


def _change(engine: sa.Engine, username: str, **values: object) -> None:
    with database.transaction(engine) as connection:
        statement = (
            sa.update(tables.account).where(tables.account.c.username == normalize(username)).values(values)
        )
        if not connection.execute(statement).rowcount:
            raise RefusedError(f"there is no account {username!r}; see: python -m records account list")


def _hash(password: str) -> str:
    if len(password) < MIN_CHARACTERS or len(password.encode("utf-8", "replace")) > MAX_BYTES:
        raise RefusedError(
            f"a password must have at least {MIN_CHARACTERS} characters and at most {MAX_BYTES} bytes"
        )
    if "\0" in password or not password.isprintable():
        raise RefusedError("a password must have only printable characters")
    return bcrypt.hashpw(password.encode(), bcrypt.gensalt(ROUNDS)).decode()
