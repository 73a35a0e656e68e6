"""What holds for every file and every person."""

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
WRITTEN = st.sampled_from([current, passport])
ANYBODY = Person(("gr",), ("ell",), (("fra", ("C1", "B2")),), (Entry(),))
PATCH = st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=12))


def read_or_refused(raw: bytes) -> None:
    """Proposes, or refuses in one line; anything else fails the test."""
    with suppress(InputError):
        assert set(facts(raw)) <= PROPOSED


@given(st.binary(max_size=400), st.sampled_from([b"", b"<", b"%PDF-", b"\xff\xfe<\0", b"<Candidate "]))
@settings(max_examples=300)
@example(b"<" * 400, b"")
def test_any_bytes_are_read_or_refused(raw: bytes, beginning: bytes) -> None:
    """No bytes bring anything but a proposal or a refusal."""
    read_or_refused(beginning + raw)


@given(WRITTEN, st.sampled_from(["XML", "PDF", "uncompressed PDF"]), st.lists(PATCH, min_size=1, max_size=4))
@settings(max_examples=300, deadline=None)
def test_a_damaged_cv_is_read_or_refused(
    written: Writer, kind: str, patches: list[tuple[float, int, bytes]]
) -> None:
    """A CV with bytes changed, cut out or put in brings nothing but a proposal or a refusal."""
    xml = written(ANYBODY)
    raw = xml if kind == "XML" else pdf(xml, compressed=kind == "PDF")
    for place, cut, put in patches:
        at = int(place * len(raw))
        raw = raw[:at] + put + raw[at + cut :]
    read_or_refused(raw)


@given(PEOPLE)
@settings(max_examples=200, deadline=None)
def test_a_person_comes_back(person: Person) -> None:
    """Citizenships and languages come back as they were put in, whatever the education says."""
    found = proposed(person).facts
    spoken = dict.fromkeys(person.mothers, Level.C2)
    spoken |= {code: Level(min(levels)) for code, levels in person.languages if code not in person.mothers}
    assert (found.citizenships or ()) == person.citizenships
    assert (found.languages or {}) == spoken


@given(st.lists(ENTRIES, max_size=5).map(tuple))
@settings(max_examples=200, deadline=None)
def test_education_stays_within_the_answers_file(studies: tuple[Entry, ...]) -> None:
    """Whatever dates say, a year is one that has begun, and nothing but a degree comes with a detail."""
    found = proposed(Person(studies=studies))
    stated = found.facts.model_dump(exclude_none=True)
    assert 3 <= stated.get("degree_years", 3) <= 12
    assert 1950 <= stated.get("degree_year", 1950) <= AT.year
    assert "degree" in stated or not stated
    assert all(sentence.isprintable() for sentence in found.left_out)


@given(WRITTEN, st.integers(0, 40))
@settings(max_examples=50)
def test_order_does_not_matter(written: Writer, turn: int) -> None:
    """Studies propose the same degree in any order."""
    studies = (Entry(), Entry("M", "7", "be", "2018-09", "2020-06"), Entry("K", "4"), Entry("D", "8", end=""))
    turned = studies[turn % 4 :] + studies[: turn % 4]
    assert (
        propose(written(Person(studies=turned)), AT).facts
        == propose(written(Person(studies=studies)), AT).facts
    )
