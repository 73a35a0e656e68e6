"""What is old is deleted: numbers, campaigns, keys and tries."""

from __future__ import annotations

import datetime as dt

import pytest
import sqlalchemy as sa

from records import attempts, campaigns, retention
from records.campaigns import Campaign
from records.errors import RecordsError
from records.retention import DAYS, MOST
from tests.records.conftest import AT, DAY, DRAFT, ROLES, Write, rows


def after(days: int) -> dt.datetime:
    """An instant some days later."""
    return AT + dt.timedelta(days=days)


def test_numbers_go_when_they_are_old(engine: sa.Engine, write: Write) -> None:
    """A number is kept for the days that are set, that day included, and not one longer."""
    write("opened")
    write("opened", at=after(1))
    retention.sweep(engine, after(10), days=10)
    assert len(rows(engine, "count")) == 2
    retention.sweep(engine, after(11), days=10)
    assert [str(row[1]) for row in rows(engine, "count")] == [str(DAY + dt.timedelta(days=1))]


def test_a_campaign_goes_with_everything(engine: sa.Engine, campaign: Campaign, write: Write) -> None:
    """A campaign is deleted so many days after its link ended; one that is younger stays."""
    write("opened", at=after(30))
    young = campaigns.add(engine, DRAFT._replace(expires=DAY + dt.timedelta(days=31)), ROLES)
    retention.sweep(engine, after(31))
    assert len(campaigns.listed(engine)) == 2
    retention.sweep(engine, after(35), days=4)
    assert campaigns.listed(engine) == [young]
    assert rows(engine, "count") == []
    assert campaign.code != young.code


def test_keys_and_tries_go_when_they_are_over(engine: sa.Engine, write: Write) -> None:
    """A day without visits leaves no key, and no wrong password of long ago."""
    write("opened")
    attempts.reserve(engine, "ab" * 32, AT)
    assert retention.sweep(engine, AT + dt.timedelta(minutes=10)) == 0
    assert retention.sweep(engine, AT + dt.timedelta(minutes=50)) == 2
    assert rows(engine, "counted") == rows(engine, "attempt") == []
    assert len(rows(engine, "count")) == 1


def test_the_days_are_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs a copy may keep numbers for a shorter time, never for a longer one."""
    monkeypatch.delenv(DAYS, raising=False)
    assert retention.configured() == MOST == 400
    for text, days in (("1", 1), ("400", 400), ("", 400)):
        monkeypatch.setenv(DAYS, text)
        assert retention.configured() == days


@pytest.mark.parametrize("text", ["0", "401", "-1", "1.5", "ten", " 7", "٣", "1" * 5000])
def test_a_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """A setting that cannot be meant stops the program with the name of the variable."""
    monkeypatch.setenv(DAYS, text)
    with pytest.raises(RecordsError, match=f"{DAYS}: .* from 1 to 400"):
        retention.configured()
