"""What a campaign counts of a visit, as anonymous daily totals. The visitor is told about it and can refuse.

Each event has a key derived from a secret that only the tab keeps, so an event that is reported twice, after a reload,
a reconnection or a second attempt, is counted once. A thread writes the events: no screen waits for the database.
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
from records.errors import SchemaError, UnavailableError
from ui import campaign_link, configuration, database, navigation, session
from ui.session import COUNTED
from ui.tab import bridge

SECRET = re.compile(r"[0-9a-f]{64}")
OPENED, STARTED, FINISHED, MISSING = "opened", "started", "finished", "missing"
NO = "no"
"""The mark of a visitor who refused to be counted."""

LONGEST_MARK, MOST_MARKS = 100, 500
"""Limits for the marks that a tab sends: characters of one mark, and number of marks."""

KEY = "counting"
"""The key of the message to the tab."""

MOST_WAITING = 1000
"""Events that may wait for the database; an event beyond that is tried again in the next run."""

_writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="counting")
_free_places = BoundedSemaphore(MOST_WAITING)


class Counted(NamedTuple):
    """What this session has counted; a mark such as `<code>-opened` names one event of a visit."""

    secret: str | None = None
    """The tab's secret, once the tab has sent it."""
    done: frozenset[str] = frozenset()
    """The marks of the events in the database, and `NO` if the visitor refused."""
    waiting: tuple[tuple[str, Future[bool]], ...] = ()
    """The marks of the events that are being written; a future is True once its event is in the database."""


def count_visit(page: str) -> None:
    """Counts that the link was opened and, after the first answer, that the check was started; called in every run."""
    if not is_counting():
        return
    _settle()
    # The home page of a kiosk is on the screen even if nobody is there.
    unattended = campaign_link.is_kiosk() and not page and not navigation.known_role()
    if not unattended:
        _count(OPENED)
    if session.has_answers():
        _count(STARTED)
    _send_message()


def _send_message() -> None:
    """Sends the marks to the tab, and asks for its secret until it has sent it."""
    counted = _counted()
    bridge.send(
        KEY,
        "counting",
        {"marks": sorted(counted.done), "keep": not campaign_link.is_kiosk(), "ask": counted.secret is None},
        on_told_change=lambda: take_reply(bridge.reply(KEY, "told")),
    )


def count_result(role: Role, result: Assessment) -> None:
    """Counts the verdict on a role and its obstacles, once a role.

    The first result comes before the questions on skills, so each missing requirement is counted when it shows first.
    The verdict counted here leaves out the criteria that are never counted, so that nothing about them can be worked
    out from it.
    """
    criteria = result.eligibility.criteria
    statuses = {name: ruling.status for name, ruling in criteria.items() if rules.is_counted(name)}
    unmet = [name for name, status in statuses.items() if status is not Status.MET]
    missing = [item for item, value in result.coverage.items.items() if is_missing(role, item, value)]
    obstacles = [(role.id, "obstacle", name) for name in unmet]
    _count(f"{FINISHED}-{role.id}", [(role.id, "verdict", str(verdict_on(statuses.values()))), *obstacles])
    for item in missing:
        _count(f"{MISSING}-{role.id}-{item}", [(role.id, "obstacle", item)])


def is_counting() -> bool:
    """Whether this visit came by a campaign's link that works today."""
    return campaign_link.code() is not None


def is_refused() -> bool:
    """Whether the visitor refused, here or by the Global Privacy Control setting of the browser."""
    return NO in _counted().done or st.context.headers.get("Sec-Gpc") == "1"


def has_counted() -> bool:
    """Whether an event of this visit is counted or is being written."""
    return any(mark.startswith(f"{campaign_link.code()}-") for mark in _marks())


def refuse() -> None:
    """Stops counting this visit."""
    _remember(done=_counted().done | {NO})


def take_reply(reply: object) -> None:
    """Keeps the secret and the marks that the tab sent; whatever does not have the right form is ignored."""
    if not isinstance(reply, dict):
        return
    marks, secret = reply.get("marks"), reply.get("secret")
    done = (
        {mark for mark in marks if isinstance(mark, str) and len(mark) <= LONGEST_MARK}
        if isinstance(marks, list) and len(marks) <= MOST_MARKS
        else set()
    )
    if isinstance(secret, str) and SECRET.fullmatch(secret):
        _remember(secret=secret, done=_counted().done | done)


def _counted() -> Counted:
    counted: Counted = session.value_of(COUNTED, Counted())
    return counted


def _remember(**values: Any) -> None:  # noqa: ANN401 - the fields of Counted
    session.put(COUNTED, _counted()._replace(**values))


def _marks() -> set[str]:
    """The marks of all events that are counted or being written."""
    counted = _counted()
    return {*counted.done, *(mark for mark, _future in counted.waiting)}


def _count(name: str, outcomes: Collection[tuple[str, str, str]] = ()) -> None:
    """Counts an event, unless it is counted already or the visitor refused."""
    counted, code, marks = _counted(), campaign_link.code(), _marks()
    mark = f"{code}-{name}"
    if code is None or counted.secret is None or mark in marks or is_refused():
        return
    kind = name.partition("-")[0]
    # A visitor finishes once, with the first result; a further result only adds its outcomes.
    finished_before = kind == FINISHED and any(other.startswith(f"{code}-{FINISHED}") for other in marks)
    key = sha256(f"{counted.secret} {mark}".encode()).hexdigest()
    event = Event(code, key, None if finished_before or kind == MISSING else kind, tuple(outcomes))
    if _free_places.acquire(blocking=False):
        future = _writer.submit(_write, event, configuration.now())
        _remember(waiting=(*counted.waiting, (mark, future)))


def _write(event: Event, at: dt.datetime) -> bool:
    """Writes an event in the writer's thread; returns False if the database cannot be used."""
    try:
        counting.record(database.engine(), event, at)
    except (UnavailableError, SchemaError) as error:
        database.pause(error)
        return False
    finally:
        _free_places.release()
    return True


def _settle() -> None:
    """Marks the events that have been written as done; one that could not be written is counted again."""
    counted = _counted()
    ended = [(mark, future) for mark, future in counted.waiting if future.done()]
    if ended:
        written = {mark for mark, future in ended if future.exception() is None and future.result()}
        waiting = tuple(entry for entry in counted.waiting if entry not in ended)
        _remember(done=counted.done | written, waiting=waiting)
