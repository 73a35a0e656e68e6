"""Education of a CV: the highest degree, its country, year and length, and what could not be taken."""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

from eligibility.answers import BRUSSELS
from eligibility.facts import EARLIEST_DEGREE_YEAR, MOST_DEGREE_YEARS, Degree
from imports import codes
from imports.curriculum import Study, When
from imports.length import BACHELOR, begins, official_years
from language.translation import _

SHORT_CYCLE = 5


class Education(NamedTuple):
    """The facts by name, and sentences on what was left out."""

    facts: dict[str, Any]
    left_out: list[str]


def education(studies: tuple[Study, ...], at: dt.datetime) -> Education:
    """The highest completed study at university, or the one in progress where none is completed.

    A study is completed when it has ended by `at`. A doctorate that goes on beside a completed master
    leaves the master the degree, as a completed doctorate takes its place. A short cycle (level 5) is
    not taken: in some countries it is a university study, in others it is not.
    """
    today = at.astimezone(BRUSSELS)
    now = When(today.year, today.month)
    clear = [study for study in studies if (study.level or 0) >= BACHELOR and study.ongoing is not None]
    going_on = [study for study in clear if study.ongoing or _after(study.finished, now)]
    completed = [study for study in clear if not study.ongoing and not _after(study.finished, now)]
    left_out = [sentence for study in studies if (sentence := _not_taken(study))]
    if completed:
        found = _degree(completed, Degree.COMPLETED)
        left_out += [_still_in_progress(study) for study in going_on]
    elif any(begins(study) for study in going_on):
        found = _degree(going_on, Degree.IN_PROGRESS)
    else:
        return Education({}, left_out + [_degree_before_it(study) for study in going_on])
    return Education(found.facts, left_out + found.left_out)


def _still_in_progress(study: Study) -> str:
    return _("“{study}” is still in progress, so your completed degree was taken.").format(study=_name(study))


def _degree_before_it(study: Study) -> str:
    """A master or doctorate in progress says that there is a degree, but not which."""
    return _("“{study}” was not taken: it is in progress, and your CV shows no degree before it.").format(
        study=_name(study)
    )


def _name(study: Study) -> str:
    return codes.shown(study.title) or _("Study without a name")


def _not_taken(study: Study) -> str:
    """Why nothing was taken from a study; nothing to say of a school below university."""
    if study.level is None:
        return _("“{study}” was not taken: your CV gives no clear level for it.").format(study=_name(study))
    if study.level == SHORT_CYCLE:
        return _("“{study}” was not taken: level 5 is a university study in some countries only.").format(
            study=_name(study)
        )
    if study.level >= BACHELOR and study.ongoing is None:
        return _("“{study}” was not taken: your CV gives no dates for it.").format(study=_name(study))
    return ""


def _after(end: When | None, now: When) -> bool:
    """Whether a study ends later than now; a year alone has passed when it has begun."""
    return end is not None and (end.year, end.month or 0) > (now.year, now.month or 0)


def _degree(studies: list[Study], degree: Degree) -> Education:
    """The highest study, the latest of several, with the facts that hold for it."""
    highest = max(studies, key=lambda study: (study.level or 0, _ended(study)))
    found = Education({"degree": degree}, [])
    _add_country(found, highest)
    _add_length(found, highest, studies)
    if degree is Degree.COMPLETED:
        _add_year(found, highest)
    return found


def _ended(study: Study) -> tuple[int, int]:
    return (study.finished.year, study.finished.month or 0) if study.finished else (0, 0)


def _add_country(found: Education, highest: Study) -> None:
    country = codes.country(highest.country)
    if country:
        found.facts["degree_country"] = country
    elif highest.country:
        found.left_out.append(
            _("The country “{code}” of “{study}” is not a country code that we know.").format(
                code=codes.shown(highest.country), study=_name(highest)
            )
        )
    else:
        found.left_out.append(_("Your CV gives no country for “{study}”.").format(study=_name(highest)))


def _add_length(found: Education, highest: Study, studies: list[Study]) -> None:
    """The studies up to the highest: those of no higher level that ended no later."""
    way = [
        one for one in studies if (one.level or 0) <= (highest.level or 0) and _ended(one) <= _ended(highest)
    ]
    years = official_years(way)
    if years is not None and years <= MOST_DEGREE_YEARS:
        found.facts["degree_years"] = years
    else:
        found.left_out.append(
            _("The official length of your studies could not be read from their dates. Please enter it.")
        )


def _add_year(found: Education, highest: Study) -> None:
    """The year of the award, or else the last one of the study."""
    last = highest.finished
    if last and last.year >= EARLIEST_DEGREE_YEAR:
        found.facts["degree_year"] = last.year
    else:
        found.left_out.append(_("Your CV gives no usable year for “{study}”.").format(study=_name(highest)))
