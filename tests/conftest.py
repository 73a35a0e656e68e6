"""What every test may use: the shipped catalogue, and a copy of the content to change."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from streamlit.runtime.pages_manager import PagesManager

from eligibility.catalogue import CONTENT, Catalogue, read

# No timed asserts on a shared machine; in CI the same examples each time.
settings.register_profile(
    "here", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize="CI" in os.environ
)
settings.load_profile("here")


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The content that is shipped."""
    return read()


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the content folder."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


@pytest.fixture
def every_run_begins_at_the_app(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each run goes through app.py, as on the server; AppTest would take pages/ for the older kind of app."""
    begin = PagesManager.__init__

    def begin_at_the_app(self: PagesManager, *args: object, **options: object) -> None:
        begin(self, *args, **options)  # type: ignore[arg-type]
        PagesManager.uses_pages_directory = False

    monkeypatch.setattr(PagesManager, "__init__", begin_at_the_app)
