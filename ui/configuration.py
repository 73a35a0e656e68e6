"""The settings of this installation, read from environment variables."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from eligibility.catalogue import CONTENT
from eligibility.time_zones import BRUSSELS

OPERATOR, CONTACT = "ROLE_COMPASS_OPERATOR", "ROLE_COMPASS_CONTACT"
ADDRESS = "ROLE_COMPASS_ADDRESS"
INSTANT, FOLDER = "ROLE_COMPASS_AT", "ROLE_COMPASS_CONTENT"


def operator() -> str | None:
    """The name of the operator, as the About page shows it."""
    return os.environ.get(OPERATOR) or None


def contact() -> str | None:
    """How to reach the operator."""
    return os.environ.get(CONTACT) or None


def public_address() -> str | None:
    """The public address of this installation as configured; links on printouts start with it."""
    return os.environ.get(ADDRESS) or None


def now() -> dt.datetime:
    """The current instant in Brussels time, or the instant that is set for a rehearsal."""
    rehearsal = os.environ.get(INSTANT)
    return dt.datetime.fromisoformat(rehearsal) if rehearsal else dt.datetime.now(BRUSSELS)


def content_folder() -> Path:
    """The content folder of this installation."""
    return Path(os.environ.get(FOLDER) or CONTENT)
