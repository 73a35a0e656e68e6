"""The command line: `python -m eligibility roles | show | check | lint | schema`.

Exit codes: 0 for success, 1 for a fault in the content, 2 for a fault in the input or the call. An error is one line.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from eligibility import answers as answers_file
from eligibility.assessment import assess
from eligibility.catalogue import CONTENT, read_catalogue
from eligibility.command_line import (
    DONE,
    Parser,
    answers_bytes,
    exit_code,
    instant,
    role_named,
)
from eligibility.errors import ContentError
from eligibility.lint import lint
from eligibility.notice import Role
from eligibility.output import assessment_json, assessment_text, role_json, role_text


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code."""
    return exit_code("eligibility", lambda: _run(argv))


def _run(argv: Sequence[str] | None) -> int:
    call = _parser().parse_args(argv)
    return int(call.run(call))


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="eligibility", description="Role Compass on the command line.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=Parser)
    roles = commands.add_parser("roles", help="the roles, one a line")
    roles.add_argument("--json", action="store_true", help="as JSON")
    roles.set_defaults(run=_roles)
    show = commands.add_parser("show", help="one role whole")
    show.add_argument("role")
    show.add_argument("--json", action="store_true", help="as JSON")
    show.set_defaults(run=_show)
    check = commands.add_parser("check", help="verdict, coverage and contract of an answers file")
    check.add_argument("file", help="an answers file, or - for standard input")
    check.add_argument("--role", action="append", help="a role to check; repeat for more")
    check.add_argument("--at", help="an ISO 8601 instant with an offset, instead of now")
    check.add_argument("--json", action="store_true", help="as JSON")
    check.set_defaults(run=_check)
    faults = commands.add_parser("lint", help="every fault of a content folder")
    faults.add_argument("folder", nargs="?", default=str(CONTENT))
    faults.set_defaults(run=_lint)
    schema = commands.add_parser("schema", help="the JSON Schema of a role file, for editors")
    schema.set_defaults(run=_schema)
    return parser


def _print_json(document: object) -> None:
    print(json.dumps(document, ensure_ascii=False, indent=1))


def _roles(call: argparse.Namespace) -> int:
    roles = read_catalogue().roles
    if call.json:
        _print_json(
            [
                {"id": r.id, "title": r.title, "reference": r.reference, "closes_at": r.closes_at.isoformat()}
                for r in roles.values()
            ]
        )
    else:
        for role in roles.values():
            print(f"{role.id:22} {role.title} ({role.reference})")
    return DONE


def _show(call: argparse.Namespace) -> int:
    catalogue = read_catalogue()
    role = role_named(catalogue, call.role)
    if call.json:
        _print_json(role_json(catalogue, role))
    else:
        print(role_text(catalogue, role))
    return DONE


def _check(call: argparse.Namespace) -> int:
    catalogue = read_catalogue()
    at = instant(call.at)
    roles = [role_named(catalogue, name).id for name in dict.fromkeys(call.role or catalogue.roles)]
    answers = answers_file.read_answers(answers_bytes(call.file), catalogue, at)
    results = {name: assess(catalogue, name, answers.facts, answers.skills, at) for name in roles}
    if call.json:
        document = {name: assessment_json(catalogue, result) for name, result in results.items()}
        _print_json({"at": at.isoformat(), "roles": document})
    else:
        print("\n\n".join(assessment_text(catalogue, name, result) for name, result in results.items()))
    return DONE


def _lint(call: argparse.Namespace) -> int:
    faults = lint(Path(call.folder), instant(None))
    if faults:
        raise ContentError(faults)
    return DONE


def _schema(_: argparse.Namespace) -> int:
    schema = Role.model_json_schema()
    schema["properties"].pop("id")
    schema["required"].remove("id")
    _print_json(schema)
    return DONE


if __name__ == "__main__":
    sys.exit(main())
