"""Valid entries from the browser tab are restored and invalid ones dropped; a saved file is read whole or rejected."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eligibility import answers
from eligibility.answers import LONGEST_NOTE, Answers
from eligibility.catalogue import read_catalogue
from eligibility.errors import InputError
from eligibility.facts import Facts
from tests.eligibility.strategies import AT, FACTS, SCALE, YEARS, skills
from ui import session
from ui.questions.kinds import every_question
from ui.questions.question import keep_questions
from ui.tab import codec

CATALOGUE = read_catalogue()
HEAD = {"format": "role-compass-answers", "version": 1}
HOSTILE = ['"#$\\u0000</script>', "\u0000\u202e\ufeff", "{{7*7}} ${x} %s", "__proto__", "=1+1", "\r\n\u2028"]
CHARACTERS = st.characters(exclude_categories=["Cs"])
TEXT = st.text(CHARACTERS, max_size=30) | st.sampled_from(HOSTILE)
LONG_TEXT = st.sampled_from(["Ψ", "\u0000", "😀", "<"]).map(lambda letter: letter * LONGEST_NOTE)
NOTES = st.dictionaries(st.sampled_from(sorted(CATALOGUE.skills)), TEXT.filter(bool) | LONG_TEXT, max_size=4)

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


def build_answers(facts: Facts, skill_answers: dict[str, Any], notes: dict[str, str]) -> Answers:
    """Answers as a session has them."""
    return Answers(format="role-compass-answers", version=1, facts=facts, skills=skill_answers, notes=notes)


ANSWERS = st.builds(build_answers, FACTS, skills(CATALOGUE), NOTES)
FEW_ANSWERS = st.builds(build_answers, FACTS, FEW_SKILLS, NOTES)

ODD_VALUES = (
    st.sampled_from([None, True, False, 0, 1, -1, 10**4000, 1e308, float("nan"), float("inf"), "", [], {}])
    | st.integers(-(10**30), 10**30)
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["FR", "yes", "C2", "unsure", "completed", "2027-02-01", "\ud800", "x\udfff", *HOSTILE])
)
ANYTHING = st.recursive(
    ODD_VALUES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
)
NEARLY_VALID = (
    ODD_VALUES
    | st.lists(COUNTRY, max_size=4)
    | st.dictionaries(LANGUAGE.filter(bool), LEVEL, max_size=3)
    | st.lists(st.lists(COUNTRY | LANGUAGE | LEVEL, max_size=3), max_size=4)
    | st.sampled_from(["2027-02-30", "2019-12-31", "13", "2.5", "in_progress", "partly", "IV", "obtainable"])
)
"""Values that look like those of an entry: repeated, unknown and misspelt codes, wrong types."""

KEYS = [
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


def nested_list(depth: int) -> Any:
    """A list in a list, this many levels deep."""
    nested: Any = "x"
    for _ in range(depth):
        nested = [nested]
    return nested


def read_payload(payload: Any) -> codec.Kept:
    """What is restored from a payload: valid answers, and typed text that can be sent as JSON."""
    restored = codec.decode(payload, CATALOGUE, AT)
    assert answers.read_answers(answers.write(restored.answers), CATALOGUE, AT) == restored.answers
    assert json.dumps(restored.typed, ensure_ascii=False).encode()
    assert restored.content is None or isinstance(restored.content, str)
    return restored


def others_unchanged(before: dict[str, Any], changes: dict[str, Any]) -> bool:
    """True if the entries that were not changed are restored as before."""
    restored = read_payload(before | changes)
    after = codec.encode(restored.answers, restored.typed, "")
    return all(after[key] == value for key, value in before.items() if key not in {*changes, codec.CONTENT})


def read_file(raw: bytes) -> Answers | None:
    """The answers of a file, which can be written and read again; None if it is rejected with one line for each fault."""
    try:
        file_answers = answers.read_answers(raw, CATALOGUE, AT)
    except InputError as error:
        assert error.faults
        assert all(fault.strip() and "\n" not in fault for fault in (str(error), *error.faults))
        return None
    assert answers.read_answers(answers.write(file_answers), CATALOGUE, AT) == file_answers
    return file_answers


@given(ANSWERS, TYPED)
def test_all_entries_of_a_tab_are_restored(saved: Answers, typed: dict[str, Any]) -> None:
    """Answers, notes, typed text and the version of the content."""
    entries = json.loads(json.dumps(codec.encode(saved, typed, "5ade3249")))
    restored = codec.decode(entries, CATALOGUE, AT)
    assert restored.answers == saved
    assert restored.typed == typed
    assert restored.content == ("5ade3249" if entries else None)


@pytest.mark.parametrize("letter", ["a", "Ψ", "😀", "\u0000", '"'])
def test_notes_of_maximum_length_on_every_skill_are_restored(letter: str) -> None:
    """No answer is dropped because the notes are long, in any script."""
    notes = dict.fromkeys(CATALOGUE.skills, letter * LONGEST_NOTE)
    saved = build_answers(Facts(degree_years=4), dict.fromkeys(BY_KIND["scale"], "yes"), notes)
    payload = json.loads(json.dumps(codec.encode(saved, {}, "x")))
    assert codec.decode(payload, CATALOGUE, AT).answers == saved


def test_without_answers_the_tab_stores_nothing() -> None:
    """Not even the version of the content is stored."""
    assert codec.encode(codec.EMPTY, {}, "5ade3249") == {}


@given(FEW_ANSWERS, NEARLY_VALID, st.sampled_from(KEYS))
def test_an_invalid_entry_is_dropped_and_the_others_are_kept(saved: Answers, value: Any, key: str) -> None:
    """The entry may come from a newer version or be forged."""
    before = codec.encode(saved, {"field-date-start_date--month": "May"}, "x")
    assert others_unchanged(before, {key: value})


@pytest.mark.parametrize(
    "payload",
    [
        nested_list(100_000),
        {"facts.degree": nested_list(5000)},
        {"typed.field-date-start_date--day": nested_list(5000)},
        3,
        None,
        "x",
    ],
)
def test_a_payload_that_is_nested_too_deeply_is_ignored(payload: Any) -> None:
    """Such a payload could exhaust the stack."""
    assert codec.decode(payload, CATALOGUE, AT) == (codec.EMPTY, {}, None)


def test_a_payload_with_too_many_entries_is_ignored() -> None:
    """The app never stores more entries than there are questions."""
    payload = {f"skills.{number}": "yes" for number in range(codec.MOST_ENTRIES)} | {"facts.degree": "none"}
    assert read_payload(payload).answers == codec.EMPTY


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
def test_typed_values_that_no_field_can_hold_are_dropped(key: str, value: Any) -> None:
    """Text is restored into text fields, and rows with known codes into lists; nothing else is restored."""
    assert read_payload({f"typed.{key}": value}).typed == {}


@given(st.dictionaries(st.sampled_from([key for key in KEYS if "." in key]), NEARLY_VALID, max_size=6))
def test_every_question_can_show_the_restored_values(payload: dict[str, Any]) -> None:
    """The fields of all questions are filled from them and read again without an error."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ui.session.st.session_state", {})
        restored = read_payload(payload)
        session.restore(restored.answers, restored.typed)
        questions = list(every_question(CATALOGUE))
        for question in questions:
            question.seed()
        keep_questions(questions)
        current = session.all_answers()
        assert answers.read_answers(answers.write(current), CATALOGUE, AT) == current


