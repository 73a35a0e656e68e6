"""No count is lost or doubled: `python -m tests.records.storm [--kills 25] [--database ADDRESS] [--seed N]`.

Sixteen processes count events with keys of their own, and acknowledge each to a file once `record` has
returned. Random ones are killed with SIGKILL at random moments and started again, to repeat what they had not
acknowledged. At the end every total must be the number of different events. Prints its counts; exit code 1
where a total is wrong. With `--fresh-keys` a repeated event has a new key, and totals must come out too high.
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
LONGEST_PAUSE = 0.02
"""Seconds between a commit and its acknowledgement, at most: a kill hits this moment too."""

LONG_PAUSE = 0.2
"""The same with fresh keys: where the storm must see double, most kills hit this moment."""

BETWEEN_KILLS = 0.2
Names = tuple[str, str, str]
fork = multiprocessing.get_context("fork")


class Storm(NamedTuple):
    """What every writer knows."""

    address: str
    code: str
    seed: str
    folder: Path
    fresh_keys: bool

    def log(self, writer: int) -> Path:
        """The file that a writer adds its acknowledgements to."""
        return self.folder / str(writer)

    def event(self, writer: int, number: int) -> Event:
        """The same event in each of a writer's lives, unless keys are to be fresh."""
        life = os.getpid() if self.fresh_keys else ""
        key = sha256(f"{self.seed} {writer} {number} {life}".encode()).hexdigest()
        chance = random.Random(f"{self.seed} {writer} {number}")  # noqa: S311 - not a secret
        role = chance.choice(ROLES)
        outcomes = [(role, "obstacle", f"required.{writer + 1}"), (role, "verdict", "not_yet")]
        return Event(self.code, key, chance.choice(counting.WHAT), tuple(outcomes))


class Result(NamedTuple):
    """What came of it."""

    kills: int
    events: int
    known: int
    """Events that were on the disk already when they were repeated."""
    lost: int
    doubled: int

    def __str__(self) -> str:
        """The counts in one line."""
        return (
            f"{WRITERS} writers, {self.kills} killed, {self.events} events acknowledged, "
            f"{self.known} repeated and known, {self.lost} lost, {self.doubled} doubled"
        )


def write(storm: Storm, writer: int) -> None:
    """Counts one event after the other, from the first that is not acknowledged, until it is told to stop."""
    engine = database.engine(storm.address)
    log = os.open(storm.log(writer), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    number = len(storm.log(writer).read_bytes().splitlines())
    longest = LONG_PAUSE if storm.fresh_keys else LONGEST_PAUSE
    while not (storm.folder / "stop").exists():
        fresh = counting.record(engine, storm.event(writer, number), AT)
        time.sleep(random.uniform(0, longest))  # noqa: S311
        os.write(log, b"new\n" if fresh else b"known\n")
        number += 1


def start(storm: Storm, writer: int) -> ForkProcess:
    """A writer in a process of its own."""
    process = fork.Process(target=write, args=(storm, writer))
    process.start()
    return process


def rage(storm: Storm, kills: int, chance: random.Random) -> None:
    """Lets the writers write, kills some, and waits for their end; RuntimeError where one failed."""
    running = [start(storm, writer) for writer in range(WRITERS)]
    for _ in range(kills):
        time.sleep(chance.uniform(0, BETWEEN_KILLS))
        writer = chance.randrange(WRITERS)
        running[writer].kill()
        running[writer].join()
        running[writer] = start(storm, writer)
    time.sleep(BETWEEN_KILLS)
    (storm.folder / "stop").touch()
    for process in running:
        process.join()
    failed = [process.exitcode for process in running if process.exitcode]
    if failed:
        raise RuntimeError(f"{len(failed)} writers failed; see their tracebacks")


def wanted(storm: Storm, logs: list[list[bytes]]) -> Counter[Names]:
    """The totals of all acknowledged events."""
    total = Counter[Names]()
    for writer, log in enumerate(logs):
        for number in range(len(log)):
            event = storm.event(writer, number)
            total[str(event.what), "", ""] += 1
            total.update((kind, role, about) for role, kind, about in event.outcomes)
    return total


def found(storm: Storm) -> Counter[Names]:
    """The totals of the database."""
    columns = sa.select(count.c.event, count.c.role, count.c.about, count.c.number)
    with database.transaction(database.engine(storm.address)) as connection:
        rows = connection.execute(columns.where(count.c.code == storm.code)).all()
    return Counter({(row.event, row.role, row.about): row.number for row in rows})


def run(address: str, kills: int, seed: str, *, fresh_keys: bool = False) -> Result:
    """One storm on a database that is up to date."""
    engine = database.engine(address)
    code = campaigns.add(engine, DRAFT, ROLES).code
    engine.dispose()  # No connection is shared with the writers.
    with tempfile.TemporaryDirectory() as folder:
        storm = Storm(address, code, seed, Path(folder), fresh_keys)
        rage(storm, kills, random.Random(seed))  # noqa: S311
        logs = [storm.log(writer).read_bytes().splitlines() for writer in range(WRITERS)]
    expected, stored = wanted(storm, logs), found(storm)
    return Result(
        kills=kills,
        events=sum(map(len, logs)),
        known=sum(log.count(b"known") for log in logs),
        lost=sum((expected - stored).values()),
        doubled=sum((stored - expected).values()),
    )


def main() -> int:
    """Prints what came of a storm; 1 where a total is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.records.storm")
    parser.add_argument("--kills", type=int, default=25)
    parser.add_argument("--database", help="the address of a database to use, instead of a new SQLite file")
    parser.add_argument("--seed", default=secrets.token_hex(8))
    parser.add_argument("--fresh-keys", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        address = chosen.database or f"sqlite:///{folder}/storm.sqlite3"
        migrating.migrate(database.engine(address))
        started = time.monotonic()
        result = run(address, chosen.kills, chosen.seed, fresh_keys=chosen.fresh_keys)
        database.engine(address).dispose()
    sys.stdout.write(f"{result} ({time.monotonic() - started:.1f} s, seed {chosen.seed})\n")
    return 1 if result.lost or result.doubled else 0


if __name__ == "__main__":
    sys.exit(main())
