"""The version of the content changes with any text, and with nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from eligibility.catalogue import Catalogue, read_catalogue
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
def test_any_changed_text_changes_the_version(
    catalogue: Catalogue, content: Path, file: str, old: str, new: str
) -> None:
    """A changed word, figure or option in any file changes the version."""
    path = content / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert content_version(read_catalogue(content)) != content_version(catalogue)


def test_every_kind_of_file_is_tested(content: Path) -> None:
    """The cases above cover every shared file, and one role for all; people are not part of the version."""
    files = {str(path.relative_to(content)) for path in content.rglob("*.yml")}
    shared = {file for file in files if not file.startswith(("roles/", "people/"))}
    assert shared < {file for file, _, _ in WORDS}


def test_comments_and_location_do_not_change_the_version(catalogue: Catalogue, content: Path) -> None:
    """A copy in another folder with other comments has the same version."""
    for path in content.rglob("*.yml"):
        path.write_text(f"# A remark.\n\n{path.read_text(encoding='utf-8')}\n# Another.\n", encoding="utf-8")
    assert content_version(read_catalogue(content)) == content_version(catalogue)


def test_a_version_has_eight_hexadecimal_digits(catalogue: Catalogue) -> None:
    """The version is short enough to be read out."""
    assert re.fullmatch("[0-9a-f]{8}", content_version(catalogue))
