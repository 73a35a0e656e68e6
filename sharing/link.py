"""Links for paper: short, and with nothing in them but a campaign, a role and the kiosk's mark."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlencode, urlsplit

CAMPAIGN, ROLE, KIOSK = "c", "role", "kiosk"
SETTING = "ROLE_COMPASS_ADDRESS"
WRITABLE = re.compile(r"[A-Za-z0-9._~!$&'()*+,;=:@%/\[\]-]+")
"""What an address may hold that has no query and no fragment."""

LONGEST = 100
"""Characters of an address; a longer one fits on no card, and nobody types it."""


class NoAddressError(Exception):
    """Links cannot be made; the message is one line that says what to set."""


def campaign_link(address: str | None, code: str, *, kiosk: bool = False) -> str:
    """The link of a campaign, for visitors' own devices or for a tablet on a stand."""
    return _link(address, {CAMPAIGN: code} | ({KIOSK: "1"} if kiosk else {}))


def role_link(address: str | None, role: str, code: str | None = None) -> str:
    """The link of a role, within a campaign where one is given; it never holds an answer."""
    return _link(address, {ROLE: role} | ({CAMPAIGN: code} if code else {}))


def spoken(link: str) -> str:
    """The link as it is printed and typed, without its scheme."""
    return link.partition("://")[2]


def _link(address: str | None, query: dict[str, str]) -> str:
    return f"{_checked(address)}/?{urlencode(query)}"


def _checked(address: str | None) -> str:
    """The address without a slash at its end."""
    if not address:
        raise NoAddressError(f"{SETTING} is not set; set it to the address at which visitors reach this site")
    if len(address) > LONGEST or not WRITABLE.fullmatch(address) or not _is_public(address):
        raise NoAddressError(
            f"{SETTING} is no address for visitors; want http:// or https://, a host and perhaps a path, "
            f"at most {LONGEST} characters, with no user, no question mark and no #"
        )
    return address.rstrip("/")


def _is_public(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return _is_web(parts) and parts.port != 0
    except ValueError:
        return False


def _is_web(parts: SplitResult) -> bool:
    return parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
