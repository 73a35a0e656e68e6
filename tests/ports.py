"""Ports for the servers that the tests start."""

from __future__ import annotations

import socket


def free_port() -> int:
    """A TCP port on the loopback interface that is free at the moment; another program may still take it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
