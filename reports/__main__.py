"""The command line: `python -m reports FILE --role ROLE --out OUT.pdf` or `--calendar OUT.ics`.

Exit 0 done, 1 the content is at fault, 2 the input or the call is at fault; an error is one line.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from eligibility import answers as answers_file
from eligibility.call import DONE, Parser, answers_bytes, exit_code, instant, role_named
from eligibility.catalogue import read
from eligibility.errors import InputError
from language.translation import SOURCE_LANGUAGE, languages, speaking
from reports.calendar import calendar
from reports.pdf import report


def main(argv: Sequence[str] | None = None) -> int:
    """Writes what is asked for and returns the exit code."""
    return exit_code("reports", lambda: _run(_parser().parse_args(argv)))


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="reports", description="The report of one role as a PDF, and its dates.")
    parser.add_argument("file", help="an answers file, or - for standard input")
    parser.add_argument("--role", required=True, help="the role to report on")
    parser.add_argument("--out", help="the PDF to write")
    parser.add_argument("--calendar", help="the calendar to write")
    parser.add_argument("--lang", default=SOURCE_LANGUAGE, help="the language to write in")
    parser.add_argument("--at", help="an ISO 8601 instant with an offset, instead of now")
    return parser


def _run(call: argparse.Namespace) -> int:
    if not call.out and not call.calendar:
        raise InputError("nothing to write; add --out OUT.pdf or --calendar OUT.ics, or both")
    if call.out == call.calendar:
        raise InputError("--out and --calendar name the same file; name two")
    catalogue, at = read(), instant(call.at)
    role = role_named(catalogue, call.role).id
    answers = answers_file.read(answers_bytes(call.file), catalogue, at)
    with speaking(_language(call.lang)):
        # Everything is made before anything is written, so that a fault leaves no half-finished output.
        wanted = [(call.out, report), (call.calendar, calendar)]
        made = [(name, make(catalogue, role, answers, at)) for name, make in wanted if name]
    for name, content in made:
        _write(Path(name), content)
    return DONE


def _language(name: str) -> str:
    if name not in languages():
        raise InputError(f"--lang: unknown language {name!r}; available: {', '.join(languages())}")
    return name


def _write(path: Path, content: bytes) -> None:
    """Puts the file in its place in one step, so that nobody ever meets half of it."""
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            _readable(Path(draft))
            Path(draft).replace(path)
        except BaseException:
            Path(draft).unlink(missing_ok=True)
            raise
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no such name"
        raise InputError(f"cannot write {str(path)!r}: {reason}; name a file in a folder of yours") from None


def _readable(draft: Path) -> None:
    """A draft is private; the file gets the permissions that any new file gets here."""
    mask = os.umask(0)
    os.umask(mask)
    draft.chmod(0o666 & ~mask)


if __name__ == "__main__":
    sys.exit(main())
