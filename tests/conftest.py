"""What every test may use: the shipped catalogue, and a copy of the content to change."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

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
