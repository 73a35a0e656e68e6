"""What the project knows of the insides of Streamlit and streamlit-authenticator.

After an upgrade these tests fail first, each with the name of what has changed; docs/decisions/0012 says what to do.
"""

from __future__ import annotations

import ast
import inspect
import re
from functools import cache
from pathlib import Path

import pytest
import streamlit
import streamlit_authenticator
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext
from streamlit_authenticator.views import Authenticate

ROOT = Path(__file__).parent.parent
BROWSER = ROOT / "ui" / "browser"
FRONTEND = Path(streamlit.__file__).parent / "static"

PRIVATE_IMPORTS = {
    "server.py": {"streamlit.runtime.pages_manager"},
    "ui/campaign_link.py": {"streamlit.runtime.scriptrunner"},
    "ui/navigation.py": {"streamlit.navigation.page"},
    "ui/sign_in.py": {"streamlit_authenticator"},
}
"""The modules that import more than `streamlit` itself, each for one thing."""


@cache
def frontend() -> str:
    """The scripts that Streamlit sends to the browser."""
    scripts = sorted(FRONTEND.rglob("*.js"))
    return "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in scripts)


def named(pattern: str) -> list[tuple[str, str]]:
    """What the styles and scripts name by this pattern, each with its file."""
    return sorted(
        {
            (path.name, name)
            for path in BROWSER.iterdir()
            for name in re.findall(pattern, path.read_text(encoding="utf-8"))
        }
    )


@pytest.mark.parametrize(("file", "name"), named(r'data-testid="(\w+)"'))
def test_the_page_has_the_test_id(file: str, name: str) -> None:
    """Streamlit gives its elements test ids; styles and scripts find them by these."""
    exists = any(f"{quote}{name}{quote}" in frontend() for quote in '"`')
    assert exists, (
        f"Streamlit {streamlit.__version__} has no data-testid {name}, which ui/browser/{file} uses"
    )


@pytest.mark.parametrize(("file", "name"), named(r"\.(st[A-Z]\w+)"))
def test_the_page_has_the_class(file: str, name: str) -> None:
    """Streamlit gives its elements class names; styles find them by these."""
    exists = name in frontend()
    assert exists, f"Streamlit {streamlit.__version__} has no class {name}, which ui/browser/{file} uses"


@pytest.mark.parametrize(
    "attribute",
    ["data-test-script-state", "data-test-connection-state", "data-stale", "notRunning", "CONNECTED"],
)
def test_the_page_tells_its_state(attribute: str) -> None:
    """ui/browser/streamlit.js reads from the page whether a run is under way and the server is connected."""
    assert attribute in (BROWSER / "streamlit.js").read_text(encoding="utf-8")
    exists = attribute in frontend()
    assert exists, f"Streamlit {streamlit.__version__} has no {attribute}"


def test_the_page_has_a_head_and_a_body() -> None:
    """server.py puts the first script and the style there."""
    page = (FRONTEND / "index.html").read_text(encoding="utf-8")
    assert page.count("<head>") == page.count("</body>") == 1


def test_the_content_is_in_a_main_element() -> None:
    """ui/browser/first.js makes it a div, because masthead and footer are in it too."""
    exists = re.search(r"`main`|\"main\"", frontend())
    assert exists


def test_a_key_becomes_a_class() -> None:
    """Styles and scripts find a container or widget by the class st-key-KEY."""
    exists = "st-key-" in frontend()
    assert exists


def test_only_one_script_knows_the_page() -> None:
    """Scripts other than streamlit.js name no test id and no state of the page."""
    for path in BROWSER.glob("*.js"):
        if path.name != "streamlit.js":
            assert not re.search(r"data-test|testScriptState", path.read_text(encoding="utf-8")), path.name


def test_only_these_modules_import_private_parts() -> None:
    """A dependency on something private stands in one module and in the table of this test."""
    found: dict[str, set[str]] = {}
    for path in [*ROOT.glob("*.py"), *(ROOT / "pages").glob("*.py"), *(ROOT / "ui").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            module = node.module if isinstance(node, ast.ImportFrom) else None
            if module and module.startswith(("streamlit.", "streamlit_authenticator")):
                found.setdefault(str(path.relative_to(ROOT)), set()).add(module)
    assert found == PRIVATE_IMPORTS


def test_the_older_kind_of_pages_can_be_switched_off() -> None:
    """server.py switches it off, or the first deep link would run a page without app.py."""
    assert isinstance(PagesManager.uses_pages_directory, bool | None)


def test_a_run_knows_its_query() -> None:
    """ui/campaign_link.py reads the address of a run, in callbacks and fragments too."""
    assert "query_string" in ScriptRunContext.__dataclass_fields__


def test_the_sign_in_form_asks_our_controller() -> None:
    """ui/sign_in.py replaces the controllers that the library's form calls."""
    login = inspect.getsource(Authenticate.login)
    assert "self.authentication_controller.login(" in login
    assert "self.cookie_controller.get_cookie()" in login
    assert 'self.attrs.get("login_sleep_time"' in login or "login_sleep_time" in login
    assert streamlit_authenticator.Authenticate is Authenticate
