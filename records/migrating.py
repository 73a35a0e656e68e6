"""The schema revision of a database, and the migration to the revision that this program needs."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from records import database
from records.errors import SchemaError, UnavailableError

MIGRATIONS = Path(__file__).resolve().parent / "migrations"
LOCK = 0x0C0835
"""Key of the PostgreSQL lock that is held during a migration, so that programs do not migrate at the same time."""


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    return config


@cache
def newest_revision() -> str:
    """Returns the revision that this program needs."""
    head = ScriptDirectory.from_config(_config()).get_current_head()
    if head is None:
        raise SchemaError("records/migrations: no revision found; this copy of the program is incomplete")
    return head


def revision(engine: sa.Engine) -> str | None:
    """Returns the revision of a database; None if it is empty or its SQLite file does not exist yet."""
    file = _file(engine.url)
    if file and not file.exists():
        return None
    with database.transaction(engine) as connection:
        return MigrationContext.configure(connection).get_current_revision()


def migrate(engine: sa.Engine) -> str:
    """Migrates a database to the newest revision, creating it if needed, and returns the revision."""
    file = _file(engine.url)
    if file:
        _make_folder(file)
    config = _config()
    with database.transaction(engine) as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(LOCK)))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return newest_revision()


def _file(url: sa.URL) -> Path | None:
    """Returns the file of a SQLite database; None for PostgreSQL and for a database in memory."""
    is_file = url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:")
    return Path(str(url.database)) if is_file else None


def _make_folder(file: Path) -> None:
    folder = file.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise UnavailableError(
            f"cannot create the folder {str(folder)!r}; choose one that this program may write to"
        ) from error


def require_current(engine: sa.Engine) -> sa.Engine:
    """Returns the engine if the schema is the one that this program needs; raises SchemaError if not."""
    if engine not in _READY:
        current = revision(engine)
        if current != newest_revision():
            raise SchemaError(
                f"the database {engine.url.render_as_string()} is at revision {current or 'none'}, "
                f"this program needs {newest_revision()}; run: python -m records migrate"
            )
        _READY.add(engine)
    return engine


_READY: set[sa.Engine] = set()
