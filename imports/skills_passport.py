"""The older formats: `SkillsPassport` (schemas V3.0 to V3.4) and the `learnerinfo` of V1 and V2."""

from __future__ import annotations

import re

from imports.codes import qualification_level, when
from imports.curriculum import Curriculum, Spoken, Study, When, still_going_on
from imports.tree import Part

SKILLS = ("listening", "reading", "spokeninteraction", "spokenproduction", "writing")
FRAMEWORK = re.compile(r"\bEQF\b", re.IGNORECASE)


def is_skills_passport(root: Part) -> bool:
    """Whether this is the root of one of the older formats."""
    return root.name in {"skillspassport", "learnerinfo"} and root.namespace.startswith(
        "europass.cedefop.europa.eu/"
    )


def read(root: Part) -> Curriculum:
    """What the learner says; of the oldest files no level of education is read (see `_level`)."""
    learner = next(iter(root.each("learnerinfo")), root)
    about = "identification/demographics"
    nationalities = learner.each(f"{about}/nationalitylist/nationality") + learner.each(
        f"{about}/nationality"
    )
    mothers = learner.each("skills/linguistic/mothertonguelist/mothertongue")
    foreign = learner.each("skills/linguistic/foreignlanguagelist/foreignlanguage")
    for part in learner.each("languagelist/language"):
        (mothers if part.attributes.get("type", "").endswith("mother") else foreign).append(part)
    return Curriculum(
        citizenships=tuple(
            name for part in nationalities if (name := part.text_at("code", "label", "description/code"))
        ),
        mother_tongues=tuple(name for part in mothers if (name := _language_name(part))),
        languages=tuple(Spoken(_language_name(part), _levels(part)) for part in foreign),
        studies=tuple(_study(part, old=learner is root) for part in learner.each("educationlist/education")),
    )


def _language_name(part: Part) -> str:
    return part.text_at("description/code", "code", "description/label", "label")


def _levels(part: Part) -> tuple[str, ...]:
    levels = (part.text_at(f"proficiencylevel/{skill}", f"level/{skill}") for skill in SKILLS)
    return tuple(level for level in levels if level)


def _study(part: Part, *, old: bool) -> Study:
    start, end = _date(part, "period/from"), _date(part, "period/to")
    flag = part.text_at("period/current", "period/to/current")
    return Study(
        title=part.text_at("title", "organisation/name"),
        level=None if old else _level(part),
        country=part.text_at(
            "organisation/contactinfo/address/contact/country/code", "organisation/address/country/code"
        ),
        start=start,
        end=end,
        ongoing=still_going_on(flag, start, end),
    )


def _date(part: Part, path: str) -> When | None:
    """A date stands in attributes (`month="--09"`) or, in the oldest files, in elements."""
    for found in part.each(path):
        year = found.attributes.get("year") or found.text_at("year")
        month = (found.attributes.get("month") or found.text_at("month")).strip("-")
        return when(f"{year}-{month.zfill(2)}") if month else when(year)
    return None


def _level(part: Part) -> int | None:
    """The level by its code, or by a label that names the framework.

    The oldest files, and labels taken over from them, count by ISCED 1997: its 5 may be a bachelor or
    a master and its 6 is a doctorate, so their numbers are not read.
    """
    label = part.text_at("level/label")
    return qualification_level(part.text_at("level/code") or (label if FRAMEWORK.search(label) else ""))
