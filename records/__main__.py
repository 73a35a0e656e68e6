"""The command line: `python -m records migrate | campaign ... | account ...`.

Exit code 0: done. 1: the content is wrong. 2: the input, the arguments or the database is wrong. An error is one line.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from sqlalchemy.exc import SQLAlchemyError

from eligibility.command_line import DONE, Parser, exit_code
from eligibility.errors import InputError
from records import account_commands, campaign_commands, database, migrating
from records.errors import RecordsError


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code."""
    return exit_code("records", lambda: _run(argv))


def _run(argv: Sequence[str] | None) -> int:
    options, rest = _database_option().parse_known_args(argv)
    args = _parser().parse_args(rest)
    try:
        args.engine = database.engine(options.database or database.configured())
        if args.run is not _migrate:
            migrating.require_current(args.engine)
        return int(args.run(args))
    except RecordsError as error:
        raise InputError(str(error)) from error
    except SQLAlchemyError as error:
        # The driver's message may contain values, so only its class is shown.
        kind = type(getattr(error, "orig", None) or error).__name__
        raise InputError(
            f"the database rejected the command ({kind}); check its address and its schema"
        ) from error


def _database_option() -> argparse.ArgumentParser:
    """Returns a parser for --database, which may appear anywhere in the arguments."""
    parser = Parser(prog="records", add_help=False, allow_abbrev=False)
    parser.add_argument("--database", help=f"the address of the database, instead of {database.DATABASE}")
    return parser


def _parser() -> argparse.ArgumentParser:
    description = "Manage the database: campaigns, their counts, and accounts."
    parser: argparse.ArgumentParser = Parser(
        prog="records", description=description, parents=[_database_option()]
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    migrate = commands.add_parser("migrate", help="bring the database up to date")
    migrate.set_defaults(run=_migrate)
    campaign_commands.register(commands)
    account_commands.register(commands)
    return parser


def _migrate(args: argparse.Namespace) -> int:
    print(f"the database is at revision {migrating.migrate(args.engine)}")
    return DONE


if __name__ == "__main__":
    sys.exit(main())
