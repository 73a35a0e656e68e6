"""Sign-in: the one module that knows streamlit-authenticator, of which it uses the form and nothing else.

Its cookie, its own check of passwords and its other forms are never set up: who is signed in stands in the
session alone, and is held against the database in every run.
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
from ui import database, flash, session
from ui.session import ENDED, STAFF

LONGEST, IDLE = 8 * 3600, 30 * 60
"""Seconds that a session lasts, and that it lasts without a click."""


class SignedIn(NamedTuple):
    """Who is signed in, as the database said last."""

    account: Account
    since: float
    seen: float


class Form(Authenticate):  # type: ignore[misc]  # the library ships no types
    """The library's login form, which asks our own guard."""

    def __init__(self) -> None:
        """Sets up what the form needs; the library's own set-up would draw its cookie's component."""
        self.attrs = {"login_sleep_time": 0}
        self.path = None
        self.cookie_controller = NoCookie()
        self.authentication_controller = Guard()


class NoCookie:
    """Stands where the library has its cookie."""

    def get_cookie(self) -> None:
        """No cookie signs anybody in."""

    def set_cookie(self) -> None:
        """No cookie is set."""


class Guard:
    """Stands where the library checks a password."""

    def login(self, username: str, password: str, *_more: object, **_options: object) -> bool:
        """Signs in whoever the database knows; nothing is said of what was wrong."""
        found = attempts.sign_in(database.engine(), username or "", password or "", dt.datetime.now(dt.UTC))
        if found is None:
            session.put(REFUSED, value=True)
            return False
        begin(found)
        return True


REFUSED = "sign-in-refused"


def form() -> bool:
    """Draws the form; whether somebody has just signed in."""
    words = {"Form name": _("Your account"), "Username": _("Name"), "Password": _("Password")}
    Form().login(fields=words | {"Login": _("Sign in")}, key="sign-in-form")
    return current() is not None


def was_refused() -> bool:
    """Whether the form was sent last with what is not right."""
    return bool(session.remembered(REFUSED))


def begin(account: Account) -> None:
    """Opens a session for an account; whatever was answered in it before is gone."""
    session.erase()
    session.forget([REFUSED, ENDED])
    session.put(STAFF, SignedIn(account, time.time(), time.time()))


def end(news: str) -> None:
    """Closes the session, with everything that was answered in it."""
    session.erase()
    session.forget([STAFF])
    flash.show_next(news)


def check() -> None:
    """Holds the session against the clock and the database, in every run before anything is drawn."""
    found = _held()
    if found is None:
        return
    reason = _reason(found)
    if reason:
        end(reason)
        session.put(ENDED, value=True)
    else:
        session.put(STAFF, found._replace(seen=time.time()))


def still(right: Right) -> bool:
    """Whether the session holds and has this right, asked anew: a click is heard before its run is checked."""
    check()
    return may(right)


def lapses() -> bool:
    """Whether the session ends here and now."""
    was = current()
    check()
    return was is not None and current() is None


def current() -> Account | None:
    """Who is signed in."""
    found = _held()
    return found.account if found else None


def has_ended() -> bool:
    """Whether somebody was signed in here before."""
    return bool(session.remembered(ENDED))


def may(right: Right) -> bool:
    """Whether whoever is signed in has this right."""
    found = current()
    return found is not None and found.may(right)


def _held() -> SignedIn | None:
    found: SignedIn | None = session.remembered(STAFF)
    return found


def _reason(found: SignedIn) -> str | None:
    """Why a session is over; None where it is not."""
    now = time.time()
    if now - found.since > LONGEST:
        return _("Your session has ended: it lasts eight hours. Sign in again to go on.")
    if now - found.seen > IDLE:
        return _("Your session has ended: nothing was done for 30 minutes. Sign in again to go on.")
    try:
        account = accounts.find(database.engine(), found.account.username)
    except RecordsError:
        return _("Your session has ended: the database cannot be reached. Try to sign in again later.")
    if account is None or account.stamp() != found.account.stamp():
        return _("Your session has ended: the account was changed. Sign in again to go on.")
    return None
