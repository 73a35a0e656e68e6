"""A PostgreSQL server of the tests' own: on loopback, in a temporary folder, with as many databases as wanted."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg

MISSING = "PostgreSQL is missing: run tests/install_postgresql.sh, which `make test` does by itself"
USER = "postgres"
TRIES = 3
SETTINGS = "-c fsync=off -c full_page_writes=off -c max_connections=120"
"""The tests kill programs that write, never the server or the machine."""


@dataclass(frozen=True)
class Server:
    """A server that runs."""

    port: int
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def address(self, name: str = USER) -> str:
        """The address of one of its databases."""
        return f"postgresql://{USER}@127.0.0.1:{self.port}/{name}"

    def fresh(self, template: str = "template1") -> str:
        """The name of a new database, empty or a copy of another that nobody is using."""
        name = f"fresh_{next(self._numbers)}"
        self._run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def drop(self, name: str) -> None:
        """Ends a database, whoever uses it."""
        self._run(f"DROP DATABASE {name} WITH (FORCE)")

    def _run(self, statement: str) -> None:
        with psycopg.connect(self.address(), autocommit=True) as connection:
            connection.execute(statement.encode())


@contextmanager
def server() -> Iterator[Server]:
    """A server until the block ends; RuntimeError says what to install where there is none."""
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
    """The folder of PostgreSQL's programs; Debian keeps it out of the path."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not versions:
        raise RuntimeError(MISSING)
    return versions[-1].parent


def _start(programs: Path, data: Path) -> int:
    """The port on which the server listens; another one is tried where somebody was quicker."""
    for attempt in range(TRIES):
        port = _free_port()
        options = f"-h 127.0.0.1 -p {port} -k {data} {SETTINGS}"
        try:
            _run(programs / "pg_ctl", "-D", data, "-w", "-l", data / "log", "-o", options, "start")
        except subprocess.CalledProcessError:
            if attempt == TRIES - 1:
                raise
        else:
            break
    return port


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _run(*command: str | Path) -> None:
    """Runs one of its programs, which refuse to be run by root."""
    other = ["runuser", "-u", USER, "--"] if os.geteuid() == 0 else []
    folder = Path(tempfile.gettempdir())
    subprocess.run(
        [*other, *command], cwd=folder, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    )
