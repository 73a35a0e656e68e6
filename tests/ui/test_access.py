"""Which pages each right opens, and when a session ends."""

from __future__ import annotations

import logging
import time
from pathlib import Path

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from records import accounts, campaigns
from tests.staffed import AT, PASSWORD, add_accounts, add_campaign, may_open, new_database, sign_in, visitor
from tests.ui.screens import visible
from ui import database
from ui import sign_in as session_of_staff

pytestmark = pytest.mark.usefixtures("engine", "every_run_begins_at_the_app")
PAGES = {
    "adviser": ["people", "present", "beside", "client"],
    "recruiter": ["campaigns", "campaign"],
    "administrator": ["accounts"],
}


@pytest.fixture
def engine(engine: Engine) -> Engine:
    """The database that the screens use, with one account for each right."""
    add_accounts(engine)
    return engine


def screen_text(app: AppTest) -> str:
    """All text on the screen, errors included; fails if the run raised an exception."""
    assert not app.exception, [element.message for element in app.exception]
    return "\n".join([*visible(app), *(element.value for element in app.error)])


@pytest.mark.parametrize("right", PAGES)
def test_a_right_opens_its_pages_and_no_others(right: str) -> None:
    """A page without access is not registered; an administrator has access to all."""
    app = sign_in(right)
    assert f"Signed in: **{right}**" in screen_text(app)
    for other, pages in PAGES.items():
        for page in pages:
            assert may_open(app, page) is (right in (other, "administrator")), page


def test_a_visitor_has_access_to_none_of_these_pages() -> None:
    """The same is true after a wrong password."""
    for app in (visitor().run(), sign_in("adviser", "wrong password")):
        assert not [page for pages in PAGES.values() for page in pages if may_open(app, page)]
    assert "Wrong name or password." in screen_text(sign_in("nobody"))


def test_the_sixth_attempt_is_refused_even_with_the_right_password() -> None:
    """Every attempt gets the same text, which says how long a name is locked and not whether the name exists."""
    texts = {screen_text(sign_in("adviser", "wrong password")) for _attempt in range(5)}
    texts.add(screen_text(sign_in("adviser")))
    assert len(texts) == 1
    assert "locked for 15 minutes" in texts.pop()
    assert "Signed in" in screen_text(sign_in("recruiter"))


@pytest.mark.parametrize("change", ["disable", "password"])
def test_a_session_ends_with_its_account(engine: Engine, change: str) -> None:
    """It ends with the next click after the account is disabled or its password changed."""
    app = sign_in("administrator")
    app.switch_page("pages/accounts.py").run()
    assert "Accounts" in screen_text(app)
    if change == "disable":
        accounts.disable(engine, "administrator")
    else:
        accounts.set_password(engine, "administrator", "quite another password")
    app.run()
    assert "the account was changed. Sign in again" in screen_text(app)
    assert app.title[0].value == "Sign in"
    app.run()
    assert not may_open(app, "accounts")


def test_a_click_after_the_account_is_disabled_changes_nothing(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A recruiter confirms that a campaign is to be deleted; the campaign is still there."""
    monkeypatch.setenv("ROLE_COMPASS_AT", AT)
    code = add_campaign(engine).code
    app = sign_in("recruiter")
    app.query_params["campaign"] = code
    app.switch_page("pages/campaign.py").run()
    app.button(key="delete-campaign").click().run()
    accounts.disable(engine, "recruiter")
    app.button(key="delete-for-good").click().run()
    assert "the account was changed" in screen_text(app)
    assert campaigns.find(engine, code)


@pytest.mark.parametrize(("later", "over"), [(29 * 60, False), (31 * 60, True)])
def test_a_session_ends_after_half_an_hour_without_a_click(
    monkeypatch: pytest.MonkeyPatch, later: int, *, over: bool
) -> None:
    """Each click starts the half hour again."""
    app, now = sign_in("recruiter"), time.time()
    for seconds in (0, later):
        monkeypatch.setattr(session_of_staff.time, "time", lambda seconds=seconds: now + seconds)
        app.run()
    assert ("nothing was done for 30 minutes" in screen_text(app)) is over
    assert ("Signed in" in screen_text(app)) is not over


def test_a_session_ends_after_eight_hours(monkeypatch: pytest.MonkeyPatch) -> None:
    """It ends even if there was a click every quarter of an hour."""
    app, now = sign_in("recruiter"), time.time()
    for quarters in range(33):
        monkeypatch.setattr(session_of_staff.time, "time", lambda quarters=quarters: now + quarters * 900 + 1)
        assert "Signed in" in screen_text(app)
        app.run()
    assert "it lasts eight hours" in screen_text(app)


def test_signing_in_and_signing_out_delete_the_answers_in_the_session() -> None:
    """The next client does not see them."""
    app = visitor().run()
    app.query_params["role"] = "soc-analyst"
    app.run()
    app.button(key="go-check").click().run()
    app.query_params["step"] = "military_service"
    app.run()
    app.radio(key="field-choice-military_service").set_value("done").run()
    assert app.session_state["facts"].military_service == "done"
    app.switch_page("pages/sign_in.py").run()
    app.text_input[0].set_value("adviser")
    app.text_input[1].set_value(PASSWORD)
    app.button[0].click().run()
    assert "Signed in" in screen_text(app)
    assert "facts" not in app.session_state
    app.button(key="sign-out").click().run()
    assert "You are signed out" in screen_text(app)
    assert not may_open(app, "people")


def test_without_an_account_the_sign_in_page_shows_how_to_create_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No password is shipped with the app."""
    address = f"sqlite:///{tmp_path / 'empty.sqlite3'}"
    monkeypatch.setenv("ROLE_COMPASS_DATABASE", address)
    new_database(address)
    app = visitor().run()
    app.switch_page("pages/sign_in.py").run()
    assert "python -m records account add NAME --right administrator" in screen_text(app)
    assert not app.text_input


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("sqlite:///{folder}/new.sqlite3", "python -m records migrate"),
        ("postgresql://nobody@127.0.0.1:9/none", "cannot be reached. The check works all the same"),
        ("no address", "the database cannot be reached"),
    ],
)
def test_without_a_database_sign_in_is_off_and_a_warning_is_logged(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    address: str,
    expected: str,
) -> None:
    """The screen gives the reason, and names the command if one can help."""
    monkeypatch.setenv("ROLE_COMPASS_DATABASE", address.format(folder=tmp_path))
    monkeypatch.setattr(database, "_down", {})
    app = visitor().run()
    with caplog.at_level(logging.WARNING, "role_compass"):
        app.switch_page("pages/sign_in.py").run()
        app.run()
    assert expected in screen_text(app)
    assert [record.message for record in caplog.records if "counting and sign-in pause" in record.message]


def test_a_session_ends_if_the_database_becomes_unavailable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The account cannot be checked any more."""
    app = sign_in("recruiter")
    monkeypatch.setenv("ROLE_COMPASS_DATABASE", f"sqlite:///{tmp_path}/none/gone.sqlite3")
    app.run()
    assert "the database cannot be reached" in screen_text(app)
    assert not may_open(app, "campaigns")


def test_an_administrator_sees_the_accounts_and_no_hash() -> None:
    """The table has names, rights and states, but no password hash."""
    app = sign_in("administrator")
    app.switch_page("pages/accounts.py").run()
    shown = app.table[0].value
    assert list(shown["Name"]) == ["administrator", "adviser", "recruiter"]
    assert "$2b$" not in shown.to_string()
