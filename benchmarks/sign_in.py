"""How long a refused sign-in takes for a known and an unknown name: time is to tell nobody which names there are.

    python -m benchmarks.sign_in

Both are measured in turn on a SQLite database in a temporary folder; ends with status 1 over the limit.
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


def took(engine: Engine, name: str, at: dt.datetime) -> float:
    """The median of some refused tries, in milliseconds."""
    times = []
    for _try in range(TRIES):
        start = time.perf_counter()
        attempts.sign_in(engine, name, "not the password", at)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    """Measures both, side by side, far enough apart in their own time that no name is locked."""
    with tempfile.TemporaryDirectory() as folder:
        engine = database.engine(f"sqlite:///{Path(folder) / 'bench.sqlite3'}")
        migrating.migrate(engine)
        accounts.add(engine, "known", "correct horse battery", ["adviser"])
        at = dt.datetime.now(dt.UTC)
        rounds = []
        for number in range(ROUNDS):
            later = at + number * attempts.LOCKED
            known, unknown = took(engine, "known", later), took(engine, "unknown", later)
            rounds.append((max(known, unknown) / min(known, unknown), known, unknown))
        engine.dispose()
    ratios, known_ms, unknown_ms = (list(column) for column in zip(*rounds, strict=True))
    print(f"known {statistics.median(known_ms):.0f} ms, unknown {statistics.median(unknown_ms):.0f} ms")
    ratio = statistics.median(ratios)
    print(f"ratio: median {ratio:.2f}, worst {max(ratios):.2f} of {ROUNDS} rounds (limit {LIMIT})")
    sys.exit(ratio > LIMIT)


if __name__ == "__main__":
    main()
