"""The web application that `make run` starts: app.py with safe headers and compression.

An error shows a reference in place of a trace.
"""

from __future__ import annotations

import asyncio
import logging
import re
import secrets
import traceback
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from hashlib import sha256
from pathlib import Path

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.formparsers import MultiPartParser
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.runtime.pages_manager import PagesManager

from language.translation import _
from ui import database
from ui.frame import BEHAVIOUR

# Until a first session has called st.navigation, Streamlit would take pages/ for its older kind of app
# and run a page without app.py, for whoever comes first by a deep link.
PagesManager.uses_pages_directory = False

# Streamlit logs each error with its message, which may hold an answer; `say_sorry` logs the rest.
logging.getLogger("streamlit.error_util").disabled = True

# A file that a visitor hands in stays in memory; Starlette would put a larger one on the disk.
MultiPartParser.spool_max_size = 16 * 1024 * 1024

log = logging.getLogger("role_compass")
UPKEEP = 300
"""Seconds from one sweep of the database to the next: what is to be deleted within the hour is."""
INDEX = Path(st.__file__).parent / "static" / "index.html"
INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def content_security_policy() -> str:
    """Scripts of this server alone, and the inline ones that we know by their hash."""
    inline = [*INLINE.findall(INDEX.read_text(encoding="utf-8")), BEHAVIOUR]
    hashes = " ".join(f"'sha256-{b64encode(sha256(s.encode()).digest()).decode()}'" for s in inline)
    return (
        f"default-src 'self'; script-src 'self' blob: {hashes}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
        "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )


HEADERS = {
    "Content-Security-Policy": content_security_policy(),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class SafeHeaders:
    """Adds the headers to every answer over HTTP."""

    def __init__(self, app: ASGIApp) -> None:
        """Wraps the application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)


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


@asynccontextmanager
async def upkeep(_app: st.App) -> AsyncIterator[None]:
    """Deletes from the database what has had its time, while the server runs."""

    async def again_and_again() -> None:
        while True:
            await asyncio.to_thread(database.sweep)
            await asyncio.sleep(UPKEEP)

    sweeping = asyncio.create_task(again_and_again())
    yield
    sweeping.cancel()


app = st.App(
    Path(__file__).with_name("app.py"),
    lifespan=upkeep,
    middleware=[Middleware(SafeHeaders), Middleware(GZipMiddleware, minimum_size=1000, compresslevel=6)],
    on_script_error=say_sorry,
)
