"""What if: changes that would close gaps in a visitor's answers. The answers themselves are never changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from eligibility.assessment import Assessment
from eligibility.catalogue import Catalogue
from eligibility.coverage import Answer, is_missing
from eligibility.facts import Facts, Level
from eligibility.notice import Role
from eligibility.rules import RULES
from eligibility.rules.languages import RANK
from eligibility.skill import LanguageSkill, ScaleSkill, YearsSkill


class Change(NamedTuple):
    """One change to the answers; `about` is a criterion or a skill, `reason` that of a criterion's finding."""

    about: str
    reason: str | None = None
    facts: Mapping[str, Any] = {}
    languages: Mapping[str, Level] = {}
    skills: Mapping[str, Answer] = {}


def changes(
    catalogue: Catalogue, role: Role, facts: Facts, skills: Mapping[str, Answer], assessment: Assessment
) -> tuple[Change, ...]:
    """Changes that would close gaps: formal steps first, then missing requirements, then other gaps."""
    return (*_formal_steps(assessment, facts), *_skill_changes(catalogue, role, skills, assessment))


def _formal_steps(assessment: Assessment, facts: Facts) -> Iterator[Change]:
    for name, finding in assessment.eligibility.criteria.items():
        remedy = RULES[name].by_reason[finding.reason].remedy
        effect = remedy(facts) if remedy else None
        if effect:
            yield Change(name, finding.reason, facts=effect.facts, languages=effect.languages)


def _skill_changes(
    catalogue: Catalogue, role: Role, skills: Mapping[str, Answer], assessment: Assessment
) -> Iterator[Change]:
    """A change for each skill of an item with a gap, missing requirements first."""
    coverage = assessment.coverage
    gaps = [item for item, value in coverage.items.items() if value is not None and value < 1]
    gaps.sort(key=lambda item: not is_missing(role, item, coverage.items[item]))
    for name in dict.fromkeys(skill for item in gaps for skill in role.items[item].skills):
        change = _skill_change(catalogue, name, skills)
        if change and coverage.skills[name] != 1:
            yield change


def _skill_change(catalogue: Catalogue, name: str, skills: Mapping[str, Answer]) -> Change | None:
    match catalogue.skills[name]:
        case ScaleSkill():
            return Change(name, skills={name: "yes"})
        case YearsSkill():
            years = skills.get(name)
            return Change(name, skills={name: years + 1}) if isinstance(years, (int, float)) else None
        case LanguageSkill(language=code, level=level):
            return Change(name, languages={code: level})
        case _:
            return None


def tried(
    chosen: Iterable[Change], facts: Facts, skills: Mapping[str, Answer]
) -> tuple[Facts, dict[str, Answer]]:
    """The answers with these changes made; a language level is only ever raised."""
    languages, answers = dict(facts.languages or {}), dict(skills)
    for change in chosen:
        facts = facts.model_copy(update=dict(change.facts))
        answers |= change.skills
        for code, level in change.languages.items():
            languages[code] = max(level, languages.get(code, level), key=RANK.__getitem__)
    return facts.model_copy(update={"languages": languages or None}), answers
