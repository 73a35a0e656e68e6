"""The command line: its output, its exit codes and its errors."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from eligibility.__main__ import main

ROOT = Path(__file__).parent.parent.parent
ANSWERS = {
    "format": "role-compass-answers",
    "version": 1,
    "facts": {"citizenships": ["FR", "CA"], "citizen_rights": "yes", "start_date": "2027-02-01"},
    "skills": {"siem-platforms": "yes", "years-cybersecurity": 1},
}


def run(*arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
    """The exit code, standard output and standard error of one call."""
    command = [sys.executable, "-m", "eligibility", *arguments]
    process = subprocess.run(command, cwd=ROOT, input=stdin, capture_output=True, check=False)
    return process.returncode, process.stdout.decode(), process.stderr.decode()


def call(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    """The JSON that a call prints."""
    assert main(arguments) == 0
    return json.loads(capsys.readouterr().out)


@pytest.fixture
def answers(tmp_path: Path) -> str:
    """The path of an answers file."""
    path = tmp_path / "answers.json"
    path.write_text(json.dumps(ANSWERS), encoding="utf-8")
    return str(path)


def test_roles_names_every_role(capsys: pytest.CaptureFixture[str]) -> None:
    """The five roles are printed one per line, and as JSON."""
    assert main(["roles"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [role["id"] for role in call(capsys, "roles", "--json")]
    assert len(lines) == 5


def test_show_has_the_documented_shape(capsys: pytest.CaptureFixture[str]) -> None:
    """The JSON of a role has the documented keys and order."""
    role = call(capsys, "show", "soc-analyst", "--json")
    assert role["reference"] == "EC/2026/DIGIT/459411"
    assert role["closes_at"] == "2026-04-15T12:00:00+02:00"
    assert role["contract"] == {
        "kind": "contract_agent_3b",
        "grade": "FG IV",
        "first_months": [12, 12],
        "ceiling_months": 72,
        "probation_months": 9,
    }
    assert (
        role["criteria"]
        == (
            "citizenship military_service physical_fitness character_references cast education languages"
            " security_clearance"
        ).split()
    )
    assert role["before_recruitment"] == ["prove_statements", "medical_check", "security_vetting"]
    assert role["list_rules"] == {"required": "some", "advantageous": "some"}
    assert role["tasks"][0]["item"] == 1
    skills = {skill["id"]: skill for skill in role["skills"]}
    english = skills["english-excellent"]
    assert (english["kind"], english["language"], english["level"]) == ("language", "en", "C1")
    assert (skills["years-soc"]["kind"], skills["years-soc"]["minimum"]) == ("years", 3)


def test_show_reports_the_terms_of_a_temporary_agent(capsys: pytest.CaptureFixture[str]) -> None:
    """The AI expert has one extension, no ceiling, no CAST criterion and a motivation letter."""
    role = call(capsys, "show", "ai-expert", "--json")
    assert role["contract"]["extensions"] == 1
    assert role["contract"]["extension_months_max"] == 24
    assert role["contract"]["grade"] == "AD5/AD7"
    assert "cast" not in role["criteria"]
    assert role["apply"]["documents"] == ["cv", "motivation_letter", "application_form"]


def test_a_role_with_one_list_has_no_key_for_the_other(capsys: pytest.CaptureFixture[str]) -> None:
    """ict-security-officer has no advantageous list and no security clearance."""
    role = call(capsys, "show", "ict-security-officer", "--json")
    assert role["list_rules"] == {"required": "all"}
    assert "security_clearance" not in role["criteria"]


def test_check_has_the_documented_shape(answers: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The JSON of a check has the call, eligibility, coverage and contract of the role."""
    at = "2026-04-15T12:00:00+02:00"
    document = call(capsys, "check", answers, "--role", "soc-analyst", "--at", at, "--json")
    assert document["at"] == at
    role = document["roles"]["soc-analyst"]
    assert role["call"] == {"closes_at": at, "open": True}
    assert role["eligibility"]["verdict"] == "incomplete"
    assert role["eligibility"]["criteria"]["citizenship"]["status"] == "met"
    assert role["eligibility"]["criteria"]["citizenship"]["source"].startswith(
        "EC/2026/DIGIT/459411, Annex 1"
    )
    assert role["coverage"]["lists"]["required"] == {
        "rule": "some", "items": 7, "covered": 1, "partly": 0, "gap": 0, "unanswered": 6, "score": 0.1429,
    }  # fmt: skip
    assert role["coverage"]["items"]["required.2"] == 1.0
    assert role["coverage"]["items"]["required.1"] is None
    assert role["coverage"]["dimensions_by_list"]["advantageous"]["detection"] is None
    assert role["contract"] == {
        "first_contract_months": 12, "probation_ends": "2027-10-31", "first_contract_ends": "2028-01-31",
        "latest_end": "2033-01-31", "months_left": 72, "ceiling_reached": False,
    }  # fmt: skip


def test_check_takes_all_roles_by_default_and_reads_standard_input() -> None:
    """Without --role every role is checked, `-` reads standard input, and the printed instant has an offset."""
    code, out, err = run("check", "-", "--json", stdin=json.dumps(ANSWERS).encode())
    assert (code, err) == (0, "")
    document = json.loads(out)
    assert len(document["roles"]) == 5
    assert document["at"][-6] == "+"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["check", "/no/such/file"], "cannot read"),
        (["check", "."], "cannot read"),
        (["check", "a\0b"], "cannot read"),
        (["check"], "required"),
        (["check", "-", "--role", "pilot"], "soc-analyst"),
        (["check", "-", "--at", "yesterday"], "offset"),
        (["check", "-", "--at", "2026-04-15T12:00:00"], "offset"),
        (["check", "-", "--at", "0001-01-01T00:00:00+14:00"], "offset"),
        (["check", "-", "--at", "9999-12-31T23:59:59-12:00"], "offset"),
        (["show", "pilot"], "soc-analyst"),
        (["dance"], "invalid choice"),
        ([], "required"),
        (["roles", "--colour"], "unrecognized"),
    ],
)
def test_a_wrong_call_exits_with_2_and_one_line(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line on standard error says what is wrong and what is allowed."""
    assert main(arguments) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.count("\n") == 1
    assert says in output.err


def test_a_hostile_file_exits_with_2_and_no_traceback() -> None:
    """A deeply nested file is refused in one line by a real process."""
    code, out, err = run("check", "-", stdin=b"[" * 200_000)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "Traceback" not in err


def test_lint_passes_on_the_shipped_content() -> None:
    """The content of the project has no fault."""
    assert run("lint") == (0, "", "")


def test_lint_exits_with_1_and_a_line_for_each_fault(content: Path) -> None:
    """The line of a fault names the file and the line number."""
    (content / "roles" / "soc-analyst.yml").write_text("title: SOC\nsize: big\n", encoding="utf-8")
    code, _, err = run("lint", str(content))
    assert code == 1
    assert f"{content}/roles/soc-analyst.yml:2: size: unknown key" in err
    assert "Traceback" not in err


def test_schema_describes_a_role_file(capsys: pytest.CaptureFixture[str]) -> None:
    """The schema has every key of a role file, and not the id, which is the name of the file."""
    schema = call(capsys, "schema")
    assert {"title", "reference", "required", "criteria"} <= set(schema["required"])
    assert "id" not in schema["properties"]


def test_text_is_printed_without_json(answers: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Without --json, show and check print plain text."""
    assert main(["show", "ai-expert"]) == 0
    assert main(["check", answers, "--role", "ai-expert"]) == 0
    assert "AI expert: incomplete (closed since 2024-04-19" in capsys.readouterr().out
