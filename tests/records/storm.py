"""Checks that no count is lost or doubled: `python -m tests.records.storm [--kills 25] [--database ADDRESS] [--seed N]`.

Sixteen processes count events, each with its own key, and log an acknowledgement when `record` returns.
Random processes are killed with SIGKILL at random moments; their replacements repeat the event that was not
acknowledged. At the end every total must equal the number of different events. Prints the result; exit code 1
if a total is wrong. With `--fresh-keys` a repeated event has a new key, so the totals must be too high.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import secrets
import sys
import tempfile
import time
from collections import Counter
from hashlib import sha256
from multiprocessing.context import ForkProcess
from pathlib import Path
from typing import NamedTuple

import sqlalchemy as sa

from records import campaigns, counting, database, migrating
from records.counting import Event
from records.tables import count
from tests.records.conftest import AT, DRAFT, ROLES

WRITERS = 16
MAX_PAUSE = 0.02
"""The longest pause, in seconds, between a commit and its acknowledgement, so that kills can happen there."""

MAX_PAUSE_FRESH_KEYS = 0.2
"""The same with `--fresh-keys`, long enough that most kills happen there and events are counted twice."""

MAX_SECONDS_BETWEEN_KILLS = 0.2
Names = tuple[str, str, str]
fork = multiprocessing.get_context("fork")


class Storm(NamedTuple):
    """The settings that all writers share."""

    address: str
    code: str
    seed: str
    folder: Path
    fresh_keys: bool

    def log(self, writer: int) -> Path:
        """The file to which a writer appends its acknowledgements."""
        return self.folder / str(writer)

    def event(self, writer: int, number: int) -> Event:
        """An event of a writer; the same after a restart, except for the key if keys are fresh."""
        process = os.getpid() if self.fresh_keys else ""
        key = sha256(f"{self.seed} {writer} {number} {process}".encode()).hexdigest()
        chance = random.Random(f"{self.seed} {writer} {number}")  # noqa: S311 - not a secret
        role = chance.choice(ROLES)
        outcomes = [(role, "obstacle", f"required.{writer + 1}"), (role, "verdict", "not_yet")]
        return Event(self.code, key, chance.choice(counting.STEPS), tuple(outcomes))


class Result(NamedTuple):
    """The result of a storm."""

    kills: int
    events: int
    known: int
    """Events that were already on disk when they were repeated."""
    lost: int
    doubled: int

    def __str__(self) -> str:
        """The result on one line."""
        return (
            f"{WRITERS} writers, {self.kills} killed, {self.events} events acknowledged, "
            f"{self.known} repeated but counted once, {self.lost} lost, {self.doubled} doubled"
        )


def write(storm: Storm, writer: int) -> None:
    """Counts one event after another, starting with the first one not acknowledged, until the file `stop` exists."""
    engine = database.engine(storm.address)
    log = os.open(storm.log(writer), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    number = len(storm.log(writer).read_bytes().splitlines())
    max_pause = MAX_PAUSE_FRESH_KEYS if storm.fresh_keys else MAX_PAUSE
    while not (storm.folder / "stop").exists():
        counted = counting.record(engine, storm.event(writer, number), AT)
        time.sleep(random.uniform(0, max_pause))  # noqa: S311
        os.write(log, b"new\n" if counted else b"known\n")
        number += 1


def start(storm: Storm, writer: int) -> ForkProcess:
    """Starts a writer in a new process."""
    process = fork.Process(target=write, args=(storm, writer))
    process.start()
    return process


def run_writers(storm: Storm, kills: int, chance: random.Random) -> None:
    """Runs the writers, kills and restarts some, and waits for all to end; raises RuntimeError if one failed."""
    running = [start(storm, writer) for writer in range(WRITERS)]
    for _ in range(kills):
        time.sleep(chance.uniform(0, MAX_SECONDS_BETWEEN_KILLS))
        writer = chance.randrange(WRITERS)
        running[writer].kill()
        running[writer].join()
        running[writer] = start(storm, writer)
    time.sleep(MAX_SECONDS_BETWEEN_KILLS)
    (storm.folder / "stop").touch()
    for process in running:
        process.join()
    failed = [process.exitcode for process in running if process.exitcode]
    if failed:
        raise RuntimeError(f"{len(failed)} writers failed; see their tracebacks")


def acknowledged_totals(storm: Storm, logs: list[list[bytes]]) -> Counter[Names]:
    """The totals of all acknowledged events."""
    totals = Counter[Names]()
    for writer, log in enumerate(logs):
        for number in range(len(log)):
            event = storm.event(writer, number)
            totals[str(event.what), "", ""] += 1
            totals.update((kind, role, subject) for role, kind, subject in event.outcomes)
    return totals


def stored_totals(storm: Storm) -> Counter[Names]:
    """The totals in the database."""
    columns = sa.select(count.c.event, count.c.role, count.c.about, count.c.number)
    with database.transaction(database.engine(storm.address)) as connection:
        rows = connection.execute(columns.where(count.c.code == storm.code)).all()
    return Counter({(row.event, row.role, row.about): row.number for row in rows})


def run(address: str, kills: int, seed: str, *, fresh_keys: bool = False) -> Result:
    """Runs a storm on a migrated database."""
    engine = database.engine(address)
    code = campaigns.add(engine, DRAFT, ROLES).code
    engine.dispose()  # The forked writers must not share connections.
    with tempfile.TemporaryDirectory() as folder:
        storm = Storm(address, code, seed, Path(folder), fresh_keys)
        run_writers(storm, kills, random.Random(seed))  # noqa: S311
        logs = [storm.log(writer).read_bytes().splitlines() for writer in range(WRITERS)]
    expected, stored = acknowledged_totals(storm, logs), stored_totals(storm)
    return Result(
        kills=kills,
        events=sum(map(len, logs)),
        known=sum(log.count(b"known") for log in logs),
        lost=sum((expected - stored).values()),
        doubled=sum((stored - expected).values()),
    )


def main() -> int:
    """Prints the result of a storm; returns 1 if a total is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.records.storm")
    parser.add_argument("--kills", type=int, default=25)
    parser.add_argument("--database", help="the address of a database to use, instead of a new SQLite file")
    parser.add_argument("--seed", default=secrets.token_hex(8))
    parser.add_argument("--fresh-keys", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        address = args.database or f"sqlite:///{folder}/storm.sqlite3"
        migrating.migrate(database.engine(address))
        started = time.monotonic()
        result = run(address, args.kills, args.seed, fresh_keys=args.fresh_keys)
        database.engine(address).dispose()
    sys.stdout.write(f"{result} ({time.monotonic() - started:.1f} s, seed {args.seed})\n")
    return 1 if result.lost or result.doubled else 0


if __name__ == "__main__":
    sys.exit(main())
