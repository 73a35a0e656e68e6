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
MAX_STUDIES = 20


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


def official_years(studies: list[Study]) -> int | None:
    """Returns the total length, in whole years, of the studies that lead to a degree; None if it is unclear.

    A study inside the dates of another (a semester abroad) is part of that one. The length is unclear
    if any study has no official length, or if there is neither a bachelor nor an integrated master.
    A doctorate counts as university study, for the length of its dates, up to four years.
    """
    if len(studies) > MAX_STUDIES:
        return None
    counted: list[Study] = []
    for study in sorted(studies, key=_longest_first):
        if not any(_within(study, other) for other in counted):
            counted.append(study)
    halves = [length for study in counted if (length := half_years(study)) is not None]
    if len(halves) < len(counted) or not any(can_be_first_degree(study) for study in counted):
        return None
    years = sum(halves) // 2
    return years if years >= MIN_DEGREE_YEARS else None


def can_be_first_degree(study: Study) -> bool:
    """True for a bachelor, and for an integrated master, which includes one."""
    if study.level == BACHELOR:
        return True
    return study.level == MASTER and (half_years(study) or 0) >= 2 * INTEGRATED_MASTER_YEARS


def _longest_first(study: Study) -> tuple[int, int]:
    first, last = _months(study)
    return first - last, -(study.level or 0)


def _within(inner: Study, outer: Study) -> bool:
    """True if the outer study has at least the same level and covers the dates of the inner one."""
    if not (inner.start and inner.end and outer.start and outer.end) or (inner.level or 0) > (
        outer.level or 0
    ):
        return False
    return _months(outer)[0] <= _months(inner)[0] and _months(inner)[1] <= _months(outer)[1]


def _months(study: Study) -> tuple[int, int]:
    """Returns the first and the last month, counted from the year 0; a year without a month is January to December."""
    if not (study.start and study.end):
        return 0, 0
    return (
        study.start.year * MONTHS + (study.start.month or 1),
        study.end.year * MONTHS + (study.end.month or MONTHS),
    )
