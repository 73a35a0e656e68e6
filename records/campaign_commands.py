"""The commands `python -m records campaign ...`."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys

from eligibility.catalogue import read_catalogue
from eligibility.command_line import DONE, instant
from eligibility.errors import InputError
from eligibility.time_zones import BRUSSELS
from language.translation import SOURCE_LANGUAGE, _
from records import campaigns, counting, figures, retention
from records.campaigns import Draft
from records.errors import RefusedError
from records.figures import Figures


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the commands. Each sets `run`, a function of the parsed arguments, which include a ready `engine`."""
    group = commands.add_parser("campaign", help="manage campaigns and show their anonymous counts")
    subcommands = group.add_subparsers(required=True, metavar="COMMAND")
    _register_add(subcommands)
    listing = subcommands.add_parser("list", help="list the campaigns, newest first")
    listing.set_defaults(run=_list)
    counts = subcommands.add_parser("counts", help="show the anonymous counts of a campaign")
    counts.add_argument("--csv", action="store_true", help="as CSV, by day")
    counts.set_defaults(run=_counts)
    for command in (listing, counts):
        command.add_argument("--at", help="an ISO 8601 instant with an offset, instead of now")
    close = subcommands.add_parser("close", help="disable the link of a campaign and keep its counts")
    close.set_defaults(run=_close)
    delete = subcommands.add_parser("delete", help="permanently delete a campaign and its counts")
    delete.add_argument("--yes", action="store_true", help="confirm the deletion")
    delete.set_defaults(run=_delete)
    for command in (counts, close, delete):
        command.add_argument("code")
    for command in subcommands.choices.values():
        command.add_argument("--json", action="store_true", help="as JSON")


def _register_add(subcommands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    new = subcommands.add_parser("add", help="create a campaign and print the code of its link")
    new.add_argument("--name", required=True)
    new.add_argument("--place", required=True)
    new.add_argument("--first-day", required=True, type=_day, metavar="DAY")
    new.add_argument("--last-day", required=True, type=_day, metavar="DAY")
    new.add_argument(
        "--expires",
        type=_day,
        metavar="DAY",
        help="the last day on which the link works; the last day of the campaign if not given",
    )
    new.add_argument(
        "--role", action="append", required=True, dest="roles", help="a role to offer; repeat for several"
    )
    new.add_argument("--language", default=SOURCE_LANGUAGE)
    new.set_defaults(run=_add)


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date; want one such as 2026-11-21") from None


def _add(args: argparse.Namespace) -> int:
    expires = args.expires or args.last_day
    days = (args.first_day, args.last_day)
    draft = Draft(args.name, args.place, *days, tuple(args.roles), args.language, expires)
    campaign = campaigns.add(args.engine, draft, read_catalogue().roles)
    _write(args, campaigns.as_json(campaign, campaign.first_day), campaign.code)
    return DONE


def _list(args: argparse.Namespace) -> int:
    today = instant(args.at).astimezone(BRUSSELS).date()
    every = campaigns.list_all(args.engine)
    lines = [f"{c.code}  {c.first_day}  {c.state(today):7}  {c.name}, {c.place}" for c in every]
    _write(args, [campaigns.as_json(campaign, today) for campaign in every], *lines)
    return DONE


def _counts(args: argparse.Namespace) -> int:
    shown = figures.load_figures(args.engine, args.code, instant(args.at), retention.configured())
    if shown is None:
        raise _unknown(args.code)
    if args.csv:
        sys.stdout.buffer.write(figures.csv(shown))
        return DONE
    _write(args, figures.as_json(shown), *_lines(shown))
    return DONE


def _lines(shown: Figures) -> list[str]:
    """Returns the totals, then the days, then the verdicts and obstacles of each role."""
    rows = [("total", *shown.totals), *((day.day.isoformat(), *day[1:]) for day in shown.days)]
    table = [("", *counting.STEPS), *((name, *map(_number, numbers)) for name, *numbers in rows)]
    outcomes = [
        (role, subject, _number(number))
        for role, verdicts in shown.verdicts.items()
        for subject, number in (*verdicts.items(), *shown.obstacles[role])
    ]
    return ["\t".join(cells) for cells in (*table, *outcomes)]


def _number(number: int | None) -> str:
    return _("fewer than 5") if number is None else str(number)


def _close(args: argparse.Namespace) -> int:
    if not campaigns.close(args.engine, args.code):
        raise _unknown(args.code)
    _write(args, {"closed": args.code})
    return DONE


def _delete(args: argparse.Namespace) -> int:
    if not args.yes:
        raise InputError("this permanently deletes the campaign and its counts; add --yes to confirm")
    if not campaigns.delete(args.engine, args.code):
        raise _unknown(args.code)
    _write(args, {"deleted": args.code})
    return DONE


def _unknown(code: str) -> RefusedError:
    return RefusedError(f"there is no campaign {code!r}; see: python -m records campaign list")


def _write(args: argparse.Namespace, document: object, *lines: str) -> None:
    text = json.dumps(document, ensure_ascii=False, indent=1) if args.json else "\n".join(lines)
    if text:
        sys.stdout.write(f"{text}\n")
