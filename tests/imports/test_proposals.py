"""Which citizenships and languages a CV proposes, and from which kinds of file."""

from __future__ import annotations

import pytest

from eligibility.codes import LANGUAGES
from imports import codes
from imports.europass import propose
from imports.tree import parse
from tests.imports.people import (
    AT,
    CURRENT,
    OLDEST,
    Entry,
    Person,
    Writer,
    current,
    facts,
    passport,
    pdf,
    proposed,
)

OTTILIE = Person(
    citizenships=("gr", "us"),
    mothers=("ell", "eng"),
    languages=(("fra", ("C2", "C1", "B2", "C1", "C2")),),
    studies=(Entry(),),
)
HERS = {
    "citizenships": ["GR", "US"],
    "languages": {"el": "C2", "en": "C2", "fr": "B2"},
    "degree": "completed",
    "degree_years": 3,
    "degree_country": "FR",
    "degree_year": 2018,
}


@pytest.mark.parametrize("written", [current, passport])
def test_a_whole_cv(written: Writer) -> None:
    """Both formats propose citizenships, languages and the degree, and leave nothing out."""
    assert facts(written(OTTILIE)) == HERS
    assert propose(written(OTTILIE), AT).left_out == ()


@pytest.mark.parametrize("listed", ["/Names", "/AF"])
@pytest.mark.parametrize("compressed", [True, False])
@pytest.mark.parametrize("written", [current, passport])
def test_a_pdf_proposes_what_its_attachment_does(written: Writer, *, compressed: bool, listed: str) -> None:
    """The XML is found in a PDF, compressed or not, in the name tree or as an associated file."""
    assert facts(pdf(written(OTTILIE), compressed=compressed, listed=listed)) == HERS


def test_the_first_attachment_that_is_a_cv_counts() -> None:
    """Annexes before the CV, XML of others among them, are passed by."""
    assert facts(pdf(b"\x89PNG\r\n", b"<invoice/>", current(OTTILIE), current(Person()))) == HERS


def test_a_pdf_as_other_programs_write_it() -> None:
    """Neither an indirect length, nor other line ends, nor a missing type hides the XML."""
    body = current(OTTILIE)
    raw = b"%PDF-1.7\r\n1 0 obj\r\n<</Length 2 0 R>>\r\nstream\r\n" + body + b"\r\nendstream\r\nendobj"
    assert facts(raw) == HERS


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_other_encodings(encoding: str) -> None:
    """A byte order mark and UTF-16 are read, alone and inside a PDF."""
    xml = current(OTTILIE).decode().replace(' encoding="UTF-8"', "").encode(encoding)
    assert facts(xml) == HERS
    assert facts(pdf(xml)) == HERS


def test_the_oldest_files_propose_all_but_the_degree() -> None:
    """Files of V2 count levels of education by ISCED 1997, whose numbers mean something else."""
    raw = f"""<europass:learnerinfo {OLDEST}><identification><demographics><birthdate>null</birthdate>
      <nationality><code>EL</code><label>Greek</label></nationality></demographics></identification>
      <educationlist><education><period><from><year>1999</year></from><to><year>2003</year></to></period>
      <title>Tide tables</title><level><code>6</code></level></education></educationlist><languagelist>
      <language xsi:type="europass:mother"><code>el</code></language>
      <language xsi:type="europass:foreign"><code>en</code><level><listening>b2</listening>
      <reading>c1</reading></level></language></languagelist></europass:learnerinfo>"""
    assert facts(raw.encode()) == {"citizenships": ["GR"], "languages": {"el": "C2", "en": "B2"}}
    assert propose(raw.encode(), AT).left_out == (
        "“Tide tables” was not taken: your CV gives no clear level for it.",
    )


def test_an_empty_cv_proposes_nothing() -> None:
    """A CV without citizenship, language or education proposes no fact and leaves none out."""
    assert proposed(Person()) == (propose(current(Person()), AT).facts, ())
    assert facts(current(Person())) == {}


@pytest.mark.parametrize(
    ("written", "code"),
    [("el", "GR"), ("uk", "GB"), ("gb", "GB"), ("PRT", "PT"), ("http://example.org/country/FRA", "FR")],
)
def test_countries_as_europass_writes_them(written: str, code: str) -> None:
    """EL is Greece and UK the United Kingdom; three letters and addresses of a list are understood."""
    assert proposed(Person(citizenships=(written,))).facts.citizenships == (code,)


