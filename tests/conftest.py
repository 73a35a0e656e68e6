"""Fixtures for all tests: the catalogue of the project, and a copy of the content that tests may change."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from streamlit.runtime.pages_manager import PagesManager

from eligibility.catalogue import CONTENT, Catalogue, read_catalogue
from records import accounts

# No deadlines, because machines are shared; in CI the same examples in every run.
settings.register_profile(
    "here", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize="CI" in os.environ
)
# `make audit` runs the properties of what comes from outside with 5,000 examples each.
settings.register_profile("audit", settings.get_profile("here"), max_examples=5000, derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "here"))


@pytest.fixture(autouse=True)
def cheap_passwords(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords are hashed with few rounds, except in tests that are marked as being about the hash."""
    if "real_hash" not in request.keywords:
        monkeypatch.setattr(accounts, "ROUNDS", 4)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The catalogue of the project."""
    return read_catalogue()


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the content folder that a test may change."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


@pytest.fixture
def every_run_begins_at_the_app(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every run starts in app.py, as on the server. AppTest would treat pages/ as the older multipage format."""
    original_init = PagesManager.__init__

    def init_without_pages_folder(self: PagesManager, *args: object, **options: object) -> None:
        original_init(self, *args, **options)  # type: ignore[arg-type]
        PagesManager.uses_pages_directory = False

    monkeypatch.setattr(PagesManager, "__init__", init_without_pages_folder)
