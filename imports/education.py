"""Finds the degree in a CV that serves best, with its country, year and length, and explains what was left out."""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

from eligibility.codes import MEMBER_STATES
from eligibility.facts import EARLIEST_DEGREE_YEAR, MOST_DEGREE_YEARS, Degree, Facts
from eligibility.rules import RULES
from eligibility.ruling import Status
from eligibility.time_zones import BRUSSELS
from imports import codes
from imports.curriculum import PartialDate, Study
from imports.length import BACHELOR, can_be_first_degree, is_part_of, official_years, path_to
from language.names import country
from language.translation import _

SHORT_CYCLE = 5
MAX_STUDIES = 20
"""With more studies no path is looked for; nobody has so many diplomas."""


class Education(NamedTuple):
    """The facts by name, sentences that explain what was left out, and sentences that name other diplomas."""

    facts: dict[str, Any]
    left_out: list[str]
    others: list[str]


def education(studies: tuple[Study, ...], at: dt.datetime) -> Education:
    """Returns the completed study that meets the condition or, if none is completed, the one in progress.

    A study is completed if it ended by `at`. Of several that meet the condition, the highest and then the latest
    is taken; if none does, a diploma of a Member State comes first. A short cycle (level 5) is left
    out because it is a university study in some countries only.
    """
    today = at.astimezone(BRUSSELS)
    now = PartialDate(today.year, today.month)
    usable = [study for study in studies if (study.level or 0) >= BACHELOR and study.ongoing is not None]
    in_progress = [study for study in usable if study.ongoing or _is_after(study.finished, now)]
    completed = [study for study in usable if not study.ongoing and not _is_after(study.finished, now)]
    left_out = [sentence for study in studies if (sentence := _reason_left_out(study))]
    if completed:
        degree = _best(completed, Degree.COMPLETED)
        left_out += [_still_in_progress(study) for study in in_progress]
    elif any(can_be_first_degree(study) for study in in_progress):
        degree = _best(in_progress, Degree.IN_PROGRESS)
    else:
        return Education({}, left_out + [_no_earlier_degree(study) for study in in_progress], [])
    return degree._replace(left_out=left_out + degree.left_out)


def _still_in_progress(study: Study) -> str:
    return _("“{study}” is still in progress, so your completed degree was taken.").format(
        study=_title(study)
    )


def _no_earlier_degree(study: Study) -> str:
    """A master or doctorate in progress implies an earlier degree, which this CV does not show."""
    return _("“{study}” was not taken: it is in progress, and your CV shows no degree before it.").format(
        study=_title(study)
    )


def _title(study: Study) -> str:
    return codes.quotable(study.title) or _("Study without a name")


def _reason_left_out(study: Study) -> str:
    """Returns why a study was left out; empty if it was used or is below university level."""
    if study.level is None:
        return _("“{study}” was not taken: your CV gives no clear level for it.").format(study=_title(study))
    if study.level == SHORT_CYCLE:
        return _("“{study}” was not taken: level 5 is a university study in some countries only.").format(
            study=_title(study)
        )
    if study.level >= BACHELOR and study.ongoing is None:
        return _("“{study}” was not taken: your CV gives no dates for it.").format(study=_title(study))
    return ""


def _is_after(end: PartialDate | None, now: PartialDate) -> bool:
    """True if a study ends after this month; a year without a month counts as over once it has begun."""
    return end is not None and (end.year, end.month or 0) > (now.year, now.month or 0)


def _best(studies: list[Study], degree: Degree) -> Education:
    """Returns the facts of the study that serves best, and names the diplomas that are not on its path."""
    if len(studies) > MAX_STUDIES:
        return _described([max(studies, key=_height)], degree)
    diplomas = [study for study in studies if not any(is_part_of(study, other) for other in studies)]
    paths = [path_to(study, diplomas) for study in diplomas]
    path = max(paths, key=lambda path: _merit(path, degree))
    others = [_other(study) for study in diplomas if study not in path]
    return _described(path, degree)._replace(others=others if degree is Degree.COMPLETED else [])


def _merit(path: list[Study], degree: Degree) -> tuple[bool, bool, tuple[int, tuple[int, int]]]:
    """Orders paths: one that meets the condition first, then one that ends in a Member State, then the highest."""
    facts = Facts(**_described(path, degree).facts)
    is_met = RULES["education"].decide(facts).status is Status.MET
    return is_met, facts.degree_country in MEMBER_STATES, _height(path[-1])


def _height(study: Study) -> tuple[int, tuple[int, int]]:
    return study.level or 0, _end(study)


def _other(study: Study) -> str:
    shape = _("Your CV also has “{study}”, {country}. We propose the diploma that serves you best here.")
    code = codes.country(study.country)
    return shape.format(study=_title(study), country=country(code) if code else _("country not known"))


def _described(path: list[Study], degree: Degree) -> Education:
    """Returns the facts of a diploma: those of the last study of its path, and the length of all of them."""
    education = Education({"degree": degree}, [], [])
    _add_country(education, path[-1])
    _add_length(education, path)
    if degree is Degree.COMPLETED:
        _add_year(education, path[-1])
    return education


def _end(study: Study) -> tuple[int, int]:
    return (study.finished.year, study.finished.month or 0) if study.finished else (0, 0)


def _add_country(education: Education, study: Study) -> None:
    code = codes.country(study.country)
    if code:
        education.facts["degree_country"] = code
    elif study.country:
        education.left_out.append(
            _("The country “{code}” of “{study}” is not a country code that we know.").format(
                code=codes.quotable(study.country), study=_title(study)
            )
        )
    else:
        education.left_out.append(_("Your CV gives no country for “{study}”.").format(study=_title(study)))


def _add_length(education: Education, path: list[Study]) -> None:
    years = official_years(path)
    if years is not None and years <= MOST_DEGREE_YEARS:
        education.facts["degree_years"] = years
    else:
        education.left_out.append(
            _("The official length of your studies could not be read from their dates. Please enter it.")
        )


def _add_year(education: Education, study: Study) -> None:
    """Adds the year of the award or, without one, the year in which the study ended."""
    finished = study.finished
    if finished and finished.year >= EARLIEST_DEGREE_YEAR:
        education.facts["degree_year"] = finished.year
    else:
        education.left_out.append(
            _("Your CV gives no usable year for “{study}”.").format(study=_title(study))
        )