def test_a_citizenship_without_a_code_is_left_out() -> None:
    """What is no country code is named, and a second mention of a country is not proposed again."""
    found = proposed(Person(citizenships=("it", "ATLANTIS", "IT")))
    assert found.facts.citizenships == ("IT",)
    assert found.left_out == ("The citizenship “ATLANTIS” is not a country code that we know.",)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        *(("fra", "fr"), ("fre", "fr"), ("gre", "el"), ("ell", "el"), ("bul", "bg"), ("gle", "ga")),
        *(("nor", "no"), ("nob", "nb"), ("tgl", "tl"), ("twi", "tw"), ("pt-BR", "pt")),
        ("http://example.org/language/MLT", "mt"),
    ],
)
def test_languages_of_three_letters(written: str, code: str) -> None:
    """Both codes of ISO 639-2, a region behind the language and addresses of a list are understood."""
    assert proposed(Person(mothers=(written,))).facts.languages == {code: "C2"}


def test_every_language_of_two_letters_is_itself() -> None:
    """No code of ISO 639-1 is taken for another language."""
    assert {code: codes.language(code) for code in LANGUAGES} == {code: code for code in LANGUAGES}


def test_a_language_is_proposed_at_its_lowest_level() -> None:
    """The lowest of the skills given counts, and skills that are not given do not."""
    person = Person(languages=(("deu", ("C2", "B1", "C1")), ("spa", ("A2",))))
    assert proposed(person).facts.languages == {"de": "B1", "es": "A2"}


def test_a_mother_tongue_stays_one() -> None:
    """A language that is also among the foreign ones is proposed once, as the mother tongue."""
    person = Person(mothers=("ita",), languages=(("ita", ("A1",)), ("eng", ("C1",)), ("en", ("B2",))))
    assert proposed(person).facts.languages == {"it": "C2", "en": "B2"}


def test_languages_that_cannot_be_proposed() -> None:
    """A language without a level, with another scale, or without a code is named with its reason."""
    person = Person(languages=(("deu", ()), ("spa", ("fluent", "C1")), ("grc", ("B1",)), ("Elvish", ("C2",))))
    found = proposed(person)
    assert found.facts.languages is None
    assert found.left_out == (
        "The language “deu” has no clear level from A1 to C2.",
        "The language “spa” has no clear level from A1 to C2.",
        "The language “grc” has no code of two letters (ISO 639-1).",
        "The language “Elvish” has no code of two letters (ISO 639-1).",
    )


def test_elements_of_other_makers_are_not_read() -> None:
    """An element counts only in the namespaces of Europass and of the standards that it builds on."""
    other = '<x:NationalityCode xmlns:x="http://example.org/x">de</x:NationalityCode>'
    assert facts(current(OTTILIE._replace(more=other))) == HERS


def test_one_level_for_the_whole_language() -> None:
    """A file that gives no skill but one level for the language proposes that level."""
    raw = f"""<Candidate {CURRENT}><CandidateProfile><PersonQualifications><PersonCompetency>
      <CompetencyID>eng</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID><eures:ProficiencyLevel>
      <hr:ScoreText>C1</hr:ScoreText></eures:ProficiencyLevel></PersonCompetency></PersonQualifications>
      </CandidateProfile></Candidate>"""
    assert facts(raw.encode()) == {"languages": {"en": "C1"}}


def test_a_text_of_the_file_stays_on_one_short_line() -> None:
    """A sentence names a text of the file without its line breaks and not at full length."""
    [sentence] = proposed(Person(mothers=("So\u202e\n long " * 100,))).left_out
    assert sentence.isprintable()
    assert len(sentence) < 130


PORTRAITS: dict[Writer, str] = {
    current: "<hr:BirthDate>{0}</hr:BirthDate><GenderCode>{0}</GenderCode><eures:Attachment><oa:EmbeddedData>"
    "{0}</oa:EmbeddedData></eures:Attachment>",
    passport: '<Birthdate year="{0}"/><Photo><MimeType>{0}</MimeType><Data>{0}</Data></Photo>',
}


@pytest.mark.parametrize("written", PORTRAITS)
@pytest.mark.parametrize("absurd", ["1985-07-14", "99999-99-99", "iVBORw0KGgo=" * 10_000, "&#x263A;" * 99])
def test_photo_and_birth_date_are_never_read(written: Writer, absurd: str) -> None:
    """Whatever stands in a photo, a birth date or an attachment changes nothing and is not even kept."""
    raw = written(OTTILIE._replace(more=PORTRAITS[written].format(absurd)))
    assert propose(raw, AT) == propose(written(OTTILIE), AT)
    assert parse(raw) == parse(written(OTTILIE))
