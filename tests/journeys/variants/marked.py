"""The app with a French translation that puts every text between marks; for uvicorn only."""

from __future__ import annotations

import tempfile
from pathlib import Path

from language import translation
from tests.journeys.variants.marked_language import write_catalogue

FOLDER = Path(tempfile.mkdtemp())
write_catalogue(FOLDER)
translation.LOCALES = FOLDER

from server import app  # noqa: E402 - the app is imported with the other catalogue

__all__ = ["app"]
