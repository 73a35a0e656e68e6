"""Accounts and the limit on sign-in attempts, on both databases."""

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

checked, real = [], accounts.password_matches
accounts.password_matches = lambda password, account: checked.append(password) or real(password, account)
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


def signs_in(engine: Engine, password: str = "wrong", name: str = "ana", **later: int) -> bool:
    """True if an attempt signs in; `later` is the time since AT, for example minutes=15."""
    return attempts.sign_in(engine, name, password, AT + dt.timedelta(**later)) is not None


def test_the_right_name_and_password_sign_in(ana: Engine) -> None:
    """Case and surrounding spaces do not matter in the name; the password must match exactly."""
    assert signs_in(ana, PASSWORD)
    assert signs_in(ana, PASSWORD, " ANA ")
    assert not signs_in(ana, PASSWORD.upper())
    assert not signs_in(ana, PASSWORD, "zoe")


@pytest.mark.real_hash
def test_only_a_hash_of_the_password_is_stored(ana: Engine) -> None:
    """The row has a bcrypt hash with 12 rounds and does not contain the password."""
    with ana.begin() as connection:
        (row,) = connection.execute(account.select()).all()
    assert row.password.startswith("$2b$12$")
    assert PASSWORD not in repr(row)


@pytest.mark.parametrize("name", ["", "a", "x" * 33, "a b", "-ana", "ana\0", "../ana", "Änne", "\ud800"])
def test_an_invalid_name_is_refused(engine: Engine, name: str) -> None:
    """Names with unsafe or ambiguous characters cannot be added and do not sign in."""
    with pytest.raises(RefusedError, match="cannot be used"):
        accounts.add(engine, name, PASSWORD, ["adviser"])
    assert not signs_in(engine, PASSWORD, name)


@pytest.mark.parametrize("password", ["", "short", "x" * 73, "é" * 37, "twelve\0signs", "two\nlines here"])
def test_an_invalid_password_is_refused(engine: Engine, password: str) -> None:
    """A password has at least 12 characters and at most 72 bytes, and only printable characters."""
    with pytest.raises(RefusedError, match="a password must have"):
        accounts.add(engine, "ana", password, ["adviser"])
    assert not accounts.list_all(engine)


def test_a_password_longer_than_bcrypt_reads_does_not_match(engine: Engine) -> None:
    """Bcrypt ignores everything after 72 bytes, but a longer text is still a wrong password."""
    accounts.add(engine, "ana", "x" * 72, ["adviser"])
    assert signs_in(engine, "x" * 72)
    assert not signs_in(engine, "x" * 73)


@pytest.mark.parametrize("password", ["", "wrong", "\0", "\ud800", "x" * 100_000])
def test_any_text_can_be_entered_as_a_password(ana: Engine, password: str) -> None:
    """A wrong password of any content or length is refused without an exception."""
    assert not signs_in(ana, password)


def test_a_name_can_be_used_only_once(ana: Engine) -> None:
    """A second account with the same name is refused, and the first one is unchanged."""
    with pytest.raises(RefusedError, match="there is already an account ana"):
        accounts.add(ana, "ana", "another password", ["administrator"])
    assert signs_in(ana, PASSWORD)
    assert [account.rights for account in accounts.list_all(ana)] == [("adviser",)]


def test_an_administrator_has_every_right(engine: Engine) -> None:
    """Another account has only the rights that it was given."""
    root = accounts.add(engine, "root", PASSWORD, ["administrator"])
    assert all(root.may(right) for right in Right)
    ana = accounts.add(engine, "ana", PASSWORD, ["adviser"])
    assert [right for right in Right if ana.may(right)] == [Right.ADVISER]


def test_an_account_needs_a_right(engine: Engine) -> None:
    """An account without rights is refused."""
    with pytest.raises(RefusedError, match="at least one of these rights: adviser, recruiter, administrator"):
        accounts.add(engine, "ana", PASSWORD, [])


def test_a_disabled_account_cannot_sign_in(ana: Engine) -> None:
    """The right password is refused too."""
    accounts.disable(ana, "ana")
    assert not signs_in(ana, PASSWORD)


@pytest.mark.parametrize("change", ["disable", "password"])
def test_a_changed_account_has_another_stamp(ana: Engine, change: str) -> None:
    """An open session compares the stamp with every click, so it ends after a change."""
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


def test_changing_an_unknown_account_is_an_error(engine: Engine) -> None:
    """A misspelt name is reported instead of ignored."""
    with pytest.raises(RefusedError, match="there is no account 'zoe'"):
        accounts.disable(engine, "zoe")


def test_five_wrong_attempts_lock_the_name_for_fifteen_minutes(ana: Engine) -> None:
    """While the name is locked, the right password is refused too, and attempts do not extend the lock."""
    assert not any(signs_in(ana) for _try in range(5))
    assert not signs_in(ana, PASSWORD)
    assert not signs_in(ana, PASSWORD, minutes=14)
    assert signs_in(ana, PASSWORD, minutes=15)


def test_signing_in_clears_the_wrong_attempts(ana: Engine) -> None:
    """After four wrong attempts and a right one, four more are allowed."""
    for _round in range(3):
        assert not any(signs_in(ana) for _try in range(4))
        assert signs_in(ana, PASSWORD)


def test_an_unknown_name_is_locked_too(engine: Engine) -> None:
    """A lock does not reveal whether an account exists."""
    for _try in range(7):
        signs_in(engine, name="zoe")
    with engine.begin() as connection:
        assert connection.execute(attempt.select()).one().tries == 7


def test_the_typed_name_is_stored_only_as_a_hash(ana: Engine) -> None:
    """Some people type their password into the name field."""
    signs_in(ana, name=PASSWORD)
    with ana.begin() as connection:
        (row,) = connection.execute(attempt.select()).all()
    assert len(row.who) == 64
    assert PASSWORD not in repr(row)


def test_five_of_forty_parallel_guesses_are_checked(ana: Engine) -> None:
    """Two processes with twenty threads each guess at the same time."""
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
