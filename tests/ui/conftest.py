"""The database of the screens under test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.staffed import AT, new_database
from ui import campaign_link, database


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """A new and empty database that the screens use, with no cached look-up; the date is 21 November 2026."""
    address = f"sqlite:///{tmp_path / 'records.sqlite3'}"
    monkeypatch.setenv("ROLE_COMPASS_DATABASE", address)
    monkeypatch.setenv("ROLE_COMPASS_AT", AT)
    monkeypatch.setattr(campaign_link, "_lookups", {})
    monkeypatch.setattr(database, "_down", {})
    database_engine = new_database(address)
    yield database_engine
    database_engine.dispose()
