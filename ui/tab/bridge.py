"""Messages to the browser tab, and its replies. The tab's side is browser/bridge.js.

A message says in `to` which script of the page it is for: `answers`, `counting` or `file`.
"""

from __future__ import annotations

import json
import secrets
from base64 import b64encode
from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from language.translation import _
from ui import session

SCRIPT = "export default (part) =>\n(window.roleCompassMessages ??= []).push(part);"
"""Streamlit sends a component's script with every message, so this one only hands the message to the page's script.

A script of one line would be taken for the name of a file.
"""

_component = st.components.v2.component("role_compass_tab", js=SCRIPT)


def send(key: str, to: str, message: Mapping[str, Any], **events: Callable[[], None]) -> None:
    """Sends a message; `events` are called when the tab replies, and `reply` returns what it said.

    The message travels as bytes, because Streamlit would try each value of a dictionary as a table, with pandas.
    """
    listeners: Any = events  # the type of a component does not know the names of its events
    _component(key=key, data=json.dumps({"to": to, **message}).encode(), **listeners)


def reply(key: str, event: str) -> Any:  # noqa: ANN401 - whatever a browser sends
    """What the tab replied to a message; to be treated as hostile."""
    return session.component_event(key, event)


def send_file(name: str, kind: str, content: bytes) -> None:
    """Sends a file to the browser's downloads, and says so. It never gets an address on the server."""
    full_name = f"role-compass-{name}"
    file = {
        "id": secrets.token_hex(8),
        "name": full_name,
        "type": kind,
        "content": b64encode(content).decode(),
    }
    send("file", "file", file)
    st.caption(_("{name} is on its way to your downloads.").format(name=full_name))
