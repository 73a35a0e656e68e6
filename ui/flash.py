"""Flash messages: what a callback did, said once on the next screen."""

from __future__ import annotations

from ui import session

MESSAGE = "flash"


def show_next(message: str) -> None:
    """Keeps a message for the next screen; it takes the place of an earlier one."""
    session.put(MESSAGE, message)


def take() -> str | None:
    """The message to show now, once; None if there is none."""
    message: str | None = session.value_of(MESSAGE)
    session.forget([MESSAGE])
    return message
