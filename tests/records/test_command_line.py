"""The commands of the database, as other programs run them."""

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
    """Exit code, standard output and standard error of one call on this test's own database."""
    assert engine
    monkeypatch.setenv(DATABASE, address)

    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        sys.stdout.flush()
        said = capfdbinary.readouterr()
        return code, said.out.decode(), said.err.decode()

    return run


def test_a_campaign_from_its_code_to_its_end(run: Run) -> None:
    """Add prints the code, and the other commands take it as a person types it."""
    code, out, err = run(*NEW)
    link = out.strip()
    assert (code, err, len(link)) == (0, "", 6)
    assert run("campaign", "list", *AT) == (0, f"{link}  2026-11-21  open     Fair, Łódź\n", "")
    assert run("campaign", "close", link.lower()) == (0, "", "")
    assert "closed" in run("campaign", "list")[1]
    assert run("campaign", "delete", link)[0] == 2
    assert run("campaign", "delete", link, "--yes") == (0, "", "")
    assert run("campaign", "list") == (0, "", "")


def test_every_command_speaks_json(run: Run) -> None:
    """Other programs read the same campaign from each command."""
    made = json.loads(run(*NEW, "--expires", "2026-12-31", "--json")[1])
    code = made["code"]
    assert made == {
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
    assert json.loads(run("campaign", "list", "--json", *AT)[1]) == [made]
    counts = json.loads(run("campaign", "counts", code, "--json", *AT)[1])
    nothing = {"opened": None, "started": None, "finished": None}
    assert counts["days"] == [{"day": f"2026-11-{day}", **nothing} for day in (21, 22)]
    assert json.loads(run("campaign", "close", code, "--json")[1]) == {"closed": code}
    assert json.loads(run("campaign", "delete", code, "--yes", "--json")[1]) == {"deleted": code}


def test_counts_are_rounded_in_every_form(run: Run, campaign: Campaign, write: Write) -> None:
    """Seven who opened the link are five, three who started are fewer than five, as text, JSON and CSV."""
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
    ("arguments", "says"),
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
        ((*NEW, "--expires", "soon"), "'soon' is no day; want one such as 2026-11-21"),
        (("--database", "nonsense", "migrate"), "want sqlite:///PATH or postgresql://"),
        (("migrate", "--database", "postgresql://127.0.0.1:1/x?colour=red"), "(ProgrammingError)"),
        (("account", "add", "?", "--right", "adviser"), "cannot be used"),
    ],
)
def test_a_fault_is_one_line(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], says: str
) -> None:
    """Whatever is wrong is said in one line that tells what to do, and never as a traceback."""
    monkeypatch.setattr("records.account_commands._typed", lambda: "a long enough password")
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("records: ")
    assert says in err
    assert err.count("\n") == 1


def test_a_wrong_setting_is_told(run: Run, campaign: Campaign, monkeypatch: pytest.MonkeyPatch) -> None:
    """The days to keep numbers are checked before any number is shown."""
    monkeypatch.setenv(DAYS, "many")
    code, out, err = run("campaign", "counts", campaign.code)
    assert (code, out) == (2, "")
    assert DAYS in err


def test_a_schema_that_changes_under_a_program_is_one_line(run: Run, engine: sa.Engine) -> None:
    """A table that is gone is told without a word of what it held."""
    assert run("campaign", "list")[0] == 0
    with engine.begin() as connection:
        connection.execute(sa.text("DROP TABLE count"))
        connection.execute(sa.text("DROP TABLE campaign"))
    code, out, err = run("campaign", "list")
    assert (code, out, err.count("\n")) == (2, "", 1)


def test_it_runs_as_a_program(empty_address: str) -> None:
    """A new database wants to be migrated, and serves after that; the option may stand anywhere."""

    def call(*arguments: str) -> tuple[int, str, str]:
        command = [sys.executable, "-m", "records", *arguments]
        found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        return found.returncode, found.stdout, found.stderr

    code, out, err = call("campaign", "list", "--database", empty_address)
    assert (code, out) == (2, "")
    assert "run: python -m records migrate" in err
    assert call("--database", empty_address, "migrate") == (0, "the database is at revision 0001\n", "")
    assert call("campaign", "list", "--database", empty_address) == (0, "", "")


def test_the_known_roles_are_those_of_the_content(run: Run, engine: sa.Engine) -> None:
    """A campaign may show every role of the content."""
    assert run(*NEW, *("--role", "detection-engineer"))[0] == 0
    assert campaigns.listed(engine)[0].roles == ("soc-analyst", "ai-expert", "detection-engineer")
