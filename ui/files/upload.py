"""The upload field. A file is read in memory, and dropped from memory after use."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ui import session

MEGABYTE = 1024 * 1024


def choose_file(name: str, label: str, *, kinds: Sequence[str], max_bytes: int) -> bytes | None:
    """Draws the field, and returns at most `max_bytes` + 1 bytes of the chosen file, or None without a file.

    The additional byte lets the reader tell that a file is too large.
    """
    file = st.file_uploader(label, type=list(kinds), key=_key(name), max_upload_size=max_bytes // MEGABYTE)
    return file.read(max_bytes + 1) if file else None


def drop_file(name: str) -> None:
    """Replaces the field with a new one, so that the server no longer holds the file."""
    session.put(f"uploads-{name}", session.value_of(f"uploads-{name}", 0) + 1)


def _key(name: str) -> str:
    return f"upload-{name}-{session.value_of(f'uploads-{name}', 0)}"
