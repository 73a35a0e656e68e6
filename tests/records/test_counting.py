"""Events are counted once, as daily totals, and nothing else about a visit is stored."""

from __future__ import annotations

import dataclasses
import datetime as dt
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import sqlalchemy as sa

from records import campaigns, counting, database
from records.campaigns import Campaign
from records.counting import KEY_LIFETIME, MAX_OUTCOMES, Event
from records.errors import BusyError, RefusedError
from tests.records.conftest import AT, DAY, Write, rows

KEY = "ab" * 32
ROLE = "soc-analyst"
COUNTED = ("citizenship", "cast", "education", "languages", "required.1", "required.12", "advantageous.3")
PRIVATE = ("military_service", "physical_fitness", "character_references", "security_clearance")
UNKNOWN = (
    "no_such_criterion",
    "fitness",
    "months_served_3b",
    "task.1",
    "required",
    "required.0",
    "required.1.2",
)
VERDICT, OBSTACLE = (ROLE, "verdict", "not_yet"), (ROLE, "obstacle", "required.3")


def test_steps_and_outcomes_are_counted_by_day(engine: sa.Engine, campaign: Campaign, write: Write) -> None:
    """Each event adds one to the total of its step, and to that of each outcome for its role."""
    assert write("opened")
    assert write("opened")
    assert write("finished", VERDICT, OBSTACLE)
    assert write(None, VERDICT)
    stored = {tuple(map(str, row)) for row in rows(engine, "count")}
    assert stored == {
        (campaign.code, str(DAY), "opened", "", "", "2"),
        (campaign.code, str(DAY), "finished", "", "", "1"),
        (campaign.code, str(DAY), "verdict", ROLE, "not_yet", "2"),
        (campaign.code, str(DAY), "obstacle", ROLE, "required.3", "1"),
    }


def test_an_event_with_the_same_key_is_counted_once(engine: sa.Engine, write: Write) -> None:
    """Sending the event again, at once or until the key expires, changes nothing."""
    assert write("finished", VERDICT, key=KEY)
    before = rows(engine, "count")
    assert not write("finished", VERDICT, key=KEY)
    assert not write("finished", VERDICT, key=KEY, at=AT + KEY_LIFETIME - dt.timedelta(seconds=1))
    assert rows(engine, "count") == before


def test_a_key_is_deleted_when_it_expires(engine: sa.Engine, write: Write) -> None:
    """After 50 minutes only the totals of an event are left."""
    assert write("opened", key=KEY)
    assert write("opened", key="cd" * 32, at=AT + KEY_LIFETIME)
    assert [row[0] for row in rows(engine, "counted")] == ["cd" * 32]


def test_a_repeated_outcome_in_one_event_is_counted_once(engine: sa.Engine, write: Write) -> None:
    """An event adds at most one to each total."""
    assert write(None, VERDICT, VERDICT)
    assert [row[-1] for row in rows(engine, "count")] == [1]


@pytest.mark.parametrize(
    ("at", "day"),
    [
        ("2026-11-21T22:59:59+00:00", "2026-11-21"),
        ("2026-11-21T23:00:00+00:00", "2026-11-22"),
        ("2026-11-22T12:30:00+14:00", "2026-11-21"),
    ],
)
def test_days_are_days_in_brussels(engine: sa.Engine, write: Write, at: str, day: str) -> None:
    """Midnight is midnight in Brussels, whatever the time zone of the event."""
    assert write("opened", at=dt.datetime.fromisoformat(at))
    assert [str(row[1]) for row in rows(engine, "count")] == [day]


def test_nothing_is_counted_if_the_link_does_not_work(
    engine: sa.Engine, campaign: Campaign, write: Write
) -> None:
    """An unknown, expired or closed campaign stores no count and no key."""
    other = "CCCCCC" if campaign.code != "CCCCCC" else "DDDDDD"
    assert not counting.record(engine, Event(other, KEY, "opened"), AT)
    assert not counting.record(engine, Event("'; DROP TABLE count; --", KEY, "opened"), AT)
    assert write("opened", at=AT + dt.timedelta(days=30))
    assert not write("opened", at=AT + dt.timedelta(days=31))
    before = rows(engine, "count"), rows(engine, "counted")
    campaigns.close(engine, campaign.code)
    assert not write("opened")
    assert (rows(engine, "count"), rows(engine, "counted")) == before


