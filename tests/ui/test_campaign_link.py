"""Links of campaigns, the kiosk mode, and what is counted of a visit."""

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


def open_link(code: str, **query: str) -> AppTest:
    """A new session that opened the link of a campaign."""
    app = visitor()
    for name, value in {"c": code, **query}.items():
        app.query_params[name] = value
    return app.run()


def screen_text(app: AppTest) -> str:
    """All text on the screen, warnings included; fails if the run raised an exception."""
    assert not app.exception, [error.message for error in app.exception]
    return "\n".join([*visible(app), *(warning.value for warning in app.warning)])


def counts(engine: Engine) -> dict[tuple[str, str, str], int]:
    """The stored counts by event, role and detail, after all pending writes."""
    events._writer.submit(lambda: None).result()  # noqa: SLF001 - the queue has one place
    with engine.begin() as connection:
        rows = connection.execute(sa.text('SELECT event, role, about, number FROM "count"')).all()
    return {(row.event, row.role, row.about): row.number for row in rows}


def answer_and_open_result(app: AppTest) -> None:
    """Answers one question of a role and opens its result."""
    app.query_params["role"] = "soc-analyst"
    app.switch_page("pages/question.py").run()
    app.query_params["step"] = "cast"
    app.run()
    app.radio(key="field-choice-cast_status").set_value("none").run()
    app.switch_page("pages/result.py").run()


def counted_visit(code: str, **query: str) -> AppTest:
    """A session on a campaign's link whose tab has sent its secret."""
    app = open_link(code, **query)
    app.session_state["counted"] = Counted(SECRET)
    return app.run()


def test_a_link_shows_only_the_roles_of_its_campaign(campaign: Campaign) -> None:
    """The campaign has two of the five roles; lists and addresses know no others."""
    app = open_link(campaign.code.lower())
    assert app.header[0].value == "2 roles, all closed today"
    assert "Shown by Cyber fair, Madrid" in screen_text(app)
    app.query_params["role"] = "detection-engineer"
    app.run()
    assert "There is no role of that name" not in screen_text(app)
    assert app.title[0].value == "Could one of these jobs be for you?"
    app.switch_page("pages/compare.py").run()
    assert app.title[0].value == "Compare the 2 roles"


def test_the_campaign_code_stays_in_the_address(campaign: Campaign) -> None:
    """A reload or a second tab therefore belongs to the same campaign."""
    app = open_link(campaign.code, role="ai-expert")
    assert app.title[0].value == "AI expert"
    app.button(key="go-check").click().run()
    assert app.query_params["c"] in (campaign.code, [campaign.code])


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("closed", "This link was closed by whoever shared it."),
        ("expired", "This link has expired."),
        ("CCCCCC", "This link is not known."),
        ("0O1lI!", "This link is not known."),
        ("x" * 5000, "This link is not known."),
        ("\x00'; DROP TABLE count", "This link is not known."),
    ],
)
def test_an_invalid_link_gives_the_reason_and_shows_the_home_page(
    engine: Engine, code: str, expected: str
) -> None:
    """The home page offers all five roles, and nothing is counted."""
    long_ago = TODAY - dt.timedelta(days=30)
    if code == "closed":
        code = add_campaign(engine).code
        campaigns.close(engine, code)
    elif code == "expired":
        code = add_campaign(engine, first_day=long_ago, last_day=long_ago, expires=long_ago).code
    app = open_link(code)
    assert expected in screen_text(app)
    assert app.header[0].value == "5 roles, all closed today"
    assert not counts(engine)


def test_each_event_of_a_visit_is_counted_once(engine: Engine, campaign: Campaign) -> None:
    """Opened, started, finished, a verdict and an obstacle, however often a page is run."""
    app = counted_visit(campaign.code)
    assert counts(engine) == {("opened", "", ""): 1}
    answer_and_open_result(app)
    app.run()
    app.run()
    numbers = counts(engine)
    assert numbers[("started", "", "")] == numbers[("finished", "", "")] == 1
    assert numbers[("verdict", "soc-analyst", "incomplete")] == 1
    assert numbers[("obstacle", "soc-analyst", "cast")] == 1
    assert set(numbers.values()) == {1}


