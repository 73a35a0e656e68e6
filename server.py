"""The web application that `make run` starts: app.py, compressed, and an error reference in place of a trace."""

from __future__ import annotations

import logging
import secrets
import traceback
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from streamlit.runtime.pages_manager import PagesManager

from language.translation import _

# Until a first session has called st.navigation, Streamlit would take pages/ for its older kind of app
# and run a page without app.py, for whoever comes first by a deep link.
PagesManager.uses_pages_directory = False

log = logging.getLogger("role_compass")


def say_sorry(error: Exception) -> bool:
    """Shows a reference, and logs it with the places in the code; never a message, it may hold answers."""
    reference = secrets.token_hex(4)
    places = [f"{Path(f.filename).name}:{f.lineno}" for f in traceback.extract_tb(error.__traceback__)]
    log.error("error %s: %s at %s", reference, type(error).__name__, " < ".join(reversed(places[-6:])))
    st.error(
        _("Something went wrong on our side. Go back or reload the page. Reference: {reference}").format(
            reference=reference
        )
    )
    return True


app = st.App(
    "app.py",
    middleware=[Middleware(GZipMiddleware, minimum_size=1000, compresslevel=6)],
    on_script_error=say_sorry,
)
