"""Fixtures of the database tests: both kinds of database, a campaign, and a function that counts events."""

from __future__ import annotations

import datetime as dt
import secrets
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from records import campaigns, counting, database, migrating
from records.campaigns import Campaign, Draft
from records.counting import Event
from tests.postgresql import Server, server

AT = dt.datetime.fromisoformat("2026-11-21T10:00:00+01:00")
DAY = AT.date()
ROLES = ("soc-analyst", "ai-expert")
DRAFT = Draft(
    name="Spring fair",
    place="Łódź",
    first_day=DAY,
    last_day=DAY + dt.timedelta(days=2),
    roles=ROLES,
    language="en",
    expires=DAY + dt.timedelta(days=30),
)
Write = Callable[..., bool]


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A PostgreSQL server, one per process of the test run."""
    with server() as running:
        yield running


@pytest.fixture(scope="session")
def postgresql_template(postgresql: Server) -> str:
    """The name of a migrated database, to be copied."""
    name = postgresql.fresh()
    engine = database.engine(postgresql.address(name))
    migrating.migrate(engine)
    engine.dispose()
    return name


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied."""
    path = tmp_path_factory.mktemp("sqlite") / "template.sqlite3"
    engine = database.engine(f"sqlite:///{path}")
    migrating.migrate(engine)
    engine.dispose()
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """Each supported kind of database."""
    return str(request.param)


@pytest.fixture
def address(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a new, migrated database for this test."""
    if kind == "sqlite":
        template: Path = request.getfixturevalue("sqlite_template")
        yield f"sqlite:///{shutil.copy(template, tmp_path / 'records.sqlite3')}"
        return
    running: Server = request.getfixturevalue("postgresql")
    name = running.fresh(request.getfixturevalue("postgresql_template"))
    yield running.address(name)
    running.drop(name)


@pytest.fixture
def empty_address(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a new, empty database for this test."""
    if kind == "sqlite":
        yield f"sqlite:///{tmp_path / 'new' / 'records.sqlite3'}"
        return
    running: Server = request.getfixturevalue("postgresql")
    name = running.fresh()
    yield running.address(name)
    running.drop(name)


@pytest.fixture
def engine(address: str) -> Iterator[sa.Engine]:
    """A migrated database of each kind."""
    connections = database.engine(address)
    yield connections
    connections.dispose()


@pytest.fixture
def campaign(engine: sa.Engine) -> Campaign:
    """A campaign whose link works."""
    return campaigns.add(engine, DRAFT, ROLES)


@pytest.fixture
def write(engine: sa.Engine, campaign: Campaign) -> Write:
    """A function that counts an event of the campaign, with a new key unless one is given."""

    def write(step: str | None, *outcomes: tuple[str, str, str], key: str = "", at: dt.datetime = AT) -> bool:
        event = Event(campaign.code, key or secrets.token_hex(32), step, outcomes)
        return counting.record(engine, event, at)

    return write


def rows(engine: sa.Engine, table: str) -> list[tuple[object, ...]]:
    """Every row of a table."""
    with database.transaction(engine) as connection:
        return [tuple(row) for row in connection.execute(sa.text(f'SELECT * FROM "{table}" ORDER BY 1, 2'))]  # noqa: S608
