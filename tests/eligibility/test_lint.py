"""Lint names the file and the line of every fault in a content folder, and says what is allowed."""

from __future__ import annotations

from pathlib import Path

import pytest

from eligibility.lint import lint

SOC = "roles/soc-analyst.yml"

FAULTS = [
    ("unknown key", SOC, "title: SOC analyst", "title: SOC analyst\ncolour: red", "colour: unknown key"),
    ("missing key", SOC, "place: Brussels\n", "", "place: is missing"),
    ("dangling skill", SOC, "[siem-platforms]", "[siem]", "item 'required.2' names 'skill siem', which is not known"),
    ("dangling step", SOC, "medical_check,", "medical,", "which is not known"),
    ("dangling criterion", SOC, "{id: cast,", "{id: casting,", "known: citizenship"),
    ("criterion twice", SOC, "{id: cast,", "{id: citizenship,", "stands twice"),
    ("unknown rule", SOC, "rule: some", "rule: most", "'all' or 'some'"),
    ("missing source", SOC, "  source: {section: We propose}\n", "", "tasks.source: is missing"),
    ("deadline without offset", SOC, "12:00:00+02:00", "12:00:00", "closes_at: has no offset"),
    ("numbering with holes", SOC, "    - number: 2\n", "    - number: 3\n", "number 3 where 2 is due"),
    ("text too long", SOC, "title: SOC analyst", f"title: {'SOC ' * 20}", "text too long for its place; at most 30"),
    ("key twice", SOC, "place: Brussels", "place: Brussels\nplace: Paris", "'place' stands twice"),
    ("not YAML", SOC, "title: SOC analyst", "title: [SOC", "not valid YAML"),
    ("an alias", SOC, "place: Brussels", "place: *here", "not valid YAML"),
    ("id in a file", SOC, "title: SOC analyst", "id: soc\ntitle: SOC analyst", "leave out 'id'"),
    ("wrong type", SOC, "probation_months: 9", "probation_months: nine", "valid integer"),
    ("wrong mail", SOC, "secretariat@cert.europa.eu", "cert", "email"),
    ("reference twice", SOC, "EC/2026/DIGIT/459411", "EC/2026/DIGIT/431172", "reference stands in"),
    ("skill without short", "skills.yml", "  short: SIEM platforms\n", "", "short: is missing"),
    ("long short", "skills.yml", "short: SIEM platforms", f"short: {'SIEM ' * 12}", "at most 42"),
    ("unknown dimension", "skills.yml", "dimension: detection", "dimension: magic", "known: detection"),
    ("unused skill", SOC, "[siem-platforms]", "[it-breadth]", None),
    ("unused skill", "roles/security-consultant.yml", "[cloud-security]", "[risk-controls]", "used by no item"),
    ("unknown kind", "skills.yml", "kind: years", "kind: weeks", "kind"),
    ("missing partly", "skills.yml", "  partly: You", "  rest: You", "partly: is missing"),
    ("missing outcome", "criteria.yml", "    military.ask:", "    military.shrug:", "outcome 'military.ask' of the rule has no words"),
    ("unknown outcome", "criteria.yml", "    military.ask:", "    military.shrug:", "outcome military.shrug"),
    ("no rule", "criteria.yml", "\ncast:\n", "\ncasting:\n", "criterion 'casting' has no rule; add eligibility/rules/casting.py"),
    ("no criterion", "criteria.yml", "\ncast:\n", "\ncasting:\n", "rule 'cast' has no criterion; add 'cast'"),
    ("unused criterion", "criteria.yml", "\ncast:\n", "\ncasting:\n", "criterion 'casting' is used by no role; add it"),
    ("unnamed step", "criteria.yml", "      step: register in CAST\n", "", "outcome 'cast.register' needs a step"),
    ("fact not asked", "criteria.yml", "    degree_year:", "    degree_month:", "no question asks it"),
    ("question not used", "criteria.yml", "    degree_year:", "    degree_month:", "used by no rule"),
    ("wrong options", "criteria.yml", "        outstanding:", "        open:", "must be: done, not_required"),
    ("unknown link", "criteria.yml", "link: cast", "link: epso", "known: eu-careers"),
    ("unknown link of a step", "steps.yml", "link: faq-2175", "link: faq", "known: eu-careers"),
    ("unknown check", "criteria.yml", "[medical_check]", "[doctor]", "known: validate_application"),
    ("http link", "links.yml", "https://europass", "http://europass", "europass.url"),
    ("dimension without item", "dimensions.yml", "detection:", "magic: {name: Magic, title: Magic}\ndetection:", "'magic' has no item"),
    ("long dimension name", "dimensions.yml", "name: Detection", "name: Detectionology", "at most 13"),
    ("missing contract", "contracts.yml", "temporary_agent_2b_2d:", "temporary_agent:", "contracts.yml"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old", "new", "says"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS]
)
def test_a_fault_is_reported_with_its_file_line_and_correction(
    content: Path, file: str, old: str, new: str, says: str | None
) -> None:
    """One wrong line in the content is reported by file, line and fault."""
    path = content / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    faults = lint(content)
    if says is None:
        assert faults == []
        return
    matches = [fault for fault in faults if says in fault]
    assert matches, faults
    place, line, _ = matches[0].split(":", 2)
    assert place.startswith(str(content))
    assert 1 <= int(line) <= len(path.read_text(encoding="utf-8").splitlines()) + 1


def test_a_fault_names_the_exact_line(content: Path) -> None:
    """The line number is the one that an editor shows."""
    path = content / SOC
    text = path.read_text(encoding="utf-8").replace("[siem-platforms]", "[siem]")
    path.write_text(text, encoding="utf-8")
    line = next(n for n, words in enumerate(text.splitlines(), 1) if "[siem]" in words)
    assert lint(content)[0].startswith(f"{path}:{line}: item 'required.2'")


def test_faults_of_several_files_are_reported_together(content: Path) -> None:
    """Two broken files give two faults in one run."""
    for file in ("skills.yml", SOC):
        path = content / file
        path.write_text("oops: [1\n", encoding="utf-8")
    assert len(lint(content)) == 2


def test_a_missing_file_or_folder_is_reported_by_name(content: Path) -> None:
    """The fault names the file or the folder that is missing."""
    (content / "steps.yml").unlink()
    assert any("steps.yml:1: file is missing" in fault for fault in lint(content))
    assert "no such folder" in lint(content / "nowhere")[0]
