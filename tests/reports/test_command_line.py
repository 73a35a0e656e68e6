"""The command line of the reports, run as a separate program."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from reports.__main__ import main
from tests.reports import paper
from tests.reports.people import FACTS

ROOT = Path(__file__).parent.parent.parent
ANSWERS = {"format": "role-compass-answers", "version": 1, "facts": FACTS}
AT = "2026-04-15T12:00:00+02:00"
OLD = b"an older report"


@pytest.fixture
def answers(tmp_path: Path) -> str:
    """The path of an answers file."""
    path = tmp_path / "answers.json"
    path.write_text(json.dumps(ANSWERS), encoding="utf-8")
    return str(path)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The path of an older report."""
    path = tmp_path / "out" / "report.pdf"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


def run(*arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
    """The exit code, standard output and standard error of one call."""
    command = [sys.executable, "-m", "reports", *arguments]
    process = subprocess.run(command, cwd=ROOT, input=stdin, capture_output=True, check=False)
    return process.returncode, process.stdout.decode(), process.stderr.decode()


def test_a_report_replaces_the_older_file(answers: str, out: Path) -> None:
    """No draft is left in the folder, and the file has the permissions of any new file."""
    assert run(answers, "--role", "soc-analyst", "--out", str(out), "--at", AT) == (0, "", "")
    assert "Your result: SOC analyst" in paper.text(out.read_bytes())
    assert list(out.parent.iterdir()) == [out]
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(out.stat().st_mode) == 0o666 & ~mask


def test_one_call_writes_the_report_and_the_calendar(tmp_path: Path) -> None:
    """The answers come from standard input; the calendar has the deadline of the open call."""
    pdf, ics = tmp_path / "a.pdf", tmp_path / "a.ics"
    call = [
        "-",
        "--role",
        "soc-analyst",
        "--out",
        str(pdf),
        "--calendar",
        str(ics),
        "--at",
        AT,
        "--lang",
        "en",
    ]
    assert run(*call, stdin=json.dumps(ANSWERS).encode()) == (0, "", "")
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert b"DTSTART:20260415T100000Z" in ics.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--role", "pilot", "--out", "OUT"], "soc-analyst"),
        (["--out", "OUT"], "--role"),
        (["--role", "soc-analyst"], "--out"),
        (["--role", "soc-analyst", "--out", "OUT", "--calendar", "OUT"], "same file"),
        (["--role", "soc-analyst", "--out", "OUT", "--lang", "xx"], "available: en"),
        (["--role", "soc-analyst", "--out", "OUT", "--lang", "../en"], "available: en"),
        (["--role", "soc-analyst", "--out", "OUT", "--at", "yesterday"], "offset"),
        (["--role", "soc-analyst", "--out", "/no/such/folder/a.pdf"], "cannot write"),
        (["--role", "soc-analyst", "--out", "/"], "cannot write"),
        (["--role", "soc-analyst", "--out", "a\0b"], "cannot write"),
        (["--role", "soc-analyst", "--out", "OUT", "--colour"], "python -m reports --help"),
    ],
)
def test_a_wrong_call_exits_with_2_and_one_line(
    arguments: list[str], says: str, answers: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line on standard error says what is wrong and what is allowed; the older report is kept."""
    assert main([answers, *(str(out) if part == "OUT" else part for part in arguments)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("reports: ")
    assert printed.err.count("\n") == 1
    assert says in printed.err
    assert out.read_bytes() == OLD
    assert list(out.parent.iterdir()) == [out]


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b"[" * 200_000, b'{"format": "x"}'])
def test_a_file_that_is_no_answers_file_changes_nothing(
    content: bytes, out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit code is 2, and the older report is kept."""
    bad = tmp_path / "bad.json"
    bad.write_bytes(content)
    assert main([str(bad), "--role", "soc-analyst", "--out", str(out)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert out.read_bytes() == OLD


def test_a_calendar_without_dates_changes_nothing(
    out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line says what to enter, and the report is not written either."""
    bare = tmp_path / "bare.json"
    bare.write_text('{"format": "role-compass-answers", "version": 1}', encoding="utf-8")
    call = [str(bare), "--role", "soc-analyst", "--out", str(out), "--calendar", str(tmp_path / "a.ics")]
    assert main([*call, "--at", "2026-11-21T10:00:00+01:00"]) == 2
    assert "first working day" in capsys.readouterr().err
    assert out.read_bytes() == OLD
    assert not (tmp_path / "a.ics").exists()
