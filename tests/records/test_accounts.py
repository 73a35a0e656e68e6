"""Accounts and the guard of sign-in, on both databases."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest
from sqlalchemy import Engine

from records import accounts, attempts
from records.accounts import Right
from records.errors import RefusedError
from records.tables import account, attempt

AT = dt.datetime(2026, 11, 21, 10, 0, tzinfo=dt.UTC)
PASSWORD = "correct horse battery"
GUESSER = """
import datetime as dt, sys
from concurrent.futures import ThreadPoolExecutor
from records import accounts, attempts, database

checked, real = [], accounts.fits
accounts.fits = lambda password, found: checked.append(password) or real(password, found)
engine = database.engine(sys.argv[1])
at = dt.datetime.fromisoformat(sys.argv[2])
sys.stdin.readline()
guess = lambda number: attempts.sign_in(engine, "ana", f"guess {sys.argv[3]} {number}", at)
with ThreadPoolExecutor(20) as pool:
    list(pool.map(guess, range(20)))
print(len(checked))
"""


@pytest.fixture
def ana(engine: Engine) -> Engine:
    """A database with one account."""
    accounts.add(engine, "Ana", PASSWORD, ["adviser"])
    return engine


def guess(engine: Engine, password: str = "wrong", name: str = "ana", **later: int) -> bool:
    """Whether a try so much later signs in."""
    return attempts.sign_in(engine, name, password, AT + dt.timedelta(**later)) is not None


def test_a_name_and_its_password_sign_in(ana: Engine) -> None:
    """The name in any letters, the password exactly."""
    assert guess(ana, PASSWORD)
    assert guess(ana, PASSWORD, " ANA ")
    assert not guess(ana, PASSWORD.upper())
    assert not guess(ana, PASSWORD, "zoe")


def test_only_a_bcrypt_hash_is_kept(ana: Engine) -> None:
    """Nobody who reads the database reads a password."""
    with ana.begin() as connection:
        (row,) = connection.execute(account.select()).all()
    assert row.password.startswith("$2b$12$")
    assert PASSWORD not in repr(row)


@pytest.mark.parametrize("name", ["", "a", "x" * 33, "a b", "-ana", "ana\0", "../ana", "Änne", "\ud800"])
def test_a_name_is_plain(engine: Engine, name: str) -> None:
    """What could be mistaken, or breaks a command line, is no name; and signs nobody in."""
    with pytest.raises(RefusedError, match="cannot be used"):
        accounts.add(engine, name, PASSWORD, ["adviser"])
    assert not guess(engine, PASSWORD, name)


@pytest.mark.parametrize("password", ["", "short", "x" * 73, "é" * 37, "twelve\0signs", "two\nlines here"])
def test_a_password_that_bcrypt_would_not_read_whole_is_refused(engine: Engine, password: str) -> None:
    """At least twelve characters, at most 72 bytes, all of them typed."""
    with pytest.raises(RefusedError, match="a password has"):
        accounts.add(engine, "ana", password, ["adviser"])
    assert not accounts.listed(engine)


def test_what_follows_the_longest_password_is_not_ignored(engine: Engine) -> None:
    """Bcrypt reads 72 bytes; a longer text that begins alike is another password."""
    accounts.add(engine, "ana", "x" * 72, ["adviser"])
    assert guess(engine, "x" * 72)
    assert not guess(engine, "x" * 73)


@pytest.mark.parametrize("password", ["", "wrong", "\0", "\ud800", "x" * 100_000])
def test_any_text_may_be_tried(ana: Engine, password: str) -> None:
    """Whatever is typed is refused without an error."""
    assert not guess(ana, password)


def test_a_name_is_used_once(ana: Engine) -> None:
    """A second account of a name is refused, and the first is as it was."""
    with pytest.raises(RefusedError, match="there is an account ana already"):
        accounts.add(ana, "ana", "another password", ["administrator"])
    assert guess(ana, PASSWORD)
    assert [one.rights for one in accounts.listed(ana)] == [("adviser",)]


def test_an_administrator_may_all(engine: Engine) -> None:
    """The other rights are what they say."""
    root = accounts.add(engine, "root", PASSWORD, ["administrator"])
    assert all(root.may(right) for right in Right)
    ana = accounts.add(engine, "ana", PASSWORD, ["adviser"])
    assert [right for right in Right if ana.may(right)] == [Right.ADVISER]


def test_an_account_needs_a_right(engine: Engine) -> None:
    """An account that may nothing is of no use."""
    with pytest.raises(RefusedError, match="at least one right of adviser, recruiter, administrator"):
        accounts.add(engine, "ana", PASSWORD, [])


def test_a_disabled_account_signs_in_no_more(ana: Engine) -> None:
    """The right password does not help."""
    accounts.disable(ana, "ana")
    assert not guess(ana, PASSWORD)


@pytest.mark.parametrize("change", ["disable", "password"])
def test_a_change_is_seen_by_open_sessions(ana: Engine, change: str) -> None:
    """A session compares this stamp with every click."""
    before = accounts.find(ana, "ana")
    if change == "disable":
        accounts.disable(ana, "ana")
    else:
        accounts.set_password(ana, "ana", "another password")
    after = accounts.find(ana, "ana")
    assert before
    assert after
    assert before.stamp() != after.stamp()
    assert before.stamp() == before._replace().stamp()


def test_nobody_unknown_is_changed(engine: Engine) -> None:
    """A misspelt name is said, not passed over."""
    with pytest.raises(RefusedError, match="there is no account 'zoe'"):
        accounts.disable(engine, "zoe")


def test_five_wrong_tries_lock_for_fifteen_minutes(ana: Engine) -> None:
    """Then the right password is refused too, and tries in between do not make it longer."""
    assert not any(guess(ana) for _try in range(5))
    assert not guess(ana, PASSWORD)
    assert not guess(ana, PASSWORD, minutes=14)
    assert guess(ana, PASSWORD, minutes=15)


def test_four_wrong_tries_are_forgiven(ana: Engine) -> None:
    """Signing in makes room for five more."""
    for _round in range(3):
        assert not any(guess(ana) for _try in range(4))
        assert guess(ana, PASSWORD)


def test_an_unknown_name_locks_like_any_other(engine: Engine) -> None:
    """So that a lock tells nobody which names there are."""
    for _try in range(7):
        guess(engine, name="zoe")
    with engine.begin() as connection:
        assert connection.execute(attempt.select()).one().tries == 7


def test_what_was_typed_as_a_name_is_not_kept(ana: Engine) -> None:
    """Some type their password there."""
    guess(ana, name=PASSWORD)
    with ana.begin() as connection:
        (row,) = connection.execute(attempt.select()).all()
    assert len(row.who) == 64
    assert PASSWORD not in repr(row)


def test_forty_parallel_guesses_get_five_checks(ana: Engine) -> None:
    """Two processes with twenty threads each, all at once."""
    address = ana.url.render_as_string(hide_password=False)
    guessers = [
        subprocess.Popen(
            [sys.executable, "-c", GUESSER, address, AT.isoformat(), str(number)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(2)
    ]
    checked = [int(guesser.communicate("go\n")[0]) for guesser in guessers]
    assert sum(checked) == 5
