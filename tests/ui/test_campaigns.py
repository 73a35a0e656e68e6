"""The recruiter's screens: creating a campaign, its files and numbers, closing and deleting it."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from streamlit.testing.v1 import AppTest

from eligibility.catalogue import Catalogue
from records import campaigns, counting, migrating
from records.accounts import Account, Right
from records.campaigns import Campaign, Draft
from records.counting import Event
from sharing import poster, qr
from tests.sharing import pictures
from tests.ui.screens import visible
from ui import database, session, sign_in
from ui.charts import daily_bars
from ui.charts.palette import PALETTE
from ui.recruiter import campaign_words, handouts

APP = str(Path(__file__).parent.parent.parent / "app.py")
NOW = "2026-10-13T12:00:00+02:00"
AT = dt.datetime.fromisoformat(NOW)
ADDRESS = "https://compass.example.org"
FIELDS = {
    "campaign-name": "Cyber jobs fair",
    "campaign-place": "Brussels, hall 5",
    "campaign-first_day-day": "12",
    "campaign-first_day-month": "10",
    "campaign-first_day-year": "2026",
    "campaign-last_day-day": "14",
    "campaign-last_day-month": "10",
    "campaign-last_day-year": "2026",
}


@pytest.fixture
def engine(engine: sa.Engine, monkeypatch: pytest.MonkeyPatch) -> sa.Engine:
    """The database that the screens use, with an address for links, on the second day of the fair."""
    monkeypatch.setenv("ROLE_COMPASS_ADDRESS", ADDRESS)
    monkeypatch.setenv("ROLE_COMPASS_AT", NOW)
    return engine


@pytest.fixture
def campaign(engine: sa.Engine, catalogue: Catalogue) -> Campaign:
    """A campaign with all roles."""
    first, last, expires = dt.date(2026, 10, 12), dt.date(2026, 10, 14), dt.date(2026, 11, 1)
    draft = Draft("Cyber *jobs* fair", "Brussels", first, last, tuple(catalogue.roles), "en", expires)
    return campaigns.add(engine, draft, catalogue.roles)


@pytest.fixture
def app(engine: sa.Engine, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The session of a recruiter who is signed in."""
    assert migrating.revision(engine) == migrating.newest_revision()
    account = Account("rita", "", (Right.RECRUITER.value,), disabled=False)
    monkeypatch.setattr(sign_in.accounts, "find", lambda *_arguments: account)
    app = AppTest.from_file(APP, default_timeout=30)
    app.session_state[session.STAFF] = sign_in.SignedIn(account, time.time(), time.time())
    return app.run()


def open_list(app: AppTest) -> AppTest:
    """Opens the screen with all campaigns."""
    return app.switch_page("pages/campaigns.py").run()


def open_campaign(app: AppTest, code: str) -> AppTest:
    """Opens the screen of one campaign."""
    app.switch_page("pages/campaign.py")
    app.query_params[campaign_words.CAMPAIGN] = code
    return app.run()


def submit(app: AppTest, **changes: str) -> None:
    """Fills in the form with valid values, except for those passed, and submits it."""
    for key, text in (FIELDS | changes).items():
        app.text_input(key=key).set_value(text)
    app.button(key="go-make").click().run()


def screen_text(app: AppTest) -> str:
    """All text on the screen, warnings and notes included; fails if the run raised an exception."""
    assert not app.exception, [error.message for error in app.exception]
    texts = [element.value for kind in ("warning", "info") for element in app.get(kind)]
    return "\n".join([*visible(app), *texts])


def count_visits(
    engine: sa.Engine, code: str, times: int, event_name: str, *outcomes: tuple[str, str, str]
) -> None:
    """Counts one event for each of several visitors."""
    for number in range(times):
        event = Event(code, f"{event_name}{number}".encode().hex().rjust(64, "0"), event_name, outcomes)
        assert counting.record(engine, event, AT)


@pytest.mark.usefixtures("engine")
def test_a_visitor_has_no_access_to_the_recruiters_screens() -> None:
    """The pages are registered only for users with the right."""
    visitor = AppTest.from_file(APP, default_timeout=30).run()
    for page in ("campaigns", "campaign"):
        with pytest.raises(ValueError, match=page):
            visitor.switch_page(f"pages/{page}.py").run()


