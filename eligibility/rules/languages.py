"""Two official languages of the EU."""

from __future__ import annotations

from eligibility.codes import OFFICIAL_LANGUAGES
from eligibility.facts import Facts, Level
from eligibility.rules.rule import Rule, always
from eligibility.ruling import Effect, Ruling, action_needed, met, unknown

THOROUGH, SATISFACTORY = Level.C1, Level.B2
"""The lowest level in one official language, and in a second one."""

RANK = {level: rank for rank, level in enumerate(Level)}
"""The levels by rank, A1 the lowest."""

SELECTION_LANGUAGE = "en"
"""The language in which the selections are held; no condition asks for it."""

SUGGESTED = ("en", "fr", "de")
"""The languages that "what if" suggests to a visitor who speaks too few official ones."""


def _spoken(facts: Facts) -> list[str]:
    """The official languages that the visitor speaks, the best first."""
    levels = facts.languages or {}
    return sorted(OFFICIAL_LANGUAGES & set(levels), key=lambda code: (-RANK[levels[code]], code))


def _best_and_second(facts: Facts) -> tuple[str, str]:
    """The two languages to raise: the best spoken official ones, else suggested ones."""
    best, second, *_others = dict.fromkeys((*_spoken(facts), *SUGGESTED))
    return best, second


def _thorough_language(facts: Facts) -> Effect:
    best, _second = _best_and_second(facts)
    return Effect(languages={best: THOROUGH})


def _second_language(facts: Facts) -> Effect:
    _best, second = _best_and_second(facts)
    return Effect(languages={second: SATISFACTORY})


ASK = unknown("languages.ask")
NO_THOROUGH = action_needed("languages.thorough", _thorough_language)
NO_SECOND = action_needed("languages.second", _second_language)
ENOUGH = met("languages.enough")
WITHOUT_ENGLISH = met("languages.without_english")


def decide(facts: Facts) -> Ruling:
    """One official language at C1 or above, and a different one at B2 or above."""
    if not facts.languages:
        return ASK
    ranks = [RANK[facts.languages[code]] for code in _spoken(facts)]
    if not ranks or ranks[0] < RANK[THOROUGH]:
        return NO_THOROUGH
    if len(ranks) == 1 or ranks[1] < RANK[SATISFACTORY]:
        return NO_SECOND
    return ENOUGH if _follows_selection(facts.languages) else WITHOUT_ENGLISH


def _follows_selection(languages: dict[str, Level]) -> bool:
    """True if the language of the selection is spoken at the lowest level of a second language or above."""
    level = languages.get(SELECTION_LANGUAGE)
    return level is not None and RANK[level] >= RANK[SATISFACTORY]


RULE = Rule(
    id="languages",
    source="Annex 1, languages",
    decide=decide,
    facts={"languages": always},
    rulings=(ASK, NO_THOROUGH, NO_SECOND, ENOUGH, WITHOUT_ENGLISH),
    counted=True,
)
