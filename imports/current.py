"""The format that Europass writes today: a `Candidate` of HR Open Standards."""

from __future__ import annotations

import re

from imports.codes import qualification_level, when
from imports.curriculum import Curriculum, Spoken, Study, When, still_going_on
from imports.tree import Part

ISCED_OF_1997 = re.compile("1997")


def is_current(root: Part) -> bool:
    """Whether this is the root of the format; other systems write a `Candidate` of their own."""
    return root.name == "candidate" and root.namespace.startswith("www.europass.eu/")


def read(root: Part) -> Curriculum:
    """What the candidate says; the profile is the first one, since others repeat it in another language."""
    profiles = root.each("candidateprofile")[:1]
    person = "candidateperson"
    return Curriculum(
        citizenships=_texts(root, f"{person}/nationalitycode"),
        mother_tongues=_texts(root, f"{person}/primarylanguagecode"),
        languages=tuple(
            _language(part)
            for profile in profiles
            for part in profile.each("personqualifications/personcompetency")
            if part.text_at("taxonomyid").lower() == "language"
        ),
        studies=tuple(
            _study(part)
            for profile in profiles
            for part in profile.each("educationhistory/educationorganizationattendance")
        ),
    )


def _texts(root: Part, path: str) -> tuple[str, ...]:
    return tuple(part.text for part in root.each(path) if part.text)


def _language(part: Part) -> Spoken:
    """Its skills, or one level for the whole language where no skill is given."""
    skills = _texts(part, "competencydimension/score/scoretext")
    return Spoken(
        part.text_at("competencyid", "competencyname"), skills or _texts(part, "proficiencylevel/scoretext")
    )


def _study(part: Part) -> Study:
    start, end = _date(part, "attendanceperiod/startdate"), _date(part, "attendanceperiod/enddate")
    flag = part.text_at("attendanceperiod/ongoing", "attendanceperiod/currentindicator")
    return Study(
        title=part.text_at("educationdegree/degreename", "programname", "organizationname"),
        level=_level(part),
        country=part.text_at("organizationcontact/communication/address/countrycode"),
        start=start,
        end=end,
        ongoing=still_going_on(flag, start, end),
        awarded=_date(part, "educationdegree/degreedate"),
    )


def _date(part: Part, path: str) -> When | None:
    return when(part.text_at(f"{path}/formatteddatetime", path))


def _level(part: Part) -> int | None:
    """The level of the code that is not of ISCED 1997, whose numbers mean something else."""
    for code in part.each("educationlevelcode") + part.each("educationdegree/educationlevelcode"):
        if not ISCED_OF_1997.search(" ".join(code.attributes.values())):
            return qualification_level(code.text)
    return None
