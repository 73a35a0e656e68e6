"""The commands `python -m records account ...`, run as separate processes."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys

from sqlalchemy import Engine

from records import attempts

AT = dt.datetime(2026, 11, 21, 10, 0, tzinfo=dt.UTC)


def run(address: str, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Runs one command in a new process, with a password on standard input."""
    command = [sys.executable, "-m", "records", "account", *arguments, "--database", address]
    return subprocess.run(command, input=typed, capture_output=True, text=True, check=False)


def test_accounts_are_added_listed_changed_and_disabled(engine: Engine, address: str) -> None:
    """The password is read from standard input, and no command prints it."""
    added = run(
        address, "add", "Ana", "--right", "adviser", "--right", "recruiter", typed="a long password\n"
    )
    assert (added.returncode, added.stdout) == (0, "ana: adviser, recruiter\n")
    assert attempts.sign_in(engine, "ana", "a long password", AT)
    assert run(address, "password", "ana", typed="a longer password\n").returncode == 0
    assert not attempts.sign_in(engine, "ana", "a long password", AT)
    assert attempts.sign_in(engine, "ana", "a longer password", AT)
    assert run(address, "disable", "ana").returncode == 0
    assert run(address, "list").stdout == "ana\tadviser, recruiter\tdisabled\n"
    listed = json.loads(run(address, "list", "--json").stdout)
    assert listed == [{"username": "ana", "rights": ["adviser", "recruiter"], "disabled": True}]


def test_a_mistake_is_one_line_and_exit_code_2(address: str) -> None:
    """The line says what is wrong and what is allowed."""
    for message, arguments, typed in (
        ("a password must have at least 12 characters", ("add", "ana", "--right", "adviser"), "short\n"),
        ("there is no account 'zoe'", ("disable", "zoe"), ""),
        ("invalid choice: 'king'", ("add", "ana", "--right", "king"), ""),
        ("--right", ("add", "ana"), "a long password\n"),
    ):
        failed = run(address, *arguments, typed=typed)
        assert failed.returncode == 2
        assert message in failed.stderr
        assert len(failed.stderr.splitlines()) == 1
        assert "Traceback" not in failed.stderr