def test_a_second_result_counts_another_verdict_but_not_another_finish(
    engine: Engine, campaign: Campaign
) -> None:
    """A visitor finishes once; each role has its own verdict."""
    app = counted_visit(campaign.code)
    answer_and_open_result(app)
    app.query_params["role"] = "ai-expert"
    app.run()
    numbers = counts(engine)
    assert numbers[("finished", "", "")] == 1
    assert {role for event, role, _about in numbers if event == "verdict"} == set(ROLES)


def test_a_missing_requirement_is_counted_once_when_the_result_shows_it(
    engine: Engine, campaign: Campaign
) -> None:
    """The questions on skills come after the first result, which has counted the visit already."""
    app = counted_visit(campaign.code, role="ai-expert")
    app.switch_page("pages/result.py").run()
    app.switch_page("pages/question.py").run()
    app.query_params["step"] = "teamwork"
    app.run()
    for radio in app.radio:
        radio.set_value("no")
    app.run()
    for _ in range(2):
        app.switch_page("pages/result.py").run()
    numbers = counts(engine)
    missing = [
        about for event, _role, about in numbers if event == "obstacle" and about.startswith("required")
    ]
    assert missing
    assert numbers[("finished", "", "")] == 1
    assert set(numbers.values()) == {1}


def test_answers_on_fitness_character_military_service_and_clearance_do_not_change_the_counts(
    engine: Engine, campaign: Campaign
) -> None:
    """The verdict is counted as if these questions had not been asked, so the answers cannot be inferred."""
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
    numbers = counts(engine)
    assert numbers[("verdict", "soc-analyst", "incomplete")] == 3
    assert not [about for _event, _role, about in numbers if about in PRIVATE]


def test_a_new_session_of_the_same_tab_is_not_counted_again(engine: Engine, campaign: Campaign) -> None:
    """The secret of the tab or the list of counted events is enough to recognise it."""
    counted_visit(campaign.code)
    counted_visit(campaign.code)
    assert counts(engine) == {("opened", "", ""): 1}
    app = open_link(campaign.code)
    app.session_state["counted"] = Counted("b" * 64, frozenset({f"{campaign.code}-opened"}))
    app.run()
    assert counts(engine) == {("opened", "", ""): 1}


def test_a_tab_is_counted_once_for_each_campaign(engine: Engine, campaign: Campaign) -> None:
    """A visitor who opens the links of two campaigns is counted once in each."""
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
    """Programs that open a link have no such secret."""
    open_link(campaign.code).run()
    assert not counts(engine)


def test_a_visitor_who_opts_out_is_not_counted(engine: Engine, campaign: Campaign) -> None:
    """The screen first says what is counted. Erasing the answers does not undo the choice."""
    app = counted_visit(campaign.code)
    assert "Daily totals, without names or times" in screen_text(app)
    app.button(key="do-not-count").click().run()
    assert "**You are not counted.**" in screen_text(app)
    answer_and_open_result(app)
    app.button(key="ask-erase").click().run()
    app.button(key="erase").click().run()
    assert "**You are not counted.**" in screen_text(app)
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
def test_invalid_messages_from_a_tab_are_ignored(campaign: Campaign, marks: object, secret: object) -> None:
    """A secret is 64 lower-case hex digits, and the counted events are a list of short names; anything else is ignored."""
    app = open_link(campaign.code)
    app.session_state["counted"] = Counted()
    with pytest.MonkeyPatch.context() as patch:
        state = {events.COUNTED: Counted()}
        patch.setattr(events.session, "value_of", lambda key, default=None: state.get(key, default))
        patch.setattr(events.session, "put", state.__setitem__)
        events.take_reply({"marks": marks, "secret": secret})
    counted = state[events.COUNTED]
    assert counted.secret in (None, SECRET)
    assert not counted.done


