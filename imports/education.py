"""Finds the highest degree in a CV with its country, year and length, and explains what was left out."""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

from eligibility.facts import EARLIEST_DEGREE_YEAR, MOST_DEGREE_YEARS, Degree
from eligibility.time_zones import BRUSSELS
from imports import codes
from imports.curriculum import PartialDate, Study
from imports.length import BACHELOR, can_be_first_degree, official_years
from language.translation import _

SHORT_CYCLE = 5


class Education(NamedTuple):
    """The facts by name, and sentences that explain what was left out."""

    facts: dict[str, Any]
    left_out: list[str]


def education(studies: tuple[Study, ...], at: dt.datetime) -> Education:
    """Returns the highest completed university study or, if none is completed, the one in progress.

    A study is completed if it ended by `at`. With a completed master and a doctorate in progress, the
    master is the degree; a completed doctorate replaces the master. A short cycle (level 5) is left
    out because it is a university study in some countries only.
    """
    today = at.astimezone(BRUSSELS)
    now = PartialDate(today.year, today.month)
    usable = [study for study in studies if (study.level or 0) >= BACHELOR and study.ongoing is not None]
    in_progress = [study for study in usable if study.ongoing or _is_after(study.finished, now)]
    completed = [study for study in usable if not study.ongoing and not _is_after(study.finished, now)]
    left_out = [sentence for study in studies if (sentence := _reason_left_out(study))]
    if completed:
        degree = _degree(completed, Degree.COMPLETED)
        left_out += [_still_in_progress(study) for study in in_progress]
    elif any(can_be_first_degree(study) for study in in_progress):
        degree = _degree(in_progress, Degree.IN_PROGRESS)
    else:
        return Education({}, left_out + [_no_earlier_degree(study) for study in in_progress])
    return Education(degree.facts, left_out + degree.left_out)


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


def _degree(studies: list[Study], degree: Degree) -> Education:
    """Returns the facts of the highest study; of several at that level, of the latest."""
    highest = max(studies, key=lambda study: (study.level or 0, _end(study)))
    education = Education({"degree": degree}, [])
    _add_country(education, highest)
    _add_length(education, highest, studies)
    if degree is Degree.COMPLETED:
        _add_year(education, highest)
    return education


def _end(study: Study) -> tuple[int, int]:
    return (study.finished.year, study.finished.month or 0) if study.finished else (0, 0)


def _add_country(education: Education, highest: Study) -> None:
    country = codes.country(highest.country)
    if country:
        education.facts["degree_country"] = country
    elif highest.country:
        education.left_out.append(
            _("The country “{code}” of “{study}” is not a country code that we know.").format(
                code=codes.quotable(highest.country), study=_title(highest)
            )
        )
    else:
        education.left_out.append(_("Your CV gives no country for “{study}”.").format(study=_title(highest)))


def _add_length(education: Education, highest: Study, studies: list[Study]) -> None:
    """Adds the length of the highest study and those that led to it: of its level or lower, ended no later."""
    path = [
        study
        for study in studies
        if (study.level or 0) <= (highest.level or 0) and _end(study) <= _end(highest)
    ]
    years = official_years(path)
    if years is not None and years <= MOST_DEGREE_YEARS:
        education.facts["degree_years"] = years
    else:
        education.left_out.append(
            _("The official length of your studies could not be read from their dates. Please enter it.")
        )


def _add_year(education: Education, highest: Study) -> None:
    """Adds the year of the award or, without one, the year in which the study ended."""
    finished = highest.finished
    if finished and finished.year >= EARLIEST_DEGREE_YEAR:
        education.facts["degree_year"] = finished.year
    else:
        education.left_out.append(
            _("Your CV gives no usable year for “{study}”.").format(study=_title(highest))
        )
