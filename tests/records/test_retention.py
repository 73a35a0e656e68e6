"""Expired counts, campaigns, keys and sign-in attempts are deleted."""

from __future__ import annotations

import datetime as dt

import pytest
import sqlalchemy as sa

from records import attempts, campaigns, retention
from records.campaigns import Campaign
from records.errors import RecordsError
from records.retention import DAYS, MAX_DAYS
from tests.records.conftest import AT, DAY, DRAFT, ROLES, Write, rows


def after(days: int) -> dt.datetime:
    """The instant that many days later."""
    return AT + dt.timedelta(days=days)


def test_counts_are_deleted_after_the_retention_period(engine: sa.Engine, write: Write) -> None:
    """With a period of ten days, a count is still stored on day 10 and deleted on day 11."""
    write("opened")
    write("opened", at=after(1))
    retention.delete_expired(engine, after(10), days=10)
    assert len(rows(engine, "count")) == 2
    retention.delete_expired(engine, after(11), days=10)
    assert [str(row[1]) for row in rows(engine, "count")] == [str(DAY + dt.timedelta(days=1))]


def test_an_expired_campaign_is_deleted_with_its_counts(
    engine: sa.Engine, campaign: Campaign, write: Write
) -> None:
    """A campaign is deleted when its link expired longer ago than the retention period; a newer one stays."""
    write("opened", at=after(30))
    newer = campaigns.add(engine, DRAFT._replace(expires=DAY + dt.timedelta(days=31)), ROLES)
    retention.delete_expired(engine, after(31))
    assert len(campaigns.list_all(engine)) == 2
    retention.delete_expired(engine, after(35), days=4)
    assert campaigns.list_all(engine) == [newer]
    assert rows(engine, "count") == []
    assert campaign.code != newer.code


def test_expired_keys_and_attempts_are_deleted(engine: sa.Engine, write: Write) -> None:
    """Keys and attempts are deleted when they expire, even without new visits; counts stay."""
    write("opened")
    attempts.reserve_attempt(engine, "ab" * 32, AT)
    assert retention.delete_expired(engine, AT + dt.timedelta(minutes=10)) == 0
    assert retention.delete_expired(engine, AT + dt.timedelta(minutes=50)) == 2
    assert rows(engine, "counted") == rows(engine, "attempt") == []
    assert len(rows(engine, "count")) == 1


def test_the_retention_period_can_be_configured(monkeypatch: pytest.MonkeyPatch) -> None:
    """The setting can shorten the period of 400 days, but not extend it."""
    monkeypatch.delenv(DAYS, raising=False)
    assert retention.configured() == MAX_DAYS == 400
    for text, days in (("1", 1), ("400", 400), ("", 400)):
        monkeypatch.setenv(DAYS, text)
        assert retention.configured() == days


@pytest.mark.parametrize("text", ["0", "401", "-1", "1.5", "ten", " 7", "٣", "1" * 5000])
def test_an_invalid_retention_setting_is_an_error(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """The error names the environment variable and the allowed range."""
    monkeypatch.setenv(DAYS, text)
    with pytest.raises(RecordsError, match=f"{DAYS}: .* from 1 to 400"):
        retention.configured()
