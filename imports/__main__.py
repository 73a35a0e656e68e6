"""The command line: `python -m imports CV`.

Exit code 0: done. 2: the CV or the arguments are wrong. An error is one line.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Sequence

from eligibility.command_line import DONE, Parser, exit_code, file_bytes
from eligibility.time_zones import BRUSSELS
from imports.attachment import MOST_BYTES
from imports.europass import propose


def main(argv: Sequence[str] | None = None) -> int:
    """Prints the facts that a CV proposes and returns the exit code."""
    return exit_code("imports", lambda: _run(argv))


def _run(argv: Sequence[str] | None) -> int:
    name = _parser().parse_args(argv).cv
    proposals = propose(file_bytes(name, MOST_BYTES, "a Europass CV"), dt.datetime.now(BRUSSELS))
    facts = proposals.facts.model_dump(mode="json", exclude_none=True)
    left_out = [*proposals.other_degrees, *proposals.left_out]
    print(json.dumps({"facts": facts, "left_out": left_out}, ensure_ascii=False, indent=1))
    return DONE


def _parser() -> Parser:
    parser = Parser(
        prog="imports", description="A Europass CV as proposed facts, to be confirmed by a person."
    )
    parser.add_argument("cv", help="a Europass CV (PDF or XML), or - for standard input")
    return parser


if __name__ == "__main__":
    sys.exit(main())
