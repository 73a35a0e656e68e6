"""The commands `python -m records account ...`. A password is typed unseen, or comes on standard input."""

from __future__ import annotations

import argparse
import getpass
import json
import sys

from records import accounts
from records.accounts import Right


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the commands; each sets `run`, which takes the arguments with a ready `engine`."""
    group = commands.add_parser("account", help="accounts of advisers, recruiters, administrators")
    choices = group.add_subparsers(required=True, metavar="COMMAND")
    new = choices.add_parser("add", help="make an account; its password is asked for, or read from a pipe")
    new.add_argument("username")
    new.add_argument("--right", action="append", required=True, choices=list(Right), dest="rights")
    new.set_defaults(run=_add)
    all_of_them = choices.add_parser("list", help="the accounts, one a line")
    all_of_them.add_argument("--json", action="store_true")
    all_of_them.set_defaults(run=_list)
    for name, run, text in (
        ("disable", _disable, "end an account and its open sessions"),
        ("password", _password, "give an account another password"),
    ):
        one = choices.add_parser(name, help=text)
        one.add_argument("username")
        one.set_defaults(run=run)


def _add(chosen: argparse.Namespace) -> int:
    made = accounts.add(chosen.engine, chosen.username, _typed(), chosen.rights)
    sys.stdout.write(f"{made.username}: {', '.join(made.rights)}\n")
    return 0


def _list(chosen: argparse.Namespace) -> int:
    found = accounts.listed(chosen.engine)
    if chosen.json:
        public = [{"username": one.username, "rights": one.rights, "disabled": one.disabled} for one in found]
        sys.stdout.write(json.dumps(public, indent=1) + "\n")
        return 0
    for one in found:
        state = ("disabled",) if one.disabled else ()
        sys.stdout.write("\t".join((one.username, ", ".join(one.rights), *state)) + "\n")
    return 0


def _disable(chosen: argparse.Namespace) -> int:
    accounts.disable(chosen.engine, chosen.username)
    return 0


def _password(chosen: argparse.Namespace) -> int:
    accounts.set_password(chosen.engine, chosen.username, _typed())
    return 0


def _typed() -> str:
    if sys.stdin.isatty():
        return getpass.getpass("Password: ")
    return sys.stdin.readline().rstrip("\n")
