"""What the server adds to the app: security headers, and error pages that reveal nothing."""

from __future__ import annotations

import asyncio
import logging
import re

import pytest
import streamlit as st
from starlette.types import Message, Receive, Scope, Send

import server
from ui.frame import FIRST_SCRIPT, STYLE

MESSAGE = "47 months of outstanding service"


def test_an_error_shows_a_reference_and_logs_no_message(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The message of an exception may contain an answer, so it is neither shown nor logged."""
    shown: list[str] = []
    monkeypatch.setattr(st, "error", shown.append)
    with caplog.at_level(logging.ERROR, "role_compass"):
        try:
            raise ValueError(MESSAGE)  # noqa: TRY301 - the log names this function's file and line
        except ValueError as error:
            assert server.show_reference(error)
    reference = re.search(r"Reference: ([0-9a-f]{8})", shown[0])
    assert reference
    assert reference[1] in caplog.text
    assert "ValueError at test_server.py:" in caplog.text
    assert MESSAGE not in caplog.text + shown[0]


def test_streamlit_does_not_log_exceptions_of_the_app() -> None:
    """Streamlit's log would contain the message."""
    assert logging.getLogger("streamlit.error_util").disabled


def test_the_content_security_policy_allows_only_known_scripts() -> None:
    """Scripts come from this server or are listed by their hash."""
    policy = server.content_security_policy()
    scripts = next(part for part in policy.split(";") if "script-src" in part)
    assert "unsafe" not in scripts
    assert scripts.count("'sha256-") == 3
    assert "https" not in policy


def answer_of_first_page(kind: bytes) -> list[Message]:
    """The messages that a file of this type becomes."""
    sent: list[Message] = []

    async def file(_scope: Scope, _receive: Receive, send: Send) -> None:
        headers = [(b"content-type", kind), (b"etag", b"old")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"as it was"})

    async def keep(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    asyncio.run(server.FirstPage(file)({"type": "http", "method": "GET"}, receive, keep))
    return sent


def test_every_page_comes_with_its_style() -> None:
    """The style is in the HTML of each page, and no mark of Streamlit's file lets a browser keep an old one."""
    start, body = answer_of_first_page(b"text/html; charset=utf-8")
    assert f"<style>{STYLE}</style></body>" in body["body"].decode()
    assert f"<head><script>{FIRST_SCRIPT}</script>" in body["body"].decode()
    assert b"etag" not in dict(start["headers"])
    assert dict(start["headers"])[b"cache-control"] == b"no-cache"


def test_other_files_are_sent_as_they_are() -> None:
    """Scripts, fonts and pictures are not changed."""
    start, body = answer_of_first_page(b"text/javascript")
    assert dict(start["headers"])[b"etag"] == b"old"
    assert body["body"] == b"as it was"
