"""A whole report as data: all of its words and figures, and nothing about its layout."""

from __future__ import annotations

import datetime as dt

from eligibility.answers import Answers
from eligibility.assessment import Assessment, assess
from eligibility.catalogue import Catalogue
from eligibility.notice import Role
from eligibility.questionnaire import on_route
from eligibility.version import content_version
from language.dates import moment
from language.steps import steps
from language.translation import _, current
from reports.applying import Data, criteria, headline, next_steps
from reports.contract import contract
from reports.evidence import evidence
from reports.profile import profile

LINKS = ("eu-careers", "europass", "eur-lex")
"""Ids of the addresses that every report names, after those of the role's criteria and of the steps shown."""


def document(catalogue: Catalogue, role_id: str, answers: Answers, at: dt.datetime) -> Data:
    """The report of one role on these answers at an instant, in the current language, for report.typ."""
    role = catalogue.roles[role_id]
    facts = on_route(catalogue, [role_id], answers.facts)
    result = assess(catalogue, role_id, facts, answers.skills, at)
    return {
        "lang": current(),
        "title": _("Your result: {role}").format(role=_(role.title)),
        "brand": _("Role Compass"),
        "badge": _("Unofficial"),
        "facts": _facts(role, result),
        "made": _made_on(catalogue, at),
        "footer": _(
            "Role Compass, unofficial. Not run or checked by the European Commission, EPSO or EU Careers."
        ),
        "page": _("Page {page} of {pages}"),
        "verdict": headline(catalogue, result),
        "criteria": criteria(catalogue, result),
        "steps": next_steps(catalogue, role, result),
        "profile": profile(catalogue, role, result.coverage),
        "contract": contract(catalogue, role, result.contract, facts),
        "evidence": evidence(catalogue, role, answers),
        "about": _about(catalogue, role, result),
    }


def _facts(role: Role, result: Assessment) -> list[tuple[str, str]]:
    state = _("Open until") if result.open else _("Closed on")
    return [
        (_("Notice"), role.reference),
        (_("Unit"), _(role.unit)),
        (_("Place"), _(role.place)),
        (state, moment(result.closes_at)),
    ]


def _made_on(catalogue: Catalogue, at: dt.datetime) -> str:
    return _("Made on {when}. Content version {version}.").format(
        when=moment(at), version=content_version(catalogue)
    )


def _about(catalogue: Catalogue, role: Role, result: Assessment) -> Data:
    ids = dict.fromkeys(
        [
            *(catalogue.criteria[name].link for name in role.criterion_ids),
            *(step.link for step in steps(catalogue, role, result)),
            *LINKS,
        ]
    )
    links = [catalogue.links[link_id] for link_id in ids if link_id]
    return {
        "title": _("About this report"),
        "lines": [
            _(
                "Everything here rests on your own answers. Where this report and the notice differ, the notice wins."
            ),
            _(
                "Role Compass is unofficial. It is not run or checked by the European Commission, EPSO or EU Careers."
            ),
        ],
        "links": [{"title": _(link.title), "url": link.url} for link in links],
    }
