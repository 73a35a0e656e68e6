"""Sign-in: the only module that uses streamlit-authenticator, and only its login form.

The library's cookie, password check and other forms are never set up. The session alone holds who is signed in, and
every run checks it against the database.
"""

from __future__ import annotations

import datetime as dt
import time
from typing import NamedTuple

from streamlit_authenticator import Authenticate

from language.translation import _
from records import accounts, attempts
from records.accounts import Account, Right
from records.errors import RecordsError
from ui import database, session
from ui.session import ENDED, STAFF

LONGEST, IDLE = 8 * 3600, 30 * 60
"""Seconds that a session lasts, and seconds that it lasts without a click."""

REFUSED = "sign-in-refused"


class SignedIn(NamedTuple):
    """The signed-in user, as last read from the database, with the times of sign-in and of the last run."""

    account: Account
    since: float
    seen: float


class Form(Authenticate):  # type: ignore[misc]  # the library ships no types
    """The library's login form, with our own password check."""

    def __init__(self) -> None:
        """Sets up only what the form needs; the library's own initialisation would draw its cookie component."""
        self.attrs = {"login_sleep_time": 0}
        self.path = None
        self.cookie_controller = NoCookie()
        self.authentication_controller = Guard()


class NoCookie:
    """Replaces the library's cookie controller."""

    def get_cookie(self) -> None:
        """Returns None: no cookie signs a user in."""

    def set_cookie(self) -> None:
        """Does nothing: no cookie is set."""


class Guard:
    """Replaces the library's password check."""

    def login(self, username: str, password: str, *_args: object, **_options: object) -> bool:
        """Opens a session if the name and password are right; does not tell which of them is wrong."""
        account = attempts.sign_in(database.engine(), username or "", password or "", dt.datetime.now(dt.UTC))
        if account is None:
            session.put(REFUSED, value=True)
            return False
        open_session(account)
        return True


def draw_form() -> bool:
    """Draws the form; returns True if a user is signed in now."""
    words = {"Form name": _("Your account"), "Username": _("Name"), "Password": _("Password")}
    Form().login(fields=words | {"Login": _("Sign in")}, key="sign-in-form")
    return current() is not None


def was_refused() -> bool:
    """Whether the last attempt to sign in was refused."""
    return bool(session.value_of(REFUSED))


def open_session(account: Account) -> None:
    """Opens a session for an account and erases all answers given in it before."""
    session.erase()
    session.forget([REFUSED, ENDED])
    session.put(STAFF, SignedIn(account, time.time(), time.time()))


def close_session(message: str) -> None:
    """Closes the session, erases its answers and shows a message on the next screen."""
    session.erase()
    session.forget([STAFF])
    session.show_on_next_screen(message)


def check_session() -> None:
    """Closes a session that has expired or whose account has changed; runs before anything is drawn."""
    user = _signed_in()
    if user is None:
        return
    reason = _reason_to_close(user)
    if reason:
        close_session(reason)
        session.put(ENDED, value=True)
    else:
        session.put(STAFF, user._replace(seen=time.time()))


def check_right(right: Right) -> bool:
    """Whether the user has this right after a new check of the session.

    For callbacks: Streamlit runs them before the run in which app.py checks the session.
    """
    check_session()
    return may(right)


def has_just_expired() -> bool:
    """Checks the session, and returns whether this closed it."""
    was_signed_in = current() is not None
    check_session()
    return was_signed_in and current() is None


def current() -> Account | None:
    """The account of the signed-in user, if any."""
    user = _signed_in()
    return user.account if user else None


def has_ended() -> bool:
    """Whether the last session in this tab was closed because it had expired or its account had changed."""
    return bool(session.value_of(ENDED))


def may(right: Right) -> bool:
    """Whether the signed-in user has this right."""
    account = current()
    return account is not None and account.may(right)


def _signed_in() -> SignedIn | None:
    user: SignedIn | None = session.value_of(STAFF)
    return user


def _reason_to_close(user: SignedIn) -> str | None:
    """The message of a session that has to be closed, or None."""
    now = time.time()
    if now - user.since > LONGEST:
        return _("Your session has ended: it lasts eight hours. Sign in again to go on.")
    if now - user.seen > IDLE:
        return _("Your session has ended: nothing was done for 30 minutes. Sign in again to go on.")
    try:
        account = accounts.find(database.engine(), user.account.username)
    except RecordsError:
        return _("Your session has ended: the database cannot be reached. Try to sign in again later.")
    if account is None or account.stamp() != user.account.stamp():
        return _("Your session has ended: the account was changed. Sign in again to go on.")
    return None
