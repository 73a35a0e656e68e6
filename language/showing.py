"""Words about a third person, for an adviser to show: the verdict by name, and the person's facts in short."""

from __future__ import annotations

from eligibility.assessment import Assessment, Verdict
from eligibility.catalogue import Catalogue
from eligibility.facts import CastStatus, Clearance, Degree, Facts
from language.dates import NO_BREAK, day, moment
from language.names import country, language
from language.translation import _, plural
from language.verdict import causes, open_subjects, steps_to_take, with_ceiling


def sentence(catalogue: Catalogue, result: Assessment, name: str) -> str:
    """The verdict by name and, where the 3(b) ceiling is reached, that no contract can follow."""
    return with_ceiling(_headline(catalogue, result, name), result)


def _headline(catalogue: Catalogue, result: Assessment, name: str) -> str:
    match result.eligibility.verdict:
        case Verdict.ELIGIBLE if result.open:
            return _("Based on these answers, {name} may apply.").format(name=name)
        case Verdict.ELIGIBLE:
            return _(
                "Based on these answers, {name} meets the notice's conditions, but this call closed on {closed}: "
                "nobody can apply to it any more."
            ).format(name=name, closed=moment(result.closes_at))
        case Verdict.NOT_YET:
            return _("Not yet. Our advice to {name}: {steps}.").format(
                name=name, steps=steps_to_take(catalogue, result)
            )
        case Verdict.INCOMPLETE:
            shape = _("We cannot tell yet for {name}. Still open: {subjects}.")
            return shape.format(name=name, subjects=open_subjects(catalogue, result))
        case Verdict.NOT_ELIGIBLE:
            shape = (
                _("On these answers, {name} may not apply: {causes}.")
                if result.open
                else _("On these answers, {name} does not meet the notice's conditions: {causes}.")
            )
            return shape.format(name=name, causes=causes(catalogue, result))


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
