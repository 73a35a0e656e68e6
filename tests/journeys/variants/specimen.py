"""The app with an additional page that shows every kind of question."""

from __future__ import annotations

from pathlib import Path

from server import app
from ui import navigation
from ui.tab import answers

__all__ = ["app"]

navigation.FILES["specimen"] = str(Path(__file__).with_name("specimen_page.py"))
answers.NEED_ANSWERS.add("specimen")
