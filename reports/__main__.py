"""The command line: `python -m reports FILE --role ROLE --out OUT.pdf` or `--calendar OUT.ics`.

Exit codes: 0 done, 1 a fault in the content, 2 a fault in the input or the call. An error is a single line.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from eligibility import answers as answers_file
from eligibility.catalogue import read_catalogue
from eligibility.command_line import DONE, Parser, answers_bytes, exit_code, instant, role_named
from eligibility.errors import InputError
from language.translation import SOURCE_LANGUAGE, languages, speaking
from reports.calendar import calendar
from reports.pdf import report


def main(argv: Sequence[str] | None = None) -> int:
    """Writes the files named in the call and returns the exit code."""
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
    catalogue, at = read_catalogue(), instant(call.at)
    role = role_named(catalogue, call.role).id
    answers = answers_file.read_answers(answers_bytes(call.file), catalogue, at)
    with speaking(_language(call.lang)):
        # Both files are made before either is written, so that a fault in one leaves no file behind.
        outputs = [(call.out, report), (call.calendar, calendar)]
        files = [(name, make(catalogue, role, answers, at)) for name, make in outputs if name]
    for name, content in files:
        _write(Path(name), content)
    return DONE


def _language(code: str) -> str:
    if code not in languages():
        raise InputError(f"--lang: unknown language {code!r}; available: {', '.join(languages())}")
    return code


def _write(path: Path, content: bytes) -> None:
    """Writes a draft beside the file and renames it, so that nobody reads a partial file."""
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            _allow_others_to_read(Path(draft))
            Path(draft).replace(path)
        except BaseException:
            Path(draft).unlink(missing_ok=True)
            raise
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no such name"
        raise InputError(f"cannot write {str(path)!r}: {reason}; name a file in a folder of yours") from None


def _allow_others_to_read(draft: Path) -> None:
    """Gives a draft, which is private, the permissions of any other new file of this process."""
    mask = os.umask(0)
    os.umask(mask)
    draft.chmod(0o666 & ~mask)


if __name__ == "__main__":
    sys.exit(main())
