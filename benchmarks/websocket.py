"""A browser tab without the browser: a client for Streamlit's protocol over a real WebSocket."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import cast
from urllib.parse import parse_qsl, urlencode, urlsplit

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from benchmarks.widget import BUTTON, FIELDS, Widget, widget_of

RUN_TIMEOUT = 60
"""Seconds within which a run must finish."""


class CountingConnection(ClientConnection):
    """A connection that counts the bytes from the server, including frames."""

    received = 0

    def data_received(self, data: bytes) -> None:
        """Adds the size of the received data."""
        self.received += len(data)
        super().data_received(data)


@dataclass(frozen=True, slots=True)
class Run:
    """The cost of one click."""

    ms: float
    """Milliseconds from sending the click to the message that the script has finished."""
    size: int
    """Bytes from the server since the previous click."""
    messages: int
    fragment: bool
    """True if only a fragment ran, not the whole page."""


@dataclass
class Cache:
    """The large messages that a browser caches, so that the server can refer to them by hash."""

    max_age: int = 0
    """The number of runs after which an unused message is dropped, as set by the server."""
    runs: int = 0
    deltas: dict[str, tuple[Delta, int]] = field(default_factory=dict)

    def delta(self, message: ForwardMsg) -> Delta:
        """Returns the content of a message, or the cached content to which it refers."""
        key = message.hash if message.metadata.cacheable else message.ref_hash
        delta = self.deltas[message.ref_hash][0] if message.ref_hash else message.delta
        if key:
            self.deltas[key] = (delta, self.runs)
        return delta

    def age(self, fragments: set[str]) -> None:
        """Drops expired messages; the run of a fragment drops only messages of that fragment."""
        self.runs += 1
        self.deltas = {
            key: (delta, last_used)
            for key, (delta, last_used) in self.deltas.items()
            if self.runs - last_used <= self.max_age or (fragments and delta.fragment_id not in fragments)
        }


class Tab:
    """A tab at an address. Every action waits until the script has finished."""

    def __init__(self, url: str) -> None:
        """Sets the address; `open` connects to it."""
        parts = urlsplit(url)
        self.host, self.query = parts.netloc, parts.query
        self.widgets: dict[str, Widget] = {}
        self.cache = Cache()
        self._page = ""
        self._fragments: set[str] = set()
        self._drawn: dict[str, Widget] = {}

    async def open(self) -> Run:
        """Connects and runs the script for the first time."""
        socket = await connect(
            f"ws://{self.host}/_stcore/stream", origin=Origin(f"http://{self.host}"),
            subprotocols=[Subprotocol("streamlit"), Subprotocol("PLACEHOLDER_AUTH_TOKEN")],
            compression=None, create_connection=CountingConnection, max_size=None, ping_interval=None,
            proxy=None,
        )  # fmt: skip
        self._socket = cast(CountingConnection, socket)
        return await self._run()

    async def close(self) -> None:
        """Closes the tab."""
        await self._socket.close()

    def fields(self) -> list[Widget]:
        """Returns the fields on the screen, from top to bottom."""
        return [widget for widget in self.widgets.values() if widget.kind in FIELDS]

    async def answer(self, widget: Widget, option: int) -> Run:
        """Answers a field with the option at this index."""
        widget.choose(option)
        return await self._run(widget.fragment)

    async def click(self, label: str) -> Run:
        """Clicks the button with this label."""
        button = next((w for w in self.widgets.values() if w.kind == BUTTON and w.label == label), None)
        if button is None:
            raise LookupError(f"no button {label!r} at ?{self.query}")
        return await self._run(button.fragment, WidgetState(id=button.id, trigger_value=True))

    async def go_to(self, step: str) -> Run:
        """Opens another step of the page by its address."""
        self.query = urlencode({**dict(parse_qsl(self.query)), "step": step})
        return await self._run()

    async def _run(self, fragment: str = "", trigger: WidgetState | None = None) -> Run:
        message = BackMsg()
        rerun = message.rerun_script
        rerun.query_string, rerun.page_script_hash, rerun.fragment_id = self.query, self._page, fragment
        rerun.cached_message_hashes.extend(self.cache.deltas)
        rerun.context_info.url, rerun.context_info.color_scheme = f"http://{self.host}", "light"
        states = [widget.state for widget in self.widgets.values() if widget.state is not None]
        rerun.widget_states.widgets.extend([*states, trigger] if trigger else states)
        payload = message.SerializeToString()
        start, count, done = time.perf_counter(), 0, False
        await self._socket.send(payload)
        async with asyncio.timeout(RUN_TIMEOUT):
            while not done:
                done = self._handle(ForwardMsg.FromString(await self._socket.recv(decode=False)))
                count += 1
        ms = (time.perf_counter() - start) * 1000
        size, self._socket.received = self._socket.received, 0
        return Run(ms, size, count, bool(fragment))

    def _handle(self, message: ForwardMsg) -> bool:
        """Handles a message. Returns True if it is the last one of the run."""
        match message.WhichOneof("type"):
            case "new_session":
                self._page = message.new_session.page_script_hash
                self.cache.max_age = message.new_session.config.max_cached_message_age
                self._fragments, self._drawn = set(message.metadata.run.fragment_ids), {}
            case "navigation":
                self._page = message.navigation.page_script_hash
            case "page_info_changed":
                self.query = message.page_info_changed.query_string
            case "delta" | "ref_hash":
                self._draw(self.cache.delta(message))
            case "script_finished":
                return self._finish(message.script_finished)
        return False

    def _draw(self, delta: Delta) -> None:
        kind = delta.new_element.WhichOneof("type")
        if kind == "exception":
            raise RuntimeError(f"the page shows an error: {delta.new_element.exception.message}")
        if kind == "alert" and delta.new_element.alert.format == Alert.ERROR:
            raise RuntimeError(f"the page shows an error: {delta.new_element.alert.body}")
        if kind in (BUTTON, *FIELDS):
            element = getattr(delta.new_element, kind)
            widget, previous = widget_of(kind, element, delta.fragment_id), self.widgets.get(element.id)
            if previous and not getattr(element, "set_value", False):
                widget.state = previous.state
            self._drawn[widget.id] = widget

    def _finish(self, status: int) -> bool:
        if status == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            return False
        if status == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
            raise RuntimeError("the script does not compile")
        unchanged = {
            w.id: w for w in self.widgets.values() if self._fragments and w.fragment not in self._fragments
        }
        self.widgets = {**unchanged, **self._drawn}
        self.cache.age(self._fragments)
        return True
