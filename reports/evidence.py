"""The evidence of a report: what a visitor noted for each claimed skill, in the notice's order."""

from __future__ import annotations

from collections.abc import Iterable

from eligibility.answers import Answers
from eligibility.catalogue import Catalogue
from eligibility.evidence import Claim, prepare
from eligibility.notice import Role
from language.translation import _
from language.words import list_name, skill
from reports.applying import Data
from reports.literal import literal


def evidence(catalogue: Catalogue, role: Role, answers: Answers) -> Data:
    """Each claim under its item; a claim without a note says so."""
    found = prepare(role, answers.skills, answers.notes)
    return {
        "title": _("Your evidence"),
        "lead": _(
            "What you noted for the skills you claim, in the notice's order. It is your own text and changes no score."
        ),
        "none": "" if found else _("You have not claimed a skill yet."),
        "head": [_("In the notice"), _("Skill, and what you noted")],
        "items": [{"name": _name(entry.item), "claims": _claims(catalogue, entry.claims)} for entry in found],
    }


def _name(item: str) -> str:
    listed, number = item.split(".")
    return _("{list}, item {number}").format(list=list_name(listed), number=number)


def _claims(catalogue: Catalogue, claims: Iterable[Claim]) -> list[Data]:
    return [
        {
            "skill": _(catalogue.skills[claim.skill].question),
            "answer": skill(claim.answer),
            "note": literal(claim.note) if claim.note else "",
            "without": _("No evidence noted"),
        }
        for claim in claims
    ]