@given(ANYTHING | st.dictionaries(st.text(max_size=20), ANYTHING, max_size=6))
def test_arbitrary_payloads_give_valid_answers(payload: Any) -> None:
    """Any JSON is accepted without an exception."""
    read_payload(payload)


@given(st.dictionaries(st.sampled_from(KEYS), NEARLY_VALID | ANYTHING, max_size=8))
def test_forged_payloads_give_valid_answers(payload: dict[str, Any]) -> None:
    """The keys are those of the app, and the values are arbitrary."""
    read_payload(payload)


@given(FEW_ANSWERS, TYPED, st.dictionaries(st.sampled_from(KEYS), ANYTHING, min_size=1, max_size=3))
def test_replacing_entries_of_a_payload_changes_no_others(
    saved: Answers, typed: dict[str, Any], changes: dict[str, Any]
) -> None:
    """The other entries are restored as they were."""
    before = codec.encode(saved, typed, "x")
    assert others_unchanged(before, changes)


@given(FEW_ANSWERS, TYPED, st.data())
def test_damaged_payloads_give_valid_answers(
    saved: Answers, typed: dict[str, Any], data: st.DataObject
) -> None:
    """The damage is anywhere inside an entry."""
    entries = json.loads(json.dumps(codec.encode(saved, typed, "x")))
    read_payload(damage(entries, data))