def test_a_role_that_the_campaign_does_not_offer_is_not_counted(engine: sa.Engine, write: Write) -> None:
    """Outcomes for another role are ignored, and the rest of the event is counted."""
    assert write("finished", ("detection-engineer", "verdict", "eligible"), VERDICT)
    assert {row[3] for row in rows(engine, "count")} == {"", ROLE}


@pytest.mark.parametrize(
    "change",
    [
        {"key": "ab" * 31},
        {"key": "AB" * 32},
        {"key": "zz" * 32},
        {"key": KEY + "\n"},
        {"what": "looked"},
        {"what": "verdict"},
        {"outcomes": ((ROLE, "mood", "bright"),)},
        {"outcomes": ((ROLE, "verdict", "hired"),)},
        {"outcomes": ((ROLE, "obstacle", "x" * 65),)},
        {"outcomes": ((ROLE, "obstacle", "two words"),)},
        {"outcomes": (("", "obstacle", "cast"),)},
        {"outcomes": (("soc\0", "obstacle", "cast"),)},
        {"outcomes": tuple((ROLE, "obstacle", f"required.{n}") for n in range(MAX_OUTCOMES + 1))},
        *({"outcomes": ((ROLE, "obstacle", name),)} for name in (*PRIVATE, *UNKNOWN)),
    ],
)
def test_an_invalid_event_is_refused(
    engine: sa.Engine, campaign: Campaign, change: dict[str, str | tuple[tuple[str, str, str], ...]]
) -> None:
    """Nothing unknown is counted, and nothing about health, military service, references or clearance."""
    event = dataclasses.replace(Event(campaign.code, KEY, "finished", (OBSTACLE,)), **change)  # type: ignore[arg-type]
    with pytest.raises(RefusedError):
        counting.record(engine, event, AT)
    assert rows(engine, "count") == rows(engine, "counted") == []


@pytest.mark.parametrize("obstacle", COUNTED)
def test_a_counted_criterion_and_an_item_are_obstacles(
    engine: sa.Engine, write: Write, obstacle: str
) -> None:
    """Criteria whose rule says that they may be counted, and items of the notice's lists, are added up."""
    assert write(None, (ROLE, "obstacle", obstacle))
    assert [row[2:5] for row in rows(engine, "count")] == [("obstacle", ROLE, obstacle)]


def test_nothing_is_stored_if_writing_fails(
    engine: sa.Engine, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key and the counts are written together or not at all, so that the event can be sent again."""

    def fail(*_: object) -> None:
        raise OSError("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(counting, "_increment", fail)
        with pytest.raises(OSError, match="full"):
            write("opened", key=KEY)
    assert rows(engine, "counted") == []
    assert write("opened", key=KEY)


def test_counting_is_retried_while_the_database_is_busy(
    engine: sa.Engine, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An event is counted after two busy attempts, and is an error if the database stays busy."""
    failures = [2]
    original_transaction = database.transaction

    @contextmanager
    def busy_transaction(engine: sa.Engine) -> Iterator[sa.Connection]:
        with original_transaction(engine) as connection:
            yield connection
            if failures[0]:
                failures[0] -= 1
                raise BusyError("busy")

    monkeypatch.setattr(database, "transaction", busy_transaction)
    assert write("opened", key=KEY)
    failures[0] = 100
    with pytest.raises(BusyError):
        write("opened")
    failures[0] = 0
    assert [row[-1] for row in rows(engine, "count")] == [1]


def test_a_locked_database_is_reported_as_busy(
    kind: str, engine: sa.Engine, campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A writer that waits too long for another one gets BusyError, and can retry."""
    monkeypatch.setattr(database, "PRAGMAS", ("busy_timeout = 50",))
    engine.dispose()

    def lock() -> None:
        with database.transaction(engine) as connection:
            if kind == "postgresql":
                connection.exec_driver_sql("SET LOCAL lock_timeout = 50")
            connection.execute(sa.text("UPDATE campaign SET closed = closed"))

    with database.transaction(engine) as holder:
        holder.execute(sa.text("UPDATE campaign SET closed = closed"))
        with pytest.raises(BusyError):
            lock()
    lock()
    assert campaigns.find(engine, campaign.code) == campaign


def test_no_row_identifies_a_visitor(engine: sa.Engine, write: Write) -> None:
    """Two visits leave totals and random keys, and nothing that connects them."""
    for _ in range(2):
        write("finished", VERDICT, key=secrets.token_hex(32))
    assert len(rows(engine, "count")) == 2
    assert all(len(row) == 6 and isinstance(row[-1], int) for row in rows(engine, "count"))
    assert all(len(row) == 2 for row in rows(engine, "counted"))
