"""What a tab brings back is used as far as it can be, and never raises; the same for files that are resumed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eligibility import answers
from eligibility.answers import LONGEST_NOTE, Answers
from eligibility.catalogue import read
from eligibility.errors import InputError
from eligibility.facts import Facts
from tests.eligibility.strategies import AT, FACTS, SCALE, YEARS, skills
from ui import session
from ui.questions.kinds import every_question
from ui.questions.question import keep_questions
from ui.tab import codec

CATALOGUE = read()
HEAD = {"format": "role-compass-answers", "version": 1}
HOSTILE = ['"#$\\u0000</script>', "\u0000\u202e\ufeff", "{{7*7}} ${x} %s", "__proto__", "=1+1", "\r\n\u2028"]
WHOLE = st.characters(exclude_categories=["Cs"])
TEXT = st.text(WHOLE, max_size=30) | st.sampled_from(HOSTILE)
LONG = st.sampled_from(["Ψ", "\u0000", "😀", "<"]).map(lambda letter: letter * LONGEST_NOTE)
NOTES = st.dictionaries(st.sampled_from(sorted(CATALOGUE.skills)), TEXT.filter(bool) | LONG, max_size=4)

BY_KIND = {kind: [s.id for s in CATALOGUE.skills.values() if s.kind == kind] for kind in ("scale", "years")}
FEW_SKILLS = st.dictionaries(st.sampled_from(BY_KIND["scale"]), SCALE, max_size=4).flatmap(
    lambda scale: st.dictionaries(st.sampled_from(BY_KIND["years"]), YEARS, max_size=2).map(scale.__or__)
)
COUNTRY = st.sampled_from(["FR", "GB", "GR", "EL", "UK", "fr", "ZZ", ""]) | st.none()
LANGUAGE = st.sampled_from(["en", "fr", "EN", "xx", ""]) | st.none()
LEVEL = st.sampled_from(["C2", "A1", "C3", "c1", ""]) | st.none()
TYPED = st.fixed_dictionaries(
    {},
    optional={
        "field-number-degree_years": TEXT,
        "field-years-years-soc": TEXT,
        "field-date-start_date--day": TEXT,
        "field-countries-citizenships": st.just([["FR"], ["FR"], [None]]),
        "field-languages-languages": st.just([["fi", None], [None, "C1"]]),
    },
)


def built(facts: Facts, found: dict[str, Any], notes: dict[str, str]) -> Answers:
    """Answers as a session holds them."""
    return Answers(format="role-compass-answers", version=1, facts=facts, skills=found, notes=notes)


GIVEN = st.builds(built, FACTS, skills(CATALOGUE), NOTES)
FEW = st.builds(built, FACTS, FEW_SKILLS, NOTES)

ODD = (
    st.sampled_from([None, True, False, 0, 1, -1, 10**4000, 1e308, float("nan"), float("inf"), "", [], {}])
    | st.integers(-(10**30), 10**30)
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["FR", "yes", "C2", "unsure", "completed", "2027-02-01", "\ud800", "x\udfff", *HOSTILE])
)
ANYTHING = st.recursive(
    ODD, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4)
)
NEARLY = (
    ODD
    | st.lists(COUNTRY, max_size=4)
    | st.dictionaries(LANGUAGE.filter(bool), LEVEL, max_size=3)
    | st.lists(st.lists(COUNTRY | LANGUAGE | LEVEL, max_size=3), max_size=4)
    | st.sampled_from(["2027-02-30", "2019-12-31", "13", "2.5", "in_progress", "partly", "IV", "obtainable"])
)
"""Values that some entry might hold: repeated, unknown and misspelt codes, wrong types."""

PLACES = [
    *(f"facts.{name}" for name in Facts.model_fields),
    *(f"{part}.{name}" for part in ("skills", "notes") for name in ("scripting", "years-soc", "degree", "x")),
    *(
        f"typed.{name}"
        for name in (
            "field-date-start_date--day",
            "field-number-degree_years",
            "field-years-years-soc",
            "field-choice-degree",
        )
    ),
    *(
        "typed.field-languages-languages",
        "typed.field-countries-citizenships",
        "content",
        "",
        ".",
        "facts.",
        "more.x",
        "__proto__",
    ),
]


def deep(depth: int) -> Any:
    """A list in a list in a list."""
    found: Any = "x"
    for _ in range(depth):
        found = [found]
    return found


def survived(told: Any) -> codec.Kept:
    """What is used of a payload: valid answers, and texts that a message can hold."""
    found = codec.read(told, CATALOGUE, AT)
    assert answers.read(answers.write(found.answers), CATALOGUE, AT) == found.answers
    assert json.dumps(found.typed, ensure_ascii=False).encode()
    assert found.content is None or isinstance(found.content, str)
    return found


def untouched(before: dict[str, Any], changes: dict[str, Any]) -> bool:
    """Whether every entry that was not changed is used as before."""
    found = survived(before | changes)
    after = codec.entries(found.answers, found.typed, "")
    return all(after[key] == value for key, value in before.items() if key not in {*changes, codec.CONTENT})


def read_or_refused(raw: bytes) -> Answers | None:
    """The answers of a file, which are written and read back equal; None where each fault has its line."""
    try:
        found = answers.read(raw, CATALOGUE, AT)
    except InputError as error:
        assert error.faults
        assert all(fault.strip() and "\n" not in fault for fault in (str(error), *error.faults))
        return None
    assert answers.read(answers.write(found), CATALOGUE, AT) == found
    return found


@given(GIVEN, TYPED)
def test_what_a_tab_keeps_comes_back_whole(given_before: Answers, typed: dict[str, Any]) -> None:
    """Answers, notes and what could not be read come back as they were, with the version answered to."""
    entries = json.loads(json.dumps(codec.entries(given_before, typed, "5ade3249")))
    found = codec.read(entries, CATALOGUE, AT)
    assert found.answers == given_before
    assert found.typed == typed
    assert found.content == ("5ade3249" if entries else None)


@pytest.mark.parametrize("letter", ["a", "Ψ", "😀", "\u0000", '"'])
def test_the_longest_notes_on_every_skill_come_back(letter: str) -> None:
    """Whatever they are written in, no answer is lost for the length of the notes."""
    notes = dict.fromkeys(CATALOGUE.skills, letter * LONGEST_NOTE)
    full = built(Facts(degree_years=4), dict.fromkeys(BY_KIND["scale"], "yes"), notes)
    told = json.loads(json.dumps(codec.entries(full, {}, "x")))
    assert codec.read(told, CATALOGUE, AT).answers == full


def test_nothing_answered_keeps_nothing() -> None:
    """An empty check leaves no entry in the tab, not even the version of the content."""
    assert codec.entries(codec.EMPTY, {}, "5ade3249") == {}


@given(FEW, NEARLY, st.sampled_from(PLACES))
def test_a_wrong_entry_costs_only_itself(given_before: Answers, wrong: Any, place: str) -> None:
    """What a newer version or a stranger put into one entry takes no other answer away."""
    before = codec.entries(given_before, {"field-date-start_date--month": "May"}, "x")
    assert untouched(before, {place: wrong})


@pytest.mark.parametrize(
    "told",
    [
        deep(100_000),
        {"facts.degree": deep(5000)},
        {"typed.field-date-start_date--day": deep(5000)},
        3,
        None,
        "x",
    ],
)
def test_what_is_nested_too_deeply_is_left_out(told: Any) -> None:
    """A payload made to exhaust the stack is no answer."""
    assert codec.read(told, CATALOGUE, AT) == (codec.EMPTY, {}, None)


def test_a_payload_of_too_many_entries_is_left_out() -> None:
    """More entries than there are questions were not kept by this app."""
    told = {f"skills.{number}": "yes" for number in range(codec.MOST_ENTRIES)} | {"facts.degree": "none"}
    assert survived(told).answers == codec.EMPTY


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("field-choice-degree", "completed"),
        ("field-number-degree_years", "\ud800"),
        ("field-number-degree_years", "9" * 201),
        ("field-date-start_date--day", ["31"]),
        ("field-languages-languages", "fi"),
        ("field-languages-languages", [["fi"]]),
        ("field-languages-languages", [["fi", "C3"]]),
        ("field-languages-languages", [["FI", "C1"]]),
        ("field-countries-citizenships", [["FR", "C1"]]),
        ("field-countries-citizenships", [["UK"]]),
        ("field-countries-citizenships", [[["FR"]]]),
        ("field-countries-citizenships", [["FR"]] * 101),
        ("tab-memory", "x"),
        ("pages", "x"),
    ],
)
def test_what_no_field_can_hold_is_left_out(key: str, value: Any) -> None:
    """A text comes back into a field for text, and a row with codes that are known; nothing else does."""
    assert survived({f"typed.{key}": value}).typed == {}


@given(st.dictionaries(st.sampled_from([place for place in PLACES if "." in place]), NEARLY, max_size=6))
def test_every_screen_can_show_what_came_back(told: dict[str, Any]) -> None:
    """The fields of each question take what was kept, and give it back as an answer or as it was typed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ui.session.st.session_state", {})
        found = survived(told)
        session.restore(found.answers, found.typed)
        questions = list(every_question(CATALOGUE))
        for question in questions:
            question.seed()
        keep_questions(questions)
        now = session.given()
        assert answers.read(answers.write(now), CATALOGUE, AT) == now