def damage(document: Any, data: st.DataObject) -> Any:
    """A copy of a document in which one value or key is replaced."""
    if isinstance(document, dict) and document:
        key = data.draw(st.sampled_from(sorted(document)))
        if data.draw(st.integers(0, 5)):
            return document | {key: damage(document[key], data)}
        return {k: v for k, v in document.items() if k != key} | {
            data.draw(st.text(max_size=12)): document[key]
        }
    if isinstance(document, list) and document:
        index = data.draw(st.integers(0, len(document) - 1))
        return [*document[:index], damage(document[index], data), *document[index:]]
    return data.draw(NEARLY_VALID)


@pytest.mark.parametrize("section", ["facts", "skills", "notes", "statements", "roles", "format", "x"])
def test_a_file_that_is_nested_too_deeply_is_rejected(section: str) -> None:
    """The error is one line, as for any other fault."""
    for depth in (100, 900, 100_000):
        nested = b"[" * depth + b"]" * depth
        assert read_file(json.dumps(HEAD).encode()[:-1] + f', "{section}": '.encode() + nested + b"}") is None


@given(st.binary(max_size=200) | (NEARLY_VALID | ANYTHING).map(lambda value: json.dumps(value).encode()))
def test_arbitrary_files_are_rejected(raw: bytes) -> None:
    """The error says what is wrong."""
    assert read_file(raw) is None


@given(
    FEW_ANSWERS,
    st.sampled_from(["facts", "skills", "notes", "roles", "statements", "version", "more"]),
    ANYTHING,
)
def test_a_file_with_a_replaced_section_is_read_whole_or_rejected(
    saved: Answers, section: str, value: Any
) -> None:
    """A rejected file has an error line for each fault."""
    assert read_file(answers.write(saved)) == saved
    document = json.loads(answers.write(saved)) | {section: value}
    file_answers = read_file(json.dumps(document).encode())
    assert file_answers is None or section not in ("version", "more") or value == 1


@given(FEW_ANSWERS, st.data())
def test_a_file_damaged_inside_a_section_is_read_whole_or_rejected(
    saved: Answers, data: st.DataObject
) -> None:
    """No entry is dropped silently."""
    document = json.loads(answers.write(saved))
    section = data.draw(st.sampled_from(["facts", "skills", "notes"]))
    content = damage(document[section], data)
    file_answers = read_file(json.dumps(document | {section: content}).encode())
    if file_answers is not None:
        stated = {name: value for name, value in content.items() if value is not None}
        assert json.loads(answers.write(file_answers))[section] == stated


@given(
    FEW_ANSWERS,
    st.floats(0, 1),
    st.floats(0, 1),
    st.sampled_from(["cut", "double", "insert"]),
    st.binary(max_size=4),
)
def test_a_file_with_bytes_removed_or_inserted_is_read_whole_or_rejected(
    saved: Answers, start: float, end: float, change: str, inserted: bytes
) -> None:
    """Bytes are cut out, doubled or inserted anywhere."""
    raw = answers.write(saved)
    first, last = sorted((int(start * len(raw)), int(end * len(raw))))
    middle = {"cut": inserted, "double": raw[first:last] * 2, "insert": raw[first:last] + inserted}[change]
    read_file(raw[:first] + middle + raw[last:])
