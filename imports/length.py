"""How long studies officially last, as far as their dates tell."""

from __future__ import annotations

from imports.curriculum import Study

MONTHS = 12
SHORT_OF_HALF, PAST_HALF = 5, 7
BACHELOR, MASTER, DOCTORATE = 6, 7, 8
LONGEST = {BACHELOR: 5, MASTER: 6, DOCTORATE: 4}
"""The longest official length in years; a master of six is one that begins after school, as in medicine."""

LONG_MASTER = 4
SHORTEST_DEGREE = 3
MOST_STUDIES = 20


def half_years(study: Study) -> int | None:
    """The half years between the dates of a study; none where they do not give an official length.

    Academic years are shorter than calendar years: September 2019 to June 2022 is three of them. So
    from 8 months a begun year is a whole one, 5 to 7 months are a half, and fewer are none. Years
    without months count from one to the other. Dates that are longer than any official length (part
    time, a break, a doctorate beside a job) give none: the CV knows the dates, not the programme.
    """
    if study.start is None or study.end is None or study.level not in LONGEST:
        return None
    years = study.end.year - study.start.year
    halves = 2 * years
    if study.start.month and study.end.month:
        months = years * MONTHS + study.end.month - study.start.month + 1
        whole, begun = divmod(months, MONTHS)
        halves = 2 * whole + (begun >= SHORT_OF_HALF) + (begun > PAST_HALF)
    return halves if 0 < halves <= 2 * LONGEST[study.level] else None


def official_years(studies: list[Study]) -> int | None:
    """The whole years of studies that lead to one degree, added together; none where they are not all told.

    A study inside the dates of another (a semester abroad) is part of that one. A master or doctorate
    without the bachelor before it is not the whole way, unless the master is a long one. A doctorate
    counts as the university study that it is, with the years of its dates up to the official four.
    """
    if len(studies) > MOST_STUDIES:
        return None
    counted: list[Study] = []
    for study in sorted(studies, key=_longest_first):
        if not any(_within(study, other) for other in counted):
            counted.append(study)
    halves = [found for study in counted if (found := half_years(study)) is not None]
    if len(halves) < len(counted) or not any(begins(study) for study in counted):
        return None
    years = sum(halves) // 2
    return years if years >= SHORTEST_DEGREE else None


def begins(study: Study) -> bool:
    """Whether a study can be the first at university: a bachelor, or a master long enough to hold one."""
    if study.level == BACHELOR:
        return True
    return study.level == MASTER and (half_years(study) or 0) >= 2 * LONG_MASTER


def _longest_first(study: Study) -> tuple[int, int]:
    first, last = _months(study)
    return first - last, -(study.level or 0)


def _within(inner: Study, outer: Study) -> bool:
    """Whether a study lies inside the dates of one of its level or above."""
    if not (inner.start and inner.end and outer.start and outer.end) or (inner.level or 0) > (
        outer.level or 0
    ):
        return False
    return _months(outer)[0] <= _months(inner)[0] and _months(inner)[1] <= _months(outer)[1]


def _months(study: Study) -> tuple[int, int]:
    """First and last month, counted from the year 0; a year alone is all its months."""
    if not (study.start and study.end):
        return 0, 0
    return (
        study.start.year * MONTHS + (study.start.month or 1),
        study.end.year * MONTHS + (study.end.month or MONTHS),
    )
