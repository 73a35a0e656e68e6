"""Reads the older Europass formats: `SkillsPassport` (schemas V3.0 to V3.4), and `learnerinfo` (V1 and V2)."""

from __future__ import annotations

import re

from imports.codes import partial_date, qualification_level
from imports.curriculum import Curriculum, ForeignLanguage, PartialDate, Study, is_ongoing
from imports.tree import Element

SKILLS = ("listening", "reading", "spokeninteraction", "spokenproduction", "writing")
EUROPEAN_FRAMEWORK = re.compile(r"\bEQF\b", re.IGNORECASE)


def is_skills_passport(root: Element) -> bool:
    """True if the root element belongs to one of the older formats."""
    return root.name in {"skillspassport", "learnerinfo"} and root.namespace.startswith(
        "europass.cedefop.europa.eu/"
    )


def read_curriculum(root: Element) -> Curriculum:
    """Returns the content of the CV. Levels of education are not read from V1 and V2 files; see `_level`."""
    learner = next(iter(root.find_all("learnerinfo")), root)
    demographics = "identification/demographics"
    nationalities = learner.find_all(f"{demographics}/nationalitylist/nationality") + learner.find_all(
        f"{demographics}/nationality"
    )
    mother_tongues = learner.find_all("skills/linguistic/mothertonguelist/mothertongue")
    foreign = learner.find_all("skills/linguistic/foreignlanguagelist/foreignlanguage")
    for element in learner.find_all("languagelist/language"):
        (mother_tongues if element.attributes.get("type", "").endswith("mother") else foreign).append(element)
    return Curriculum(
        citizenships=tuple(
            name
            for element in nationalities
            if (name := element.first_text("code", "label", "description/code"))
        ),
        mother_tongues=tuple(name for element in mother_tongues if (name := _language_name(element))),
        languages=tuple(ForeignLanguage(_language_name(element), _levels(element)) for element in foreign),
        studies=tuple(
            _study(element, has_level=learner is not root)
            for element in learner.find_all("educationlist/education")
        ),
    )


def _language_name(element: Element) -> str:
    return element.first_text("description/code", "code", "description/label", "label")


def _levels(element: Element) -> tuple[str, ...]:
    levels = (element.first_text(f"proficiencylevel/{skill}", f"level/{skill}") for skill in SKILLS)
    return tuple(level for level in levels if level)


def _study(element: Element, *, has_level: bool) -> Study:
    start, end = _date(element, "period/from"), _date(element, "period/to")
    flag = element.first_text("period/current", "period/to/current")
    return Study(
        title=element.first_text("title", "organisation/name"),
        level=_level(element) if has_level else None,
        country=element.first_text(
            "organisation/contactinfo/address/contact/country/code", "organisation/address/country/code"
        ),
        start=start,
        end=end,
        ongoing=is_ongoing(flag, start, end),
    )


def _date(element: Element, path: str) -> PartialDate | None:
    """Reads a date from attributes (`month="--09"`) or, in V1 and V2 files, from child elements."""
    for date in element.find_all(path):
        year = date.attributes.get("year") or date.first_text("year")
        month = (date.attributes.get("month") or date.first_text("month")).strip("-")
        return partial_date(f"{year}-{month.zfill(2)}") if month else partial_date(year)
    return None


def _level(element: Element) -> int | None:
    """Returns the level from its code, or from a label that names the European framework.

    V1 and V2 files, and labels copied from them, use ISCED 1997, where 5 can be a bachelor or a master
    and 6 is a doctorate. Those numbers are not read.
    """
    label = element.first_text("level/label")
    return qualification_level(
        element.first_text("level/code") or (label if EUROPEAN_FRAMEWORK.search(label) else "")
    )
