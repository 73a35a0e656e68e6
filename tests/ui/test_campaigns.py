"""The recruiter's screens: a campaign is made, handed out, read and ended."""

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
    """The database that the screens use, at a site that knows its address, while the fair is on."""
    monkeypatch.setenv("ROLE_COMPASS_ADDRESS", ADDRESS)
    monkeypatch.setenv("ROLE_COMPASS_AT", NOW)
    return engine


@pytest.fixture
def made(engine: sa.Engine, catalogue: Catalogue) -> Campaign:
    """A campaign that offers all roles."""
    first, last, expires = dt.date(2026, 10, 12), dt.date(2026, 10, 14), dt.date(2026, 11, 1)
    draft = Draft("Cyber *jobs* fair", "Brussels", first, last, tuple(catalogue.roles), "en", expires)
    return campaigns.add(engine, draft, catalogue.roles)


@pytest.fixture
def app(engine: sa.Engine, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """A recruiter who is signed in."""
    assert migrating.revision(engine) == migrating.newest()
    account = Account("rita", "", (Right.RECRUITER.value,), disabled=False)
    monkeypatch.setattr(sign_in.accounts, "find", lambda *_given: account)
    app = AppTest.from_file(APP, default_timeout=30)
    app.session_state[session.STAFF] = sign_in.SignedIn(account, time.time(), time.time())
    return app.run()


def listed(app: AppTest) -> AppTest:
    """The screen of all campaigns."""
    return app.switch_page("pages/campaigns.py").run()


def opened(app: AppTest, code: str) -> AppTest:
    """The screen of one campaign."""
    app.switch_page("pages/campaign.py")
    app.query_params[campaign_words.CAMPAIGN] = code
    return app.run()


def fill(app: AppTest, **other: str) -> None:
    """Types a campaign that is right, but for what is given otherwise, and sends it."""
    for key, text in (FIELDS | other).items():
        app.text_input(key=key).set_value(text)
    app.button(key="go-make").click().run()


def words(app: AppTest) -> str:
    """Everything that can be read."""
    assert not app.exception, [found.message for found in app.exception]
    texts = [found.value for kind in ("warning", "info") for found in app.get(kind)]
    return "\n".join([*visible(app), *texts])


def count(engine: sa.Engine, code: str, times: int, what: str, *outcomes: tuple[str, str, str]) -> None:
    """Counts some visits."""
    for number in range(times):
        event = Event(code, f"{what}{number}".encode().hex().rjust(64, "0"), what, outcomes)
        assert counting.record(engine, event, AT)


@pytest.mark.usefixtures("engine")
def test_a_visitor_has_no_such_screens() -> None:
    """Whoever is not signed in as a recruiter cannot even name the pages."""
    visitor = AppTest.from_file(APP, default_timeout=30).run()
    for page in ("campaigns", "campaign"):
        with pytest.raises(ValueError, match=page):
            visitor.switch_page(f"pages/{page}.py").run()


def test_a_campaign_is_made_and_its_screen_opens(app: AppTest, engine: sa.Engine) -> None:
    """What was typed is kept as a campaign, and its link is shown at once."""
    listed(app)
    assert "There is none yet" in words(app)
    app.checkbox(key="campaign-role-ai-expert").uncheck()
    fill(app)
    [found] = campaigns.listed(engine)
    assert (found.name, found.place) == ("Cyber jobs fair", "Brussels, hall 5")
    assert (found.first_day, found.last_day) == (dt.date(2026, 10, 12), dt.date(2026, 10, 14))
    assert found.expires == found.last_day
    assert "ai-expert" not in found.roles
    assert len(found.roles) == 4
    assert app.title[0].value == "Cyber jobs fair"
    assert f"{ADDRESS}/?c={found.code}" in words(app)


@pytest.mark.parametrize(
    ("wrong", "label"),
    [
        ({"campaign-name": " "}, "Error: enter a name. Name of the campaign"),
        ({"campaign-name": "x" * 81}, "Error: write a name of 1 to 80 characters, on one line. Name of"),
        ({"campaign-place": ""}, "Error: enter a place. Place"),
        (
            {"campaign-first_day-day": "31", "campaign-first_day-month": "2"},
            "Error: enter a day that this month has",
        ),
        ({"campaign-last_day-year": ""}, "Error: enter day, month and year. Last day"),
        ({"campaign-last_day-day": "11"}, "Error: the last day cannot be before the first day. Last day"),
        (
            {"campaign-expires-day": "1", "campaign-expires-month": "10", "campaign-expires-year": "2026"},
            "Error: the link can end on the last day at the earliest",
        ),
    ],
)
def test_wrong_input_stays_and_is_named_at_its_field(
    app: AppTest, engine: sa.Engine, wrong: dict[str, str], label: str
) -> None:
    """Nothing is made, the field's label says what is wrong, and what was typed is still there."""
    listed(app)
    fill(app, **wrong)
    assert not campaigns.listed(engine)
    labels = [field.label for field in app.text_input] + [text.value.strip("*") for text in app.markdown]
    assert [text for text in labels if text.startswith("Error")] == [
        text for text in labels if text.startswith(label)
    ]
    assert [text for text in labels if text.startswith(label)]
    for key, text in (FIELDS | wrong).items():
        assert app.text_input(key=key).value == text
    assert "There is a problem" in words(app)
    mended = {key: FIELDS.get(key, "") for key in wrong}
    fill(app, **mended)
    assert len(campaigns.listed(engine)) == 1


def test_a_campaign_needs_a_role(app: AppTest, engine: sa.Engine, catalogue: Catalogue) -> None:
    """With no role chosen nothing is made, and the screen says so in plain words."""
    listed(app)
    for role in catalogue.roles:
        app.checkbox(key=f"campaign-role-{role}").uncheck()
    fill(app)
    assert not campaigns.listed(engine)
    assert "Error: choose at least one role. Roles that visitors see" in words(app)


def test_every_campaign_has_its_card(app: AppTest, made: Campaign) -> None:
    """Name, place, days, state and a link; what was typed is only read, never set in bold."""
    listed(app)
    text = words(app)
    assert app.subheader[0].value == r"Cyber \*jobs\* fair"
    for part in ("Brussels", "12 October 2026 to 14 October 2026", "Open", made.code):
        assert part in text


def test_a_campaign_shows_its_links_and_its_code(app: AppTest, made: Campaign) -> None:
    """The link for phones, the link for a tablet, and a picture of the code."""
    opened(app, made.code)
    text = words(app)
    assert f"`{ADDRESS}/?c={made.code}`" in text
    assert f"`{ADDRESS}/?c={made.code}&kiosk=1`" in text
    assert len(app.get("image")) == 1
    assert {f"file-{name}" for name in ("poster.pdf", "card.pdf", "code.png", "code.svg", "numbers.csv")} <= {
        button.key for button in app.button
    }


@pytest.mark.parametrize("address", [None, "compass.example.org", "https://me@compass.example.org"])
def test_without_an_address_there_is_no_link(
    app: AppTest, made: Campaign, monkeypatch: pytest.MonkeyPatch, address: str | None
) -> None:
    """No address is invented: the screen says what to set, and offers the numbers alone."""
    if address is None:
        monkeypatch.delenv("ROLE_COMPASS_ADDRESS")
    else:
        monkeypatch.setenv("ROLE_COMPASS_ADDRESS", address)
    opened(app, made.code)
    assert "ROLE_COMPASS_ADDRESS" in app.warning[0].value
    assert "?c=" not in words(app)
    assert not app.get("image")
    assert [button.key for button in app.button if (button.key or "").startswith("file-")] == [
        "file-numbers.csv"
    ]


@pytest.mark.parametrize("name", ["poster.pdf", "card.pdf", "code.png", "code.svg", "numbers.csv"])
def test_every_file_is_handed_over(
    app: AppTest, made: Campaign, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A click sends the file itself: papers and codes read as the link, the numbers name the campaign."""
    handed: list[tuple[str, bytes]] = []
    monkeypatch.setattr(handouts, "send_file", lambda name, _kind, content: handed.append((name, content)))
    opened(app, made.code)
    app.button(key=f"file-{name}").click().run()
    [(file, content)] = handed
    assert file == f"{made.code}-{name}"
    link = f"{ADDRESS}/?c={made.code}"
    read: dict[str, Any] = {
        "pdf": pictures.from_pdf,
        "png": pictures.from_png,
        "svg": pictures.from_svg,
    }
    kind = name.rpartition(".")[2]
    if kind == "csv":
        assert made.code in content.decode()
    else:
        assert pictures.seen(read[kind](content)) == [link]


def test_numbers_are_words_where_they_are_small(app: AppTest, made: Campaign, engine: sa.Engine) -> None:
    """Rounded numbers stand in tables with the words of criteria and requirements."""
    count(engine, made.code, 13, "opened")
    count(
        engine, made.code, 7, "finished",
        ("soc-analyst", "verdict", "not_yet"), ("soc-analyst", "obstacle", "cast"),
        ("soc-analyst", "obstacle", "required.1"),
    )  # fmt: skip
    opened(app, made.code)
    text = words(app)
    assert "rounded down to a multiple of 5" in text
    for left_out in ("Military service", "fitness", "character", "security clearance"):
        assert left_out in text
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
    app: AppTest, made: Campaign, engine: sa.Engine
) -> None:
    """Closed is said on its screen, and there is nothing more to close."""
    opened(app, made.code)
    app.button(key="close-campaign").click().run()
    found = campaigns.found(engine, made.code)
    assert found
    assert found.closed
    assert "Closed" in words(app)
    assert not [button for button in app.button if button.key == "close-campaign"]


def test_deleting_takes_a_second_click(app: AppTest, made: Campaign, engine: sa.Engine) -> None:
    """The first click only asks; keeping it keeps it; the second click deletes and leads back."""
    opened(app, made.code)
    app.button(key="delete-campaign").click().run()
    assert "gone for good" in app.warning[0].value
    assert campaigns.found(engine, made.code)
    app.button(key="keep-campaign").click().run()
    assert campaigns.found(engine, made.code)
    assert not app.warning
    app.button(key="delete-campaign").click().run()
    app.button(key="delete-for-good").click().run()
    assert not campaigns.found(engine, made.code)
    assert app.title[0].value == "Campaigns"
    assert "deleted" in words(app)


@pytest.mark.parametrize("code", ["", "QQQQQQ", "'; DROP TABLE campaign; --", "x" * 500])
def test_an_unknown_code_says_so(app: AppTest, code: str) -> None:
    """A stale or mangled address is no dead end."""
    opened(app, code)
    assert "no campaign with this code" in words(app)


def test_without_a_database_the_screens_say_so(
    app: AppTest, made: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A database that cannot be used is said in plain words on both screens."""

    def down() -> None:
        raise campaigns.RecordsError("down")

    monkeypatch.setattr(database, "engine", down)
    monkeypatch.setattr(sign_in, "_reason_to_close", lambda _found: None)
    for screen in (listed, lambda app: opened(app, made.code)):
        screen(app)
        assert not app.exception
        assert "the database cannot be used" in app.error[0].value


def test_the_chart_has_a_row_of_bars_for_each_count() -> None:
    """A number that is too small to be shown has no bar, and all rows stand on one scale."""
    rows = [daily_bars.Row("Opened", [10, None, 25]), daily_bars.Row("Started", [None, 5, 5])]
    figure = daily_bars.daily_bars(["12 Oct", "13 Oct", "14 Oct"], rows, "light")
    assert [tuple(bar.y) for bar in figure.data] == [(10, None, 25), (None, 5, 5)]
    assert figure.layout.yaxis.range == figure.layout.yaxis2.range
    assert [note.text for note in figure.layout.annotations] == ["<b>Opened</b>", "<b>Started</b>"]
    assert list(figure.layout.xaxis.ticktext) == ["12 Oct", "13 Oct", "14 Oct"]
    dark = daily_bars.daily_bars(["12 Oct"], rows[:1], "dark")
    assert dark.data[0].marker.color == PALETTE["dark"]["you"]


def test_many_days_have_few_words_under_them() -> None:
    """A month of days stays readable on a phone."""
    row = daily_bars.Row("Opened", [5] * 31)
    figure = daily_bars.daily_bars([str(day) for day in range(31)], [row], "light")
    assert len(figure.layout.xaxis.ticktext) <= 6
    assert set(figure.data[0].text) == {""}


def test_paper_has_what_was_said_of_the_campaign(made: Campaign, catalogue: Catalogue) -> None:
    """The poster names its roles and days; a role that the content has no more is left out."""
    paper = campaign_words.handout(made, f"{ADDRESS}/?c={made.code}")
    assert paper.roles == tuple(role.title for role in catalogue.roles.values())
    assert poster.poster(paper, AT).startswith(b"%PDF")
    assert qr.png(paper.link)
    assert campaign_words.role_titles(["no-such-role", "soc-analyst"]) == ("SOC analyst",)
