"""The title of a change under "What if"."""

from __future__ import annotations

from eligibility.catalogue import Catalogue
from eligibility.skill import YearsSkill
from eligibility.whatif import Change
from language.names import language
from language.translation import _


def title(catalogue: Catalogue, change: Change) -> str:
    """What would become true, in a few words."""
    levels = ", ".join(f"{language(code)} {level}" for code, level in change.languages.items())
    step = catalogue.criteria[change.about].outcomes[change.reason].step if change.reason else None
    if step:
        words = _(step)[0].upper() + _(step)[1:]
        return f"{words} ({levels})" if levels else words
    if levels:
        return _("Reach {levels}").format(levels=levels)
    skill = catalogue.skills[change.about]
    shape = _("One more year: {skill}") if isinstance(skill, YearsSkill) else _("Yes to: {skill}")
    return shape.format(skill=_(skill.question))
