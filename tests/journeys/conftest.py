"""Fixtures for the browser tests: running servers, Chromium, and visitors. Any error in browser or server fails the test."""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright
from sqlalchemy import Engine

from records.campaigns import Campaign
from tests import postgresql, staffed
from tests.journeys.scan import Inspector
from tests.journeys.visitor import Visitor
from tests.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
THREE_CALLS_OPEN = "2026-04-10T10:00:00+02:00"
PATIENCE = 60
LARGEST_FILE = 1024 * 1024
CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
VIEWS: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 375, "height": 812}, "has_touch": True, "is_mobile": True},
    "desktop": {"viewport": {"width": 1280, "height": 800}},
}
FAULT = re.compile(r"Traceback|Exception|error [0-9a-f]{8}:")


class Server(NamedTuple):
    """A running copy of the app: its address, its log, and its folder for temporary files.

    It cannot write a file larger than 1 MiB: a larger upload that succeeds was held in memory.
    """

    url: str
    log: Path
    scratch: Path

    def said(self) -> str:
        """Everything that the server has printed so far."""
        return self.log.read_text(encoding="utf-8")


def wait_until_healthy(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Waits until the server answers. Fails the test with the server's log if it does not start."""
    for _ in range(PATIENCE * 5):
        if process.poll() is not None:
            break
        try:
            with urlopen(f"{url}/_stcore/health", timeout=2):  # noqa: S310 - always http on this machine
                return
        except (URLError, OSError):
            time.sleep(0.2)
    pytest.fail(f"the server did not start: {log.read_text(encoding='utf-8')}")


def launch(port: str, log: Path, app: str | None = None, **settings: str) -> subprocess.Popen[bytes]:
    """Starts a copy of the app that appends its output to `log`, and waits until it answers.

    `app` names a variant of the app as module:name; without it, the server starts as `make run` starts it.
    """
    scratch = log.with_suffix(".tmp")
    scratch.mkdir(exist_ok=True)
    own = {name: value for name, value in os.environ.items() if not name.startswith("ROLE_COMPASS_")}
    own_database = log.with_suffix(".sqlite3")
    address = ["--server.port", port, "--server.address", "127.0.0.1"]
    command = [sys.executable, "-m", "streamlit", "run", "server.py", *address]
    if app:
        where = ["--host", "127.0.0.1", "--port", port, "--log-level", "warning"]
        command = [sys.executable, "-m", "uvicorn", app, *where]
    with log.open("ab") as out:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=own
            | {"TMPDIR": str(scratch), "ROLE_COMPASS_DATABASE": f"sqlite:///{own_database}"}
            | settings,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))
        wait_until_healthy(f"http://127.0.0.1:{port}", process, log)
    except BaseException:
        process.kill()
        raise
    return process


@contextmanager
def serving(log: Path, app: str | None = None, **settings: str) -> Iterator[Server]:
    """A running copy of the app, or of a variant of it, which ends with the block."""
    port = settings.pop("port", str(free_port()))
    process = launch(port, log, app, **settings)
    try:
        yield Server(f"http://127.0.0.1:{port}", log, log.with_suffix(".tmp"))
    finally:
        process.terminate()
        process.wait(timeout=20)


def chromium_of(playwright: Playwright) -> Browser:
    """Starts the Chromium that the environment variable CHROMIUM names, or the one installed on this machine."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    return playwright.chromium.launch(executable_path=program, args=CHROMIUM)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app with today's date, when all calls are closed."""
    with serving(tmp_path_factory.mktemp("server") / "today.log") as running:
        yield running


@pytest.fixture(scope="session")
def rehearsal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app on 10 April 2026, when three of the five calls were open."""
    log = tmp_path_factory.mktemp("server") / "rehearsal.log"
    with serving(log, ROLE_COMPASS_AT=THREE_CALLS_OPEN) as running:
        yield running


class Office(NamedTuple):
    """A running app with a database, one account for each right, and a campaign whose link works."""

    server: Server
    engine: Engine
    campaign: Campaign


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The app as advisers and recruiters use it, with a PostgreSQL database."""
    with postgresql.server() as database:
        address = database.address(database.fresh())
        engine = staffed.new_database(address)
        staffed.add_accounts(engine)
        port = str(free_port())
        settings = {
            "port": port,
            "ROLE_COMPASS_AT": staffed.AT,
            "ROLE_COMPASS_DATABASE": address,
            "ROLE_COMPASS_ADDRESS": f"http://127.0.0.1:{port}",
        }
        with serving(tmp_path_factory.mktemp("server") / "office.log", **settings) as running:
            yield Office(running, engine, staffed.add_campaign(engine))
        engine.dispose()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, shared by all tests of the run."""
    with sync_playwright() as playwright:
        chromium = chromium_of(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def view() -> str:
    """The device of the visitors: a phone, unless a test is parametrised with `view`."""
    return "phone"


@pytest.fixture
def arrive(browser: Browser, view: str) -> Iterator[Callable[..., Visitor]]:
    """A function that returns a new visitor of a server. After the test, neither browser nor server may have reported an error."""
    met: list[tuple[Visitor, Server, int]] = []

    def bring(server: Server, device: str = view) -> Visitor:
        context = browser.new_context(
            **VIEWS[device], base_url=server.url, reduced_motion="reduce", locale="en-GB"
        )
        visitor = Visitor(context.new_page())
        met.append((visitor, server, len(server.said())))
        return visitor

    yield bring
    for visitor, server, before in met:
        visitor.page.context.close()
        assert not visitor.faults, f"in the browser: {visitor.faults}"
        assert not FAULT.search(server.said()[before:]), server.said()[before:]


@pytest.fixture
def visitor(arrive: Callable[[Server], Visitor], server: Server) -> Visitor:
    """A visitor with today's date, when all calls are closed."""
    return arrive(server)


@pytest.fixture
def inspector(visitor: Visitor) -> Inspector:
    """Checks the accessibility of the screens that `visitor` opens."""
    return Inspector(visitor)


@pytest.fixture
def early_visitor(arrive: Callable[[Server], Visitor], rehearsal: Server) -> Visitor:
    """A visitor on 10 April 2026, when three calls are open."""
    return arrive(rehearsal)
