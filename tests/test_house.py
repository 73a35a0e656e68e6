"""The structure of the code: module sizes, and what each part may use."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOLDERS = ("pages", "ui", "reports", "imports", "records", "sharing", "language", "eligibility", "benchmarks")
SOURCES = [
    ROOT / "app.py",
    ROOT / "server.py",
    *(p for f in FOLDERS for p in sorted((ROOT / f).rglob("*.py"))),
]
LONGEST_MODULE, LONGEST_FUNCTION, LONGEST_APP = 215, 40, 40
HAND_WRITTEN_RULES = "bare_rules"


def relative_path(path: Path) -> str:
    """The path relative to the root of the project."""
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", SOURCES, ids=relative_path)
def test_modules_and_functions_are_small(path: Path) -> None:
    """Modules, functions and app.py do not exceed their maximum number of lines."""
    text = path.read_text(encoding="utf-8")
    limit = LONGEST_APP if path.name == "app.py" else LONGEST_MODULE
    assert len(text.splitlines()) <= limit
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and node.name != HAND_WRITTEN_RULES:
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, node.name


@pytest.mark.parametrize("path", SOURCES, ids=relative_path)
def test_streamlit_is_used_only_where_it_belongs(path: Path) -> None:
    """Session state only in ui/session.py, unsafe HTML only in ui/, and Streamlit not at all in the layers below ui/."""
    text, name = path.read_text(encoding="utf-8"), relative_path(path)
    if name != "ui/session.py":
        assert "session_state" not in text
    if not name.startswith("ui/"):
        assert "unsafe_allow" not in text
    if name.startswith(("eligibility/", "language/", "reports/", "imports/", "records/", "sharing/")):
        assert "streamlit" not in text


@pytest.mark.parametrize("path", SOURCES, ids=relative_path)
def test_no_module_imports_the_entry_points(path: Path) -> None:
    """app.py and server.py are the top layer."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        assert not {"app", "server"} & set(names)


def test_web_addresses_are_only_in_the_links_file() -> None:
    """The SVG namespace is the only other address in code or content."""
    files = [*SOURCES, *(ROOT / "content").rglob("*.yml"), *(ROOT / "ui").glob("*.[cj]s*")]
    addresses = {
        (relative_path(path), address)
        for path in files
        for address in re.findall(r"https?://[\w./-]+", path.read_text(encoding="utf-8"))
        if path.name != "links.yml" and not re.match(r"https?://(127\.0\.0\.1|localhost)", address)
    }
    assert addresses == {("ui/frame.py", "http://www.w3.org/2000/svg")}


def test_the_lock_files_pin_versions_and_name_no_package_index() -> None:
    """Every package has a version, and no line has a URL."""
    for lock in ROOT.glob("requirements*.lock"):
        lines = [
            line
            for line in lock.read_text(encoding="utf-8").splitlines()
            if not line.lstrip().startswith("#")
        ]
        assert not [line for line in lines if "://" in line or line.startswith("--index")]
        assert all("==" in line for line in lines if line and not line.startswith(" "))