def test_submitting_the_form_creates_a_campaign_and_opens_its_screen(app: AppTest, engine: sa.Engine) -> None:
    """The campaign has the values that were entered, and the screen shows its link."""
    open_list(app)
    assert "There is none yet" in screen_text(app)
    app.checkbox(key="campaign-role-ai-expert").uncheck()
    submit(app)
    [campaign] = campaigns.list_all(engine)
    assert (campaign.name, campaign.place) == ("Cyber jobs fair", "Brussels, hall 5")
    assert (campaign.first_day, campaign.last_day) == (dt.date(2026, 10, 12), dt.date(2026, 10, 14))
    assert campaign.expires == campaign.last_day
    assert "ai-expert" not in campaign.roles
    assert len(campaign.roles) == 4
    assert app.title[0].value == "Cyber jobs fair"
    assert f"{ADDRESS}/?c={campaign.code}" in screen_text(app)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"campaign-name": " "}, "Enter a name"),
        ({"campaign-name": "x" * 81}, "Write a name of 1 to 80 characters, on one line"),
        ({"campaign-place": ""}, "Enter a place"),
        (
            {"campaign-first_day-day": "31", "campaign-first_day-month": "2"},
            "Start day: enter a day that this month has",
        ),
        ({"campaign-last_day-year": ""}, "End year: enter a whole number from 2020 to 2100"),
        ({"campaign-last_day-day": "11"}, "The last day cannot be before the first day"),
        (
            {"campaign-expires-day": "1", "campaign-expires-month": "10", "campaign-expires-year": "2026"},
            "The link can end on the last day at the earliest",
        ),
    ],
)
def test_invalid_input_is_kept_with_an_error_at_its_field(
    app: AppTest, engine: sa.Engine, changes: dict[str, str], message: str
) -> None:
    """No campaign is created until the input is corrected."""
    open_list(app)
    submit(app, **changes)
    assert not campaigns.list_all(engine)
    in_summary, at_field = [text for text in visible(app) if message in text]
    assert in_summary == at_field
    for key, text in (FIELDS | changes).items():
        assert app.text_input(key=key).value == text
    assert "There is a problem" in screen_text(app)
    corrected = {key: FIELDS.get(key, "") for key in changes}
    submit(app, **corrected)
    assert len(campaigns.list_all(engine)) == 1


def test_a_campaign_needs_a_role(app: AppTest, engine: sa.Engine, catalogue: Catalogue) -> None:
    """With no role chosen, no campaign is created and the screen shows an error."""
    open_list(app)
    for role in catalogue.roles:
        app.checkbox(key=f"campaign-role-{role}").uncheck()
    submit(app)
    assert not campaigns.list_all(engine)
    assert screen_text(app).count("Choose at least one role") == 2


def test_every_campaign_has_a_card(app: AppTest, campaign: Campaign) -> None:
    """Name, place, days, state and code; Markdown in the name is escaped."""
    open_list(app)
    text = screen_text(app)
    assert app.subheader[0].value == r"Cyber \*jobs\* fair"
    for part in ("Brussels", "12 October 2026 to 14 October 2026", "Open", campaign.code):
        assert part in text


def test_a_campaign_shows_its_links_and_its_code(app: AppTest, campaign: Campaign) -> None:
    """The link for phones, the link for a kiosk, the QR code, and the files."""
    open_campaign(app, campaign.code)
    text = screen_text(app)
    assert f"`{ADDRESS}/?c={campaign.code}`" in text
    assert f"`{ADDRESS}/?c={campaign.code}&kiosk=1`" in text
    assert len(app.get("image")) == 1
    assert {f"file-{name}" for name in ("poster.pdf", "card.pdf", "code.png", "code.svg", "numbers.csv")} <= {
        button.key for button in app.button
    }


@pytest.mark.parametrize("address", [None, "compass.example.org", "https://me@compass.example.org"])
def test_without_an_address_there_is_no_link(
    app: AppTest, campaign: Campaign, monkeypatch: pytest.MonkeyPatch, address: str | None
) -> None:
    """The screen says which setting is missing or invalid, and offers the numbers as the only file."""
    if address is None:
        monkeypatch.delenv("ROLE_COMPASS_ADDRESS")
    else:
        monkeypatch.setenv("ROLE_COMPASS_ADDRESS", address)
    open_campaign(app, campaign.code)
    assert "ROLE_COMPASS_ADDRESS" in app.warning[0].value
    assert "?c=" not in screen_text(app)
    assert not app.get("image")
    assert [button.key for button in app.button if (button.key or "").startswith("file-")] == [
        "file-numbers.csv"
    ]


