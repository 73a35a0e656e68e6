"""One browser tab, without the browser: it speaks Streamlit's protocol over the real WebSocket."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import cast
from urllib.parse import urlsplit

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from benchmarks.widget import BUTTON, FIELDS, Widget, widget_of

LONGEST_RUN = 60
"""Seconds after which a run counts as lost."""


class CountingConnection(ClientConnection):
    """A connection that counts the bytes from the server, frames included."""

    received = 0

    def data_received(self, data: bytes) -> None:
        """Counts what has come in."""
        self.received += len(data)
        super().data_received(data)


@dataclass(frozen=True, slots=True)
class Run:
    """What one click cost."""

    ms: float
    """From sending the click to the message that the script has finished."""
    size: int
    """Bytes from the server, since the click before."""
    messages: int
    fragment: bool
    """Whether a fragment ran, and not the whole page."""


@dataclass
class Cache:
    """The large messages that a browser keeps, so that the server need only name them."""

    longest: int = 0
    """After how many runs an unused message is dropped; the server says it."""
    runs: int = 0
    kept: dict[str, tuple[Delta, int]] = field(default_factory=dict)

    def delta(self, message: ForwardMsg) -> Delta:
        """What a message brings, or what it names."""
        name = message.hash if message.metadata.cacheable else message.ref_hash
        delta = self.kept[message.ref_hash][0] if message.ref_hash else message.delta
        if name:
            self.kept[name] = (delta, self.runs)
        return delta

    def age(self, fragments: set[str]) -> None:
        """Drops what is old; the run of a fragment only ages what belongs to it."""
        self.runs += 1
        self.kept = {
            name: (delta, used)
            for name, (delta, used) in self.kept.items()
            if self.runs - used <= self.longest or (fragments and delta.fragment_id not in fragments)
        }


class Tab:
    """A tab at one address; everything that it does lasts until the script has finished."""

    def __init__(self, url: str) -> None:
        """Notes the address."""
        parts = urlsplit(url)
        self.host, self.query = parts.netloc, parts.query
        self.widgets: dict[str, Widget] = {}
        self.cache = Cache()
        self._page = ""
        self._fragments: set[str] = set()
        self._drawn: dict[str, Widget] = {}

    async def open(self) -> Run:
        """Connects, and runs the script for the first time."""
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
        """What can be answered on the screen, from top to bottom."""
        return [widget for widget in self.widgets.values() if widget.kind in FIELDS]

    async def answer(self, widget: Widget, place: int) -> Run:
        """Answers one field."""
        widget.choose(place)
        return await self._run(widget.fragment)

    async def click(self, label: str) -> Run:
        """Clicks the button with this label."""
        found = next((w for w in self.widgets.values() if w.kind == BUTTON and w.label == label), None)
        if found is None:
            raise LookupError(f"no button {label!r} at ?{self.query}")
        return await self._run(found.fragment, WidgetState(id=found.id, trigger_value=True))

    async def _run(self, fragment: str = "", trigger: WidgetState | None = None) -> Run:
        asked = BackMsg()
        rerun = asked.rerun_script
        rerun.query_string, rerun.page_script_hash, rerun.fragment_id = self.query, self._page, fragment
        rerun.cached_message_hashes.extend(self.cache.kept)
        rerun.context_info.url, rerun.context_info.color_scheme = f"http://{self.host}", "light"
        states = [widget.state for widget in self.widgets.values() if widget.state is not None]
        rerun.widget_states.widgets.extend([*states, trigger] if trigger else states)
        payload = asked.SerializeToString()
        start, count, done = time.perf_counter(), 0, False
        await self._socket.send(payload)
        async with asyncio.timeout(LONGEST_RUN):
            while not done:
                done = self._take(ForwardMsg.FromString(await self._socket.recv(decode=False)))
                count += 1
        took = (time.perf_counter() - start) * 1000
        size, self._socket.received = self._socket.received, 0
        return Run(took, size, count, bool(fragment))

    def _take(self, message: ForwardMsg) -> bool:
        """Takes one message, and returns whether it was the last one of the run."""
        match message.WhichOneof("type"):
            case "new_session":
                self._page = message.new_session.page_script_hash
                self.cache.longest = message.new_session.config.max_cached_message_age
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
            drawn, known = widget_of(kind, element, delta.fragment_id), self.widgets.get(element.id)
            if known and not getattr(element, "set_value", False):
                drawn.state = known.state
            self._drawn[drawn.id] = drawn

    def _finish(self, status: int) -> bool:
        if status == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            return False
        if status == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
            raise RuntimeError("the script does not compile")
        outside = {
            w.id: w for w in self.widgets.values() if self._fragments and w.fragment not in self._fragments
        }
        self.widgets = {**outside, **self._drawn}
        self.cache.age(self._fragments)
        return True
