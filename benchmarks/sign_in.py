"""Compares a refused sign-in for a known and an unknown name: `python -m benchmarks.sign_in`.

The times should not differ, so that they do not reveal which accounts exist. Both are measured in turn on a
SQLite database in a temporary folder. Exit code 1 if the ratio exceeds the limit.
"""

from __future__ import annotations

import datetime as dt
import statistics
import sys
import tempfile
import time
from pathlib import Path

from sqlalchemy import Engine

from records import accounts, attempts, database, migrating

ROUNDS, TRIES, LIMIT = 5, 4, 1.5


def median_ms(engine: Engine, name: str, at: dt.datetime) -> float:
    """Returns the median time of refused attempts in milliseconds."""
    times = []
    for _try in range(TRIES):
        start = time.perf_counter()
        attempts.sign_in(engine, name, "not the password", at)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    """Measures both in turn and prints the ratio. Rounds are dated far enough apart that no name is locked."""
    with tempfile.TemporaryDirectory() as folder:
        engine = database.engine(f"sqlite:///{Path(folder) / 'bench.sqlite3'}")
        migrating.migrate(engine)
        accounts.add(engine, "known", "correct horse battery", ["adviser"])
        at = dt.datetime.now(dt.UTC)
        rounds = []
        for number in range(ROUNDS):
            later = at + number * attempts.LOCKED
            known, unknown = median_ms(engine, "known", later), median_ms(engine, "unknown", later)
            rounds.append((max(known, unknown) / min(known, unknown), known, unknown))
        engine.dispose()
    ratios, known_ms, unknown_ms = (list(column) for column in zip(*rounds, strict=True))
    print(f"known {statistics.median(known_ms):.0f} ms, unknown {statistics.median(unknown_ms):.0f} ms")
    ratio = statistics.median(ratios)
    print(f"ratio: median {ratio:.2f}, worst {max(ratios):.2f} of {ROUNDS} rounds (limit {LIMIT})")
    sys.exit(ratio > LIMIT)


if __name__ == "__main__":
    main()
