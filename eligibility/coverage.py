"""How much of a notice's lists the answers cover, as values from 0 to 1; None is unanswered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, assert_never

from eligibility.catalogue import Catalogue
from eligibility.facts import Degree, Facts, Level
from eligibility.notice import ListRule, Role
from eligibility.rules.education import YEARS_OF_STUDY
from eligibility.rules.languages import RANK
from eligibility.skill import Skill, SkillKind, YearsSkill

Answer = str | float
Value = float | None

SCALE: dict[Answer, float] = {"yes": 1.0, "partly": 0.5, "no": 0.0}


class ListCoverage(NamedTuple):
    """One list: its items counted by coverage, and its score (sum of values over number of items)."""

    rule: ListRule
    items: int
    covered: int
    partly: int
    gap: int
    unanswered: int
    score: float


class Coverage(NamedTuple):
    """Values by skill and item, and scores by list and dimension."""

    skills: dict[str, Value]
    items: dict[str, Value]
    lists: dict[str, ListCoverage]
    dimensions: dict[str, float]
    dimensions_by_list: dict[str, dict[str, Value]]


def skill_value(skill: Skill, answers: Mapping[str, Answer], facts: Facts) -> Value:
    """The value of one skill: 1 is covered, 0 is a gap, None is unanswered."""
    match skill.kind:
        case SkillKind.SCALE:
            answer = answers.get(skill.id)
            return None if answer is None else SCALE.get(answer)
        case SkillKind.YEARS:
            return _years(skill, answers)
        case SkillKind.DEGREE:
            return _degree(facts)
        case SkillKind.LANGUAGE:
            return _language(skill.language, skill.level, facts)
        case _ as unhandled:
            assert_never(unhandled)


def _years(skill: YearsSkill, answers: Mapping[str, Answer]) -> Value:
    years = answers.get(skill.id)
    if years is None or isinstance(years, str):
        return None
    return min(1.0, years / skill.minimum)


def _degree(facts: Facts) -> Value:
    if facts.degree is None or facts.degree is Degree.UNSURE:
        return None
    years = facts.degree_years
    if facts.degree is Degree.NONE or (years is not None and years < YEARS_OF_STUDY):
        return 0.0
    if facts.degree is Degree.IN_PROGRESS:
        return 0.5
    return None if years is None else 1.0


def _language(code: str, level: Level, facts: Facts) -> Value:
    if not facts.languages:
        return None
    spoken = facts.languages.get(code)
    levels_short = RANK[level] - RANK[spoken] if spoken is not None else len(RANK)
    if levels_short <= 0:
        return 1.0
    return 0.5 if levels_short == 1 else 0.0


def measure(catalogue: Catalogue, role: Role, answers: Mapping[str, Answer], facts: Facts) -> Coverage:
    """The coverage of one role on these answers."""
    skills, area_of = catalogue.skills, catalogue.areas[role.id]
    values = {name: skill_value(skills[name], answers, facts) for name in role.skill_ids}
    items: dict[str, Value] = {}
    lists: dict[str, ListCoverage] = {}
    scores: dict[str, list[float]] = {}
    by_list: dict[str, dict[str, Value]] = {}
    for name, listed in role.lists.items():
        item_values = {item_id: _lowest(item.skills, values) for item_id, item in role.items_of[name]}
        items |= item_values
        lists[name] = _count(listed.rule, list(item_values.values()))
        list_scores = _by_area(area_of, item_values)
        by_list[name] = {area: _mean(numbers) for area, numbers in list_scores.items()}
        for area, numbers in list_scores.items():
            scores.setdefault(area, []).extend(numbers)
    for means in by_list.values():
        for area in scores:
            means.setdefault(area, None)
    return Coverage(values, items, lists, {area: _mean(numbers) for area, numbers in scores.items()}, by_list)


def _lowest(names: tuple[str, ...], values: Mapping[str, Value]) -> Value:
    """The lowest value of these skills; unanswered if one of them is unanswered."""
    if len(names) == 1:
        return values[names[0]]
    lowest = 1.0
    for name in names:
        value = values[name]
        if value is None:
            return None
        lowest = min(lowest, value)
    return lowest


def _count(rule: ListRule, values: list[Value]) -> ListCoverage:
    covered, gap, unanswered = values.count(1.0), values.count(0.0), values.count(None)
    total = len(values)
    partly = total - covered - gap - unanswered
    return ListCoverage(rule, total, covered, partly, gap, unanswered, sum(filter(None, values)) / total)


def _by_area(area_of: Mapping[str, str], items: Mapping[str, Value]) -> dict[str, list[float]]:
    scores: dict[str, list[float]] = {}
    for item_id, value in items.items():
        scores.setdefault(area_of[item_id], []).append(value or 0.0)
    return scores


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)


def is_missing(role: Role, item_id: str, value: Value) -> bool:
    """True if this value is a missing requirement: a gap in a required list of rule `all`, and not a plus."""
    return (
        value == 0
        and item_id.startswith("required.")
        and role.required.rule is ListRule.ALL
        and not role.items[item_id].plus
    )
