"""What the tests of the database share: both databases, a campaign, and what it counted."""

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
    """A PostgreSQL server, one for each process of the test run."""
    with server() as running:
        yield running


@pytest.fixture(scope="session")
def postgresql_template(postgresql: Server) -> str:
    """A database that is up to date, to be copied."""
    name = postgresql.fresh()
    engine = database.engine(postgresql.address(name))
    migrating.migrate(engine)
    engine.dispose()
    return name


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that is up to date, to be copied."""
    path = tmp_path_factory.mktemp("sqlite") / "template.sqlite3"
    engine = database.engine(f"sqlite:///{path}")
    migrating.migrate(engine)
    engine.dispose()
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """Each of the databases that may be used."""
    return str(request.param)


@pytest.fixture
def address(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a database of this test's own, up to date."""
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
    """The address of a database of this test's own, with nothing in it."""
    if kind == "sqlite":
        yield f"sqlite:///{tmp_path / 'new' / 'records.sqlite3'}"
        return
    running: Server = request.getfixturevalue("postgresql")
    name = running.fresh()
    yield running.address(name)
    running.drop(name)


@pytest.fixture
def engine(address: str) -> Iterator[sa.Engine]:
    """Each of the databases, up to date."""
    made = database.engine(address)
    yield made
    made.dispose()


@pytest.fixture
def campaign(engine: sa.Engine) -> Campaign:
    """A campaign whose link works."""
    return campaigns.add(engine, DRAFT, ROLES)


@pytest.fixture
def write(engine: sa.Engine, campaign: Campaign) -> Write:
    """Counts something of the campaign, each time with a new key, unless told otherwise."""

    def write(what: str | None, *outcomes: tuple[str, str, str], key: str = "", at: dt.datetime = AT) -> bool:
        event = Event(campaign.code, key or secrets.token_hex(32), what, outcomes)
        return counting.record(engine, event, at)

    return write


def rows(engine: sa.Engine, table: str) -> list[tuple[object, ...]]:
    """Every row of a table."""
    with database.transaction(engine) as connection:
        return [tuple(row) for row in connection.execute(sa.text(f'SELECT * FROM "{table}" ORDER BY 1, 2'))]  # noqa: S608