@given(ANYTHING | st.dictionaries(st.text(max_size=20), ANYTHING, max_size=6))
def test_any_restore_payload_is_survived(told: Any) -> None:
    """Payloads of any JSON raise nothing and give answers that are valid."""
    survived(told)


@given(st.dictionaries(st.sampled_from(PLACES), NEARLY | ANYTHING, max_size=8))
def test_any_forged_restore_payload_is_survived(told: dict[str, Any]) -> None:
    """Payloads with the right keys and any values raise nothing."""
    survived(told)


@given(FEW, TYPED, st.dictionaries(st.sampled_from(PLACES), ANYTHING, min_size=1, max_size=3))
def test_any_mutated_restore_payload_is_survived(
    given_before: Answers, typed: dict[str, Any], changes: dict[str, Any]
) -> None:
    """Real payloads with some entries replaced keep every entry that was not."""
    before = codec.entries(given_before, typed, "x")
    assert untouched(before, changes)


@given(FEW, TYPED, st.data())
def test_any_damaged_restore_payload_is_survived(
    given_before: Answers, typed: dict[str, Any], data: st.DataObject
) -> None:
    """Real payloads that are damaged inside an entry raise nothing."""
    entries = json.loads(json.dumps(codec.entries(given_before, typed, "x")))
    survived(damaged(entries, data))


