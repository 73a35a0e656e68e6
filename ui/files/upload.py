"""Files that a visitor chooses to hand in. They are read in memory, and forgotten after use."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ui import session

MEGABYTE = 1024 * 1024


def choose(name: str, label: str, *, kinds: Sequence[str], most: int) -> bytes | None:
    """The bytes of a file that was chosen, at most `most` and one; None where there is none."""
    found = st.file_uploader(label, type=list(kinds), key=_key(name), max_upload_size=most // MEGABYTE)
    return found.read(most + 1) if found else None


def forget(name: str) -> None:
    """Makes room for another file: the one before leaves the server's memory with its field."""
    session.put(f"uploads-{name}", session.remembered(f"uploads-{name}", 0) + 1)


def _key(name: str) -> str:
    return f"upload-{name}-{session.remembered(f'uploads-{name}', 0)}"
