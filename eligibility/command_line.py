"""What every command line shares: one line for a wrong call, instants, answers files, roles."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from eligibility.answers import MOST_BYTES
from eligibility.catalogue import Catalogue
from eligibility.errors import ContentError, InputError
from eligibility.notice import Role
from eligibility.time_zones import BRUSSELS

DONE, CONTENT_AT_FAULT, INPUT_AT_FAULT = 0, 1, 2


class Parser(argparse.ArgumentParser):
    """Says what is wrong with a call in one line."""

    def error(self, message: str) -> NoReturn:
        """Raises InputError, which names the program's help."""
        program = self.prog.split()[0]
        raise InputError(f"{message}; see `python -m {program} --help`")


def role_named(catalogue: Catalogue, name: str) -> Role:
    """The role of an id; InputError lists those known."""
    if name not in catalogue.roles:
        raise InputError(f"unknown role {name!r}; known: {', '.join(catalogue.roles)}")
    return catalogue.roles[name]


def instant(text: str | None) -> dt.datetime:
    """The instant that a call names, or now; InputError where it has no offset or no meaning."""
    if text is None:
        return dt.datetime.now(BRUSSELS).replace(microsecond=0)
    try:
        moment = dt.datetime.fromisoformat(text)
        if moment.tzinfo is not None:
            moment.astimezone(BRUSSELS)  # an instant at the very ends of the calendar has no such time
            return moment
    except (ValueError, OverflowError):
        pass
    raise InputError("--at: want an ISO 8601 instant with an offset, such as 2026-04-15T12:00:00+02:00")


def answers_bytes(name: str) -> bytes:
    """The bytes of an answers file, or of standard input."""
    return file_bytes(name, MOST_BYTES, "an answers file")


def file_bytes(name: str, most: int, what: str) -> bytes:
    """At most one byte more than is allowed, so that a huge file is refused without being read."""
    try:
        if name == "-":
            return sys.stdin.buffer.read(most + 1)
        with Path(name).open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no such name"
        raise InputError(f"cannot read {name!r}: {reason}; name {what}, or - for standard input") from None


def exit_code(program: str, command: Callable[[], int]) -> int:
    """Runs a command and returns its exit code; a fault is said in lines on standard error."""
    try:
        return command()
    except InputError as error:
        print(f"{program}: {error}", file=sys.stderr)  # noqa: T201 - a command line prints
        return INPUT_AT_FAULT
    except ContentError as error:
        print(*error.faults, sep="\n", file=sys.stderr)  # noqa: T201
        return CONTENT_AT_FAULT
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
