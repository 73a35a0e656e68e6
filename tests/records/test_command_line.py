"""The command line of the database."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from records import campaigns
from records.__main__ import main
from records.campaigns import Campaign
from records.database import DATABASE
from records.retention import DAYS
from tests.records.conftest import Write

ROOT = Path(__file__).parent.parent.parent
AT = ("--at", "2026-11-22T10:00:00+01:00")
NEW = (
    *("campaign", "add", "--name", "Fair", "--place", "Łódź", "--role", "soc-analyst", "--role", "ai-expert"),
    *("--first-day", "2026-11-21", "--last-day", "2026-11-22"),
)
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(
    engine: sa.Engine,
    address: str,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> Run:
    """A function that runs a command on the database of this test and returns exit code, output and errors."""
    assert engine
    monkeypatch.setenv(DATABASE, address)

    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        sys.stdout.flush()
        printed = capfdbinary.readouterr()
        return code, printed.out.decode(), printed.err.decode()

    return run


def test_a_campaign_is_added_listed_closed_and_deleted(run: Run) -> None:
    """`add` prints the code, and the other commands accept it in any case."""
    code, out, err = run(*NEW)
    link = out.strip()
    assert (code, err, len(link)) == (0, "", 6)
    assert run("campaign", "list", *AT) == (0, f"{link}  2026-11-21  open     Fair, Łódź\n", "")
    assert run("campaign", "close", link.lower()) == (0, "", "")
    assert "closed" in run("campaign", "list")[1]
    assert run("campaign", "delete", link)[0] == 2
    assert run("campaign", "delete", link, "--yes") == (0, "", "")
    assert run("campaign", "list") == (0, "", "")


def test_every_campaign_command_can_print_json(run: Run) -> None:
    """Each command describes the same campaign."""
    added = json.loads(run(*NEW, "--expires", "2026-12-31", "--json")[1])
    code = added["code"]
    assert added == {
        "code": code,
        "name": "Fair",
        "place": "Łódź",
        "first_day": "2026-11-21",
        "last_day": "2026-11-22",
        "roles": ["soc-analyst", "ai-expert"],
        "language": "en",
        "expires": "2026-12-31",
        "closed": False,
        "state": "open",
    }
    assert json.loads(run("campaign", "list", "--json", *AT)[1]) == [added]
    counts = json.loads(run("campaign", "counts", code, "--json", *AT)[1])
    hidden = {"opened": None, "started": None, "finished": None}
    assert counts["days"] == [{"day": f"2026-11-{day}", **hidden} for day in (21, 22)]
    assert json.loads(run("campaign", "close", code, "--json")[1]) == {"closed": code}
    assert json.loads(run("campaign", "delete", code, "--yes", "--json")[1]) == {"deleted": code}


def test_counts_are_rounded_in_every_output_format(run: Run, campaign: Campaign, write: Write) -> None:
    """Seven visitors are shown as 5 and three as fewer than 5, in text, JSON and CSV."""
    for number in range(7):
        write("opened")
        write("finished", ("soc-analyst", "obstacle", "cast"))
        write(None if number < 4 else "started")
    lines = run("campaign", "counts", campaign.code, *AT)[1].splitlines()
    assert lines[:2] == ["\topened\tstarted\tfinished", "total\t5\tfewer than 5\t5"]
    assert lines[2] == "2026-11-21\t5\tfewer than 5\t5"
    assert "soc-analyst\tcast\t5" in lines
    assert json.loads(run("campaign", "counts", campaign.code, "--json", *AT)[1])["totals"]["opened"] == 5
    table = run("campaign", "counts", campaign.code, "--csv", *AT)[1].splitlines()
    assert f"{campaign.code},Spring fair,Łódź,2026-11-21,opened,,,5" in table


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "the following arguments are required: COMMAND"),
        (("campaign", "open"), "invalid choice: 'open'"),
        (
            ("campaign", "counts", "CCCCCC"),
            "there is no campaign 'CCCCCC'; see: python -m records campaign list",
        ),
        (("campaign", "close", "no such code"), "there is no campaign 'no such code'"),
        (("campaign", "delete", "CCCCCC"), "add --yes"),
        (("campaign", "delete", "CCCCCC", "--yes"), "there is no campaign"),
        (("campaign", "counts", "CCCCCC", "--at", "noon"), "--at: want an ISO 8601 instant"),
        ((*NEW, "--role", "soc-analyst"), "Choose at least one role, and each of them once."),
        ((*NEW, "--role", "astronaut"), "You can choose from: ai-expert,"),
        ((*NEW, "--language", "tlh"), "Choose one of these languages: en."),
        ((*NEW, "--name", "\udcff"), "Write a name of 1 to 80 characters"),
        ((*NEW, "--expires", "soon"), "'soon' is not a date; want one such as 2026-11-21"),
        (("--database", "nonsense", "migrate"), "want sqlite:///PATH or postgresql://"),
        (("migrate", "--database", "postgresql://127.0.0.1:1/x?colour=red"), "(ProgrammingError)"),
        (("account", "add", "?", "--right", "adviser"), "cannot be used"),
    ],
)
def test_an_error_is_one_line(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], message: str
) -> None:
    """Every error is one line that says what to do, never a traceback."""
    monkeypatch.setattr("records.account_commands._read_password", lambda: "a long enough password")
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("records: ")
    assert message in err
    assert err.count("\n") == 1


def test_an_invalid_retention_setting_is_an_error(
    run: Run, campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The retention period is checked before any count is shown."""
    monkeypatch.setenv(DAYS, "many")
    code, out, err = run("campaign", "counts", campaign.code)
    assert (code, out) == (2, "")
    assert DAYS in err


def test_a_missing_table_is_a_one_line_error(run: Run, engine: sa.Engine) -> None:
    """If a table disappears while the program runs, the error is one line without any data."""
    assert run("campaign", "list")[0] == 0
    with engine.begin() as connection:
        connection.execute(sa.text("DROP TABLE count"))
        connection.execute(sa.text("DROP TABLE campaign"))
    code, out, err = run("campaign", "list")
    assert (code, out, err.count("\n")) == (2, "", 1)


def test_the_package_runs_as_a_module(empty_address: str) -> None:
    """A new database must be migrated first; --database may be anywhere among the arguments."""

    def run_module(*arguments: str) -> tuple[int, str, str]:
        command = [sys.executable, "-m", "records", *arguments]
        completed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        return completed.returncode, completed.stdout, completed.stderr

    code, out, err = run_module("campaign", "list", "--database", empty_address)
    assert (code, out) == (2, "")
    assert "run: python -m records migrate" in err
    assert run_module("--database", empty_address, "migrate") == (0, "the database is at revision 0001\n", "")
    assert run_module("campaign", "list", "--database", empty_address) == (0, "", "")


def test_a_campaign_may_offer_any_role_of_the_content(run: Run, engine: sa.Engine) -> None:
    """The command accepts every role in the content folder."""
    assert run(*NEW, *("--role", "detection-engineer"))[0] == 0
    assert campaigns.list_all(engine)[0].roles == ("soc-analyst", "ai-expert", "detection-engineer")
