"""The commands `python -m records campaign ...`."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys

from eligibility.answers import BRUSSELS
from eligibility.call import DONE, instant
from eligibility.catalogue import read
from eligibility.errors import InputError
from language.translation import SOURCE_LANGUAGE, _
from records import campaigns, counting, figures, retention
from records.campaigns import Draft
from records.errors import RefusedError
from records.figures import Figures


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the commands; each sets `run`, which takes the arguments with a ready `engine`."""
    group = commands.add_parser("campaign", help="a recruiter's campaigns and their anonymous numbers")
    choices = group.add_subparsers(required=True, metavar="COMMAND")
    _register_add(choices)
    every = choices.add_parser("list", help="the campaigns, the newest first")
    every.set_defaults(run=_list)
    counts = choices.add_parser("counts", help="the anonymous numbers of a campaign")
    counts.add_argument("--csv", action="store_true", help="as CSV, by day")
    counts.set_defaults(run=_counts)
    for one in (every, counts):
        one.add_argument("--at", help="an ISO 8601 instant with an offset, instead of now")
    close = choices.add_parser("close", help="end the link of a campaign, and keep its numbers")
    close.set_defaults(run=_close)
    delete = choices.add_parser("delete", help="delete a campaign and its numbers for good")
    delete.add_argument("--yes", action="store_true", help="really")
    delete.set_defaults(run=_delete)
    for one in (counts, close, delete):
        one.add_argument("code")
    for one in choices.choices.values():
        one.add_argument("--json", action="store_true", help="as JSON")


def _register_add(choices: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    new = choices.add_parser("add", help="make a campaign; prints the code of its link")
    new.add_argument("--name", required=True)
    new.add_argument("--place", required=True)
    new.add_argument("--first-day", required=True, type=_day, metavar="DAY")
    new.add_argument("--last-day", required=True, type=_day, metavar="DAY")
    new.add_argument("--expires", type=_day, metavar="DAY", help="the link's last day, if not the last day")
    new.add_argument("--role", action="append", required=True, dest="roles", help="repeat for more")
    new.add_argument("--language", default=SOURCE_LANGUAGE)
    new.set_defaults(run=_add)


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; want one such as 2026-11-21") from None


def _add(call: argparse.Namespace) -> int:
    expires = call.expires or call.last_day
    days = (call.first_day, call.last_day)
    draft = Draft(call.name, call.place, *days, tuple(call.roles), call.language, expires)
    made = campaigns.add(call.engine, draft, read().roles)
    _say(call, campaigns.as_json(made, made.first_day), made.code)
    return DONE


def _list(call: argparse.Namespace) -> int:
    today = instant(call.at).astimezone(BRUSSELS).date()
    every = campaigns.listed(call.engine)
    lines = [f"{one.code}  {one.first_day}  {one.state(today):7}  {one.name}, {one.place}" for one in every]
    _say(call, [campaigns.as_json(one, today) for one in every], *lines)
    return DONE


def _counts(call: argparse.Namespace) -> int:
    found = figures.figures(call.engine, call.code, instant(call.at), retention.configured())
    if found is None:
        raise _unknown(call.code)
    if call.csv:
        sys.stdout.buffer.write(figures.csv(found))
        return DONE
    _say(call, figures.as_json(found), *_lines(found))
    return DONE


def _lines(found: Figures) -> list[str]:
    """The totals, then the days, then each role's verdicts and obstacles."""
    named = [("total", *found.totals), *((day.day.isoformat(), *day[1:]) for day in found.days)]
    table = [("", *counting.WHAT), *((name, *map(_number, numbers)) for name, *numbers in named)]
    found_of = {role: [*found.verdicts[role].items(), *found.obstacles[role]] for role in found.verdicts}
    outcomes = [
        (role, about, _number(number)) for role, all_of in found_of.items() for about, number in all_of
    ]
    return ["\t".join(cells) for cells in (*table, *outcomes)]


def _number(number: int | None) -> str:
    return _("fewer than 5") if number is None else str(number)


def _close(call: argparse.Namespace) -> int:
    if not campaigns.close(call.engine, call.code):
        raise _unknown(call.code)
    _say(call, {"closed": call.code})
    return DONE


def _delete(call: argparse.Namespace) -> int:
    if not call.yes:
        raise InputError("the campaign and its numbers would be deleted for good; add --yes if you want that")
    if not campaigns.delete(call.engine, call.code):
        raise _unknown(call.code)
    _say(call, {"deleted": call.code})
    return DONE


def _unknown(code: str) -> RefusedError:
    return RefusedError(f"there is no campaign {code!r}; see: python -m records campaign list")


def _say(call: argparse.Namespace, document: object, *lines: str) -> None:
    text = json.dumps(document, ensure_ascii=False, indent=1) if call.json else "\n".join(lines)
    if text:
        sys.stdout.write(f"{text}\n")
