"""The commands `python -m records account ...`."""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from typing import NamedTuple

import pytest
from sqlalchemy import Engine

from records import attempts
from records.__main__ import main

AT = dt.datetime(2026, 11, 21, 10, 0, tzinfo=dt.UTC)


class Completed(NamedTuple):
    """What a command returned and printed."""

    returncode: int
    stdout: str
    stderr: str


def run(address: str, *arguments: str, typed: str = "") -> Completed:
    """Runs one command, with a password on standard input."""
    out, error = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(error):
        patch.setattr(sys, "stdin", io.StringIO(typed))
        code = main(["account", *arguments, "--database", address])
    return Completed(code, out.getvalue(), error.getvalue())


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
