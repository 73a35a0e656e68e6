"""Migrations create the schema that the program needs; a different schema is an error."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.command import downgrade
from alembic.migration import MigrationContext

from records import database, migrating
from records.errors import RecordsError, SchemaError, UnavailableError
from records.tables import metadata
from tests.records.conftest import rows

ROOT = Path(__file__).parent.parent.parent


def test_the_migrations_create_the_declared_tables(engine: sa.Engine) -> None:
    """The migrated schema matches the table definitions: columns, lengths, keys and indexes."""
    with database.transaction(engine) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    assert set(sa.inspect(engine).get_table_names()) == {*metadata.tables, "alembic_version"}


def test_an_empty_database_is_migrated(empty_address: str) -> None:
    """The first migration creates folder, file and tables; a second one changes nothing."""
    engine = database.engine(empty_address)
    assert migrating.revision(engine) is None
    with pytest.raises(SchemaError, match=r"is at revision none.*run: python -m records migrate"):
        migrating.require_current(engine)
    assert migrating.migrate(engine) == migrating.newest_revision() == migrating.revision(engine)
    secret = rows(engine, "installation")
    assert migrating.migrate(engine) == migrating.newest_revision()
    assert migrating.require_current(engine) is engine
    assert rows(engine, "installation") == secret
    engine.dispose()


def test_the_first_migration_can_be_reverted_and_repeated(engine: sa.Engine) -> None:
    """Reverting the first revision removes every table, and it can be applied again."""
    config = migrating._config()  # noqa: SLF001 - the program itself never reverts a revision
    with database.transaction(engine) as connection:
        config.attributes["connection"] = connection
        downgrade(config, "base")
    assert sa.inspect(engine).get_table_names() == ["alembic_version"]
    migrating.migrate(engine)
    assert len(rows(engine, "installation")) == 1


def test_programs_can_migrate_at_the_same_time(empty_address: str) -> None:
    """Three programs that migrate at the same time all succeed and leave one schema."""
    command = [sys.executable, "-m", "records", "migrate", "--database", empty_address]
    processes = [
        subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL) for _ in "123"
    ]
    assert [(process.communicate()[1], process.returncode) for process in processes] == [(b"", 0)] * 3
    engine = database.engine(empty_address)
    assert len(rows(engine, "installation")) == 1
    engine.dispose()


def test_a_newer_database_is_refused(engine: sa.Engine) -> None:
    """If the database is newer than the program, the error names both revisions."""
    with database.transaction(engine) as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(SchemaError, match="is at revision 9999, this program needs"):
        migrating.require_current(engine)


@pytest.mark.parametrize(
    "address", ["nonsense", "mysql://localhost/x", "sqlite", "postgresql://host:port/x", ""]
)
def test_an_invalid_address_is_an_error_without_the_address(address: str) -> None:
    """The error names the setting and not the address, which can contain a password."""
    with pytest.raises(RecordsError, match=f"{database.DATABASE}: not the address"):
        database.engine(address)


def test_an_unavailable_database_is_an_error_without_its_password(tmp_path: Path) -> None:
    """An unreachable server, a file that is not a database and an impossible folder are errors without passwords."""
    unreachable = database.engine("postgresql://me:hunter2@127.0.0.1:1/x")
    with pytest.raises(UnavailableError) as error:
        migrating.require_current(unreachable)
    assert "hunter2" not in str(error.value)
    (tmp_path / "text").write_text("no database " * 200, encoding="utf-8")
    with pytest.raises(UnavailableError, match="cannot be used"):
        migrating.require_current(database.engine(f"sqlite:///{tmp_path / 'text'}"))
    with pytest.raises(UnavailableError, match="cannot create the folder"):
        migrating.migrate(database.engine(f"sqlite:///{tmp_path / 'text' / 'in' / 'it'}"))
