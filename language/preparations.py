"""What a visitor can do before applying: criteria that are not met yet, missing requirements, the next call."""

from __future__ import annotations

from collections.abc import Iterator

from eligibility.assessment import Assessment, Verdict
from eligibility.catalogue import Catalogue
from eligibility.contract import few_months_left
from eligibility.gaps import gaps
from eligibility.notice import Role
from eligibility.ruling import Status
from language.event import Event, before_applying, sources
from language.findings import ExplainedFinding, explained, most_pressing_first
from language.items import item_name
from language.translation import _
from language.words import months


def short_contract(role: Role, result: Assessment) -> Iterator[Event]:
    """To ask, as a contract of a few months may not be offered."""
    if few_months_left(result.contract):
        left = months(result.contract.months_left or 0)
        ask = _("Ask whether a contract of {left} is offered, and whether its probation applies.").format(
            left=left
        )
        places = sources(role, role.contract.source)
        yield Event(_("Ask the recruiting service"), before_applying(result), ask, source=places)


def ceiling(role: Role, result: Assessment) -> Iterator[Event]:
    """To ask, as the limit on the months served can be read in more than one way."""
    if result.contract.ceiling_reached:
        detail = _(
            "With the months you served under 3(b), the limit of 6 years is reached. "
            "Ask whether any contract can still follow, before you apply."
        )
        places = sources(role, role.contract.source)
        yield Event(_("Ask the recruiting service"), before_applying(result), detail, source=places)


def criteria(catalogue: Catalogue, result: Assessment) -> Iterator[Event]:
    """Each criterion that is not met yet, the most pressing first; if one rules out, only such."""
    when = before_applying(result)
    decided = result.eligibility.verdict is Verdict.NOT_ELIGIBLE
    for finding in most_pressing_first(explained(catalogue, result)):
        if finding.status is Status.NOT_MET or (not decided and finding.status is not Status.MET):
            yield Event(
                _title(catalogue, result, finding),
                when,
                finding.next_step,
                finding.source,
                finding.link,
                is_gap=True,
            )


def missing(catalogue: Catalogue, role: Role, result: Assessment) -> Iterator[Event]:
    """Each missing requirement."""
    for item in gaps(role, result.coverage).missing:
        yield Event(
            _("Missing requirement: {item}").format(item=item_name(catalogue, role, item)),
            before_applying(result),
            _("The notice asks for all of its required list."),
            source=sources(role, role.sources[item]),
            is_gap=True,
        )


def while_closed(catalogue: Catalogue, role: Role, result: Assessment) -> Iterator[Event]:
    """What keeps a visitor ready for another call."""
    if result.open:
        return
    found = result.eligibility.criteria
    if "cast" in found and found["cast"].status is Status.MET:
        registration, *_others = catalogue.criteria["cast"].source
        yield Event(
            _("Keep your CAST profile up to date"),
            _("Every six months"),
            _("Only a profile that you refresh stays visible to the services."),
            source=sources(role, registration),
            link="cast",
        )
    yield Event(
        _("Watch EU Careers for the next call"),
        _("Any time"),
        _("Have your diploma ready, and its recognition if it needs one."),
        source=_(catalogue.links["eu-careers"].title),
        link="eu-careers",
    )


def _title(catalogue: Catalogue, result: Assessment, finding: ExplainedFinding) -> str:
    """The step that would meet the criterion; without one, what to check or to find out."""
    reason = result.eligibility.criteria[finding.id].reason
    step = catalogue.criteria[finding.id].outcomes[reason].step
    if step:
        words = _(step)
        return words[0].upper() + words[1:]
    shape = (
        _("Check this answer: {criterion}")
        if finding.status is Status.NOT_MET
        else _("Clear up: {criterion}")
    )
    return shape.format(criterion=finding.name)
