"""A database with accounts and a campaign for tests of screens, and functions that sign in."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from records import accounts, campaigns, database, migrating
from records.campaigns import Campaign, Draft

APP = str(Path(__file__).parent.parent / "app.py")
PASSWORD = "correct horse battery"
TODAY = dt.date(2026, 11, 21)
AT = "2026-11-21T10:00:00+01:00"
ROLES = ("soc-analyst", "ai-expert")


def new_database(address: str) -> Engine:
    """Creates a migrated database."""
    engine = database.engine(address)
    migrating.migrate(engine)
    return engine


def add_accounts(engine: Engine) -> None:
    """Adds one account for each right, with the right as its name."""
    for right in accounts.Right:
        accounts.add(engine, right, PASSWORD, [right])


def add_campaign(engine: Engine, **changes: object) -> Campaign:
    """Adds a campaign of three days, starting today, with two roles."""
    draft = Draft(
        "Cyber fair",
        "Madrid",
        TODAY,
        TODAY + dt.timedelta(days=2),
        ROLES,
        "en",
        TODAY + dt.timedelta(days=30),
    )
    return campaigns.add(engine, draft._replace(**changes), ROLES)


def visitor() -> AppTest:
    """A new session that has not run yet; its first run shows the home page."""
    return AppTest.from_file(APP, default_timeout=20)


def sign_in(name: str, password: str = PASSWORD) -> AppTest:
    """A new session after an attempt to sign in."""
    app = visitor()
    app.run()
    app.switch_page("pages/sign_in.py").run()
    app.text_input[0].set_value(name)
    app.text_input[1].set_value(password)
    app.button[0].click().run()
    return app


def may_open(app: AppTest, page: str) -> bool:
    """True if this session has access to a page."""
    try:
        app.switch_page(f"pages/{page}.py")
    except ValueError:
        return False
    return True
