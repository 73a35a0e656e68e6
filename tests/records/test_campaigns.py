"""A campaign has a code that can be typed, is checked before it is kept, and can be deleted for good."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from records import campaigns, codes
from records.campaigns import LONGEST_NAME, MOST_DAYS, Campaign, State
from records.errors import RecordsError, RefusedError
from tests.records.conftest import DAY, DRAFT, ROLES, Write, rows


def later(days: int) -> dt.date:
    """A day after the first one."""
    return DAY + dt.timedelta(days=days)


def test_a_campaign_is_read_back_as_it_was_made(engine: sa.Engine) -> None:
    """What a recruiter says is kept, without the spaces around it, and the order of the roles is theirs."""
    draft = DRAFT._replace(name="  Spring fair ", roles=ROLES[::-1])
    made = campaigns.add(engine, draft, ROLES)
    assert campaigns.found(engine, made.code) == made
    assert made == Campaign(made.code, *DRAFT._replace(roles=ROLES[::-1]), closed=False)


def test_a_code_may_be_typed_in_any_way(engine: sa.Engine, campaign: Campaign) -> None:
    """Small letters, spaces and hyphens lead to the same campaign; no other code does."""
    code = campaign.code.lower()
    assert campaigns.found(engine, f" {code[:3]}-{code[3:]} ") == campaign
    assert campaigns.found(engine, "CCCCCC" if campaign.code != "CCCCCC" else "DDDDDD") is None
    assert campaigns.found(engine, "%") is None


def test_the_newest_campaign_is_listed_first(engine: sa.Engine) -> None:
    """A list begins with the campaign that begins last."""
    old, new = (
        campaigns.add(engine, DRAFT._replace(first_day=day, last_day=later(3), expires=later(3)), ROLES)
        for day in (DAY, later(1))
    )
    assert campaigns.listed(engine) == [new, old]


def test_a_code_that_is_taken_is_drawn_again(engine: sa.Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two campaigns never share a code, even where chance would have it."""
    drawn: Iterator[str] = iter(["CCCCCC", "CCCCCC", "DDDDDD"])
    monkeypatch.setattr(codes, "new", lambda: next(drawn))
    assert [campaigns.add(engine, DRAFT, ROLES).code for _ in range(2)] == ["CCCCCC", "DDDDDD"]
    monkeypatch.setattr(codes, "new", lambda: "CCCCCC")
    with pytest.raises(RecordsError, match="all taken"):
        campaigns.add(engine, DRAFT, ROLES)


def test_a_campaign_of_the_longest_kind_is_fine(engine: sa.Engine) -> None:
    """The limits themselves are allowed."""
    draft = DRAFT._replace(
        name="é" * LONGEST_NAME, place="Ł", last_day=DAY, expires=later(MOST_DAYS), language="fr"
    )
    assert campaigns.add(engine, draft, ROLES, ("en", "fr")).name == "é" * LONGEST_NAME


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("name", {"name": " "}),
        ("name", {"name": "a" * (LONGEST_NAME + 1)}),
        ("name", {"name": "a\nb"}),
        ("name", {"name": "a\0"}),
        ("name", {"name": "a\u202eb"}),
        ("place", {"place": ""}),
        ("place", {"place": "\ud800"}),
        ("last_day", {"last_day": later(-1)}),
        ("expires", {"expires": later(1)}),
        ("expires", {"expires": later(MOST_DAYS + 1)}),
        ("expires", {"expires": dt.date.max}),
        ("roles", {"roles": ()}),
        ("roles", {"roles": ("soc-analyst", "soc-analyst")}),
        ("roles", {"roles": ("astronaut",)}),
        ("language", {"language": "tlh"}),
    ],
)
def test_a_field_at_fault_is_named_and_nothing_is_kept(
    engine: sa.Engine, field: str, change: dict[str, object]
) -> None:
    """Each fault has a sentence of its own for its field, and no campaign is made."""
    with pytest.raises(RefusedError) as refused:
        campaigns.add(engine, DRAFT._replace(**change), ROLES)  # type: ignore[arg-type]
    assert list(refused.value.faults) == [field]
    assert refused.value.faults[field] in str(refused.value)
    assert "{" not in refused.value.faults[field]
    assert not campaigns.listed(engine)


def test_every_fault_is_told_at_once(engine: sa.Engine) -> None:
    """A recruiter mends a form once, not field by field."""
    with pytest.raises(RefusedError) as refused:
        campaigns.add(engine, DRAFT._replace(name="", last_day=later(-1), roles=()), ROLES)
    assert list(refused.value.faults) == ["name", "last_day", "roles"]


def test_a_link_works_until_it_is_closed_or_over(engine: sa.Engine, campaign: Campaign) -> None:
    """A link works through its last day, and before the first one, for those who test a poster."""
    assert campaign.state(later(-7)) is campaign.state(campaign.expires) is State.OPEN
    assert campaign.state(campaign.expires + dt.timedelta(days=1)) is State.EXPIRED
    assert campaigns.close(engine, campaign.code)
    closed = campaigns.found(engine, campaign.code)
    assert closed is not None
    assert closed.state(DAY) is State.CLOSED


def test_a_deleted_campaign_takes_its_numbers_with_it(
    engine: sa.Engine, campaign: Campaign, write: Write
) -> None:
    """Deleting is for good, and touches no other campaign."""
    other = campaigns.add(engine, DRAFT, ROLES)
    assert write("opened")
    assert campaigns.delete(engine, campaign.code.lower())
    assert campaigns.listed(engine) == [other]
    assert rows(engine, "count") == []
    assert not campaigns.delete(engine, campaign.code)
    assert not campaigns.close(engine, campaign.code)


def test_a_code_has_no_look_alikes() -> None:
    """No two characters of a code can be taken for each other, and codes differ."""
    drawn = {codes.new() for _ in range(50)}
    assert len(drawn) == 50
    assert all(codes.tidy(code) == code for code in drawn)
    for pair in ("0O", "1I", "1L", "IL", "2Z", "5S", "8B", "UV", "6G"):
        assert len(set(pair) & set(codes.ALPHABET)) < 2
    assert not set("0O1IL") & set(codes.ALPHABET)


@given(st.text(max_size=60) | st.text(codes.ALPHABET + codes.ALPHABET.lower() + " -", max_size=12))
def test_whatever_is_typed_is_a_code_or_nothing(text: str) -> None:
    """What is made of a typed text is six known characters, and stays what it is."""
    found = codes.tidy(text)
    assert found is None or (len(found) == 6 and set(found) <= set(codes.ALPHABET))
    assert found is None or codes.tidy(found) == found


def test_a_text_of_any_length_is_no_code() -> None:
    """A hostile text ends at once, however long and of whatever characters."""
    for text in ("C" * 10_000_000, " " * 10_000_000, "CCCCCC" + "\0", "\uff23" * 6, "\ufb00" * 3):
        assert codes.tidy(text) is None
