"""What a criterion's finding means, in words: when it is checked, and where that stands."""

from __future__ import annotations

from eligibility.assessment import Assessment
from eligibility.catalogue import Catalogue
from language.translation import _
from language.words import source


def when_it_counts(catalogue: Catalogue, name: str, result: Assessment) -> str:
    """The stages at which a criterion is checked."""
    due = result.eligibility.before_recruitment
    checks = [_(catalogue.steps[step].title) for step in catalogue.criteria[name].checked if step in due]
    when = _("You declare it when you apply.")
    if checks:
        when += " " + _("Before recruitment: {steps}.").format(steps=", ".join(checks))
    if name == "languages":
        when += " " + _("Languages also show in the interview.")
    return when


def sources(catalogue: Catalogue, name: str, result: Assessment) -> str:
    """Every place that a criterion rests on, as text."""
    places = [result.eligibility.criteria[name].source, *catalogue.criteria[name].source]
    return "; ".join(source(place) for place in places)
