"""The command line: `python -m records migrate | campaign ... | account ...`.

Exit 0 done, 1 the content is at fault, 2 the input, the call or the database is at fault; an error is one line.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from sqlalchemy.exc import SQLAlchemyError

from eligibility.call import DONE, Parser, exit_code
from eligibility.errors import InputError
from records import account_commands, campaign_commands, database, migrating
from records.errors import RecordsError


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code."""
    return exit_code("records", lambda: _run(argv))


def _run(argv: Sequence[str] | None) -> int:
    chosen, rest = _database().parse_known_args(argv)
    call = _parser().parse_args(rest)
    try:
        call.engine = database.engine(chosen.database or database.configured())
        if call.run is not _migrate:
            migrating.ready(call.engine)
        return int(call.run(call))
    except RecordsError as error:
        raise InputError(str(error)) from error
    except SQLAlchemyError as error:
        # What the driver says may hold values; its kind tells enough.
        kind = type(getattr(error, "orig", None) or error).__name__
        raise InputError(
            f"the database refuses this ({kind}); see that its address and its schema are right"
        ) from error


def _database() -> argparse.ArgumentParser:
    """Reads the one option that may stand anywhere in the call."""
    parser = Parser(prog="records", add_help=False, allow_abbrev=False)
    parser.add_argument("--database", help=f"its address, instead of {database.DATABASE}")
    return parser


def _parser() -> argparse.ArgumentParser:
    about = "The database: campaigns, their numbers, and accounts."
    parser: argparse.ArgumentParser = Parser(prog="records", description=about, parents=[_database()])
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    migrate = commands.add_parser("migrate", help="bring the database up to date")
    migrate.set_defaults(run=_migrate)
    campaign_commands.register(commands)
    account_commands.register(commands)
    return parser


def _migrate(call: argparse.Namespace) -> int:
    print(f"the database is at revision {migrating.migrate(call.engine)}")
    return DONE


if __name__ == "__main__":
    sys.exit(main())
