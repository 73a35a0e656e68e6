"""The evidence in a report: the visitor's note for each claimed skill, in the order of the notice."""

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
    """Each claim under its item of the notice; a claim without a note says that there is none."""
    entries = prepare(role, answers.skills, answers.notes)
    return {
        "title": _("Your evidence"),
        "lead": _(
            "What you noted for the skills you claim, in the notice's order. It is your own text and changes no score."
        ),
        "none": "" if entries else _("You have not claimed a skill yet."),
        "head": [_("In the notice"), _("Skill, and what you noted")],
        "items": [
            {"name": _name(entry.item), "claims": _claims(catalogue, entry.claims)} for entry in entries
        ],
    }


def _name(item_id: str) -> str:
    name, number = item_id.split(".")
    return _("{list}, item {number}").format(list=list_name(name), number=number)


def _claims(catalogue: Catalogue, claims: Iterable[Claim]) -> list[Data]:
    return [
        {
            "skill": _(catalogue.skills[claim.skill].question),
            "answer": skill(claim.answer),
            "note": literal(claim.note) if claim.note else "",
            "without": _("; no evidence noted"),
        }
        for claim in claims
    ]