def test_the_kiosk_mode_has_no_exit(campaign: Campaign, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has no download, upload, print, e-mail address, external link or sign-in; a QR code leads to a phone."""
    monkeypatch.setenv("ROLE_COMPASS_AT", "2026-04-10T10:00:00+02:00")
    monkeypatch.setenv("ROLE_COMPASS_ADDRESS", "https://compass.example.org")
    app = open_link(campaign.code, kiosk="1", role="soc-analyst")
    screens = screen_text(app)
    answer_and_open_result(app)
    screens += screen_text(app)
    assert "Go on with your own phone" in screens
    assert "](http" not in screens
    assert not [text.value for text in app.markdown if "@" in text.value]
    assert not [button.key for button in app.button if button.key.startswith(("file-", "print", "erase"))]
    assert not [page for page in ("evidence", "resume", "europass", "sign_in") if may_open(app, page)]


@pytest.mark.parametrize("cause", ["closed", "unknown", "database down"])
def test_the_kiosk_mode_stays_on_if_the_campaign_becomes_unavailable(
    campaign: Campaign, engine: Engine, monkeypatch: pytest.MonkeyPatch, cause: str
) -> None:
    """Even then, the screen says that nothing is saved, and there is no exit."""
    if cause == "closed":
        campaigns.close(engine, campaign.code)
    elif cause == "database down":
        monkeypatch.setenv("ROLE_COMPASS_DATABASE", "postgresql://nobody@127.0.0.1:9/none")
    app = open_link("CCCCCC" if cause == "unknown" else campaign.code, kiosk="1")
    assert "**Nothing stays on this screen.**" in screen_text(app)
    assert not [page for page in ("evidence", "resume", "europass", "sign_in") if may_open(app, page)]
    app.query_params["role"] = "ai-expert"
    app.run()
    app.button(key="go-check").click().run()
    assert app.query_params["kiosk"] in ("1", ["1"])


def test_a_kiosk_counts_a_visit_when_a_role_is_opened(engine: Engine, campaign: Campaign) -> None:
    """Its first screen is shown without a visitor."""
    app = counted_visit(campaign.code, kiosk="1")
    app.run()
    assert not counts(engine)
    app.query_params["role"] = "ai-expert"
    app.run()
    assert counts(engine) == {("opened", "", ""): 1}


def test_a_kiosk_deletes_the_answers_when_a_visitor_finishes(campaign: Campaign) -> None:
    """The next visitor starts without answers and is counted separately."""
    app = counted_visit(campaign.code, kiosk="1")
    answer_and_open_result(app)
    app.button(key="finish-visit").click().run()
    assert app.title[0].value == "Could one of these jobs be for you?"
    assert "facts" not in app.session_state
    assert "counted" not in app.session_state or app.session_state["counted"].secret is None
    assert app.query_params["kiosk"] in ("1", ["1"])


def test_the_check_works_in_full_while_the_database_is_down(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The screen says that the link cannot be looked up, and one warning is logged."""
    monkeypatch.setenv("ROLE_COMPASS_DATABASE", "postgresql://nobody@127.0.0.1:9/none")
    monkeypatch.setattr(database, "_down", {})
    monkeypatch.setattr(campaign_link, "_lookups", {})
    with caplog.at_level(logging.WARNING, "role_compass"):
        app = open_link("K7MF4M")
    assert "This link cannot be looked up just now." in screen_text(app)
    answer_and_open_result(app)
    assert app.title[0].value == "Your result: SOC analyst"
    assert len([record for record in caplog.records if "counting and sign-in pause" in record.message]) == 1


def test_events_during_a_database_failure_are_counted_afterwards(
    engine: Engine, campaign: Campaign, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The visit itself is not interrupted."""
    app = open_link(campaign.code)
    address = f"sqlite:///{tmp_path / 'records.sqlite3'}"
    monkeypatch.setenv("ROLE_COMPASS_DATABASE", "postgresql://nobody@127.0.0.1:9/none")
    app.session_state["counted"] = Counted(SECRET)
    app.run()
    answer_and_open_result(app)
    assert app.title[0].value == "Your result: SOC analyst"
    assert not counts(engine)
    monkeypatch.setenv("ROLE_COMPASS_DATABASE", address)
    for _run in range(2):
        app.run()
        counts(engine)
    numbers = counts(engine)
    assert numbers[("opened", "", "")] == numbers[("started", "", "")] == numbers[("finished", "", "")] == 1