def damaged(document: Any, data: st.DataObject) -> Any:
    """A document with one value or key somewhere inside it replaced."""
    if isinstance(document, dict) and document:
        key = data.draw(st.sampled_from(sorted(document)))
        if data.draw(st.integers(0, 5)):
            return document | {key: damaged(document[key], data)}
        return {k: v for k, v in document.items() if k != key} | {
            data.draw(st.text(max_size=12)): document[key]
        }
    if isinstance(document, list) and document:
        place = data.draw(st.integers(0, len(document) - 1))
        return [*document[:place], damaged(document[place], data), *document[place:]]
    return data.draw(NEARLY)


@pytest.mark.parametrize("part", ["facts", "skills", "notes", "statements", "roles", "format", "x"])
def test_a_file_that_is_nested_too_deeply_is_refused(part: str) -> None:
    """A file made to exhaust the stack gets a line like any other."""
    for depth in (100, 900, 100_000):
        nested = b"[" * depth + b"]" * depth
        assert (
            read_or_refused(json.dumps(HEAD).encode()[:-1] + f', "{part}": '.encode() + nested + b"}") is None
        )


@given(st.binary(max_size=200) | (NEARLY | ANYTHING).map(lambda value: json.dumps(value).encode()))
def test_any_resume_file_is_survived(raw: bytes) -> None:
    """Files of anything are refused with the error that names what is wrong."""
    assert read_or_refused(raw) is None


@given(FEW, st.sampled_from(["facts", "skills", "notes", "roles", "statements", "version", "more"]), ANYTHING)
def test_any_mutated_resume_file_is_survived(given_before: Answers, place: str, wrong: Any) -> None:
    """Files with one section replaced are read whole, or refused with each fault on a line."""
    assert read_or_refused(answers.write(given_before)) == given_before
    document = json.loads(answers.write(given_before)) | {place: wrong}
    found = read_or_refused(json.dumps(document).encode())
    assert found is None or place not in ("version", "more") or wrong == 1


@given(FEW, st.data())
def test_any_damaged_resume_file_is_survived(given_before: Answers, data: st.DataObject) -> None:
    """Files that are damaged inside a section are read whole, or refused."""
    document = json.loads(answers.write(given_before))
    part = data.draw(st.sampled_from(["facts", "skills", "notes"]))
    wrong = damaged(document[part], data)
    found = read_or_refused(json.dumps(document | {part: wrong}).encode())
    if found is not None:
        stated = {name: value for name, value in wrong.items() if value is not None}
        assert json.loads(answers.write(found))[part] == stated


@given(
    FEW, st.floats(0, 1), st.floats(0, 1), st.sampled_from(["cut", "double", "insert"]), st.binary(max_size=4)
)
def test_any_torn_resume_file_is_survived(
    given_before: Answers, start: float, end: float, harm: str, more: bytes
) -> None:
    """Files with bytes cut out, doubled or put in are read whole, or refused."""
    raw = answers.write(given_before)
    first, last = sorted((int(start * len(raw)), int(end * len(raw))))
    middle = {"cut": more, "double": raw[first:last] * 2, "insert": raw[first:last] + more}[harm]
    read_or_refused(raw[:first] + middle + raw[last:])
