"""The connection: SQLite in a file by default, PostgreSQL by its URL."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from records.errors import BusyError, RecordsError, UnavailableError

Engine = sa.Engine

DATABASE = "ROLE_COMPASS_DATABASE"
FILE = Path(__file__).resolve().parent.parent / "data" / "role-compass.sqlite3"

PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "busy_timeout = 5000",
    "foreign_keys = ON",
    "secure_delete = ON",
)
WAIT = 3
"""Seconds that a connection to PostgreSQL may take."""

FORBIDDEN = "42501"
CROWDED = ("40P01", "40001", "55P03", "57014")
"""PostgreSQL's codes for a missing privilege, and for what ends well when it is asked again."""


def configured() -> str:
    """The address of the database that this copy is set to use."""
    return os.environ.get(DATABASE) or f"sqlite:///{FILE}"


@cache
def engine(address: str) -> sa.Engine:
    """The connections to a database, one pool a process; RecordsError where the address is none."""
    try:
        url = sa.make_url(address)
        if url.get_backend_name() == "sqlite":
            return _sqlite(url)
        if url.get_backend_name() == "postgresql":
            return _postgresql(url)
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise RecordsError(_wrong_address()) from error
    raise RecordsError(_wrong_address())


def _wrong_address() -> str:
    return (
        f"{DATABASE}: not the address of a database; "
        "want sqlite:///PATH or postgresql://USER:PASSWORD@HOST/NAME"
    )


def _sqlite(url: sa.URL) -> sa.Engine:
    made = sa.create_engine(url.set(drivername="sqlite+pysqlite"), hide_parameters=True)
    sa.event.listen(made, "connect", _set_pragmas)
    sa.event.listen(made, "begin", _begin_immediately)
    return made


def _set_pragmas(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own connection
    # SQLAlchemy says when a transaction begins; the driver's own guess would leave reads outside of it.
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin_immediately(connection: sa.Connection) -> None:
    # A transaction that reads first and writes later cannot wait for another writer: it would fail at once.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _postgresql(url: sa.URL) -> sa.Engine:
    return sa.create_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_pre_ping=True,
        hide_parameters=True,
        pool_timeout=WAIT,
        connect_args={"connect_timeout": WAIT, "options": f"-c statement_timeout={WAIT}s"},
    )


@contextmanager
def transaction(database: sa.Engine) -> Iterator[sa.Connection]:
    """A connection whose changes are on the disk when the block ends; UnavailableError names no value."""
    try:
        with database.begin() as connection:
            yield connection
    except (DBAPIError, PoolTimeoutError) as error:
        if _is_ours(error):
            raise
        kind = BusyError if _is_crowded(error) else UnavailableError
        raise kind(
            f"the database {database.url.render_as_string()} cannot be used; "
            "see that it runs and that this program may write to it"
        ) from error


def _is_ours(error: DBAPIError | PoolTimeoutError) -> bool:
    """Whether this program asked for something that cannot be, and the database is well."""
    ours = (sa.exc.IntegrityError, sa.exc.DataError, sa.exc.ProgrammingError)
    return isinstance(error, ours) and getattr(error.orig, "sqlstate", None) != FORBIDDEN


def _is_crowded(error: DBAPIError | PoolTimeoutError) -> bool:
    """Whether others held the database for too long."""
    if not isinstance(error, DBAPIError):
        return True
    # SQLite's codes have a family in their lowest byte.
    family = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
    return family == sqlite3.SQLITE_BUSY or getattr(error.orig, "sqlstate", None) in CROWDED


def insert(connection: sa.Connection, table: sa.Table) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that knows ON CONFLICT, which each dialect spells for itself, and how many rows it made."""
    made = sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)
    return made.execution_options(preserve_rowcount=True)
