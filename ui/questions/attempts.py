"""Attempts to leave a screen of questions: which one failed or was nudged, and which questions were shown on it."""

from __future__ import annotations

from ui import session

FAILED, SHOWN, VISITED, NUDGED = "failed-attempt", "questions-shown", "step-visited", "nudged"


def failed_at(step: str) -> bool:
    """Whether the last attempt to leave this step failed because of an error in it."""
    return _last_failure()[0] == step


def failures() -> int:
    """The number of failed attempts in this session."""
    return _last_failure()[1]


def note_failure(step: str) -> None:
    """Counts a failed attempt to leave a step."""
    session.put(FAILED, (step, failures() + 1))


def forget_failure() -> None:
    """Notes that the visitor could leave the step; the count stays."""
    session.put(FAILED, (None, failures()))
    session.forget([VISITED, NUDGED])


def note_visit(step: str) -> None:
    """Notes the step on the screen; another one than before begins a new visit, without a nudge."""
    if session.value_of(VISITED) != step:
        session.put(VISITED, step)
        session.forget([NUDGED])


def is_nudged() -> bool:
    """Whether the visitor has tried to leave the screen without any answer."""
    return session.is_drawn(NUDGED)


def note_nudge() -> None:
    """Notes that the visitor was asked once to answer the screen."""
    session.put(NUDGED, value=True)


def questions_shown() -> tuple[str, ...]:
    """The questions on the screen that the visitor saw last."""
    shown: tuple[str, ...] = session.value_of(SHOWN, ())
    return shown


def note_questions_shown(questions: tuple[str, ...]) -> None:
    """Notes the questions on the screen."""
    session.put(SHOWN, questions)


def _last_failure() -> tuple[str | None, int]:
    failure: tuple[str | None, int] = session.value_of(FAILED, (None, 0))
    return failure
