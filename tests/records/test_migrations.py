"""A database gets the schema of this program, whatever it was before, and says so when it has another."""

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
from records.errors import BehindError, RecordsError, UnavailableError
from records.tables import metadata
from tests.records.conftest import rows

ROOT = Path(__file__).parent.parent.parent


def test_the_migrations_make_the_tables(engine: sa.Engine) -> None:
    """What the revisions make is what the program reads and writes: columns, lengths, keys, indexes."""
    with database.transaction(engine) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    assert set(sa.inspect(engine).get_table_names()) == {*metadata.tables, "alembic_version"}


def test_an_empty_database_is_brought_up_to_date(empty_address: str) -> None:
    """One call makes folder, file and tables; a second one changes nothing."""
    engine = database.engine(empty_address)
    assert migrating.revision(engine) is None
    with pytest.raises(BehindError, match=r"is at revision none.*run: python -m records migrate"):
        migrating.ready(engine)
    assert migrating.migrate(engine) == migrating.newest() == migrating.revision(engine)
    secret = rows(engine, "installation")
    assert migrating.migrate(engine) == migrating.newest()
    assert migrating.ready(engine) is engine
    assert rows(engine, "installation") == secret
    engine.dispose()


def test_a_migration_can_be_taken_back(engine: sa.Engine) -> None:
    """The first revision leaves nothing behind, and can be made again."""
    config = migrating._config()  # noqa: SLF001 - no program takes a revision back
    with database.transaction(engine) as connection:
        config.attributes["connection"] = connection
        downgrade(config, "base")
    assert sa.inspect(engine).get_table_names() == ["alembic_version"]
    migrating.migrate(engine)
    assert len(rows(engine, "installation")) == 1


def test_programs_that_migrate_at_once_agree(empty_address: str) -> None:
    """Several copies that start together leave one schema, and none of them fails."""
    command = [sys.executable, "-m", "records", "migrate", "--database", empty_address]
    started = [
        subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL) for _ in "123"
    ]
    assert [(one.communicate()[1], one.returncode) for one in started] == [(b"", 0)] * 3
    engine = database.engine(empty_address)
    assert len(rows(engine, "installation")) == 1
    engine.dispose()


def test_a_newer_database_is_not_touched(engine: sa.Engine) -> None:
    """A program that is older than its database says which revision it wants."""
    with database.transaction(engine) as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(BehindError, match="is at revision 9999, this program wants"):
        migrating.ready(engine)


@pytest.mark.parametrize(
    "address", ["nonsense", "mysql://localhost/x", "sqlite", "postgresql://host:port/x", ""]
)
def test_what_is_no_address_is_named(address: str) -> None:
    """A wrong address is an error with the name of the setting, and without the address, which can hold a password."""
    with pytest.raises(RecordsError, match=f"{database.DATABASE}: not the address"):
        database.engine(address)


def test_a_database_that_is_away_is_told_without_its_password(tmp_path: Path) -> None:
    """No message holds a password; a file that is none, and a folder that cannot be, are told as well."""
    away = database.engine("postgresql://me:hunter2@127.0.0.1:1/x")
    with pytest.raises(UnavailableError) as told:
        migrating.ready(away)
    assert "hunter2" not in str(told.value)
    (tmp_path / "text").write_text("no database " * 200, encoding="utf-8")
    with pytest.raises(UnavailableError, match="cannot be used"):
        migrating.ready(database.engine(f"sqlite:///{tmp_path / 'text'}"))
    with pytest.raises(UnavailableError, match="cannot make the folder"):
        migrating.migrate(database.engine(f"sqlite:///{tmp_path / 'text' / 'in' / 'it'}"))
