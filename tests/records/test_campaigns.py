"""Campaigns are validated, have a code that is easy to type, and can be closed and deleted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from records import campaigns, codes
from records.campaigns import MAX_LINK_DAYS, MAX_NAME_LENGTH, Campaign, State
from records.errors import RecordsError, RefusedError
from tests.records.conftest import DAY, DRAFT, ROLES, Write, rows


def later(days: int) -> dt.date:
    """The day that many days after the first day of the campaign."""
    return DAY + dt.timedelta(days=days)


def test_a_stored_campaign_is_the_one_that_was_entered(engine: sa.Engine) -> None:
    """Surrounding spaces are removed, and the order of the roles is kept."""
    draft = DRAFT._replace(name="  Spring fair ", roles=ROLES[::-1])
    made = campaigns.add(engine, draft, ROLES)
    assert campaigns.find(engine, made.code) == made
    assert made == Campaign(made.code, *DRAFT._replace(roles=ROLES[::-1]), closed=False)


def test_a_code_may_be_typed_with_spaces_hyphens_and_small_letters(
    engine: sa.Engine, campaign: Campaign
) -> None:
    """Case, spaces and hyphens do not matter; another code finds no campaign."""
    code = campaign.code.lower()
    assert campaigns.find(engine, f" {code[:3]}-{code[3:]} ") == campaign
    assert campaigns.find(engine, "CCCCCC" if campaign.code != "CCCCCC" else "DDDDDD") is None
    assert campaigns.find(engine, "%") is None


def test_the_newest_campaign_is_listed_first(engine: sa.Engine) -> None:
    """Campaigns are listed by first day, the latest first."""
    old, new = (
        campaigns.add(engine, DRAFT._replace(first_day=day, last_day=later(3), expires=later(3)), ROLES)
        for day in (DAY, later(1))
    )
    assert campaigns.list_all(engine) == [new, old]


def test_a_code_in_use_is_not_given_out_again(engine: sa.Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """If a random code is taken, another one is tried, up to a limit."""
    drawn: Iterator[str] = iter(["CCCCCC", "CCCCCC", "DDDDDD"])
    monkeypatch.setattr(codes, "new", lambda: next(drawn))
    assert [campaigns.add(engine, DRAFT, ROLES).code for _ in range(2)] == ["CCCCCC", "DDDDDD"]
    monkeypatch.setattr(codes, "new", lambda: "CCCCCC")
    with pytest.raises(RecordsError, match="all taken"):
        campaigns.add(engine, DRAFT, ROLES)


def test_values_at_the_limits_are_accepted(engine: sa.Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The longest name, the longest link period and any language with a catalogue are valid."""
    monkeypatch.setattr(campaigns, "languages", lambda: ("en", "fr"))
    draft = DRAFT._replace(
        name="é" * MAX_NAME_LENGTH, place="Ł", last_day=DAY, expires=later(MAX_LINK_DAYS), language="fr"
    )
    assert campaigns.add(engine, draft, ROLES).name == "é" * MAX_NAME_LENGTH


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("name", {"name": " "}),
        ("name", {"name": "a" * (MAX_NAME_LENGTH + 1)}),
        ("name", {"name": "a\nb"}),
        ("name", {"name": "a\0"}),
        ("name", {"name": "a\u202eb"}),
        ("place", {"place": ""}),
        ("place", {"place": "\ud800"}),
        ("last_day", {"last_day": later(-1)}),
        ("expires", {"expires": later(1)}),
        ("expires", {"expires": later(MAX_LINK_DAYS + 1)}),
        ("expires", {"expires": dt.date.max}),
        ("roles", {"roles": ()}),
        ("roles", {"roles": ("soc-analyst", "soc-analyst")}),
        ("roles", {"roles": ("astronaut",)}),
        ("language", {"language": "tlh"}),
    ],
)
def test_an_invalid_field_is_refused_with_its_own_message(
    engine: sa.Engine, field: str, change: dict[str, object]
) -> None:
    """The error has one message for the invalid field, and no campaign is created."""
    with pytest.raises(RefusedError) as refused:
        campaigns.add(engine, DRAFT._replace(**change), ROLES)  # type: ignore[arg-type]
    assert list(refused.value.faults) == [field]
    assert refused.value.faults[field] in str(refused.value)
    assert "{" not in refused.value.faults[field]
    assert not campaigns.list_all(engine)


def test_all_invalid_fields_are_reported_together(engine: sa.Engine) -> None:
    """The recruiter sees the errors of all fields at once."""
    with pytest.raises(RefusedError) as refused:
        campaigns.add(engine, DRAFT._replace(name="", last_day=later(-1), roles=()), ROLES)
    assert list(refused.value.faults) == ["name", "last_day", "roles"]


def test_a_link_works_until_it_is_closed_or_expires(engine: sa.Engine, campaign: Campaign) -> None:
    """A link works until the end of its last day. It already works before the first day, so that posters can be tested."""
    assert campaign.state(later(-7)) is campaign.state(campaign.expires) is State.OPEN
    assert campaign.state(campaign.expires + dt.timedelta(days=1)) is State.EXPIRED
    assert campaigns.close(engine, campaign.code)
    closed = campaigns.find(engine, campaign.code)
    assert closed is not None
    assert closed.state(DAY) is State.CLOSED


def test_deleting_a_campaign_deletes_its_counts(engine: sa.Engine, campaign: Campaign, write: Write) -> None:
    """The campaign and its counts are gone, and other campaigns are unchanged."""
    other = campaigns.add(engine, DRAFT, ROLES)
    assert write("opened")
    assert campaigns.delete(engine, campaign.code.lower())
    assert campaigns.list_all(engine) == [other]
    assert rows(engine, "count") == []
    assert not campaigns.delete(engine, campaign.code)
    assert not campaigns.close(engine, campaign.code)


def test_codes_are_random_and_have_no_characters_that_look_alike() -> None:
    """Fifty codes differ, and the alphabet has no pair of similar characters."""
    drawn = {codes.new() for _ in range(50)}
    assert len(drawn) == 50
    assert all(codes.normalize(code) == code for code in drawn)
    for pair in ("0O", "1I", "1L", "IL", "2Z", "5S", "8B", "UV", "6G"):
        assert len(set(pair) & set(codes.ALPHABET)) < 2
    assert not set("0O1IL") & set(codes.ALPHABET)


@given(st.text(max_size=60) | st.text(codes.ALPHABET + codes.ALPHABET.lower() + " -", max_size=12))
def test_typed_text_becomes_a_valid_code_or_none(text: str) -> None:
    """The result has six characters of the alphabet and is not changed by a second call, or is None."""
    code = codes.normalize(text)
    assert code is None or (len(code) == 6 and set(code) <= set(codes.ALPHABET))
    assert code is None or codes.normalize(code) == code


def test_hostile_text_is_not_a_code() -> None:
    """Very long text, control characters and look-alike Unicode characters are refused at once."""
    for text in ("C" * 10_000_000, " " * 10_000_000, "CCCCCC" + "\0", "\uff23" * 6, "\ufb00" * 3):
        assert codes.normalize(text) is None
