"""The time that the screens tell is counted for each role of the content."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

from eligibility.catalogue import Catalogue
from tests.ui.screens import open_home, open_role, visible
from ui.roles.minutes import counted_minutes

APP = str(Path(__file__).parents[2] / "app.py")


def test_every_role_has_its_minutes(catalogue: Catalogue) -> None:
    """After a new role, `python -m docs.length` writes the file again."""
    assert set(counted_minutes()) == set(catalogue.roles)
    assert all(0 < minutes.verdict < minutes.whole for minutes in counted_minutes().values())


def test_home_and_role_tell_the_counted_time() -> None:
    """The home page tells the longest way to a first answer, a role its own minutes."""
    app = AppTest.from_file(APP, default_timeout=20)
    open_home(app)
    longest = max(minutes.verdict for minutes in counted_minutes().values())
    assert any(f"A first answer in {longest} minutes" in text for text in visible(app))
    app = AppTest.from_file(APP, default_timeout=20)
    open_role(app, "soc-analyst")
    verdict, whole = counted_minutes()["soc-analyst"]
    assert any(f"takes about {verdict} minutes, the whole check {whole}." in text for text in visible(app))
