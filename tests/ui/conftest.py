"""What the tests of the screens share."""

from __future__ import annotations

import pytest
from streamlit.runtime.pages_manager import PagesManager


@pytest.fixture
def every_run_begins_at_the_app(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each run goes through app.py, as on the server; AppTest would take pages/ for the older kind of app."""
    begin = PagesManager.__init__

    def begin_at_the_app(self: PagesManager, *args: object, **options: object) -> None:
        begin(self, *args, **options)  # type: ignore[arg-type]
        PagesManager.uses_pages_directory = False

    monkeypatch.setattr(PagesManager, "__init__", begin_at_the_app)
