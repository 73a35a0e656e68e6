"""The commands `python -m records account ...`. Passwords come from a hidden prompt or from standard input."""

from __future__ import annotations

import argparse
import getpass
import json
import sys

from eligibility.command_line import DONE
from records import accounts
from records.accounts import Right


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the commands. Each sets `run`, a function of the parsed arguments, which include a ready `engine`."""
    group = commands.add_parser(
        "account", help="manage the accounts of advisers, recruiters and administrators"
    )
    subcommands = group.add_subparsers(required=True, metavar="COMMAND")
    add = subcommands.add_parser(
        "add", help="create an account; asks for the password or reads it from standard input"
    )
    add.add_argument("username")
    add.add_argument("--right", action="append", required=True, choices=list(Right), dest="rights")
    add.set_defaults(run=_add)
    listing = subcommands.add_parser("list", help="list the accounts, one per line")
    listing.add_argument("--json", action="store_true")
    listing.set_defaults(run=_list)
    for name, run, text in (
        ("disable", _disable, "disable an account and end its open sessions"),
        ("password", _password, "set a new password and end the open sessions"),
    ):
        command = subcommands.add_parser(name, help=text)
        command.add_argument("username")
        command.set_defaults(run=run)


def _add(args: argparse.Namespace) -> int:
    account = accounts.add(args.engine, args.username, _read_password(), args.rights)
    sys.stdout.write(f"{account.username}: {', '.join(account.rights)}\n")
    return DONE


def _list(args: argparse.Namespace) -> int:
    every = accounts.list_all(args.engine)
    if args.json:
        public = [{"username": a.username, "rights": a.rights, "disabled": a.disabled} for a in every]
        sys.stdout.write(json.dumps(public, indent=1) + "\n")
        return DONE
    for account in every:
        state = ("disabled",) if account.disabled else ()
        sys.stdout.write("\t".join((account.username, ", ".join(account.rights), *state)) + "\n")
    return DONE


def _disable(args: argparse.Namespace) -> int:
    accounts.disable(args.engine, args.username)
    return DONE


def _password(args: argparse.Namespace) -> int:
    accounts.set_password(args.engine, args.username, _read_password())
    return DONE


def _read_password() -> str:
    if sys.stdin.isatty():
        return getpass.getpass("Password: ")
    return sys.stdin.readline().rstrip("\n")
