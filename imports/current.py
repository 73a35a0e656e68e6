"""Reads the current Europass format: a `Candidate` as defined by HR Open Standards."""

from __future__ import annotations

import re

from imports.codes import partial_date, qualification_level
from imports.curriculum import Curriculum, ForeignLanguage, PartialDate, Study, is_ongoing
from imports.tree import Element

ISCED_OF_1997 = re.compile("1997")


def is_current(root: Element) -> bool:
    """True if the root element is a `Candidate` of Europass; other systems use the same element name."""
    return root.name == "candidate" and root.namespace.startswith("www.europass.eu/")


def read_curriculum(root: Element) -> Curriculum:
    """Returns the content of the CV. Only the first profile is read: the others repeat it in other languages."""
    profiles = root.find_all("candidateprofile")[:1]
    person = "candidateperson"
    return Curriculum(
        citizenships=_texts(root, f"{person}/nationalitycode"),
        mother_tongues=_texts(root, f"{person}/primarylanguagecode"),
        languages=tuple(
            _language(element)
            for profile in profiles
            for element in profile.find_all("personqualifications/personcompetency")
            if element.first_text("taxonomyid").lower() == "language"
        ),
        studies=tuple(
            _study(element)
            for profile in profiles
            for element in profile.find_all("educationhistory/educationorganizationattendance")
        ),
    )


def _texts(root: Element, path: str) -> tuple[str, ...]:
    return tuple(element.text for element in root.find_all(path) if element.text)


def _language(element: Element) -> ForeignLanguage:
    """Returns the level of each skill, or the overall level if no skill has one."""
    skills = _texts(element, "competencydimension/score/scoretext")
    return ForeignLanguage(
        element.first_text("competencyid", "competencyname"),
        skills or _texts(element, "proficiencylevel/scoretext"),
    )


def _study(element: Element) -> Study:
    start, end = _date(element, "attendanceperiod/startdate"), _date(element, "attendanceperiod/enddate")
    flag = element.first_text("attendanceperiod/ongoing", "attendanceperiod/currentindicator")
    return Study(
        title=element.first_text("educationdegree/degreename", "programname", "organizationname"),
        level=_level(element),
        country=element.first_text("organizationcontact/communication/address/countrycode"),
        start=start,
        end=end,
        ongoing=is_ongoing(flag, start, end),
        awarded=_date(element, "educationdegree/degreedate"),
    )


def _date(element: Element, path: str) -> PartialDate | None:
    return partial_date(element.first_text(f"{path}/formatteddatetime", path))


def _level(element: Element) -> int | None:
    """Returns the first level that is not an ISCED 1997 code, whose numbers have other meanings."""
    for code in element.find_all("educationlevelcode") + element.find_all(
        "educationdegree/educationlevelcode"
    ):
        if not ISCED_OF_1997.search(" ".join(code.attributes.values())):
            return qualification_level(code.text)
    return None
