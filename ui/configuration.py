"""What whoever runs this copy sets, by environment variables."""

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
    """Who runs this copy, as the About page names them."""
    return os.environ.get(OPERATOR) or None


def contact() -> str | None:
    """How to reach them."""
    return os.environ.get(CONTACT) or None


def public_address() -> str | None:
    """The address at which visitors reach this copy, as it was set; links for paper begin with it."""
    return os.environ.get(ADDRESS) or None


def now() -> dt.datetime:
    """The present instant in Brussels, or the one set for a rehearsal."""
    rehearsal = os.environ.get(INSTANT)
    return dt.datetime.fromisoformat(rehearsal) if rehearsal else dt.datetime.now(BRUSSELS)


def content_folder() -> Path:
    """The content folder that is shown."""
    return Path(os.environ.get(FOLDER) or CONTENT)
