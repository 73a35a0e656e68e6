"""A campaign's link, the screen of a stand, and what is counted of a visit."""

from __future__ import annotations

import datetime as dt
import logging
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from records import campaigns
from records.campaigns import Campaign
from tests.staffed import ROLES, TODAY, add_campaign, may_open, visitor
from tests.ui.screens import visible
from ui import campaign_link, database
from ui.counting import events
from ui.counting.events import Counted

pytestmark = pytest.mark.usefixtures("every_run_begins_at_the_app")
SECRET = "5a" * 32
PRIVATE = {"military_service", "physical_fitness", "character_references", "security_clearance"}


@pytest.fixture
def campaign(engine: Engine) -> Campaign:
    """A campaign whose link works."""
    return add_campaign(engine)


def open_link(code: str, **more: str) -> AppTest:
    """A new session that came by a link."""
    app = visitor()
    for name, value in {"c": code, **more}.items():
        app.query_params[name] = value
    return app.run()


def words(app: AppTest) -> str:
    """Everything on the screen."""
    assert not app.exception, [found.message for found in app.exception]
    return "\n".join([*visible(app), *(found.value for found in app.warning)])


def counts(engine: Engine) -> dict[tuple[str, str, str], int]:
    """What has been counted, once everything that waits is written."""
    events._writer.submit(lambda: None).result()  # noqa: SLF001 - the queue has one place
    with engine.begin() as connection:
        rows = connection.execute(sa.text('SELECT event, role, about, number FROM "count"')).all()
    return {(row.event, row.role, row.about): row.number for row in rows}


def check(app: AppTest) -> None:
    """Answers one question of a role, and opens its result."""
    app.query_params["role"] = "soc-analyst"
    app.switch_page("pages/question.py").run()
    app.query_params["step"] = "cast"
    app.run()
    app.radio(key="field-choice-cast_status").set_value("none").run()
    app.switch_page("pages/result.py").run()


def counted_visit(code: str, **more: str) -> AppTest:
    """A session whose tab has told its secret."""
    app = open_link(code, **more)
    app.session_state["counted"] = Counted(SECRET)
    return app.run()


def test_a_link_shows_just_its_roles(campaign: Campaign) -> None:
    """Two of the five, in every list and every address."""
    app = open_link(campaign.code.lower())
    assert app.header[0].value == "2 roles, all closed today"
    assert "Shown by Cyber fair, Madrid" in words(app)
    app.query_params["role"] = "detection-engineer"
    app.run()
    assert "There is no role of that name" not in words(app)
    assert app.title[0].value == "Could one of these jobs be for you?"
    app.switch_page("pages/compare.py").run()
    assert app.title[0].value == "Compare the 2 roles"


def test_the_link_stays_in_the_address(campaign: Campaign) -> None:
    """So that a reload, or a second tab, is the same visit."""
    app = open_link(campaign.code, role="ai-expert")
    assert app.title[0].value == "AI expert"
    app.button(key="go-check").click().run()
    assert app.query_params["c"] in (campaign.code, [campaign.code])


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("closed", "This link was closed by whoever shared it."),
        ("expired", "This link has expired."),
        ("CCCCCC", "This link is not known."),
        ("0O1lI!", "This link is not known."),
        ("x" * 5000, "This link is not known."),
        ("\x00'; DROP TABLE count", "This link is not known."),
    ],
)
def test_a_link_that_does_not_work_says_so_and_leads_home(engine: Engine, code: str, said: str) -> None:
    """All five roles are offered instead."""
    long_ago = TODAY - dt.timedelta(days=30)
    if code == "closed":
        code = add_campaign(engine).code
        campaigns.close(engine, code)
    elif code == "expired":
        code = add_campaign(engine, first_day=long_ago, last_day=long_ago, expires=long_ago).code
    app = open_link(code)
    assert said in words(app)
    assert app.header[0].value == "5 roles, all closed today"
    assert not counts(engine)


def test_what_is_counted_is_one_visit(engine: Engine, campaign: Campaign) -> None:
    """Opened, started, finished, a verdict and what stood in the way, once each, however often a page is drawn."""
    app = counted_visit(campaign.code)
    assert counts(engine) == {("opened", "", ""): 1}
    check(app)
    app.run()
    app.run()
    found = counts(engine)
    assert found[("started", "", "")] == found[("finished", "", "")] == 1
    assert found[("verdict", "soc-analyst", "incomplete")] == 1
    assert found[("obstacle", "soc-analyst", "cast")] == 1
    assert set(found.values()) == {1}


