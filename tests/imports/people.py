"""Invented people, their CVs in the Europass formats, and PDFs with these CVs attached."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, TextStringObject

from imports.europass import Proposals, propose

AT = dt.datetime(2026, 11, 21, 10, tzinfo=dt.timezone(dt.timedelta(hours=1)))
SKILLS = {
    "Listening": "CEF-Understanding-Listening",
    "Reading": "CEF-Understanding-Reading",
    "SpokenInteraction": "CEF-Speaking-Interaction",
    "SpokenProduction": "CEF-Speaking-Production",
    "Writing": "CEF-Writing-Production",
}
CURRENT = (
    'xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3" '
    'xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:eures="http://www.europass_eures.eu/1.0"'
)
PASSPORT = 'xmlns="http://europass.cedefop.europa.eu/Europass" locale="en"'
OLDEST = (
    'xmlns:europass="http://europass.cedefop.europa.eu/Europass/V2.0" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" locale="en_GB"'
)


class Entry(NamedTuple):
    """One entry of education: dates such as 2019 or 2019-09, the level as written in the file."""

    title: str = "Bachelor of Lighthouse Keeping"
    level: str = "6"
    country: str = "fr"
    start: str = "2015-09"
    end: str = "2018-06"
    ongoing: str = "false"


class Person(NamedTuple):
    """The content of a CV."""

    citizenships: tuple[str, ...] = ()
    mothers: tuple[str, ...] = ()
    languages: tuple[tuple[str, tuple[str, ...]], ...] = ()
    studies: tuple[Entry, ...] = ()
    more: str = ""
    """Additional XML, placed beside the citizenships."""


Writer = Callable[[Person], bytes]


def _optional(tag: str, text: str) -> str:
    return f"<{tag}>{escape(text)}</{tag}>" if text else ""


def _study(entry: Entry) -> str:
    dates = "".join(
        f"<{tag}>{_optional('hr:FormattedDateTime', text)}</{tag}>"
        for tag, text in (("StartDate", entry.start), ("EndDate", entry.end))
        if text
    )
    address = f"<Address>{_optional('CountryCode', entry.country)}</Address>"
    return (
        "<EducationOrganizationAttendance><hr:OrganizationName>Harbour University</hr:OrganizationName>"
        f"<OrganizationContact><Communication>{address}</Communication></OrganizationContact>"
        f"{_optional('EducationLevelCode', entry.level)}"
        f"<AttendancePeriod>{dates}{_optional('Ongoing', entry.ongoing)}</AttendancePeriod>"
        f"<EducationDegree>{_optional('hr:DegreeName', entry.title)}</EducationDegree>"
        "</EducationOrganizationAttendance>"
    )


def _language(code: str, levels: tuple[str, ...]) -> str:
    scores = "".join(
        f"<eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>{skill}</hr:CompetencyDimensionTypeCode>"
        f"<eures:Score><hr:ScoreText>{level}</hr:ScoreText></eures:Score></eures:CompetencyDimension>"
        for skill, level in zip(SKILLS.values(), levels, strict=False)
    )
    return (
        f'<PersonCompetency><CompetencyID schemeName="NORMAL">{escape(code)}</CompetencyID>'
        f"<hr:TaxonomyID>language</hr:TaxonomyID>{scores}</PersonCompetency>"
    )


def current(person: Person) -> bytes:
    """The CV in the current Europass format."""
    citizenships = "".join(
        f"<NationalityCode>{escape(code)}</NationalityCode>" for code in person.citizenships
    )
    mother_tongues = "".join(
        f'<PrimaryLanguageCode name="NORMAL">{escape(code)}</PrimaryLanguageCode>' for code in person.mothers
    )
    skill = "<PersonCompetency><hr:TaxonomyID>Digital_Skill</hr:TaxonomyID></PersonCompetency>"
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Candidate {CURRENT}><CandidatePerson>'
        f"<PersonName><oa:GivenName>Ottilie</oa:GivenName></PersonName>{citizenships}{person.more}{mother_tongues}"
        f'</CandidatePerson><CandidateProfile languageCode="en">'
        f"<EducationHistory>{''.join(map(_study, person.studies))}</EducationHistory>"
        f"<PersonQualifications>{skill}{''.join(_language(*language) for language in person.languages)}"
        "</PersonQualifications></CandidateProfile></Candidate>"
    ).encode()


def _date(tag: str, text: str) -> str:
    year, _dash, month = text.partition("-")
    return f'<{tag} year="{year}"' + (f' month="--{month}"' if month else "") + "/>" if text else ""


def _passport_study(entry: Entry) -> str:
    country = f"<Country>{_optional('Code', entry.country)}</Country>"
    return (
        f"<Education><Period>{_date('From', entry.start)}{_date('To', entry.end)}"
        f"{_optional('Current', entry.ongoing)}</Period><Title>{escape(entry.title)}</Title><Organisation>"
        "<Name>Harbour University</Name>"
        f"<ContactInfo><Address><Contact>{country}</Contact></Address></ContactInfo></Organisation>"
        f"<Level>{_optional('Code', entry.level)}</Level></Education>"
    )


def _passport_language(code: str, levels: tuple[str, ...]) -> str:
    scores = "".join(_optional(skill, level) for skill, level in zip(SKILLS, levels, strict=False))
    return (
        f"<ForeignLanguage><Description><Code>{escape(code)}</Code><Label>so called</Label></Description>"
        f"<ProficiencyLevel>{scores}</ProficiencyLevel></ForeignLanguage>"
    )


def passport(person: Person) -> bytes:
    """The CV in the format that Europass used until 2020."""
    nationalities = "".join(
        f"<Nationality><Code>{escape(code)}</Code><Label>so called</Label></Nationality>"
        for code in person.citizenships
    )
    mother_tongues = "".join(
        f"<MotherTongue><Description><Code>{escape(code)}</Code></Description></MotherTongue>"
        for code in person.mothers
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><SkillsPassport {PASSPORT}><LearnerInfo><Identification>'
        f"<Demographics><NationalityList>{nationalities}</NationalityList></Demographics>{person.more}"
        "</Identification>"
        f"<EducationList>{''.join(map(_passport_study, person.studies))}</EducationList>"
        f"<Skills><Linguistic><MotherTongueList>{mother_tongues}</MotherTongueList><ForeignLanguageList>"
        f"{''.join(_passport_language(*language) for language in person.languages)}"
        "</ForeignLanguageList></Linguistic></Skills></LearnerInfo></SkillsPassport>"
    ).encode()


def pdf(*files: bytes, compressed: bool = True, listed: str = "/Names", encrypted: bool = False) -> bytes:
    """A PDF of one empty page with attachments, listed in the name tree (/Names) or as associated files (/AF)."""
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    listing = ArrayObject()
    for number, content in enumerate(files):
        stream: Any = DecodedStreamObject()
        stream.set_data(content)
        stream[NameObject("/Type")] = NameObject("/EmbeddedFile")
        embedded = writer._add_object(stream.flate_encode() if compressed else stream)  # noqa: SLF001
        name = TextStringObject(f"attachment{number}.xml")
        spec = {"/Type": NameObject("/Filespec"), "/F": name, "/EF": _dictionary({"/F": embedded})}
        listing += [name] if listed == "/Names" else []
        listing.append(writer._add_object(_dictionary(spec)))  # noqa: SLF001
    tree = _dictionary({"/EmbeddedFiles": _dictionary({"/Names": listing})})
    writer.root_object[NameObject(listed)] = tree if listed == "/Names" else listing
    if encrypted:
        writer.encrypt("sand", algorithm="RC4-128")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _dictionary(entries: dict[str, Any]) -> DictionaryObject:
    return DictionaryObject({NameObject(key): value for key, value in entries.items()})


def proposed(person: Person) -> Proposals:
    """The proposals for a person; fails if the two formats propose different facts."""
    from_current, from_passport = propose(current(person), AT), propose(passport(person), AT)
    assert from_current == from_passport
    return from_current


def facts(raw: bytes) -> dict[str, Any]:
    """The facts proposed for a file, in the form of the answers file."""
    return propose(raw, AT).facts.model_dump(mode="json", exclude_none=True)
