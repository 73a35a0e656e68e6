"""The structure of the code: module sizes, and what each part may use."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.ui.screens import SCREENS, STAFF_SCREENS
from ui import navigation
from ui.staff import bar
from ui.tab import answers

ROOT = Path(__file__).parent.parent
FOLDERS = ("pages", "ui", "reports", "imports", "records", "sharing", "language", "eligibility", "benchmarks")
SOURCES = [
    ROOT / "app.py",
    ROOT / "server.py",
    *(p for f in FOLDERS for p in sorted((ROOT / f).rglob("*.py"))),
]
LONGEST_MODULE, LONGEST_FUNCTION, LONGEST_PAGE, LONGEST_APP = 200, 40, 80, 40
MOST_FILES_IN_UI = 14
HAND_WRITTEN_RULES = "bare_rules"


def name_of(path: Path) -> str:
    """The path relative to the root of the project."""
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_modules_and_functions_are_small(path: Path) -> None:
    """Modules, functions and app.py do not exceed their maximum number of lines."""
    text = path.read_text(encoding="utf-8")
    limit = LONGEST_APP if path.name == "app.py" else LONGEST_MODULE
    assert len(text.splitlines()) <= limit
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and node.name != HAND_WRITTEN_RULES:
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, node.name


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_streamlit_is_used_only_where_it_belongs(path: Path) -> None:
    """Session state only in ui/session.py, unsafe HTML only in ui/, and Streamlit not at all in the layers below ui/."""
    text, name = path.read_text(encoding="utf-8"), name_of(path)
    if name != "ui/session.py":
        assert "session_state" not in text, "only ui/session.py touches st.session_state; call its functions"
    if not name.startswith("ui/"):
        assert "unsafe_allow" not in text, "only ui/ draws HTML; see ui/html.py"
    if name.startswith(("eligibility/", "language/", "reports/", "imports/", "records/", "sharing/")):
        assert "streamlit" not in text, "only app, pages and ui import streamlit"


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_module_imports_the_entry_points(path: Path) -> None:
    """app.py and server.py are the top layer."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        assert not {"app", "server"} & set(names)


def test_web_addresses_are_only_in_the_links_file() -> None:
    """The SVG namespace is the only other address in code or content."""
    files = [*SOURCES, *(ROOT / "content").rglob("*.yml"), *(ROOT / "ui").rglob("*.[cj]s*")]
    addresses = {
        (name_of(path), address)
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


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_text_to_translate_is_inside_an_f_string(path: Path) -> None:
    """Babel does not extract it, so it could not be translated."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            calls = [call for call in ast.walk(node) if isinstance(call, ast.Call)]
            texts = [call for call in calls if getattr(call.func, "id", "") in ("_", "plural")]
            literal = [call for call in texts if isinstance(call.args[0], ast.Constant)]
            assert not literal, f"line {node.lineno}: give the text a name before the f-string"


def registered_pages() -> dict[str, str]:
    """The file of every page in navigation.py, by the name of the page."""
    by_right = {name: file for files in navigation.BY_RIGHT.values() for name, file in files.items()}
    return {"home": "pages/home.py"} | navigation.FILES | navigation.OWN_DEVICE | by_right


def test_every_page_is_registered() -> None:
    """A page without an entry in ui/navigation.py cannot be opened, and an entry without a file raises an error."""
    files = {name_of(path) for path in (ROOT / "pages").glob("[a-z]*.py")}
    registered = set(registered_pages().values())
    assert not files - registered, (
        f"add {files - registered} to FILES, OWN_DEVICE or BY_RIGHT in ui/navigation.py"
    )
    assert not registered - files, f"ui/navigation.py names {registered - files}, but there is no such file"


def test_every_page_is_linked() -> None:
    """Each page except home is the target of navigation.link, navigation.button or a redirect, or starts a right's menu."""
    text = "\n".join(
        path.read_text(encoding="utf-8") for path in SOURCES if name_of(path).startswith(("pages/", "ui/"))
    )
    linked = set(re.findall(r'(?:link|button|redirect)\(\s*"([a-z-]+)"', text)) | set(bar.FIRST_PAGE.values())
    missing = set(registered_pages()) - linked - {"home"}
    assert not missing, (
        f"no screen leads to {missing}: draw a navigation.link or navigation.button with this name"
    )


def test_pages_that_take_answers_wait_for_the_tab() -> None:
    """A page that asks for answers or saves them waits for those in the tab; otherwise a reload shows empty fields."""
    for name, file in registered_pages().items():
        page = (ROOT / file).read_text(encoding="utf-8")
        rooms = re.findall(r"from ui\.(\w+) import ([\w, ]+)", page)
        parts = [ROOT / "ui" / room / f"{module}.py" for room, names in rooms for module in names.split(", ")]
        texts = [page, *(part.read_text(encoding="utf-8") for part in parts if part.is_file())]
        takes_answers = any("answers.send_answers()" in text for text in texts)
        if takes_answers:
            assert name in answers.NEED_ANSWERS, f"add {name!r} to NEED_ANSWERS in ui/tab/answers.py"


def test_pages_are_short() -> None:
    """A page reads the session, calls the domain and draws; everything else belongs in a folder of ui/."""
    for path in (ROOT / "pages").glob("*.py"):
        lines = len(path.read_text(encoding="utf-8").splitlines())
        assert lines <= LONGEST_PAGE, f"{name_of(path)} has {lines} lines; move parts of the screen to ui/"


def test_few_files_are_directly_in_ui() -> None:
    """Code that screens share belongs in a subfolder."""
    files = sorted(path.name for path in (ROOT / "ui").glob("*.*"))
    assert len(files) <= MOST_FILES_IN_UI, files


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_module_translates_a_text_when_it_is_imported(path: Path) -> None:
    """The text would keep the language of the first visitor. Pages run anew for each visitor, so they may."""
    if path.parent.name == "pages":
        return
    for statement in ast.parse(path.read_text(encoding="utf-8")).body:
        if not isinstance(statement, ast.FunctionDef | ast.ClassDef):
            later = {
                inner
                for part in ast.walk(statement)
                if isinstance(part, ast.Lambda)
                for inner in ast.walk(part)
            }
            now = [call for call in ast.walk(statement) if isinstance(call, ast.Call) and call not in later]
            texts = [call for call in now if getattr(call.func, "id", "") in ("_", "plural")]
            assert not texts, (
                f"line {statement.lineno}: translate where the text is used, in a function or lambda"
            )


def test_every_page_has_a_frame() -> None:
    """Title, masthead, footer, focus and the link to erase come from ui/frame.py."""
    for name, file in registered_pages().items():
        text = (ROOT / file).read_text(encoding="utf-8")
        assert "frame.screen(" in text, f"{file}: draw the page {name!r} inside `with frame.screen(title):`"


def test_the_texts_of_every_page_are_checked() -> None:
    """A page in neither list could show texts that nobody can translate."""
    checked = {Path(file).stem for file in STAFF_SCREENS} | SCREENS.keys()
    missing = {Path(file).stem for file in registered_pages().values()} - checked
    assert not missing, f"add {missing} to SCREENS or STAFF_SCREENS in tests/ui/screens.py"