@pytest.mark.parametrize("name", ["poster.pdf", "card.pdf", "code.png", "code.svg", "numbers.csv"])
def test_every_file_can_be_downloaded(
    app: AppTest, campaign: Campaign, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """The QR codes contain the link, and the numbers name the campaign."""
    sent: list[tuple[str, bytes]] = []
    monkeypatch.setattr(handouts, "send_file", lambda name, _kind, content: sent.append((name, content)))
    open_campaign(app, campaign.code)
    app.button(key=f"file-{name}").click().run()
    [(file, content)] = sent
    assert file == f"{campaign.code}-{name}"
    link = f"{ADDRESS}/?c={campaign.code}"
    readers: dict[str, Any] = {
        "pdf": pictures.from_pdf,
        "png": pictures.from_png,
        "svg": pictures.from_svg,
    }
    extension = name.rpartition(".")[2]
    if extension == "csv":
        assert campaign.code in content.decode()
    else:
        assert pictures.seen(readers[extension](content)) == [link]


def test_small_numbers_are_replaced_by_words(app: AppTest, campaign: Campaign, engine: sa.Engine) -> None:
    """Other numbers are rounded; criteria and requirements have their names."""
    count_visits(engine, campaign.code, 13, "opened")
    count_visits(
        engine, campaign.code, 7, "finished",
        ("soc-analyst", "verdict", "not_yet"), ("soc-analyst", "obstacle", "cast"),
        ("soc-analyst", "obstacle", "required.1"),
    )  # fmt: skip
    open_campaign(app, campaign.code)
    text = screen_text(app)
    assert "rounded down to a multiple of 5" in text
    for topic in ("Military service", "fitness", "character", "security clearance"):
        assert topic in text
    by_day = app.table[0].value
    today = by_day[by_day["Day"].str.startswith("13")].iloc[0]
    assert (today["Opened"], today["Started"], today["Finished"]) == ("10", "fewer than 5", "5")
    assert len(app.get("plotly_chart")) == 1
    tables = [table.value for table in app.table]
    rows = [tuple(row) for table in tables for row in table.itertuples(index=False)]
    assert ("A step to take first", "5") in rows
    assert ("CAST", "5") in rows or any(row[0].startswith("CAST") and row[1] == "5" for row in rows)
    item = campaign_words.full_catalogue().roles["soc-analyst"].items["required.1"].text
    assert (item, "5") in rows


def test_closing_ends_the_link_and_keeps_the_campaign(
    app: AppTest, campaign: Campaign, engine: sa.Engine
) -> None:
    """The screen shows the state, and the Close button is gone."""
    open_campaign(app, campaign.code)
    app.button(key="close-campaign").click().run()
    closed_campaign = campaigns.find(engine, campaign.code)
    assert closed_campaign
    assert closed_campaign.closed
    assert "Closed" in screen_text(app)
    assert not [button for button in app.button if button.key == "close-campaign"]


def test_deleting_must_be_confirmed(app: AppTest, campaign: Campaign, engine: sa.Engine) -> None:
    """The first click asks, and the campaign can be kept; the second click deletes it and leads to the list."""
    open_campaign(app, campaign.code)
    app.button(key="delete-campaign").click().run()
    assert "gone for good" in app.warning[0].value
    assert campaigns.find(engine, campaign.code)
    app.button(key="keep-campaign").click().run()
    assert campaigns.find(engine, campaign.code)
    assert not app.warning
    app.button(key="delete-campaign").click().run()
    app.button(key="delete-for-good").click().run()
    assert not campaigns.find(engine, campaign.code)
    assert app.title[0].value == "Campaigns"
    assert "deleted" in screen_text(app)


@pytest.mark.parametrize("code", ["", "QQQQQQ", "'; DROP TABLE campaign; --", "x" * 500])
def test_an_unknown_code_is_reported(app: AppTest, code: str) -> None:
    """The code may be missing, outdated or malicious."""
    open_campaign(app, code)
    assert "no campaign with this code" in screen_text(app)


def test_without_a_database_both_screens_say_so(
    app: AppTest, campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screens show an error instead of raising one."""

    def down() -> None:
        raise campaigns.RecordsError("down")

    monkeypatch.setattr(database, "engine", down)
    monkeypatch.setattr(sign_in, "_reason_to_close", lambda _account: None)
    for screen in (open_list, lambda app: open_campaign(app, campaign.code)):
        screen(app)
        assert not app.exception
        assert "the database cannot be used" in app.error[0].value


def test_the_chart_has_a_row_of_bars_for_each_count() -> None:
    """A number too small to be shown has no bar, and all rows have the same scale."""
    rows = [daily_bars.Row("Opened", [10, None, 25]), daily_bars.Row("Started", [None, 5, 5])]
    figure = daily_bars.daily_bars(["12 Oct", "13 Oct", "14 Oct"], rows, "light")
    assert [tuple(bar.y) for bar in figure.data] == [(10, None, 25), (None, 5, 5)]
    assert figure.layout.yaxis.range == figure.layout.yaxis2.range
    assert [note.text for note in figure.layout.annotations] == ["<b>Opened</b>", "<b>Started</b>"]
    assert list(figure.layout.xaxis.ticktext) == ["12 Oct", "13 Oct", "14 Oct"]
    dark = daily_bars.daily_bars(["12 Oct"], rows[:1], "dark")
    assert dark.data[0].marker.color == PALETTE["dark"]["you"]


def test_a_chart_of_many_days_labels_only_a_few_of_them() -> None:
    """A month remains readable on a phone."""
    row = daily_bars.Row("Opened", [5] * 31)
    figure = daily_bars.daily_bars([str(day) for day in range(31)], [row], "light")
    assert len(figure.layout.xaxis.ticktext) <= 6
    assert set(figure.data[0].text) == {""}


def test_a_poster_names_the_roles_that_still_exist(campaign: Campaign, catalogue: Catalogue) -> None:
    """A role that has been removed from the content is left out."""
    handout = campaign_words.handout(campaign, f"{ADDRESS}/?c={campaign.code}")
    assert handout.roles == tuple(role.title for role in catalogue.roles.values())
    assert poster.poster(handout, AT).startswith(b"%PDF")
    assert qr.png(handout.link)
    assert campaign_words.role_titles(["no-such-role", "soc-analyst"]) == ("SOC analyst",)
