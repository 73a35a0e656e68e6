"""Properties that hold for every file and every person."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import example, given, settings
from hypothesis import strategies as st

from eligibility.codes import COUNTRIES, LANGUAGES
from eligibility.errors import InputError
from eligibility.facts import Level
from imports.europass import propose
from tests.imports.people import AT, Entry, Person, Writer, current, facts, passport, pdf, proposed

PROPOSED = {"citizenships", "languages", "degree", "degree_years", "degree_country", "degree_year"}
LEVELS = st.lists(st.sampled_from(Level), min_size=1, max_size=5).map(tuple)
DATES = st.dates().map(str) | st.sampled_from(
    ["2015-09", "2018", "2018-06", "", "0000", "9999-99", "next year"]
)
ENTRIES = st.builds(
    Entry,
    title=st.text("ab <&{}“”\u202e", max_size=99),
    level=st.sampled_from([*"12345678", "", "EQF 6", "seven"]),
    country=st.sampled_from(["fr", "EL", "uk", "ZZ", "", "GRC"]),
    start=DATES,
    end=DATES,
    ongoing=st.sampled_from(["true", "false", "", "perhaps"]),
)
SPOKEN = st.dictionaries(st.sampled_from(sorted(LANGUAGES)), LEVELS, max_size=4)
PEOPLE = st.builds(
    Person,
    citizenships=st.lists(st.sampled_from(sorted(COUNTRIES)), max_size=3, unique=True).map(tuple),
    mothers=st.lists(st.sampled_from(sorted(LANGUAGES)), max_size=2, unique=True).map(tuple),
    languages=SPOKEN.map(lambda spoken: tuple(spoken.items())),
    studies=st.lists(ENTRIES, max_size=5).map(tuple),
    more=st.just(""),
)
FORMATS = st.sampled_from([current, passport])
ANYBODY = Person(("gr",), ("ell",), (("fra", ("C1", "B2")),), (Entry(),))
PATCH = st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=12))


def read_or_refused(raw: bytes) -> None:
    """Fails unless the file is read or refused with InputError."""
    with suppress(InputError):
        assert set(facts(raw)) <= PROPOSED


@given(st.binary(max_size=400), st.sampled_from([b"", b"<", b"%PDF-", b"\xff\xfe<\0", b"<Candidate "]))
@settings(max_examples=300)
@example(b"<" * 400, b"")
def test_any_bytes_are_read_or_refused(raw: bytes, beginning: bytes) -> None:
    """Any bytes lead to proposals or to InputError, never to another error."""
    read_or_refused(beginning + raw)


@given(FORMATS, st.sampled_from(["XML", "PDF", "uncompressed PDF"]), st.lists(PATCH, min_size=1, max_size=4))
@settings(max_examples=300, deadline=None)
def test_a_damaged_cv_is_read_or_refused(
    writer: Writer, kind: str, patches: list[tuple[float, int, bytes]]
) -> None:
    """A CV with bytes changed, removed or inserted leads to proposals or to InputError."""
    xml = writer(ANYBODY)
    raw = xml if kind == "XML" else pdf(xml, compressed=kind == "PDF")
    for position, removed, inserted in patches:
        at = int(position * len(raw))
        raw = raw[:at] + inserted + raw[at + removed :]
    read_or_refused(raw)


@given(PEOPLE)
@settings(max_examples=200, deadline=None)
def test_citizenships_and_languages_are_proposed_as_written(person: Person) -> None:
    """Every citizenship and language of the CV is proposed, whatever its education."""
    proposal = proposed(person).facts
    languages = dict.fromkeys(person.mothers, Level.C2)
    languages |= {code: Level(min(levels)) for code, levels in person.languages if code not in person.mothers}
    assert (proposal.citizenships or ()) == person.citizenships
    assert (proposal.languages or {}) == languages


@given(st.lists(ENTRIES, max_size=5).map(tuple))
@settings(max_examples=200, deadline=None)
def test_education_stays_within_the_answers_file(studies: tuple[Entry, ...]) -> None:
    """Proposed years are within the allowed range, and details are proposed only with a degree."""
    proposals = proposed(Person(studies=studies))
    stated = proposals.facts.model_dump(exclude_none=True)
    assert 3 <= stated.get("degree_years", 3) <= 12
    assert 1950 <= stated.get("degree_year", 1950) <= AT.year
    assert "degree" in stated or not stated
    assert all(sentence.isprintable() for sentence in proposals.left_out)


@given(FORMATS, st.integers(0, 40))
@settings(max_examples=50)
def test_the_order_of_studies_does_not_matter(writer: Writer, turn: int) -> None:
    """The same studies in another order propose the same degree."""
    studies = (Entry(), Entry("M", "7", "be", "2018-09", "2020-06"), Entry("K", "4"), Entry("D", "8", end=""))
    rotated = studies[turn % 4 :] + studies[: turn % 4]
    assert (
        propose(writer(Person(studies=rotated)), AT).facts
        == propose(writer(Person(studies=studies)), AT).facts
    )
