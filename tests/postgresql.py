"""Starts a PostgreSQL server for the tests, on the loopback interface and in a temporary folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg

from tests.ports import free_port

MISSING = "PostgreSQL is missing: run tests/install_postgresql.sh, which `make test` does automatically"
USER = "postgres"
TRIES = 3
SETTINGS = "-c fsync=off -c full_page_writes=off -c max_connections=120"
"""No flushing to disk: the tests kill programs that write, but never the server or the machine."""


@dataclass(frozen=True)
class Server:
    """A running server."""

    port: int
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def address(self, name: str = USER) -> str:
        """Returns the address of a database on this server."""
        return f"postgresql://{USER}@127.0.0.1:{self.port}/{name}"

    def fresh(self, template: str = "template1") -> str:
        """Creates a database, empty or as a copy of a template that is not in use, and returns its name."""
        name = f"fresh_{next(self._numbers)}"
        self._run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def drop(self, name: str) -> None:
        """Deletes a database, even if it is in use."""
        self._run(f"DROP DATABASE {name} WITH (FORCE)")

    def _run(self, statement: str) -> None:
        with psycopg.connect(self.address(), autocommit=True) as connection:
            connection.execute(statement.encode())


@contextmanager
def server() -> Iterator[Server]:
    """Runs a server until the end of the block; raises RuntimeError if PostgreSQL is not installed."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="role-compass-postgresql-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, USER)
        data = folder / "data"
        _run(programs / "initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--no-locale", "-N")
        port = _start(programs, data)
        try:
            yield Server(port)
        finally:
            _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def _programs() -> Path:
    """Returns the folder of the PostgreSQL programs, which Debian does not add to PATH."""
    initdb = shutil.which("initdb")
    if initdb:
        return Path(initdb).parent
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not versions:
        raise RuntimeError(MISSING)
    return versions[-1].parent


def _start(programs: Path, data: Path) -> int:
    """Starts the server and returns its port. Tries another port if the first is taken meanwhile."""
    for attempt in range(TRIES):
        port = free_port()
        options = f"-h 127.0.0.1 -p {port} -k {data} {SETTINGS}"
        try:
            _run(programs / "pg_ctl", "-D", data, "-w", "-l", data / "log", "-o", options, "start")
        except subprocess.CalledProcessError:
            if attempt == TRIES - 1:
                raise
        else:
            break
    return port


def _run(*command: str | Path) -> None:
    """Runs a PostgreSQL program, as another user if needed, because they refuse to run as root."""
    as_user = ["runuser", "-u", USER, "--"] if os.geteuid() == 0 else []
    folder = Path(tempfile.gettempdir())
    subprocess.run(
        [*as_user, *command], cwd=folder, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    )
