"""The command line: `python -m imports CV`.

Exit 0 done, 2 the CV or the call is at fault; an error is one line.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from eligibility.answers import BRUSSELS
from eligibility.errors import InputError
from imports.attachment import MOST_BYTES
from imports.europass import propose

DONE, INPUT_AT_FAULT = 0, 2


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a call in one line."""

    def error(self, message: str) -> NoReturn:
        raise InputError(f"{message}; see `python -m imports --help`")


def main(argv: Sequence[str] | None = None) -> int:
    """Prints what a CV proposes and returns the exit code."""
    try:
        found = propose(_bytes(_parser().parse_args(argv).cv), dt.datetime.now(BRUSSELS))
        facts = found.facts.model_dump(mode="json", exclude_none=True)
        print(json.dumps({"facts": facts, "left_out": found.left_out}, ensure_ascii=False, indent=1))
    except InputError as error:
        print(f"imports: {error}", file=sys.stderr)
        return INPUT_AT_FAULT
    except BrokenPipeError:
        sys.stderr.close()
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="imports", description="A Europass CV as proposed facts, to be confirmed by a person."
    )
    parser.add_argument("cv", help="a Europass CV (PDF or XML), or - for standard input")
    return parser


def _bytes(name: str) -> bytes:
    """At most one byte more than is allowed, so that a huge file is refused without being read."""
    try:
        if name == "-":
            return sys.stdin.buffer.read(MOST_BYTES + 1)
        with Path(name).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no such name"
        raise InputError(f"cannot read {name!r}: {reason}; name a Europass CV") from None


if __name__ == "__main__":
    sys.exit(main())
