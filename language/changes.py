"""A change under "What if" in words: its title, and what it would make of the roles."""

from __future__ import annotations

from collections.abc import Sequence

from eligibility.catalogue import Catalogue
from eligibility.comparison import Compared
from eligibility.skill import YearsSkill
from eligibility.whatif import Change
from language import verdict
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
    shape = _("One more year ({skill})") if isinstance(skill, YearsSkill) else _("Yes to {skill}")
    return shape.format(skill=_(skill.short))


def effect(role_id: str, before: Sequence[Compared], after: Sequence[Compared]) -> str:
    """What changes would make of one role, and which other roles they would change too."""
    now, then = ({compared.role.id: _standing(compared) for compared in each} for each in (before, after))
    if then[role_id] == now[role_id]:
        words = _("The outcome of this role stays the same: {now}.").format(now=now[role_id])
    else:
        words = _("Now: {now}. With this: {then}.").format(then=then[role_id], now=now[role_id])
    others = [
        _(compared.role.title)
        for compared in before
        if compared.role.id != role_id and then[compared.role.id] != now[compared.role.id]
    ]
    if not others:
        return words
    return words + " " + _("It also counts for: {roles}.").format(roles=", ".join(others))


def _standing(compared: Compared) -> str:
    """The outcome of a role, and how much of its required list is covered."""
    required = compared.assessment.coverage.lists["required"]
    return _("{outcome}, {covered} of {items} required items covered").format(
        outcome=verdict.short(compared.assessment), covered=required.covered, items=required.items
    )
