"""What a tab brings back is used as far as it can be, and never raises; the same for files that are resumed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eligibility import answers
from eligibility.answers import LONGEST_NOTE, Answers
from eligibility.catalogue import read
from eligibility.errors import InputError
from tests.eligibility.strategies import AT, FACTS, skills
from ui import kept

CATALOGUE = read()
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
NOTES = st.dictionaries(
    st.sampled_from(sorted(CATALOGUE.skills)),
    TEXT.filter(bool) | st.just("Ψ" * LONGEST_NOTE) | st.just('"#$\\u0000</script>'),
    max_size=4,
)
GIVEN = st.builds(
    lambda facts, skills, notes: Answers(
        format="role-compass-answers", version=1, facts=facts, skills=skills, notes=notes
    ),
    FACTS,
    skills(CATALOGUE),
    NOTES,
)
TYPED = st.dictionaries(st.sampled_from(["number-degree_years", "start-day"]), TEXT)
ODD = (
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["FR", "yes", "C2", "unsure", "completed", "2027-02-01", "\ud800", "__proto__"])
)
ANYTHING = st.recursive(
    ODD, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4)
)
QUARTER = 5_000
"""Examples of each of the four kinds."""


MORE_PLACES = ["facts.languages", "skills.scripting", "typed.rows-languages", "", ".", "facts."]


def deep(depth: int) -> Any:
    """A list in a list in a list."""
    found: Any = "x"
    for _ in range(depth):
        found = [found]
    return found


@given(GIVEN, TYPED)
def test_what_a_tab_keeps_comes_back_whole(given_before: Answers, typed: dict[str, str]) -> None:
    """Answers, notes and texts that could not be read come back as they were."""
    entries = json.loads(json.dumps(kept.entries(given_before, typed, "5ade3249")))
    found = kept.read(entries, CATALOGUE, AT)
    assert found.answers == given_before
    assert found.typed == typed
    assert found.content in ("5ade3249", None)


@given(
    GIVEN, ANYTHING, st.sampled_from(["facts.degree", "skills.siem-platforms", "facts.no_such", "notes.x"])
)
def test_a_wrong_entry_costs_only_itself(given_before: Answers, wrong: Any, place: str) -> None:
    """What a newer version or a stranger put into one entry takes no other answer away."""
    entries = kept.entries(given_before, {}, "x") | {place: wrong}
    found = kept.entries(kept.read(entries, CATALOGUE, AT).answers, {}, "x")
    rest = {key: value for key, value in entries.items() if key != place}
    assert {key: value for key, value in found.items() if key != place} == rest or not found


@pytest.mark.parametrize(
    "told", [deep(100_000), {"facts.degree": deep(5000)}, {"typed.a": deep(5000)}, 3, None]
)
def test_what_is_nested_too_deeply_is_left_out(told: Any) -> None:
    """A payload made to exhaust the stack is no answer."""
    assert kept.read(told, CATALOGUE, AT).answers == kept.EMPTY


def mutated(data: st.DataObject) -> dict[str, Any]:
    """Real entries, with some of them replaced or added."""
    entries = kept.entries(data.draw(GIVEN), data.draw(TYPED), "x")
    places = [*sorted(entries), *MORE_PLACES]
    changes = data.draw(st.dictionaries(st.sampled_from(places), ANYTHING, max_size=3))
    return entries | changes


@settings(max_examples=QUARTER)
@given(ANYTHING | st.dictionaries(st.text(max_size=20), ANYTHING, max_size=6))
def test_any_restore_payload_is_survived(told: Any) -> None:
    """Five thousand payloads of any JSON raise nothing and give answers that are valid."""
    found = kept.read(told, CATALOGUE, AT).answers
    assert answers.read(answers.write(found), CATALOGUE, AT) == found


@settings(max_examples=QUARTER)
@given(st.data())
def test_any_mutated_restore_payload_is_survived(data: st.DataObject) -> None:
    """Five thousand payloads that are nearly right raise nothing and give answers that are valid."""
    found = kept.read(mutated(data), CATALOGUE, AT).answers
    assert answers.read(answers.write(found), CATALOGUE, AT) == found


@settings(max_examples=QUARTER)
@given(st.binary(max_size=200) | ANYTHING.map(lambda value: json.dumps(value).encode()))
def test_any_resume_file_is_survived(raw: bytes) -> None:
    """Five thousand files of anything raise nothing but the error that names what is wrong."""
    try:
        answers.read(raw, CATALOGUE, AT)
    except InputError as error:
        assert error.faults
        assert "\n" not in str(error)


@settings(max_examples=QUARTER)
@given(
    GIVEN, st.sampled_from(["facts", "skills", "notes", "roles", "statements", "version", "more"]), ANYTHING
)
def test_any_mutated_resume_file_is_survived(given_before: Answers, place: str, wrong: Any) -> None:
    """Five thousand files that are nearly right are read whole, or refused with each fault on a line."""
    assert answers.read(answers.write(given_before), CATALOGUE, AT) == given_before
    document = json.loads(answers.write(given_before)) | {place: wrong}
    try:
        found = answers.read(json.dumps(document).encode(), CATALOGUE, AT)
        assert answers.read(answers.write(found), CATALOGUE, AT) == found
    except InputError as error:
        assert all("\n" not in fault for fault in error.faults)
