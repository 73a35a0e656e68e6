"""What if: changes that would close a visitor's own gaps, tried on the answers without touching them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from eligibility.assessment import Assessment
from eligibility.catalogue import Catalogue
from eligibility.codes import OFFICIAL_LANGUAGES
from eligibility.coverage import LEVELS, Answer, is_missing
from eligibility.facts import CastStatus, Degree, Facts, FunctionGroup, Level, Military, YesNo
from eligibility.notice import Role
from eligibility.skill import LanguageSkill, ScaleSkill, YearsSkill

MOST = 8
"""Changes that are offered at once."""

FIRST_CHOICES = ("en", "fr", "de")
"""The language that is raised where a visitor names no second official one."""


class Change(NamedTuple):
    """One thing that could become true; `about` is a criterion or a skill, `reason` that of a finding."""

    about: str
    reason: str | None = None
    facts: Mapping[str, Any] = {}
    languages: Mapping[str, Level] = {}
    skills: Mapping[str, Answer] = {}


FORMAL: dict[str, Mapping[str, Any]] = {
    "military.outstanding": {"military_service": Military.DONE},
    "cast.register": {
        "cast_status": CastStatus.REGISTERED,
        "cast_function_group": FunctionGroup.IV,
    },
    "cast.other_group": {"cast_function_group": FunctionGroup.IV},
    "education.in_progress": {"degree": Degree.COMPLETED},
    "education.not_recognised": {"degree_recognised": YesNo.YES},
}
"""By the reason of a finding, the facts that its step would change."""


def changes(
    catalogue: Catalogue, role: Role, facts: Facts, skills: Mapping[str, Answer], found: Assessment
) -> tuple[Change, ...]:
    """What would close the gaps of these answers: formal steps first, then missing requirements, then the rest."""
    offered = [*_formal(found, facts), *_skills(catalogue, role, skills, found)]
    return tuple(offered[:MOST])


def _formal(found: Assessment, facts: Facts) -> Iterator[Change]:
    for name, finding in found.eligibility.criteria.items():
        if finding.reason == "education.in_progress" and facts.degree_years is None:
            continue  # a degree of unknown length would not be known to count
        if finding.reason in FORMAL:
            yield Change(name, finding.reason, facts=FORMAL[finding.reason])
        elif finding.reason == "languages.thorough":
            yield Change(name, finding.reason, languages={_best(facts.languages or {}): Level.C1})
        elif finding.reason == "languages.second":
            yield Change(name, finding.reason, languages={_second(facts.languages or {}): Level.B2})


def _official(spoken: Mapping[str, Level]) -> list[str]:
    """The official languages that are spoken, the best first."""
    return sorted(OFFICIAL_LANGUAGES & set(spoken), key=lambda code: (-LEVELS[spoken[code]], code))


def _best(spoken: Mapping[str, Level]) -> str:
    return next(iter([*_official(spoken), *FIRST_CHOICES]))


def _second(spoken: Mapping[str, Level]) -> str:
    best = _best(spoken)
    return next(code for code in (*_official(spoken), *FIRST_CHOICES) if code != best)


def _skills(
    catalogue: Catalogue, role: Role, skills: Mapping[str, Answer], found: Assessment
) -> Iterator[Change]:
    values = found.coverage.items
    gaps = [item for item, value in values.items() if value is not None and value < 1]
    told: set[str] = set()
    for item in sorted(gaps, key=lambda item: not is_missing(role, item, values[item])):
        for name in role.items[item].skills:
            change = _skill(catalogue, name, skills) if name not in told else None
            told.add(name)
            if change and found.coverage.skills[name] != 1:
                yield change


def _skill(catalogue: Catalogue, name: str, skills: Mapping[str, Answer]) -> Change | None:
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
    """The answers with these changes; a level that is higher already stays."""
    languages, answers = dict(facts.languages or {}), dict(skills)
    for change in chosen:
        facts = facts.model_copy(update=dict(change.facts))
        answers |= change.skills
        for code, level in change.languages.items():
            languages[code] = max(level, languages.get(code, level), key=LEVELS.__getitem__)
    return facts.model_copy(update={"languages": languages or None}), answers
