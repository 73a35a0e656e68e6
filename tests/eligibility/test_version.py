"""The version of the content tells two contents apart by any word of them, and by nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from eligibility.catalogue import Catalogue, read
from eligibility.version import content_version

WORDS = [
    ("dimensions.yml", "title: Detection and incidents", "title: Detection of incidents"),
    ("skills.yml", "or only a little.", "or hardly ever."),
    ("skills.yml", "minimum: 5", "minimum: 4"),
    ("criteria.yml", "Which citizenships do you hold?", "Which citizenships do you have?"),
    ("steps.yml", "title: Security vetting", "title: Security check"),
    ("contracts.yml", "would be a contract agent", "would become a contract agent"),
    ("links.yml", "title: Europass}", "title: Europass CV}"),
    ("roles/soc-analyst.yml", "place: Brussels", "place: Luxembourg"),
]


@pytest.mark.parametrize(("file", "old", "new"), WORDS, ids=[f"{file} {old}" for file, old, _ in WORDS])
def test_any_changed_word_is_another_version(
    catalogue: Catalogue, content: Path, file: str, old: str, new: str
) -> None:
    """A word, a figure or an option of any file is part of what was answered to."""
    path = content / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert content_version(read(content)) != content_version(catalogue)


def test_every_file_of_the_content_counts(content: Path) -> None:
    """No file is left out of the cases above but roles, all read alike, and people, whom nobody is asked about."""
    files = {str(path.relative_to(content)) for path in content.rglob("*.yml")}
    counted = {file for file in files if not file.startswith(("roles/", "people/"))}
    assert counted < {file for file, _, _ in WORDS}


def test_a_copy_with_other_remarks_is_the_same_version(catalogue: Catalogue, content: Path) -> None:
    """Where the folder lies, and what its authors note in comments, is not shown to anyone."""
    for path in content.rglob("*.yml"):
        path.write_text(f"# A remark.\n\n{path.read_text(encoding='utf-8')}\n# Another.\n", encoding="utf-8")
    assert content_version(read(content)) == content_version(catalogue)


def test_a_version_is_short_enough_to_be_read_out(catalogue: Catalogue) -> None:
    """Eight hexadecimal digits."""
    assert re.fullmatch("[0-9a-f]{8}", content_version(catalogue))
