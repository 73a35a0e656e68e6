"""Links for handouts contain a campaign or a role, and never an answer."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharing.link import MAX_ADDRESS_LENGTH, NoAddressError, campaign_link, role_link, without_scheme

CODES = st.text("23456789ABCDEFGHJKMNPQRSTVWXYZ", min_size=6, max_size=6)
NAMES = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=20)
ADDRESSES = st.builds(
    "{}://{}.example{}{}{}".format,
    st.sampled_from(["http", "https"]),
    NAMES.map(lambda name: f"a{name}"),
    st.sampled_from(["", ":8443"]),
    st.lists(NAMES, max_size=2).map(lambda parts: "".join(f"/{part}" for part in parts)),
    st.sampled_from(["", "/"]),
)


def test_a_campaign_link_is_the_address_and_the_code() -> None:
    """The link has only the code; the link for a tablet has the kiosk flag too."""
    assert campaign_link("https://compass.example.org", "K7QF2M") == "https://compass.example.org/?c=K7QF2M"
    kiosk = campaign_link("https://example.org/compass/", "K7QF2M", kiosk=True)
    assert kiosk == "https://example.org/compass/?c=K7QF2M&kiosk=1"


def test_a_role_link_may_include_a_campaign() -> None:
    """The link has the role, and the code of a campaign if one is given."""
    address = "https://compass.example.org"
    assert role_link(address, "soc-analyst") == f"{address}/?role=soc-analyst"
    assert role_link(address, "soc-analyst", "K7QF2M") == f"{address}/?role=soc-analyst&c=K7QF2M"


@given(address=ADDRESSES, code=CODES, role=NAMES, kiosk=st.booleans())
def test_every_link_keeps_the_configured_address(address: str, code: str, role: str, *, kiosk: bool) -> None:
    """Links keep scheme, host and path, and their query has only the given values."""
    base = urlsplit(address)
    campaign = {"c": [code]} | ({"kiosk": ["1"]} if kiosk else {})
    queries = {
        campaign_link(address, code, kiosk=kiosk): campaign,
        role_link(address, role, code): {"role": [role], "c": [code]},
    }
    for link, query in queries.items():
        parts = urlsplit(link)
        assert (parts.scheme, parts.netloc) == (base.scheme, base.netloc)
        assert parts.path == base.path.rstrip("/") + "/"
        assert parse_qs(parts.query) == query
        assert not parts.fragment
        assert f"{base.scheme}://{without_scheme(link)}" == link


@given(code=st.text(max_size=20))
def test_codes_and_roles_are_quoted(code: str) -> None:
    """Arbitrary text as a code or a role adds no parameter, no fragment and no host."""
    for link in (campaign_link("https://a.example", code), role_link("https://a.example", code)):
        parts = urlsplit(link)
        assert parts.netloc == "a.example"
        assert len(parse_qs(parts.query, keep_blank_values=True)) == 1
        assert not parts.fragment
        assert link.isascii()


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "compass.example.org",
        "ftp://compass.example.org",
        "javascript:alert(1)",
        "https://",
        "https:///path",
        "https://me:secret@compass.example.org",
        "https://compass.example.org/?a=1",
        "https://compass.example.org/?",
        "https://compass.example.org/#here",
        "https://compass.example.org:0",
        "https://compass.example.org:99999",
        "https://compass.example.org:port",
        "https://[::1",
        "https://compass.example.org/a b",
        "https://compass.example.org\n",
        "https://cömpass.example.org",
        "https://" + "a" * MAX_ADDRESS_LENGTH,
    ],
)
def test_an_invalid_address_is_an_error(address: str | None) -> None:
    """The error is one line that names the setting and does not reveal a password."""
    with pytest.raises(NoAddressError) as error:
        campaign_link(address, "K7QF2M")
    assert "ROLE_COMPASS_ADDRESS" in str(error.value)
    assert "\n" not in str(error.value)
    assert "secret" not in str(error.value)


def test_an_address_of_the_maximum_length_is_accepted() -> None:
    """An address with exactly the maximum number of characters is valid."""
    address = "https://" + "a" * (MAX_ADDRESS_LENGTH - len("https://"))
    assert campaign_link(address, "K7QF2M").startswith(address)
