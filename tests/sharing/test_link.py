"""Links for paper hold a campaign and a role, and never an answer."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharing.link import LONGEST, NoAddressError, campaign_link, role_link, spoken

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


def test_a_link_is_the_address_and_a_code() -> None:
    """The link of a campaign is as short as it can be; a tablet's has one more word."""
    assert campaign_link("https://compass.example.org", "K7QF2M") == "https://compass.example.org/?c=K7QF2M"
    kiosk = campaign_link("https://example.org/compass/", "K7QF2M", kiosk=True)
    assert kiosk == "https://example.org/compass/?c=K7QF2M&kiosk=1"


def test_a_role_has_its_link() -> None:
    """The link of a role leads to the role, in a campaign or without one."""
    address = "https://compass.example.org"
    assert role_link(address, "soc-analyst") == f"{address}/?role=soc-analyst"
    assert role_link(address, "soc-analyst", "K7QF2M") == f"{address}/?role=soc-analyst&c=K7QF2M"


@given(address=ADDRESSES, code=CODES, role=NAMES, kiosk=st.booleans())
def test_every_link_stays_at_the_address(address: str, code: str, role: str, *, kiosk: bool) -> None:
    """Whatever the address, links keep its host and path, and say what they were given and nothing else."""
    wanted = urlsplit(address)
    asked = {"c": [code]} | ({"kiosk": ["1"]} if kiosk else {})
    made = {
        campaign_link(address, code, kiosk=kiosk): asked,
        role_link(address, role, code): {"role": [role], "c": [code]},
    }
    for link, query in made.items():
        found = urlsplit(link)
        assert (found.scheme, found.netloc) == (wanted.scheme, wanted.netloc)
        assert found.path == wanted.path.rstrip("/") + "/"
        assert parse_qs(found.query) == query
        assert not found.fragment
        assert f"{wanted.scheme}://{spoken(link)}" == link


@given(code=st.text(max_size=20))
def test_a_name_cannot_add_to_a_link(code: str) -> None:
    """A code or a role that is none is quoted: it adds no field, no fragment and no host."""
    for link in (campaign_link("https://a.example", code), role_link("https://a.example", code)):
        found = urlsplit(link)
        assert found.netloc == "a.example"
        assert len(parse_qs(found.query, keep_blank_values=True)) == 1
        assert not found.fragment
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
        "https://" + "a" * LONGEST,
    ],
)
def test_a_wrong_address_makes_no_link(address: str | None) -> None:
    """Without an address that visitors can reach nothing is printed; one line says what to set."""
    with pytest.raises(NoAddressError) as caught:
        campaign_link(address, "K7QF2M")
    assert "ROLE_COMPASS_ADDRESS" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)


def test_the_longest_address_is_taken() -> None:
    """The bound itself is allowed."""
    address = "https://" + "a" * (LONGEST - len("https://"))
    assert campaign_link(address, "K7QF2M").startswith(address)