def test_a_second_result_adds_its_verdict_and_no_second_finish(engine: Engine, campaign: Campaign) -> None:
    """People finish once; each role has its own verdict."""
    app = counted_visit(campaign.code)
    check(app)
    app.query_params["role"] = "ai-expert"
    app.run()
    found = counts(engine)
    assert found[("finished", "", "")] == 1
    assert {role for event, role, _about in found if event == "verdict"} == set(ROLES)


def test_fitness_character_service_and_clearance_leave_no_trace(engine: Engine, campaign: Campaign) -> None:
    """A verdict is counted as if they had not been asked, so that nothing can be worked out from the rest."""
    for number, answer in enumerate(("yes", "no", "unsure")):
        app = open_link(campaign.code)
        app.session_state["counted"] = Counted(f"{number:064x}")
        app.query_params["role"] = "soc-analyst"
        app.switch_page("pages/question.py").run()
        for step in ("physical_fitness", "character_references"):
            app.query_params["step"] = step
            app.run()
            app.radio(key=f"field-choice-{step}").set_value(answer).run()
        app.switch_page("pages/result.py").run()
    found = counts(engine)
    assert found[("verdict", "soc-analyst", "incomplete")] == 3
    assert not [about for _event, _role, about in found if about in PRIVATE]


def test_a_new_session_of_the_same_tab_is_not_counted_again(engine: Engine, campaign: Campaign) -> None:
    """The tab tells its secret and what was counted; either is enough."""
    counted_visit(campaign.code)
    counted_visit(campaign.code)
    assert counts(engine) == {("opened", "", ""): 1}
    app = open_link(campaign.code)
    app.session_state["counted"] = Counted("b" * 64, frozenset({f"{campaign.code}-opened"}))
    app.run()
    assert counts(engine) == {("opened", "", ""): 1}


def test_the_same_tab_is_counted_by_each_link(engine: Engine, campaign: Campaign) -> None:
    """Two fairs, two openings: one in the numbers of each."""
    app = counted_visit(campaign.code)
    app.query_params["c"] = add_campaign(engine).code
    app.run()
    app.run()
    counts(engine)
    with engine.begin() as connection:
        rows = connection.execute(
            sa.text('SELECT code, number FROM "count" WHERE event = :it'), {"it": "opened"}
        )
        assert sorted(row.number for row in rows) == [1, 1]


def test_without_the_tabs_secret_nothing_is_counted(engine: Engine, campaign: Campaign) -> None:
    """A program that opens the link is no visitor."""
    open_link(campaign.code).run()
    assert not counts(engine)


def test_a_visitor_who_says_no_is_not_counted(engine: Engine, campaign: Campaign) -> None:
    """What the link counts is said first; after a no, nothing more is counted, and erasing does not change that."""
    app = counted_visit(campaign.code)
    assert "Daily totals, without names or times" in words(app)
    app.button(key="do-not-count").click().run()
    assert "**You are not counted.**" in words(app)
    check(app)
    app.button(key="erase").click().run()
    assert "**You are not counted.**" in words(app)
    assert counts(engine) == {("opened", "", ""): 1}


@pytest.mark.parametrize(
    ("marks", "secret"),
    [
        (None, SECRET),
        ([], SECRET.upper()),
        ("opened", ["x"]),
        ([1, None, {"a": 1}, "x" * 10_000], SECRET),
        ([f"{number}" for number in range(501)], SECRET),
        ({"no": True}, SECRET + "0"),
        ("no", None),
    ],
)
def test_whatever_a_tab_tells_is_harmless(campaign: Campaign, marks: object, secret: object) -> None:
    """A secret is 64 hex digits, what was counted is a list of short names; all else is not used."""
    app = open_link(campaign.code)
    app.session_state["counted"] = Counted()
    with pytest.MonkeyPatch.context() as patch:
        held = {events.COUNTED: Counted()}
        patch.setattr(events.session, "remembered", lambda key, default=None: held.get(key, default))
        patch.setattr(events.session, "put", held.__setitem__)
        events.take({"marks": marks, "secret": secret})
    known = held[events.COUNTED]
    assert known.secret in (None, SECRET)
    assert not known.done


