"""The schema of a database: what it is, and how it gets to be this program's."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from records import database
from records.errors import BehindError, UnavailableError

MIGRATIONS = Path(__file__).resolve().parent / "migrations"
LOCK = 0x0C0835
"""Held in PostgreSQL while a program migrates, so that a second one finds the work done."""


def _config() -> Config:
    made = Config()
    made.set_main_option("script_location", str(MIGRATIONS))
    made.set_main_option("path_separator", "os")
    return made


@cache
def newest() -> str:
    """The revision that this program wants."""
    found = ScriptDirectory.from_config(_config()).get_current_head()
    if found is None:
        raise BehindError("records/migrations: no revision found; this copy of the program is not whole")
    return found


def revision(engine: sa.Engine) -> str | None:
    """The revision of a database; None where it is empty, or SQLite has no such file yet."""
    file = _file(engine.url)
    if file and not file.exists():
        return None
    with database.transaction(engine) as connection:
        return MigrationContext.configure(connection).get_current_revision()


def migrate(engine: sa.Engine) -> str:
    """Brings a database up to date, and returns its revision."""
    file = _file(engine.url)
    if file:
        _make_folder(file)
    config = _config()
    with database.transaction(engine) as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(LOCK)))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return newest()


def _file(url: sa.URL) -> Path | None:
    """The file of a database that is one."""
    named = url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:")
    return Path(str(url.database)) if named else None


def _make_folder(file: Path) -> None:
    folder = file.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise UnavailableError(
            f"cannot make the folder {str(folder)!r}; name one that this program may write to"
        ) from error


def ready(engine: sa.Engine) -> sa.Engine:
    """The database, once it has the schema that this program wants; BehindError where it has not."""
    if engine not in _READY:
        found = revision(engine)
        if found != newest():
            raise BehindError(
                f"the database {engine.url.render_as_string()} is at revision {found or 'none'}, "
                f"this program wants {newest()}; run: python -m records migrate"
            )
        _READY.add(engine)
    return engine


_READY: set[sa.Engine] = set()
