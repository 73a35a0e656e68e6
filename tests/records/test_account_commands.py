"""The commands that manage accounts, run as whoever runs the copy would."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys

from sqlalchemy import Engine

from records import attempts

AT = dt.datetime(2026, 11, 21, 10, 0, tzinfo=dt.UTC)


def run(address: str, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """One command in a process of its own, with a password on standard input."""
    command = [sys.executable, "-m", "records", "account", *words, "--database", address]
    return subprocess.run(command, input=typed, capture_output=True, text=True, check=False)


def test_accounts_are_made_listed_changed_and_ended(engine: Engine, address: str) -> None:
    """The password comes unseen, and is shown by no command."""
    made = run(address, "add", "Ana", "--right", "adviser", "--right", "recruiter", typed="a long password\n")
    assert (made.returncode, made.stdout) == (0, "ana: adviser, recruiter\n")
    assert attempts.sign_in(engine, "ana", "a long password", AT)
    assert run(address, "password", "ana", typed="a longer password\n").returncode == 0
    assert not attempts.sign_in(engine, "ana", "a long password", AT)
    assert attempts.sign_in(engine, "ana", "a longer password", AT)
    assert run(address, "disable", "ana").returncode == 0
    assert run(address, "list").stdout == "ana\tadviser, recruiter\tdisabled\n"
    listed = json.loads(run(address, "list", "--json").stdout)
    assert listed == [{"username": "ana", "rights": ["adviser", "recruiter"], "disabled": True}]


def test_a_mistake_is_one_line_and_exit_code_2(address: str) -> None:
    """It says what is wrong and what is allowed."""
    for said, words, typed in (
        ("a password has at least 12 characters", ("add", "ana", "--right", "adviser"), "short\n"),
        ("there is no account 'zoe'", ("disable", "zoe"), ""),
        ("invalid choice: 'king'", ("add", "ana", "--right", "king"), ""),
        ("--right", ("add", "ana"), "a long password\n"),
    ):
        failed = run(address, *words, typed=typed)
        assert failed.returncode == 2
        assert said in failed.stderr
        assert len(failed.stderr.splitlines()) == 1
        assert "Traceback" not in failed.stderr