def test_a_stand_has_no_way_out(campaign: Campaign, monkeypatch: pytest.MonkeyPatch) -> None:
    """No download, upload, print, mail, outside link or sign-in; the role is handed over by a code."""
    monkeypatch.setenv("ROLE_COMPASS_AT", "2026-04-10T10:00:00+02:00")
    monkeypatch.setenv("ROLE_COMPASS_ADDRESS", "https://compass.example.org")
    app = open_link(campaign.code, kiosk="1", role="soc-analyst")
    shown = words(app)
    check(app)
    shown += words(app)
    assert "Go on with your own phone" in shown
    assert "](http" not in shown
    assert not [found.value for found in app.markdown if "@" in found.value]
    assert not [button.key for button in app.button if button.key.startswith(("file-", "print", "erase"))]
    assert not [page for page in ("evidence", "resume", "europass", "sign_in") if may_open(app, page)]


@pytest.mark.parametrize("fate", ["closed", "unknown", "database down"])
def test_a_stand_stays_a_stand(
    campaign: Campaign, engine: Engine, monkeypatch: pytest.MonkeyPatch, fate: str
) -> None:
    """Whatever becomes of its campaign: nothing is kept on it, and there is still no way out."""
    if fate == "closed":
        campaigns.close(engine, campaign.code)
    elif fate == "database down":
        monkeypatch.setenv("ROLE_COMPASS_DATABASE", "postgresql://nobody@127.0.0.1:9/none")
    app = open_link("CCCCCC" if fate == "unknown" else campaign.code, kiosk="1")
    assert "**Nothing stays on this screen.**" in words(app)
    assert not [page for page in ("evidence", "resume", "europass", "sign_in") if may_open(app, page)]
    app.query_params["role"] = "ai-expert"
    app.run()
    app.button(key="go-check").click().run()
    assert app.query_params["kiosk"] in ("1", ["1"])


def test_a_stand_counts_whoever_comes_in(engine: Engine, campaign: Campaign) -> None:
    """Its first screen is shown to nobody in particular; a role that is opened on it was opened by somebody."""
    app = counted_visit(campaign.code, kiosk="1")
    app.run()
    assert not counts(engine)
    app.query_params["role"] = "ai-expert"
    app.run()
    assert counts(engine) == {("opened", "", ""): 1}


def test_a_stand_forgets_when_a_visitor_finishes(campaign: Campaign) -> None:
    """The next visitor begins with nothing, and is counted as another."""
    app = counted_visit(campaign.code, kiosk="1")
    check(app)
    app.button(key="finish-visit").click().run()
    assert app.title[0].value == "Could one of these jobs be for you?"
    assert "facts" not in app.session_state
    assert "counted" not in app.session_state or app.session_state["counted"].secret is None
    assert app.query_params["kiosk"] in ("1", ["1"])


def test_the_check_works_in_full_while_the_database_is_down(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The link cannot be looked up, which the screen says; all roles are there, and the log says what pauses."""
    monkeypatch.setenv("ROLE_COMPASS_DATABASE", "postgresql://nobody@127.0.0.1:9/none")
    monkeypatch.setattr(database, "_down", {})
    monkeypatch.setattr(campaign_link, "_lookups", {})
    with caplog.at_level(logging.WARNING, "role_compass"):
        app = open_link("K7MF4M")
    assert "This link cannot be looked up just now." in words(app)
    check(app)
    assert app.title[0].value == "Your result: SOC analyst"
    assert len([one for one in caplog.records if "counting and sign-in pause" in one.message]) == 1


def test_a_visit_goes_on_while_the_database_is_down(
    engine: Engine, campaign: Campaign, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What could not be counted is counted when the database is back."""
    app = open_link(campaign.code)
    address = f"sqlite:///{tmp_path / 'records.sqlite3'}"
    monkeypatch.setenv("ROLE_COMPASS_DATABASE", "postgresql://nobody@127.0.0.1:9/none")
    app.session_state["counted"] = Counted(SECRET)
    app.run()
    check(app)
    assert app.title[0].value == "Your result: SOC analyst"
    assert not counts(engine)
    monkeypatch.setenv("ROLE_COMPASS_DATABASE", address)
    for _run in range(2):
        app.run()
        counts(engine)
    found = counts(engine)
    assert found[("opened", "", "")] == found[("started", "", "")] == found[("finished", "", "")] == 1
