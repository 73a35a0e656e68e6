"""Which citizenships and languages a CV proposes, and from which formats."""

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
OTTILIES_FACTS = {
    "citizenships": ["GR", "US"],
    "languages": {"el": "C2", "en": "C2", "fr": "B2"},
    "degree": "completed",
    "degree_years": 3,
    "degree_country": "FR",
    "degree_year": 2018,
}


@pytest.mark.parametrize("writer", [current, passport])
def test_a_complete_cv_proposes_everything(writer: Writer) -> None:
    """Both formats propose the citizenships, the languages and the degree; nothing is left out."""
    assert facts(writer(OTTILIE)) == OTTILIES_FACTS
    assert propose(writer(OTTILIE), AT).left_out == ()


@pytest.mark.parametrize("listed", ["/Names", "/AF"])
@pytest.mark.parametrize("compressed", [True, False])
@pytest.mark.parametrize("writer", [current, passport])
def test_a_pdf_proposes_the_facts_of_its_attachment(writer: Writer, *, compressed: bool, listed: str) -> None:
    """The XML is found whether it is compressed or not, in the name tree or among the associated files."""
    assert facts(pdf(writer(OTTILIE), compressed=compressed, listed=listed)) == OTTILIES_FACTS


def test_the_first_attachment_that_is_a_cv_is_read() -> None:
    """Attachments before the CV are skipped, including other XML files."""
    assert facts(pdf(b"\x89PNG\r\n", b"<invoice/>", current(OTTILIE), current(Person()))) == OTTILIES_FACTS


def test_a_pdf_from_another_program_is_read() -> None:
    """The XML is found despite an indirect length, other line endings and a missing type."""
    body = current(OTTILIE)
    raw = b"%PDF-1.7\r\n1 0 obj\r\n<</Length 2 0 R>>\r\nstream\r\n" + body + b"\r\nendstream\r\nendobj"
    assert facts(raw) == OTTILIES_FACTS


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_other_encodings_are_read(encoding: str) -> None:
    """UTF-8 with a byte order mark and UTF-16 are read, as XML and inside a PDF."""
    xml = current(OTTILIE).decode().replace(' encoding="UTF-8"', "").encode(encoding)
    assert facts(xml) == OTTILIES_FACTS
    assert facts(pdf(xml)) == OTTILIES_FACTS


def test_v2_files_propose_everything_except_the_degree() -> None:
    """V2 files use ISCED 1997 levels, whose numbers have other meanings."""
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
    """A CV without citizenship, language or education proposes no facts and leaves nothing out."""
    assert proposed(Person()) == (propose(current(Person()), AT).facts, (), ())
    assert facts(current(Person())) == {}


@pytest.mark.parametrize(
    ("written", "code"),
    [("el", "GR"), ("uk", "GB"), ("gb", "GB"), ("PRT", "PT"), ("http://example.org/country/FRA", "FR")],
)
def test_country_codes_are_converted_to_iso(written: str, code: str) -> None:
    """EL, UK, three-letter codes and URIs of code lists are converted to ISO 3166-1 alpha-2."""
    assert proposed(Person(citizenships=(written,))).facts.citizenships == (code,)


def test_an_unknown_citizenship_is_left_out() -> None:
    """An unknown code is named among those left out, and a repeated country is proposed once."""
    proposals = proposed(Person(citizenships=("it", "ATLANTIS", "IT")))
    assert proposals.facts.citizenships == ("IT",)
    assert proposals.left_out == ("The citizenship “ATLANTIS” is not a country code that we know.",)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        *(("fra", "fr"), ("fre", "fr"), ("gre", "el"), ("ell", "el"), ("bul", "bg"), ("gle", "ga")),
        *(("nor", "no"), ("nob", "nb"), ("tgl", "tl"), ("twi", "tw"), ("pt-BR", "pt")),
        ("http://example.org/language/MLT", "mt"),
    ],
)
def test_language_codes_are_converted_to_two_letters(written: str, code: str) -> None:
    """ISO 639-2 codes of both kinds, codes with a region and URIs of code lists are converted to ISO 639-1."""
    assert proposed(Person(mothers=(written,))).facts.languages == {code: "C2"}


