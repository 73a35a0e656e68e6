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
    "left_out": ["The language “grc” has no two-letter code (ISO 639-1)."],
}


@pytest.mark.parametrize("raw", [CV, pdf(CV)], ids=["XML", "PDF"])
def test_the_facts_and_the_reasons_are_printed_as_json(
    raw: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command prints one JSON object, whatever the file is called, and writes no file."""
    cv = tmp_path / "my life"
    cv.write_bytes(raw)
    assert main([str(cv)]) == 0
    assert json.loads(capsys.readouterr().out) == PRINTED
    assert list(tmp_path.iterdir()) == [cv]


def test_another_diploma_is_named_among_what_was_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The facts are those of the diploma that meets the condition."""
    master = Entry("Master of Beacons", "7", "ch", "2018-09", "2020-06")
    cv = tmp_path / "cv.xml"
    cv.write_bytes(current(Person(studies=(Entry(), master))))
    assert main([str(cv)]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["facts"]["degree_country"] == "FR"
    assert printed["left_out"] == [
        "Your CV also has “Master of Beacons”, Switzerland. We propose the diploma that serves you best here."
    ]


def test_a_dash_reads_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The CV is read from standard input if its name is a dash."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(CV)))
    assert main(["-"]) == 0
    assert json.loads(capsys.readouterr().out) == PRINTED


@pytest.mark.parametrize(
    ("content", "arguments", "reason"),
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
def test_an_error_is_one_line(
    content: bytes,
    arguments: list[str],
    reason: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A wrong CV or argument gives exit code 2, one line on standard error and nothing on standard output."""
    (tmp_path / "CV").write_bytes(content)
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"imports: {reason}")
    assert printed.err.count("\n") == 1


def test_the_package_runs_as_a_module(tmp_path: Path) -> None:
    """`python -m imports` returns the exit code and prints no traceback."""
    completed = subprocess.run(
        [sys.executable, "-m", "imports", str(tmp_path / "absent")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert completed.returncode == 2
    assert completed.stderr.startswith("imports: cannot read")
