"""Database connections: a SQLite file by default, or PostgreSQL by URL."""

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
TIMEOUT = 3
"""Seconds for a connection to PostgreSQL, and for each statement there."""

MISSING_PRIVILEGE = "42501"
RETRYABLE = ("40P01", "40001", "55P03", "57014")
"""PostgreSQL error codes: a missing privilege; deadlocks, conflicts and timeouts, where a retry can succeed."""


def configured() -> str:
    """Returns the address of the configured database."""
    return os.environ.get(DATABASE) or f"sqlite:///{FILE}"


@cache
def engine(address: str) -> sa.Engine:
    """Returns the engine for an address, one per process; raises RecordsError if the address is invalid."""
    try:
        url = sa.make_url(address)
        if url.get_backend_name() == "sqlite":
            return _sqlite(url)
        if url.get_backend_name() == "postgresql":
            return _postgresql(url)
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise _invalid_address() from error
    raise _invalid_address()


def _invalid_address() -> RecordsError:
    return RecordsError(
        f"{DATABASE}: not the address of a database; "
        "want sqlite:///PATH or postgresql://USER:PASSWORD@HOST/NAME"
    )


def _sqlite(url: sa.URL) -> sa.Engine:
    created = sa.create_engine(url.set(drivername="sqlite+pysqlite"), hide_parameters=True)
    sa.event.listen(created, "connect", _set_pragmas)
    sa.event.listen(created, "begin", _begin_immediately)
    return created


def _set_pragmas(connection: Any, _record: object) -> None:  # noqa: ANN401 - the connection of the driver
    # SQLAlchemy starts the transactions. The driver would start them late and leave reads outside.
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin_immediately(connection: sa.Connection) -> None:
    # A transaction that reads first and writes later cannot wait for another writer; it would fail at once.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _postgresql(url: sa.URL) -> sa.Engine:
    return sa.create_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_pre_ping=True,
        hide_parameters=True,
        pool_timeout=TIMEOUT,
        connect_args={"connect_timeout": TIMEOUT, "options": f"-c statement_timeout={TIMEOUT}s"},
    )


@contextmanager
def transaction(database: sa.Engine) -> Iterator[sa.Connection]:
    """Opens a transaction that is committed to disk at the end of the block.

    Raises UnavailableError, whose message contains no values, if the database cannot be used.
    """
    try:
        with database.begin() as connection:
            yield connection
    except (DBAPIError, PoolTimeoutError) as error:
        if _is_statement_error(error):
            raise
        kind = BusyError if _is_retryable(error) else UnavailableError
        raise kind(
            f"the database {database.url.render_as_string()} cannot be used; "
            "check that it is running and that this program may write to it"
        ) from error


def _is_statement_error(error: DBAPIError | PoolTimeoutError) -> bool:
    """True if the statement is at fault and not the database."""
    kinds = (sa.exc.IntegrityError, sa.exc.DataError, sa.exc.ProgrammingError)
    return isinstance(error, kinds) and getattr(error.orig, "sqlstate", None) != MISSING_PRIVILEGE


def _is_retryable(error: DBAPIError | PoolTimeoutError) -> bool:
    """True if other connections held the database for too long."""
    if not isinstance(error, DBAPIError):
        return True
    # The lowest byte of an extended SQLite code is the primary code.
    primary_code = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
    return primary_code == sqlite3.SQLITE_BUSY or getattr(error.orig, "sqlstate", None) in RETRYABLE


def insert(connection: sa.Connection, table: sa.Table) -> sqlite.Insert | postgresql.Insert:
    """Returns an INSERT that supports ON CONFLICT in both dialects and reports its row count."""
    statement = sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)
    return statement.execution_options(preserve_rowcount=True)
