"""Words about a third person, for an adviser to show: the verdict by name, and the person's facts in short."""

from __future__ import annotations

from eligibility.assessment import Assessment
from eligibility.catalogue import Catalogue
from eligibility.contract import few_months_left
from eligibility.facts import CastStatus, Clearance, Degree, Facts
from eligibility.outcome import Outcome, outcome_of
from language.dates import NO_BREAK, day
from language.names import country, language
from language.translation import _, plural
from language.verdict import has_several_steps, headline

MOST_WORDS = 20
"""The longest headline about a person; the name takes some of it."""


def sentence(catalogue: Catalogue, result: Assessment, name: str) -> str:
    """The outcome for a person by name, with the criteria or the steps that cause it."""
    return headline(catalogue, result, _shape(result), most=MOST_WORDS, name=name)


def _shape(result: Assessment) -> str:
    """The headline with {name} in place of the person and {what} in place of the causes."""
    match outcome_of(result):
        case Outcome.ELIGIBLE:
            return (
                _("Based on these answers, {name} may apply.")
                if result.open
                else _("{name} meets the conditions, but this call is closed.")
            )
        case Outcome.LIMITED if few_months_left(result.contract):
            return (
                _("{name} may apply, with only {what} left under 3(b).")
                if result.open
                else _("{name} meets the conditions, with only {what} left under 3(b).")
            )
        case Outcome.LIMITED:
            return (
                _("{name} may apply. Not covered: {what}.")
                if result.open
                else _("{name} meets the conditions. Not covered: {what}.")
            )
        case Outcome.NOT_YET if has_several_steps(result):
            return _("Not yet. Our advice to {name}: settle your {what}.")
        case Outcome.NOT_YET:
            return _("Not yet. Our advice to {name}: {what}.")
        case Outcome.INCOMPLETE:
            return _("We cannot tell yet for {name}. Still open: {what}.")
        case Outcome.CEILING_REACHED:
            return _("Ceiling reached: no contract of this kind can follow for {name}.")
        case Outcome.NOT_ELIGIBLE:
            return (
                _("{name} may not apply: {what}.")
                if result.open
                else _("{name} does not meet the conditions: {what}.")
            )


def in_short(facts: Facts) -> dict[str, str]:
    """The main facts by label; one without an answer says "Not answered"."""
    facts_in_words = {
        _("Citizenship"): ", ".join(country(code) for code in facts.citizenships or ()),
        _("Degree"): _degree(facts),
        _("Languages"): ", ".join(
            f"{language(code)}{NO_BREAK}{level}" for code, level in (facts.languages or {}).items()
        ),
        _("CAST"): _cast(facts),
        _("EU SECRET"): _clearance(facts.security_clearance),
    }
    if facts.months_served_3b:
        facts_in_words[_("Served under 3(b)")] = plural(
            "{count} month", "{count} months", facts.months_served_3b
        )
    if facts.start_date:
        facts_in_words[_("First working day")] = day(facts.start_date)
    return {label: words or _("Not answered") for label, words in facts_in_words.items()}


def _degree(facts: Facts) -> str:
    if facts.degree is Degree.NONE:
        return _("None")
    years = facts.degree_years
    parts = [
        _("under way") if facts.degree is Degree.IN_PROGRESS else "",
        plural("{count} year", "{count} years", years) if years is not None else "",
        country(facts.degree_country) if facts.degree_country else "",
        str(facts.degree_year or ""),
    ]
    return ", ".join(part for part in parts if part)


def _cast(facts: Facts) -> str:
    words = {
        CastStatus.PASSED: _("Tests passed"),
        CastStatus.REGISTERED: _("Registered"),
        CastStatus.NONE: _("Not registered"),
    }
    group = facts.cast_function_group
    parts = [
        words.get(facts.cast_status, "") if facts.cast_status else "",
        _("group {group}").format(group=group) if group else "",
    ]
    return ", ".join(part for part in parts if part)


def _clearance(code: Clearance | None) -> str:
    words = {
        Clearance.HELD: _("Held"),
        Clearance.OBTAINABLE: _("Could be cleared"),
        Clearance.NOT_OBTAINABLE: _("Could not be cleared"),
    }
    return words.get(code, "") if code else ""
