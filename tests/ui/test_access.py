"""Who may see what, and when a session is over."""

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
    """The database that the screens use, with an account of each right."""
    add_accounts(engine)
    return engine


def words(app: AppTest) -> str:
    """Everything on the screen."""
    assert not app.exception, [found.message for found in app.exception]
    return "\n".join([*visible(app), *(found.value for found in app.error)])


@pytest.mark.parametrize("right", PAGES)
def test_a_right_opens_its_pages_and_no_others(right: str) -> None:
    """A page that someone may not see does not exist for them; an administrator sees all."""
    app = sign_in(right)
    assert f"Signed in: **{right}**" in words(app)
    for other, pages in PAGES.items():
        for page in pages:
            assert may_open(app, page) is (right in (other, "administrator")), page


def test_a_visitor_has_none_of_these_pages() -> None:
    """Neither before nor after a wrong password."""
    for app in (visitor().run(), sign_in("adviser", "wrong password")):
        assert not [page for pages in PAGES.values() for page in pages if may_open(app, page)]
    assert "Wrong name or password." in words(sign_in("nobody"))


def test_the_sixth_try_is_refused_though_it_is_right() -> None:
    """The screen says how long a name is locked, and never whether there is such a name."""
    said = {words(sign_in("adviser", "wrong password")) for _try in range(5)}
    said.add(words(sign_in("adviser")))
    assert len(said) == 1
    assert "locked for 15 minutes" in said.pop()
    assert "Signed in" in words(sign_in("recruiter"))


@pytest.mark.parametrize("change", ["disable", "password"])
def test_a_session_ends_with_its_account(engine: Engine, change: str) -> None:
    """The next click after it is disabled or has another password shows nothing more."""
    app = sign_in("administrator")
    app.switch_page("pages/accounts.py").run()
    assert "Accounts" in words(app)
    if change == "disable":
        accounts.disable(engine, "administrator")
    else:
        accounts.set_password(engine, "administrator", "quite another password")
    app.run()
    assert "the account was changed. Sign in again" in words(app)
    assert app.title[0].value == "Sign in"
    app.run()
    assert not may_open(app, "accounts")


def test_a_click_after_that_changes_nothing(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a button would do is not done either: the campaign that was to be deleted is still there."""
    monkeypatch.setenv("ROLE_COMPASS_AT", AT)
    code = add_campaign(engine).code
    app = sign_in("recruiter")
    app.query_params["campaign"] = code
    app.switch_page("pages/campaign.py").run()
    app.button(key="delete-campaign").click().run()
    accounts.disable(engine, "recruiter")
    app.button(key="delete-for-good").click().run()
    assert "the account was changed" in words(app)
    assert campaigns.found(engine, code)


@pytest.mark.parametrize(("later", "over"), [(29 * 60, False), (31 * 60, True)])
def test_a_session_ends_after_half_an_hour_without_a_click(
    monkeypatch: pytest.MonkeyPatch, later: int, *, over: bool
) -> None:
    """A click within the half hour begins it anew."""
    app, now = sign_in("recruiter"), time.time()
    for minutes in (0, later):
        monkeypatch.setattr(session_of_staff.time, "time", lambda minutes=minutes: now + minutes)
        app.run()
    assert ("nothing was done for 30 minutes" in words(app)) is over
    assert ("Signed in" in words(app)) is not over


def test_a_session_ends_after_eight_hours_of_clicks(monkeypatch: pytest.MonkeyPatch) -> None:
    """However busy it is."""
    app, now = sign_in("recruiter"), time.time()
    for quarters in range(33):
        monkeypatch.setattr(session_of_staff.time, "time", lambda quarters=quarters: now + quarters * 900 + 1)
        assert "Signed in" in words(app)
        app.run()
    assert "it lasts eight hours" in words(app)


def test_signing_in_and_out_empties_the_session() -> None:
    """What a client answered is not there for the next one."""
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
    assert "Signed in" in words(app)
    assert "facts" not in app.session_state
    app.button(key="sign-out").click().run()
    assert "You are signed out" in words(app)
    assert not may_open(app, "people")


def test_without_an_account_the_screen_says_how_to_make_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is never a password that comes with the app."""
    address = f"sqlite:///{tmp_path / 'empty.sqlite3'}"
    monkeypatch.setenv("ROLE_COMPASS_DATABASE", address)
    new_database(address)
    app = visitor().run()
    app.switch_page("pages/sign_in.py").run()
    assert "python -m records account add NAME --right administrator" in words(app)
    assert not app.text_input


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("sqlite:///{folder}/new.sqlite3", "python -m records migrate"),
        ("postgresql://nobody@127.0.0.1:9/none", "cannot be reached. The check works all the same"),
        ("no address", "the database cannot be reached"),
    ],
)
def test_without_a_database_sign_in_pauses_and_the_log_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, address: str, said: str
) -> None:
    """The screen says it too, and names the command where one helps."""
    monkeypatch.setenv("ROLE_COMPASS_DATABASE", address.format(folder=tmp_path))
    monkeypatch.setattr(database, "_down", {})
    app = visitor().run()
    with caplog.at_level(logging.WARNING, "role_compass"):
        app.switch_page("pages/sign_in.py").run()
        app.run()
    assert said in words(app)
    assert [record.message for record in caplog.records if "counting and sign-in pause" in record.message]


def test_a_session_ends_when_the_database_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether an account still holds cannot be known: nothing more is shown."""
    app = sign_in("recruiter")
    monkeypatch.setenv("ROLE_COMPASS_DATABASE", f"sqlite:///{tmp_path}/none/gone.sqlite3")
    app.run()
    assert "the database cannot be reached" in words(app)
    assert not may_open(app, "campaigns")


def test_an_administrator_sees_the_accounts_and_no_hash() -> None:
    """Names, rights and state, in words."""
    app = sign_in("administrator")
    app.switch_page("pages/accounts.py").run()
    shown = app.table[0].value
    assert list(shown["Name"]) == ["administrator", "adviser", "recruiter"]
    assert "$2b$" not in shown.to_string()