def test_a_two_letter_language_code_is_not_changed() -> None:
    """No ISO 639-1 code is converted to another language."""
    assert {code: codes.language(code) for code in LANGUAGES} == {code: code for code in LANGUAGES}


def test_a_language_is_proposed_at_its_lowest_level() -> None:
    """The lowest level of the stated skills is proposed; skills without a level are ignored."""
    person = Person(languages=(("deu", ("C2", "B1", "C1")), ("spa", ("A2",))))
    assert proposed(person).facts.languages == {"de": "B1", "es": "A2"}


def test_a_mother_tongue_is_not_proposed_as_a_foreign_language() -> None:
    """A mother tongue that is also listed as a foreign language is proposed once, at C2."""
    person = Person(mothers=("ita",), languages=(("ita", ("A1",)), ("eng", ("C1",)), ("en", ("B2",))))
    assert proposed(person).facts.languages == {"it": "C2", "en": "B2"}


def test_a_language_without_a_usable_level_or_code_is_left_out() -> None:
    """A language without a level, on another scale, or without a code is left out with a reason."""
    person = Person(languages=(("deu", ()), ("spa", ("fluent", "C1")), ("grc", ("B1",)), ("Elvish", ("C2",))))
    proposals = proposed(person)
    assert proposals.facts.languages is None
    assert proposals.left_out == (
        "The language “deu” has no clear level from A1 to C2.",
        "The language “spa” has no clear level from A1 to C2.",
        "The language “grc” has no two-letter code (ISO 639-1).",
        "The language “Elvish” has no two-letter code (ISO 639-1).",
    )


def test_elements_in_other_namespaces_are_ignored() -> None:
    """Only elements in the namespaces of Europass and of the standards that it uses are read."""
    other = '<x:NationalityCode xmlns:x="http://example.org/x">de</x:NationalityCode>'
    assert facts(current(OTTILIE._replace(more=other))) == OTTILIES_FACTS


def test_an_overall_language_level_is_proposed() -> None:
    """If a language has one overall level and no levels by skill, that level is proposed."""
    raw = f"""<Candidate {CURRENT}><CandidateProfile><PersonQualifications><PersonCompetency>
      <CompetencyID>eng</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID><eures:ProficiencyLevel>
      <hr:ScoreText>C1</hr:ScoreText></eures:ProficiencyLevel></PersonCompetency></PersonQualifications>
      </CandidateProfile></Candidate>"""
    assert facts(raw.encode()) == {"languages": {"en": "C1"}}


def test_text_quoted_from_the_file_is_one_short_line() -> None:
    """Quoted text has no line breaks or control characters, and is shortened."""
    [sentence] = proposed(Person(mothers=("So\u202e\n long " * 100,))).left_out
    assert sentence.isprintable()
    assert len(sentence) < 130


PRIVATE_DATA: dict[Writer, str] = {
    current: "<hr:BirthDate>{0}</hr:BirthDate><GenderCode>{0}</GenderCode><eures:Attachment><oa:EmbeddedData>"
    "{0}</oa:EmbeddedData></eures:Attachment>",
    passport: '<Birthdate year="{0}"/><Photo><MimeType>{0}</MimeType><Data>{0}</Data></Photo>',
}


@pytest.mark.parametrize("writer", PRIVATE_DATA)
@pytest.mark.parametrize("content", ["1985-07-14", "99999-99-99", "iVBORw0KGgo=" * 10_000, "&#x263A;" * 99])
def test_photo_and_birth_date_are_never_read(writer: Writer, content: str) -> None:
    """The content of a photo, a birth date or an attachment changes no proposal and is not stored."""
    raw = writer(OTTILIE._replace(more=PRIVATE_DATA[writer].format(content)))
    assert propose(raw, AT) == propose(writer(OTTILIE), AT)
    assert parse(raw) == parse(writer(OTTILIE))
