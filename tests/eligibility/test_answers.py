"""The answers file: what is read, what is refused, and the error messages."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eligibility.answers import Answers, read_answers, write
from eligibility.catalogue import Catalogue
from eligibility.catalogue import read_catalogue as read_content
from eligibility.errors import InputError
from tests.eligibility.strategies import AT, FACTS, skills

CATALOGUE = read_content()
HEAD = {"format": "role-compass-answers", "version": 1}
EXAMPLE = HEAD | {
    "roles": ["soc-analyst"],
    "facts": {
        "citizenships": ["FR", "CA"],
        "citizen_rights": "yes",
        "military_service": "not_required",
        "physical_fitness": "yes",
        "character_references": "yes",
        "cast_status": "registered",
        "cast_function_group": "IV",
        "degree": "completed",
        "degree_years": 3,
        "degree_country": "FR",
        "degree_year": 2018,
        "degree_recognised": "unsure",
        "languages": {"fr": "C2", "en": "C1"},
        "security_clearance": "obtainable",
        "months_served_3b": 0,
        "start_date": "2027-02-01",
        "first_contract_months": 24,
    },
    "skills": {"customer-orientation": "yes", "years-cybersecurity": 4},
    "notes": {"customer-orientation": "Ran the help desk for 40 schools."},
    "statements": {"soc-analyst/required.1": "sha256:" + "0" * 64},
}


def raw(document: Any) -> bytes:
    """The bytes of a file with this document."""
    return json.dumps(document).encode()


def refused(content: bytes) -> str:
    """The one-line error for a file that is refused."""
    with pytest.raises(InputError) as error:
        read_answers(content, CATALOGUE, AT)
    line = str(error.value)
    assert "\n" not in line
    assert "Traceback" not in line
    return line


def test_the_documented_example_is_read(catalogue: Catalogue) -> None:
    """A file with every documented key is read, and written back unchanged."""
    answers = read_answers(raw(EXAMPLE), catalogue, AT)
    assert json.loads(write(answers)) == EXAMPLE


def test_a_file_without_answers_is_read(catalogue: Catalogue) -> None:
    """Format and version are enough for an answers file."""
    assert read_answers(raw(HEAD), catalogue, AT).facts.citizenships is None


FAULTS = [
    ({"facts": {"citizenships": ["UK"]}}, "facts.citizenships.0", "ISO 3166-1"),
    ({"facts": {"citizenships": ["fr"]}}, "facts.citizenships.0", "capitals"),
    ({"facts": {"citizenships": ["FR", "FR"]}}, "facts.citizenships", "once"),
    ({"facts": {"citizenships": "FR"}}, "facts.citizenships", "array"),
    ({"facts": {"languages": {"EN": "C1"}}}, "facts.languages.EN", "ISO 639-1"),
    ({"facts": {"languages": {"en": "C3"}}}, "facts.languages.en", "'C2'"),
    ({"facts": {"citizen_rights": True}}, "facts.citizen_rights", "'yes'"),
    ({"facts": {"degree_years": 13}}, "facts.degree_years", "12"),
    ({"facts": {"degree_years": 3.5}}, "facts.degree_years", "integer"),
    ({"facts": {"degree_years": "3"}}, "facts.degree_years", "integer"),
    ({"facts": {"degree_years": True}}, "facts.degree_years", "integer"),
    ({"facts": {"degree_year": 2027}}, "facts.degree_year", "2026"),
    ({"facts": {"degree_year": 1949}}, "facts.degree_year", "1950"),
    ({"facts": {"months_served_3b": -1}}, "facts.months_served_3b", "0"),
    ({"facts": {"first_contract_months": 11}}, "facts.first_contract_months", "12"),
    ({"facts": {"start_date": "2019-12-31"}}, "facts.start_date", "2020"),
    ({"facts": {"start_date": "2027-02-30"}}, "facts.start_date", "date"),
    ({"facts": {"start_date": "2027-02-01T00:00:00"}}, "facts.start_date", "YYYY-MM-DD"),
    ({"facts": {"start_date": 1}}, "facts.start_date", "YYYY-MM-DD"),
    ({"facts": {"shoe_size": 40}}, "facts.shoe_size", "unknown key"),
    ({"facts": None}, "facts", ""),
    ({"mood": "good"}, "mood", "unknown key"),
    ({"roles": ["pilot"]}, "roles.0", "soc-analyst"),
    ({"roles": ["soc-analyst", "soc-analyst"]}, "roles.1", "once"),
    ({"skills": {"juggling": "yes"}}, "skills.juggling", "unknown skill"),
    ({"skills": {"degree": "yes"}}, "skills.degree", "unknown skill"),
    ({"skills": {"english-excellent": "yes"}}, "skills.english-excellent", "unknown skill"),
    ({"skills": {"customer-orientation": 3}}, "skills.customer-orientation", "partly"),
    ({"skills": {"customer-orientation": "Yes"}}, "skills.customer-orientation", "partly"),
    ({"skills": {"years-cybersecurity": "yes"}}, "skills.years-cybersecurity", "60"),
    ({"skills": {"years-cybersecurity": 61}}, "skills.years-cybersecurity", "60"),
    ({"skills": {"years-cybersecurity": -0.5}}, "skills.years-cybersecurity", "60"),
    ({"skills": {"years-cybersecurity": True}}, "skills.years-cybersecurity", ""),
    ({"notes": {"juggling": "x"}}, "notes.juggling", "unknown skill"),
    ({"notes": {"degree": "x" * 2001}}, "notes.degree", "2000"),
    ({"statements": {"soc-analyst/required.99": "sha256:" + "0" * 64}}, "statements", "unknown"),
    ({"statements": {"soc-analyst/required.1": "md5:0"}}, "statements.soc-analyst/required.1", "sha256"),
    ({"version": 2}, "version", "1"),
    ({"version": True}, "version", "integer"),
    ({"version": "1"}, "version", "integer"),
    ({"format": "other"}, "format", "role-compass-answers"),
]


@pytest.mark.parametrize(("change", "path", "allowed"), FAULTS)
def test_a_fault_names_its_path_and_what_is_allowed(change: Any, path: str, allowed: str) -> None:
    """One line names the path of the fault and says what is allowed."""
    line = refused(raw(HEAD | change))
    assert line.startswith(path)
    assert allowed in line


BYTES = {
    "empty": b"",
    "blank": b"   ",
    "not JSON": b"hello",
    "a list": b"[]",
    "a number": b"1",
    "null": b"null",
    "too large": b" " * (1024 * 1024 + 1),
    "deep": b"[" * 100_000,
    "deep objects": b'{"a":' * 100_000,
    "NaN": b'{"format":"role-compass-answers","version":1,"skills":{"years-cybersecurity":NaN}}',
    "infinity": b'{"format":"role-compass-answers","version":1,"skills":{"years-cybersecurity":1e999}}',
    "huge integer": b'{"format":"role-compass-answers","version":' + b"9" * 5000 + b"}",
    "repeated key": b'{"format":"role-compass-answers","version":1,"version":1}',
    "repeated deep key": b'{"format":"role-compass-answers","version":1,"facts":{"languages":{"en":"C1","en":"B2"}}}',
    "latin-1": '{"format":"role-compass-answers","version":1,"notes":{"degree":"é"}}'.encode("latin-1"),
    "utf-16": json.dumps(HEAD).encode("utf-16"),
    "byte order mark": b"\xef\xbb\xbf" + json.dumps(HEAD).encode(),
    "lone surrogate": b'{"format":"role-compass-answers","version":1,"notes":{"degree":"\\ud800"}}',
    "two documents": json.dumps(HEAD).encode() * 2,
    "control character": b'{"format":"role-compass-answers","version":1,"notes":{"degree":"a\nb"}}',
}


@pytest.mark.parametrize("content", BYTES.values(), ids=BYTES)
def test_hostile_bytes_are_refused_in_one_line(content: bytes) -> None:
    """Malformed, oversized and deeply nested files are refused with a one-line explanation."""
    assert len(refused(content)) > 20


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
PART = st.sampled_from(["facts", "skills", "notes", "statements", "roles", "version", "format", "x"])


@settings(max_examples=400)
@given(st.dictionaries(PART, JSON, max_size=3), st.binary(max_size=20))
def test_a_random_file_is_read_or_refused(document: dict[str, Any], tail: bytes) -> None:
    """No file raises any other error than InputError."""
    for content in (raw(HEAD | document), raw(document) + tail, tail):
        try:
            assert isinstance(read_answers(content, CATALOGUE, AT), Answers)
        except InputError as error:
            assert "\n" not in str(error)


@given(FACTS, skills(CATALOGUE), st.lists(st.sampled_from(sorted(CATALOGUE.roles)), unique=True))
def test_what_is_written_can_be_read_back(facts: Any, answers: Any, roles: list[str]) -> None:
    """Answers that are written and read back are unchanged."""
    written = Answers(**HEAD, roles=tuple(roles), facts=facts, skills=answers)
    assert read_answers(write(written), CATALOGUE, AT) == written


def test_a_degree_may_be_of_the_current_year_in_brussels(catalogue: Catalogue) -> None:
    """A year that has begun in Brussels is allowed although it has not begun in UTC."""
    new_year = dt.datetime(2026, 12, 31, 23, 30, tzinfo=dt.UTC)
    document = HEAD | {"facts": {"degree_year": 2027}}
    assert read_answers(raw(document), catalogue, new_year).facts.degree_year == 2027
