"""The command `python -m imports CV`."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from imports.__main__ import main
from imports.attachment import MOST_BYTES
from tests.imports.people import Entry, Person, current, pdf

CV = current(Person(citizenships=("gr",), languages=(("grc", ("C1",)),), studies=(Entry(),)))
PRINTED = {
    "facts": {
        "citizenships": ["GR"],
        "degree": "completed",
        "degree_years": 3,
        "degree_country": "FR",
        "degree_year": 2018,
    },
    "left_out": ["The language “grc” has no code of two letters (ISO 639-1)."],
}


@pytest.mark.parametrize("raw", [CV, pdf(CV)], ids=["XML", "PDF"])
def test_facts_and_what_is_left_out(raw: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The program prints one JSON object, whatever the file is called, and writes no file."""
    cv = tmp_path / "my life"
    cv.write_bytes(raw)
    assert main([str(cv)]) == 0
    assert json.loads(capsys.readouterr().out) == PRINTED
    assert list(tmp_path.iterdir()) == [cv]


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A dash reads the CV from standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(CV)))
    assert main(["-"]) == 0
    assert json.loads(capsys.readouterr().out) == PRINTED


@pytest.mark.parametrize(
    ("content", "call", "reason"),
    [
        (b"", ["CV"], "This file is empty."),
        (b"Tides", ["CV"], "This is neither a PDF nor an XML file."),
        (b" " * MOST_BYTES + b"  <a/>", ["CV"], "This file is"),
        (b"", ["absent"], "cannot read 'absent'"),
        (b"", ["\0"], "cannot read '\\x00'"),
        (b"", ["."], "cannot read '.'"),
        (b"", [], "the following arguments are required"),
        (b"", ["CV", "more"], "unrecognized arguments"),
    ],
)
def test_errors_are_one_line(
    content: bytes,
    call: list[str],
    reason: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A CV or a call at fault exits with 2 and says so in one line, with nothing on standard output."""
    (tmp_path / "CV").write_bytes(content)
    monkeypatch.chdir(tmp_path)
    assert main(call) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"imports: {reason}")
    assert printed.err.count("\n") == 1


def test_it_runs_as_a_module(tmp_path: Path) -> None:
    """`python -m imports` answers with the exit code of the program and never a traceback."""
    done = subprocess.run(
        [sys.executable, "-m", "imports", str(tmp_path / "absent")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("imports: cannot read")
