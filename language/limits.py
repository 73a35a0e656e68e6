"""What limits the time under contracts: the notice's sentence in two readings, and a rule of the Commission."""

from __future__ import annotations

from eligibility.contract import Plan
from eligibility.terms import ContractTerms
from language.contract import article, total_length
from language.translation import _


def what_to_count(terms: ContractTerms) -> str:
    """What to answer where the months served are asked; empty for a contract without a ceiling."""
    if terms.ceiling_months is None:
        return ""
    return _(
        "Contracts under {article} last {length} at most, all together. "
        "Service at other EU institutions may count too: ask the recruiting service."
    ).format(article=article(terms), length=total_length(terms))


def limits(terms: ContractTerms) -> list[str]:
    """The sentence of the notice, both ways to read it, the Commission's own rule, and what of them is computed."""
    if terms.ceiling_months is None:
        return [_own_rule()]
    length = total_length(terms)
    says = _("The notice says “maximum {length} in any EU Institution”. This can be read in two ways.")
    each = _(
        "{length} in each institution: Article 88 of the Conditions of Employment of Other Servants says “within an institution”. "
        "Service elsewhere would not count."
    ).format(length=length)
    together = _(
        "{length} in all EU institutions together: the notice can be read in this way too. Service elsewhere would count."
    ).format(length=length)
    counted = _("This check counts months under {article} at the Commission, and nothing else.")
    return [
        says.format(length=length),
        each,
        together,
        _own_rule(),
        counted.format(article=article(terms)),
    ]


def _own_rule() -> str:
    return _(
        "Seven years in any twelve under all contracts of the Commission that are not permanent: this is a rule of the "
        "Commission itself, and may also limit the time. It is not computed here."
    )


def other_rule(terms: ContractTerms, plan: Plan) -> str:
    """The Commission's own rule with its source; empty for a visitor who served no months that a ceiling counts."""
    if terms.ceiling_months is not None and plan.months_left == terms.ceiling_months:
        return ""
    return _("{rule} Source: {source}.").format(rule=_own_rule(), source=_source_of_own_rule())


def sources_of_limits(terms: ContractTerms) -> list[str]:
    """Where the limits stand, beside the annex of the notice."""
    if terms.ceiling_months is None:
        return [_source_of_own_rule()]
    return [
        _("The notice, section “Staff recruited on contracts”"),
        _("Conditions of Employment of Other Servants, Article 88"),
        _source_of_own_rule(),
    ]


def _source_of_own_rule() -> str:
    return _("Commission decision C(2004) 1597 as amended; the staff association Generation 2004 explains it")


def limits_with_sources(terms: ContractTerms) -> list[str]:
    """The limits as notes on a contract that they cut, with where they stand."""
    places = "; ".join(sources_of_limits(terms))
    return [*limits(terms), _("Source: {source}").format(source=places)]
