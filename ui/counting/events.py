"""What a campaign counts of a visit, as anonymous daily totals; the visitor is told, and can say no.

An event has a random key of its own, made of a secret that the tab alone keeps: whatever is told twice, by a
reload, a reconnection or a second try, is counted once. The check never waits for the database.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from concurrent.futures import Future, ThreadPoolExecutor
from hashlib import sha256
from threading import BoundedSemaphore
from typing import Any, NamedTuple

import streamlit as st

from eligibility import rules
from eligibility.assessment import Assessment, verdict_on
from eligibility.coverage import is_missing
from eligibility.notice import Role
from eligibility.ruling import Status
from records import counting
from records.counting import Event
from records.errors import BehindError, UnavailableError
from ui import campaign_link, configuration, database, navigation, session
from ui.session import COUNTED
from ui.tab import bridge

SECRET = re.compile(r"[0-9a-f]{64}")
OPENED, STARTED, FINISHED, NO = "opened", "started", "finished", "no"
LONGEST_MARK, MOST_MARKS = 100, 500
KEY = "counting"

MOST_WAITING = 1000
_writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="counting")
_room = BoundedSemaphore(MOST_WAITING)


class Counted(NamedTuple):
    """What this session knows of its counting."""

    secret: str | None = None
    done: frozenset[str] = frozenset()
    waiting: tuple[tuple[str, Future[bool]], ...] = ()


def begin(page: str) -> None:
    """Counts that somebody opened the link, and whether anything was answered; called in every run."""
    if not is_asked_for():
        return
    _settle()
    # A stand shows its first screen to nobody in particular.
    unattended = campaign_link.is_kiosk() and not page and not navigation.known_role()
    if not unattended:
        _count(OPENED)
    if session.has_answers():
        _count(STARTED)
    _draw_message()


def _draw_message() -> None:
    """Tells the tab what was counted of it, and asks for its secret until it has told it."""
    known = _known()
    bridge.send(
        KEY,
        "counting",
        {"marks": sorted(known.done), "keep": not campaign_link.is_kiosk(), "ask": known.secret is None},
        on_told_change=lambda: take(bridge.reply(KEY, "told")),
    )


def finished(role: Role, result: Assessment) -> None:
    """Counts a result and what stands in the way, once a role; as if what is never counted were not asked."""
    found = {name: one.status for name, one in result.eligibility.criteria.items() if rules.is_counted(name)}
    standing = [name for name, status in found.items() if status is not Status.MET]
    missing = [item for item, value in result.coverage.items.items() if is_missing(role, item, value)]
    obstacles = [(role.id, "obstacle", about) for about in (*standing, *missing)]
    _count(f"{FINISHED}-{role.id}", [(role.id, "verdict", str(verdict_on(found.values()))), *obstacles])


def is_asked_for() -> bool:
    """Whether this visit would be counted."""
    return campaign_link.code() is not None


def is_refused() -> bool:
    """Whether the visitor said no, here or by their browser's own setting."""
    return NO in _known().done or st.context.headers.get("Sec-Gpc") == "1"


def is_counted() -> bool:
    """Whether anything of this visit is counted already, or about to be."""
    return any(mark.startswith(f"{campaign_link.code()}-") for mark in _marks())


def refuse() -> None:
    """Counts nothing more of this visit."""
    _know(done=_known().done | {NO})


def take(told: object) -> None:
    """Takes the tab's secret and what it says was counted of it, as far as they have the right form."""
    if not isinstance(told, dict):
        return
    marks, secret = told.get("marks"), told.get("secret")
    done = (
        {mark for mark in marks if isinstance(mark, str) and len(mark) <= LONGEST_MARK}
        if isinstance(marks, list) and len(marks) <= MOST_MARKS
        else set()
    )
    if isinstance(secret, str) and SECRET.fullmatch(secret):
        _know(secret=secret, done=_known().done | done)


def _known() -> Counted:
    found: Counted = session.remembered(COUNTED, Counted())
    return found


def _know(**values: Any) -> None:  # noqa: ANN401 - the fields of Counted
    session.put(COUNTED, _known()._replace(**values))


def _marks() -> set[str]:
    """What of this visit is counted, or about to be."""
    known = _known()
    return {*known.done, *(mark for mark, _future in known.waiting)}


def _count(name: str, outcomes: Collection[tuple[str, str, str]] = ()) -> None:
    known, code = _known(), campaign_link.code()
    started = _marks()
    mark = f"{code}-{name}"
    if code is None or known.secret is None or mark in started or is_refused():
        return
    what = name.partition("-")[0]
    # The first result is the visitor's finish; others only add their outcome.
    again = what == FINISHED and any(other.startswith(f"{code}-{FINISHED}") for other in started)
    key = sha256(f"{known.secret} {mark}".encode()).hexdigest()
    event = Event(code, key, None if again else what, tuple(outcomes))
    if _room.acquire(blocking=False):
        future = _writer.submit(_write, event, configuration.now())
        _know(waiting=(*known.waiting, (mark, future)))


def _write(event: Event, at: dt.datetime) -> bool:
    try:
        counting.record(database.engine(), event, at)
    except (UnavailableError, BehindError) as error:
        database.pause(error)
        return False
    finally:
        _room.release()
    return True


def _settle() -> None:
    """Notes what is on the disk by now; what could not be written is tried again."""
    known = _known()
    over = [(name, future) for name, future in known.waiting if future.done()]
    if over:
        written = {name for name, future in over if future.exception() is None and future.result()}
        _know(done=known.done | written, waiting=tuple(one for one in known.waiting if one not in over))
