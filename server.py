"""The web application that `make run` starts: app.py with security headers, compression and database maintenance.

An error in a page shows a reference instead of a trace.
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
from http import HTTPStatus
from pathlib import Path

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.formparsers import MultiPartParser
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.runtime.pages_manager import PagesManager

from language.translation import _
from ui import database
from ui.frame import BEHAVIOUR, FIRST_SCRIPT, STYLE

# Until the first session has called st.navigation, Streamlit would treat pages/ as its older kind of multipage app, and
# the first visitor with a deep link would get a page without app.py.
PagesManager.uses_pages_directory = False

# Streamlit logs each error with its message, which may contain an answer; `show_reference` logs the rest.
logging.getLogger("streamlit.error_util").disabled = True

# Uploads stay in memory: Starlette would write anything above this size to the disk.
MultiPartParser.spool_max_size = 16 * 1024 * 1024

log = logging.getLogger("role_compass")
MAINTENANCE_INTERVAL = 300
"""Seconds between deletions of expired rows. Keys expire after 50 minutes, so none is stored for more than an hour."""
INDEX = Path(st.__file__).parent / "static" / "index.html"
INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def content_security_policy() -> str:
    """The policy: scripts of this server only, and the inline scripts that are known by their hash."""
    inline = [*INLINE.findall(INDEX.read_text(encoding="utf-8")), FIRST_SCRIPT, BEHAVIOUR]
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


class SecurityHeaders:
    """Middleware that adds the headers to every HTTP response."""

    def __init__(self, app: ASGIApp) -> None:
        """Wraps an application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handles one request."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)


class FirstPage:
    """Middleware that answers every request for an HTML page with Streamlit's own page, with the style of this app and its first script.

    A style that arrived with the first elements would be applied after them: the screen would be drawn twice.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wraps an application."""
        self.app = app
        page = INDEX.read_text(encoding="utf-8").replace("<head>", f"<head><script>{FIRST_SCRIPT}</script>")
        # Behind Streamlit's own styles, which it adds to the head and which this one overrides.
        self.page = page.replace("</body>", f"<style>{STYLE}</style></body>")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handles one request."""
        is_page = False

        async def with_style(message: Message) -> None:
            nonlocal is_page
            if message["type"] == "http.response.start":
                kind = MutableHeaders(scope=message).get("content-type", "")
                is_page = message["status"] == HTTPStatus.OK and kind.startswith("text/html")
                if is_page:
                    page = HTMLResponse(self.page, headers={"Cache-Control": "no-cache"})
                    await page(scope, receive, send)
            if not is_page:
                await send(message)

        await self.app(scope, receive, with_style if scope["type"] == "http" else send)


def show_reference(error: Exception) -> bool:
    """Shows a reference to the visitor and logs it with the location of the error.

    The message of the error is neither shown nor logged, because it may contain answers. Returns True: the error is handled.
    """
    reference = secrets.token_hex(4)
    locations = [f"{Path(f.filename).name}:{f.lineno}" for f in traceback.extract_tb(error.__traceback__)]
    log.error("error %s: %s at %s", reference, type(error).__name__, " < ".join(reversed(locations[-6:])))
    st.error(
        _("Something went wrong on our side. Go back or reload the page. Reference: {reference}").format(
            reference=reference
        )
    )
    return True


@asynccontextmanager
async def maintenance(_app: st.App) -> AsyncIterator[None]:
    """Deletes expired rows from the database at intervals while the server runs."""

    async def run_at_intervals() -> None:
        while True:
            await asyncio.to_thread(database.delete_expired_rows)
            await asyncio.sleep(MAINTENANCE_INTERVAL)

    task = asyncio.create_task(run_at_intervals())
    yield
    task.cancel()


app = st.App(
    Path(__file__).with_name("app.py"),
    lifespan=maintenance,
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(GZipMiddleware, minimum_size=1000, compresslevel=6),
        Middleware(FirstPage),
    ],
    on_script_error=show_reference,
)
