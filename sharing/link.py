"""Short links for handouts. They contain only a campaign, a role or the kiosk flag, never an answer."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlencode, urlsplit

CAMPAIGN, ROLE, KIOSK = "c", "role", "kiosk"
SETTING = "ROLE_COMPASS_ADDRESS"
ALLOWED = re.compile(r"[A-Za-z0-9._~!$&'()*+,;=:@%/\[\]-]+")
"""The characters allowed in an address without a query and a fragment."""

MAX_ADDRESS_LENGTH = 100
"""Characters of an address. A longer one does not fit on a card and is too long to type."""


class NoAddressError(Exception):
    """Links cannot be created. The message is one line that says what to configure."""


def campaign_link(address: str | None, code: str, *, kiosk: bool = False) -> str:
    """Returns the link of a campaign for visitors' devices, or with `kiosk` for the tablet on a stand."""
    return _link(address, {CAMPAIGN: code} | ({KIOSK: "1"} if kiosk else {}))


def role_link(address: str | None, role: str, code: str | None = None) -> str:
    """Returns the link of a role, within a campaign if `code` is given."""
    return _link(address, {ROLE: role} | ({CAMPAIGN: code} if code else {}))


def without_scheme(link: str) -> str:
    """Returns the link as it is printed and typed."""
    return link.partition("://")[2]


def _link(address: str | None, query: dict[str, str]) -> str:
    return f"{_valid_address(address)}/?{urlencode(query)}"


def _valid_address(address: str | None) -> str:
    """Returns the address without a trailing slash; raises NoAddressError if visitors cannot open it."""
    if not address:
        raise NoAddressError(f"{SETTING} is not set; set it to the address at which visitors reach this site")
    if len(address) > MAX_ADDRESS_LENGTH or not ALLOWED.fullmatch(address) or not _is_public(address):
        raise NoAddressError(
            f"{SETTING} is not an address that visitors can open; want http:// or https://, a host and an optional "
            f"path, at most {MAX_ADDRESS_LENGTH} characters, without a user name, a question mark or #"
        )
    return address.rstrip("/")


def _is_public(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return _is_web_address(parts) and parts.port != 0
    except ValueError:
        return False


def _is_web_address(parts: SplitResult) -> bool:
    return parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
