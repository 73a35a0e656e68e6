"""Works out the official length of studies from their dates."""

from __future__ import annotations

from imports.curriculum import Study

MONTHS = 12
HALF_YEAR_FROM, HALF_YEAR_TO = 5, 7
"""Months beyond whole years that count as half a year; more count as a whole year."""

BACHELOR, MASTER, DOCTORATE = 6, 7, 8
MAX_YEARS = {BACHELOR: 5, MASTER: 6, DOCTORATE: 4}
"""The longest official length by level. A six-year master starts straight after school, as in medicine."""

INTEGRATED_MASTER_YEARS = 4
MIN_DEGREE_YEARS = 3
OVERLAP = 6
"""Months for which a study may overlap the next one on its path, such as for a thesis handed in late."""


def half_years(study: Study) -> int | None:
    """Returns the length of a study in half years, or None if its dates do not give an official length.

    Academic years are shorter than calendar years: September 2019 to June 2022 is three of them. So
    8 months or more beyond whole years count as a year, 5 to 7 months as half a year, fewer as
    nothing. Without months, the difference between the years counts. A period longer than any
    official length (part time, a break, a doctorate alongside a job) gives None, because the CV
    states the dates and not the length of the programme.
    """
    if study.start is None or study.end is None or study.level not in MAX_YEARS:
        return None
    years = study.end.year - study.start.year
    halves = 2 * years
    if study.start.month and study.end.month:
        months = years * MONTHS + study.end.month - study.start.month + 1
        whole_years, rest = divmod(months, MONTHS)
        halves = 2 * whole_years + (rest >= HALF_YEAR_FROM) + (rest > HALF_YEAR_TO)
    return halves if 0 < halves <= 2 * MAX_YEARS[study.level] else None


def path_to(study: Study, studies: list[Study]) -> list[Study]:
    """Returns the studies that lead to a diploma and the study itself, in order.

    There is one of each level, ended when the next began: unrelated diplomas are never added up. A first degree
    has nothing before it.
    """
    if can_be_first_degree(study):
        return [study]
    before = [other for other in studies if _leads_to(other, study)]
    if not before:
        return [study]
    return [*path_to(max(before, key=lambda other: (other.level or 0, _months(other)[1])), studies), study]


def _leads_to(earlier: Study, later: Study) -> bool:
    if not (earlier.end and later.start) or (earlier.level or 0) >= (later.level or 0):
        return False
    if not (earlier.end.month and later.start.month):
        return earlier.end.year <= later.start.year
    months = MONTHS * (earlier.end.year - later.start.year) + earlier.end.month - later.start.month
    return months <= OVERLAP


def official_years(path: list[Study]) -> int | None:
    """Returns the total length, in whole years, of the studies on the path to a diploma; None if it is unclear.

    The length is unclear if any study has no official length, or if there is neither a bachelor nor an
    integrated master. A doctorate counts as university study, for the length of its dates, up to four years.
    """
    halves = [length for study in path if (length := half_years(study)) is not None]
    if len(halves) < len(path) or not can_be_first_degree(path[0]):
        return None
    years = sum(halves) // 2
    return years if years >= MIN_DEGREE_YEARS else None


def can_be_first_degree(study: Study) -> bool:
    """True for a bachelor, and for an integrated master, which includes one."""
    if study.level == BACHELOR:
        return True
    return study.level == MASTER and (half_years(study) or 0) >= 2 * INTEGRATED_MASTER_YEARS


def is_part_of(inner: Study, outer: Study) -> bool:
    """True for a semester abroad: too short for a degree, and within the dates of a study of no lower level."""
    if inner is outer or (half_years(inner) or 0) >= 2 * MIN_DEGREE_YEARS:
        return False
    if not (inner.start and inner.end and outer.start and outer.end) or (inner.level or 0) > (
        outer.level or 0
    ):
        return False
    (first, last), (outer_first, outer_last) = _months(inner), _months(outer)
    return outer_first <= first and last <= outer_last and last - first < outer_last - outer_first


def _months(study: Study) -> tuple[int, int]:
    """Returns the first and the last month, counted from the year 0; a year without a month is January to December."""
    if not (study.start and study.end):
        return 0, 0
    return (
        study.start.year * MONTHS + (study.start.month or 1),
        study.end.year * MONTHS + (study.end.month or MONTHS),
    )
